"""What does a poster of several lieux say: the next dates, what comes back each week, and where it is?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from quifaitquoi.guide.affiches.agenda.groupes import Groupe, chaque_semaine, ou_et_qui
from quifaitquoi.guide.affiches.agenda.passages import Passage, Sujet, en_semaine, nommer, passages
from quifaitquoi.guide.affiches.atelier.cartouche import Cartouche, adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.atelier.joindre import Joindre, telephoner
from quifaitquoi.guide.affiches.atelier.lieu import alerte, sources
from quifaitquoi.guide.affiches.permanences.sections import sans_coupure
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue
from quifaitquoi.horaires.mots import majuscule

DATES = "Prochaines permanences"
LIEUX = "Où l’on vous reçoit"
INSECABLE = "\u00a0"
_LIGNES_D_UNE_FEUILLE = 9
_SIGNES_D_UNE_LIGNE = 45


@dataclass(frozen=True, slots=True)
class Date:
    """One opening: the day in full, where, at what hours."""

    jour: str
    ou: str
    heures: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contenu(Cartouche):
    """All the words, in the order they are read."""

    lieu: str
    adresse: str | None
    alerte: str | None
    dates: tuple[Date, ...]
    groupes: tuple[Groupe, ...]
    notes: tuple[str, ...]
    conseils: tuple[str, ...]
    contact: Joindre | None
    fin: str
    sources: tuple[str, ...]

    @property
    def courte(self) -> bool:
        """Whether it most likely holds on one sheet."""
        dits = [ligne.dit for groupe in self.groupes for ligne in groupe.lignes]
        lignes = sum(1 + len(texte) // _SIGNES_D_UNE_LIGNE for texte in (*dits, *self.notes))
        return 2 * len(self.dates) + len(self.groupes) + lignes <= _LIGNES_D_UNE_FEUILLE

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(vue: Vue, sujet: Sujet, guichets: Sequence[Guichet]) -> Contenu:
    """The words of a poster; one guichet at least still receives."""
    contexte = vue.contexte
    montres = [guichet for guichet in guichets if guichet.recoit_encore or guichet.prochaines is None]
    gardes = passages(montres)
    en_ligne = adresse_imprimee(vue.territoire, sujet.page, contexte)
    return Contenu(
        titre=DATES if gardes else LIEUX,
        lieu=sujet.nom,
        adresse=sujet.precision,
        alerte=alerte(montres, sujet.telephone),
        dates=_dates(gardes),
        groupes=(*ou_et_qui(gardes, sujet), *chaque_semaine(montres, sujet, en_ligne.url)),
        notes=_notes(montres),
        conseils=tuple(conseil.phrase for conseil in vue.territoire.national.conseils),
        contact=telephoner(sujet.telephone),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        fin=date_longue(_fin(montres, gardes)),
        sources=sources(vue.territoire, montres),
        date=jour_typst(contexte.aujourdhui),
    )


def _dates(gardes: Sequence[Passage]) -> tuple[Date, ...]:
    noms = nommer(passage.guichet for passage in gardes)
    return tuple(
        Date(
            jour=majuscule(date_longue(passage.ouvert.jour)).replace(" ", INSECABLE),
            ou=noms[passage.guichet],
            heures=sans_coupure(passage.ouvert.heures)
            + (f" (férié{INSECABLE}: appelez)" if passage.ouvert.ferie else ""),
        )
        for passage in gardes
    )


def _notes(guichets: Iterable[Guichet]) -> tuple[str, ...]:
    """What is not known, of whom or until when."""
    inconnus = [f"{g.accueil.lieu.nom} ({g.ou})" for g in guichets if g.prochaines is None]
    limites = dict.fromkeys(limite for g in guichets if g.prochaines for limite in g.prochaines.limites)
    sans = (f"Jours et heures non connus{INSECABLE}: {', '.join(inconnus)}.",) if inconnus else ()
    return (*sans, *limites)


def _fin(guichets: Iterable[Guichet], gardes: Sequence[Passage]) -> date:
    """The last day shown when others follow it, else the last day on which all is known."""
    receveurs = [guichet for guichet in guichets if guichet.prochaines]
    connus = min(guichet.prochaines.jusquau for guichet in receveurs if guichet.prochaines)
    dernier = gardes[-1].ouvert.jour if gardes else connus
    suivent = any(
        guichet.prochaines.jours[-1].jour > dernier
        for guichet in receveurs
        if guichet.prochaines and not en_semaine(guichet)
    )
    return min(connus, dernier) if suivent else connus
