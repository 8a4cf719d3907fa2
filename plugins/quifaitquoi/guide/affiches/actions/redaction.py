"""What does the poster of the actions say, filled or left for a team to fill?

The same sheet serves both: a table on the wall of an office, and the work of a meeting between colleagues.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from quifaitquoi.guide import adresses
from quifaitquoi.guide.actions_cles import Case, LigneDAction, TableauDActions, tableau_des_actions
from quifaitquoi.guide.affiches.atelier.cartouche import adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.atelier.support import Papier
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.horaires import date_longue, date_sans_jour
from quifaitquoi.model import Role, Territoire
from quifaitquoi.model.action import ACTIONS_LOCALES_MAX, ECHELLE

TITRE: Final = "Qui fait quoi"
_COLONNES: Final = {"a3": 5, "a4": 4}
"""Of roles beside the actions: narrower ones would cut too many words."""
_SIGNES_D_UNE_COLONNE: Final = 350
"""What the narrowest column holds on one A4 sheet."""
MANDAT: Final = "Mandat\u00a0: Aidants Connect ou CNIL."
CONSIGNE: Final = (
    "Pour chaque action\u00a0: écrivez ce que fait chacun, entourez de chaque côté à quelle fréquence "
    "(0\u00a0: jamais, 4\u00a0: très souvent), et notez ce qui se fait déjà ensemble."
)
AUTRES: Final = "Les mêmes actions, pour les autres aidants"
A_PLACER: Final = "Fréquences non déclarées\u00a0: entourez-les en équipe, de 0 (jamais) à 4 (très souvent)."


@dataclass(frozen=True, slots=True)
class Dit:
    """What is said of one role: plainly that it is not its job, or a sentence, or both; or nothing yet."""

    refus: str = ""
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Ligne:
    """One action."""

    titre: str
    precisions: tuple[str, ...]
    textes: tuple[Dit, ...]
    frequences: tuple[int | None, ...]
    initiatives: tuple[str, ...]
    longue: bool = False
    """Whether it may be higher than a sheet: only then is it cut between two."""


@dataclass(frozen=True, slots=True)
class Bloc:
    """One table: `continuum` draws, between its two columns, how often each does the action."""

    titre: str | None
    colonnes: tuple[str, ...]
    lignes: tuple[Ligne, ...]
    continuum: bool


@dataclass(frozen=True, slots=True)
class Contenu:
    """All the words of the poster, in the order they are read."""

    papier: Papier
    titre: str
    vierge: bool
    invitations: tuple[str, ...]
    """What to do with it; on a blank one, what to write at the top."""
    blocs: tuple[Bloc, ...]
    echelle: tuple[str, ...]
    mentions: tuple[str, ...]
    url: str | None
    adresse_courte: str | None
    date: dict[str, int]

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(territoire: Territoire, contexte: Contexte, papier: Papier, *, vierge: bool) -> Contenu | None:
    """The poster of a territory, None when there is no action to show.

    A blank one says nothing of the territory but its own actions: it is the same everywhere else.
    """
    tableau = tableau_des_actions(territoire)
    blocs = _bloc_vierge(tableau) if vierge else tuple(_blocs(tableau, _COLONNES[papier]))
    if not blocs or not tableau.lignes:
        return None
    en_ligne = adresse_imprimee(territoire, adresses.qui_fait_quoi(territoire), contexte)
    return Contenu(
        papier=papier,
        titre=f"{TITRE}, tableau à remplir" if vierge else f"{TITRE} {territoire.departement.dans}",
        vierge=vierge,
        invitations=(CONSIGNE,) if vierge else _invitations(tableau),
        blocs=blocs,
        echelle=ECHELLE,
        mentions=() if vierge else _mentions(tableau, contexte),
        url=None if vierge else en_ligne.url,
        adresse_courte=None if vierge else en_ligne.adresse_courte,
        date=jour_typst(contexte.aujourdhui),
    )


def _invitations(tableau: TableauDActions) -> tuple[str, ...]:
    face_a_face = tableau.face_a_face
    return (A_PLACER,) if face_a_face and not face_a_face.continuum_rempli else ()


def _mentions(tableau: TableauDActions, contexte: Contexte) -> tuple[str, ...]:
    declarees = tuple(
        f"Fréquences et initiatives\u00a0: {dite.source}, vérifié le {date_sans_jour(dite.verifie_le)}."
        for dite in tableau.declarations
    )
    partage = tuple(f"Partage des actions\u00a0: {source}" for source in tableau.sources)
    return (f"Mis à jour le {date_longue(contexte.aujourdhui)}.", *declarees, *partage)


def _blocs(tableau: TableauDActions, colonnes: int) -> Iterator[Bloc]:
    if face_a_face := tableau.face_a_face:
        yield _bloc(None, face_a_face, continuum=True)
    autres = tableau.autres.roles
    for debut in range(0, len(autres), colonnes):
        yield _bloc(AUTRES, tableau.pour(autres[debut : debut + colonnes]), continuum=False)


def _bloc(titre: str | None, tableau: TableauDActions, *, continuum: bool) -> Bloc:
    lignes = tuple(_ligne(ligne, continuum=continuum) for ligne in tableau.lignes)
    return Bloc(titre, _noms(tableau.roles), lignes, continuum)


def _ligne(ligne: LigneDAction, *, continuum: bool) -> Ligne:
    return Ligne(
        titre=ligne.action.titre,
        precisions=_precisions(ligne) if continuum else (),
        textes=tuple(_dit(case, en_mots=not continuum) for case in ligne.cases),
        frequences=tuple(case.frequence for case in ligne.cases),
        initiatives=ligne.initiatives if continuum else (),
        longue=continuum and sum(map(len, ligne.initiatives)) > _SIGNES_D_UNE_COLONNE,
    )


def _dit(case: Case, *, en_mots: bool) -> Dit:
    """`en_mots`: without a continuum beside it, a frequency is said in words."""
    frequence = f"({case.frequence_dite})" if en_mots and case.frequence_dite else ""
    return Dit(case.refus, f"{case.phrase} {frequence}".strip())


def _bloc_vierge(tableau: TableauDActions) -> tuple[Bloc, ...]:
    """The names of the actions, free lines, and nothing else."""
    face_a_face = tableau.face_a_face
    if face_a_face is None:
        return ()
    vides = (Dit(), Dit())
    lignes = [Ligne(ligne.action.titre, (), vides, (None, None), ()) for ligne in face_a_face.lignes]
    connues = sum(ligne.locale for ligne in face_a_face.lignes)
    libres = [
        Ligne(f"Autre action {rang}", (), vides, (None, None), ())
        for rang in range(connues + 1, ACTIONS_LOCALES_MAX + 1)
    ]
    return (Bloc(None, _noms(face_a_face.roles), (*lignes, *libres), continuum=True),)


def _precisions(ligne: LigneDAction) -> tuple[str, ...]:
    return tuple(filter(None, (ligne.action.precision, MANDAT if ligne.action.avec_mandat else None)))


def _noms(roles: Sequence[Role]) -> tuple[str, ...]:
    return tuple(role.nom for role in roles)
