"""How does the ordinary week of an EPCI fit in a table: days across, places and halves of the day down?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.horaires.modele import Partie
from quifaitquoi.horaires.semaine import LigneSemaine, Semaine, semaine
from quifaitquoi.horaires.vocabulaire import JOURS

LUNDI_AU_VENDREDI: Final = range(5)
JOURNEE: Final = "Journée"
_NOMS: Final = {Partie.matin: "Matin", Partie.apres_midi: "Après-midi", None: JOURNEE}


@dataclass(frozen=True, slots=True)
class Case:
    """One cell: the hours of a day, over `hauteur` rows when the opening straddles midday."""

    jour: str
    textes: tuple[str, ...]
    hauteur: int = 1


@dataclass(frozen=True, slots=True)
class Rangee:
    """One half of the day: its cells, left to right; a cell that comes from the row above is not repeated."""

    nom: str
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody at a place: its one or two rows."""

    guichet: Guichet
    rangees: tuple[Rangee, ...]


@dataclass(frozen=True, slots=True)
class Grille:
    """The table of an EPCI and what doesn't fit in it."""

    jours: tuple[str, ...]
    places: tuple[Place, ...]
    remarques: tuple[tuple[str, tuple[str, ...]], ...]
    """Closures, seasons, single dates, each with the short names of those it is true of."""
    inconnus: tuple[str, ...]
    """Those whose hours this guide doesn't know."""


def grille(guichets: Sequence[Guichet]) -> Grille:
    """The table of these guichets, in their order; Saturday and Sunday only when somebody opens then."""
    noms = _noms_courts(guichets)
    lues = [(g, semaine(g.accueil.horaires)) for g in guichets if g.accueil.horaires is not None]
    utiles = {rang for _, lue in lues for rang, ligne in enumerate(lue.lignes) if ligne.cellules}
    montres = sorted({*LUNDI_AU_VENDREDI, *utiles})
    return Grille(
        jours=tuple(JOURS[rang] for rang in montres),
        places=tuple(
            Place(guichet, _rangees([lue.lignes[rang] for rang in montres]))
            for guichet, lue in lues
            if any(ligne.cellules for ligne in lue.lignes)
        ),
        remarques=_remarques((noms[guichet], guichet, lue) for guichet, lue in lues),
        inconnus=tuple(noms[guichet] for guichet in guichets if guichet.accueil.horaires is None),
    )


def _noms_courts(guichets: Iterable[Guichet]) -> dict[Guichet, str]:
    """The commune where somebody is alone in it, else the title too: a remark must fit on the sheet."""
    tous = list(guichets)
    combien = Counter(guichet.ou for guichet in tous)
    return {g: g.ou if combien[g.ou] == 1 else f"{g.titre} ({g.ou})" for g in tous}


def _remarques(
    lues: Iterable[tuple[str, Guichet, Semaine]],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each remark once, with all those it is true of; what the calendar doesn't know is one too."""
    dites: dict[str, list[str]] = {}
    for nom, guichet, lue in lues:
        limites = guichet.prochaines.limites if guichet.prochaines else ()
        for remarque in (*lue.remarques, *limites):
            dites.setdefault(remarque.rstrip("."), []).append(nom)
    return tuple((remarque, tuple(concernes)) for remarque, concernes in dites.items())


def _rangees(jours: Sequence[LigneSemaine]) -> tuple[Rangee, ...]:
    """One row when all openings are of the same half of the day, else morning and afternoon."""
    parties = {partie for jour in jours for partie in jour.parties}
    if len(parties) == 1:
        (seule,) = parties
        return (Rangee(_NOMS[seule], tuple(Case(jour.jour, jour.cellules) for jour in jours)),)
    matin = tuple(_case_du_matin(jour) for jour in jours)
    apres_midi = tuple(
        Case(jour.jour, _textes(jour, Partie.apres_midi)) for jour in jours if None not in jour.parties
    )
    return Rangee(_NOMS[Partie.matin], matin), Rangee(_NOMS[Partie.apres_midi], apres_midi)


def _case_du_matin(jour: LigneSemaine) -> Case:
    if None in jour.parties:
        return Case(jour.jour, jour.cellules, hauteur=2)
    return Case(jour.jour, _textes(jour, Partie.matin))


def _textes(jour: LigneSemaine, partie: Partie) -> tuple[str, ...]:
    couples = zip(jour.cellules, jour.parties, strict=True)
    return tuple(texte for texte, de in couples if de is partie)
