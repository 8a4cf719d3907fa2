"""Who receives in a lieu on each day of an ordinary week, side by side?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from quifaitquoi.guide import adresses, liens
from quifaitquoi.guide.affiches.atelier.cartouche import Cartouche, adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.atelier.joindre import Joindre
from quifaitquoi.guide.affiches.atelier.lieu import (
    adresse_du_lieu,
    alerte,
    joindre,
    sources,
    telephone_du_lieu,
)
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import numero
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue, semaine
from quifaitquoi.horaires.mots import enumerer, majuscule
from quifaitquoi.horaires.vocabulaire import JOURS
from quifaitquoi.model import Lieu

FERME = "fermé"
INSECABLE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who receives there; `lien` calls the phone."""

    nom: str
    phrase: str
    modalites: str
    telephone: str | None
    lien: str | None


@dataclass(frozen=True, slots=True)
class Jour:
    """A day of the week: for each present, in order, its openings, or « fermé »."""

    nom: str
    cellules: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContenuDeSemaine(Cartouche):
    """All the words of a poster that shows a week of several helpers."""

    lieu: str
    adresse: str
    alerte: str | None
    presents: tuple[Present, ...]
    jours: tuple[Jour, ...]
    notes: tuple[str, ...]
    partenaires: str | None
    contact: Joindre | None
    fin: str
    sources: tuple[str, ...]

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(vue: Vue, lieu: Lieu, titre: str, guichets: Sequence[Guichet]) -> ContenuDeSemaine:
    """The week of these guichets of a lieu, one column each."""
    territoire, contexte = vue.territoire, vue.contexte
    en_ligne = adresse_imprimee(territoire, adresses.lieu(territoire, lieu), contexte)
    telephone = telephone_du_lieu(lieu, guichets)
    return ContenuDeSemaine(
        titre=titre,
        lieu=lieu.nom,
        adresse=adresse_du_lieu(lieu, guichets[0].ou),
        alerte=alerte(guichets, telephone),
        presents=tuple(map(_present, guichets)),
        jours=_jours(guichets),
        notes=tuple(_notes(guichets)),
        partenaires=_partenaires(lieu, guichets),
        contact=joindre(lieu, guichets, telephone),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        fin=date_longue(_fin(guichets, contexte.fin_agenda)),
        sources=sources(territoire, guichets),
        date=jour_typst(contexte.aujourdhui),
    )


def _present(guichet: Guichet) -> Present:
    telephone = guichet.accueil.telephone
    modalites = ", ".join(filter(None, ("gratuit" if guichet.gratuit else None, guichet.acces)))
    return Present(
        nom=guichet.accueil.acteur.nom,
        phrase=guichet.role.phrase,
        modalites=f"{majuscule(modalites)}." if modalites else "",
        telephone=numero(telephone) if telephone else None,
        lien=liens.tel(telephone) if telephone else None,
    )


def _jours(guichets: Sequence[Guichet]) -> tuple[Jour, ...]:
    """Only the days on which somebody receives, those that follow each other and are alike on one line."""
    lignes = [(nom, cellules) for nom, cellules in _sept_jours(guichets) if any(cellules)]
    return tuple(
        Jour(_ensemble([nom for nom, _ in suite]), tuple(cellule or (FERME,) for cellule in cellules))
        for cellules, suite in ((c, list(s)) for c, s in groupby(lignes, key=itemgetter(1)))
    )


def _sept_jours(guichets: Sequence[Guichet]) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    semaines = [semaine(g.accueil.horaires).lignes if g.accueil.horaires else () for g in guichets]
    for rang, nom in enumerate(JOURS):
        yield nom, tuple(_sans_redite(lignes[rang].cellules) if lignes else () for lignes in semaines)


def _sans_redite(cellules: tuple[str, ...]) -> tuple[str, ...]:
    """« semaines paires : » is said once a day."""
    amorces = [cellule.rpartition(f"{INSECABLE}: ")[0] for cellule in cellules]
    return tuple(
        cellule.rpartition(f"{INSECABLE}: ")[2] if rang and amorces[rang - 1] == amorces[rang] else cellule
        for rang, cellule in enumerate(cellules)
    )


def _ensemble(noms: Sequence[str]) -> str:
    """« Lundi », « Lundi et mardi », « Lundi au jeudi »; a day between two others is never left out."""
    if len(noms) == 1:
        return majuscule(noms[0])
    suivis = JOURS.index(noms[-1]) - JOURS.index(noms[0]) == len(noms) - 1
    if not suivis:
        return majuscule(enumerer(noms))
    return majuscule(f"{noms[0]} {'et' if len(noms) == 2 else 'au'} {noms[-1]}")


def _notes(guichets: Sequence[Guichet]) -> Iterator[str]:
    """The days when nobody is there, then what a week can't hold, each with whom it is true of."""
    if fermes := [nom for nom, cellules in _sept_jours(guichets) if not any(cellules)]:
        yield f"{majuscule(enumerer(fermes))}{INSECABLE}: {FERME}."
    for guichet in guichets:
        for remarque in _remarques(guichet):
            yield f"{guichet.accueil.acteur.nom}{INSECABLE}: {remarque.rstrip('.')}."


def _remarques(guichet: Guichet) -> Iterator[str]:
    prochaines, horaires = guichet.prochaines, guichet.accueil.horaires
    if horaires is None or prochaines is None:
        yield "jours et heures non connus, renseignez-vous avant de venir"
        return
    yield from semaine(horaires).remarques
    if any(ouvert.ferie for ouvert in prochaines.jours):
        yield "jours fériés, appelez avant de venir"
    yield from prochaines.limites


def _partenaires(lieu: Lieu, guichets: Sequence[Guichet]) -> str | None:
    noms = [lieu.structure_parente or ""]
    noms += [d.value for d in lieu.dispositif_programmes_nationaux]
    noms += [d.value for g in guichets for d in g.accueil.acteur.dispositif_programmes_nationaux]
    return ", ".join(dict.fromkeys(filter(None, noms))) or None


def _fin(guichets: Sequence[Guichet], defaut: date) -> date:
    """The last day on which all is still known."""
    return min((g.prochaines.jusquau for g in guichets if g.prochaines), default=defaut)
