"""Which of the coming days of many guichets go on a poster, and what is each place called there?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from quifaitquoi.geo import cle
from quifaitquoi.guide.affiches.permanences.sections import en_semaine as est_une_semaine
from quifaitquoi.guide.dates import JourOuvert
from quifaitquoi.guide.guichets import Guichet

PASSAGES_AU_PLUS: Final = 10
"""Somewhat more than a sheet of A4 at 20 points: more would outlive the wall."""


@dataclass(frozen=True, slots=True)
class Sujet:
    """Whose poster it is; `acteur` when it needs not be named again at each line."""

    nom: str
    precision: str | None
    telephone: str | None
    page: str
    acteur: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One guichet on one day."""

    guichet: Guichet
    ouvert: JourOuvert


def en_semaine(guichet: Guichet) -> bool:
    """Whether it is told once, as a week, rather than at each of its dates."""
    return est_une_semaine(guichet.prochaines)


def passages(guichets: Iterable[Guichet]) -> tuple[Passage, ...]:
    """The first dates, by hour, commune and lieu: whole days only, one at least."""
    tous = [
        Passage(guichet, ouvert)
        for guichet in guichets
        if guichet.prochaines and not en_semaine(guichet)
        for ouvert in guichet.prochaines.jours
    ]
    tous.sort(
        key=lambda p: (p.ouvert.occurrences[0].debut, cle(p.guichet.ou), cle(p.guichet.accueil.lieu.nom))
    )
    gardes: list[Passage] = []
    for _, du_jour in groupby(tous, key=lambda passage: passage.ouvert.jour):
        siens = list(du_jour)
        if gardes and len(gardes) + len(siens) > PASSAGES_AU_PLUS:
            break
        gardes += siens
    return tuple(gardes)


def nommer(guichets: Iterable[Guichet]) -> Mapping[Guichet, str]:
    """The commune alone where it is enough, else with the lieu, else with who receives there too."""
    tous = list(dict.fromkeys(guichets))
    formes = (
        lambda g: g.ou,
        lambda g: f"{g.ou}, {g.accueil.lieu.nom}",
        lambda g: f"{g.ou}, {g.accueil.lieu.nom}, {g.titre}",
    )
    noms: dict[Guichet, str] = {}
    for forme in formes:
        memes: dict[str, list[Guichet]] = defaultdict(list)
        for guichet in tous:
            memes[forme(guichet)].append(guichet)
        noms |= {siens[0]: nom for nom, siens in memes.items() if len(siens) == 1 and siens[0] not in noms}
    return {guichet: noms.get(guichet, formes[-1](guichet)) for guichet in tous}
