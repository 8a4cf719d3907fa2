"""How does a simplified page become a sheet of paper: nothing to click, a picture beside each idea?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Final

from quifaitquoi.guide.affiches.atelier.cartouche import Cartouche, adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.simple.feuille import Feuille
from quifaitquoi.guide.falc.page import Bloc, Dates, Forme, Groupe, Ligne, phrases
from quifaitquoi.guide.pictogrammes import dessin
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue

MOTS: Final = "glossaire"
EN_GRAS: Final = "en-gras"
"""The first line is what the others explain: a day, a word."""


@dataclass(frozen=True, slots=True)
class GroupeImprime:
    """Lines that belong together; `forme` is one of `Forme`, or `EN_GRAS`."""

    forme: str
    lignes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlocImprime:
    """One idea; `svg` is its picture, decorative since its title stands beside it."""

    svg: str
    titre: str
    groupes: tuple[GroupeImprime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contenu(Cartouche):
    """All the words of the sheet, in the order they are read."""

    sujet: str
    """What stands in large: a place, or the first question. A title chosen by an editor never hides it."""
    svg: str
    """The picture beside the label."""
    etiquette: tuple[str, ...]
    a_ecrire: tuple[str, ...]
    rendez_vous: BlocImprime
    blocs: tuple[BlocImprime, ...]
    en_ligne: BlocImprime
    a_savoir: tuple[str, ...]
    """Of the sheet itself: its day, and until when it is true."""

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(vue: Vue, feuille: Feuille) -> Contenu:
    contexte, page = vue.contexte, feuille.page
    en_ligne = adresse_imprimee(vue.territoire, feuille.adresse, contexte)
    return Contenu(
        titre=feuille.nom,
        sujet=page.titre,
        svg=dessin("information"),
        etiquette=feuille.etiquette.lignes,
        a_ecrire=feuille.a_ecrire,
        rendez_vous=_bloc(Bloc("rendez-vous", "Mon rendez-vous")),
        blocs=tuple(_bloc(bloc) for bloc in page.blocs if _dit_sur_papier(bloc)),
        en_ligne=_bloc(Bloc("site", "Sur internet", (phrases("Ces informations sont aussi sur internet."),))),
        a_savoir=tuple(_dates(feuille, contexte.aujourdhui)),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        date=jour_typst(contexte.aujourdhui),
    )


def _dates(feuille: Feuille, aujourdhui: date) -> Iterator[str]:
    yield f"Cette feuille est du {date_longue(aujourdhui)}."
    if feuille.fin:
        yield f"{feuille.geste} cette feuille après le {date_longue(feuille.fin)}."


def _dit_sur_papier(bloc: Bloc) -> bool:
    """Whether anything is left of it without its links; a title alone says what it says."""
    return not bloc.contenus or any(
        groupe.lignes for contenu in bloc.contenus for groupe in _groupes(contenu)
    )


def _bloc(bloc: Bloc) -> BlocImprime:
    groupes = (groupe for contenu in bloc.contenus for groupe in _groupes(contenu) if groupe.lignes)
    if bloc.idee == MOTS:
        groupes = (replace(groupe, forme=EN_GRAS) for groupe in groupes)
    return BlocImprime(dessin(bloc.idee), bloc.titre, tuple(groupes))


def _groupes(contenu: Groupe | Dates) -> Iterator[GroupeImprime]:
    if isinstance(contenu, Groupe):
        yield GroupeImprime(contenu.forme.value, tuple(_lisibles(contenu)))
        return
    yield GroupeImprime(Forme.PHRASES.value, (contenu.annonce.texte,))
    for jour in contenu.jours[: contenu.montrees]:
        yield GroupeImprime(EN_GRAS, _textes(jour.lignes))
    yield GroupeImprime(Forme.PHRASES.value, _textes(contenu.reserves))


def _lisibles(groupe: Groupe) -> Iterator[str]:
    """On paper a link is nothing but its words: only a mailbox says by itself where to write."""
    for ligne in groupe.lignes:
        if groupe.forme is not Forme.LIENS or ligne.lien.startswith("mailto:"):
            yield ligne.texte


def _textes(lignes: tuple[Ligne, ...]) -> tuple[str, ...]:
    return tuple(ligne.texte for ligne in lignes)
