"""Which openings deserve a line each day, and which are told once because they come back every week?

Thirty France services open every day are 1,200 lines in eight weeks: nobody would find the bus among them. So
what has dates (permanences, stops, workshops, anything that isn't simply weekly) is told day by day, and what
is open each week is told once, by EPCI.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from quifaitquoi.geo import cle
from quifaitquoi.guide.dates import JourOuvert
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.permanences.zones import Zone
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import Horaires, Niveau

JOURS_D_UN_REGULIER = 3
"""A permanence or a stop held at least so many days a week is a place that is open, not an event."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One guichet on one day."""

    guichet: Guichet
    zone: Zone
    ouvert: JourOuvert

    @property
    def ordre(self) -> tuple[str, datetime]:
        """By commune, accents ignored, then by hour."""
        return cle(self.guichet.ou), self.ouvert.occurrences[0].debut


@dataclass(frozen=True, slots=True)
class Jour:
    """One day of the agenda, a public holiday or a day with somebody somewhere."""

    jour: date
    ferie: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Semaine:
    """One week, from its monday."""

    lundi: date
    jours: tuple[Jour, ...]

    @property
    def passages(self) -> Iterator[Passage]:
        return (passage for jour in self.jours for passage in jour.passages)


def jours_hebdomadaires(horaires: Horaires) -> int | None:
    """How many days a week it opens; None when it isn't the same every week."""
    ouvertures = [regle for regle in horaires.regles if regle.plages]
    if any(regle.niveau > Niveau.semaine for regle in ouvertures):
        return None
    return len({jour for regle in ouvertures for jour in regle.quand.jours or range(7)})


def est_regulier(guichet: Guichet) -> bool:
    """Whether it is told once rather than at each date."""
    if guichet.accueil.horaires is None:
        return False
    jours = jours_hebdomadaires(guichet.accueil.horaires)
    if jours is None:
        return False
    ponctuel = guichet.accueil.permanence is not None or guichet.itinerant
    return jours >= JOURS_D_UN_REGULIER or not ponctuel


def est_date(guichet: Guichet) -> bool:
    """Whether each of its dates is told, and it has some."""
    return guichet.recoit_encore and not est_regulier(guichet)


def semaines(vue: Vue, zones: Iterable[Zone]) -> list[Semaine]:
    """The agenda of what has dates, from the day of the build to the end of the agenda."""
    par_jour: dict[date, list[Passage]] = defaultdict(list)
    for zone in zones:
        for guichet in filter(est_date, zone.guichets):
            for ouvert in guichet.prochaines.jours if guichet.prochaines else ():
                if ouvert.jour <= vue.contexte.fin_agenda:
                    par_jour[ouvert.jour].append(Passage(guichet, zone, ouvert))
    if not par_jour:
        return []
    feries = jours_feries(vue)
    jours = [
        Jour(jour, feries.get(jour), tuple(sorted(par_jour.get(jour, ()), key=lambda p: p.ordre)))
        for jour in sorted({*par_jour, *feries})
    ]
    lundis = groupby(jours, key=lambda jour: jour.jour - timedelta(days=jour.jour.weekday()))
    return [Semaine(lundi, tuple(de_la_semaine)) for lundi, de_la_semaine in lundis]


def jours_feries(vue: Vue) -> dict[date, str]:
    """The public holidays of the territory within the weeks of the agenda."""
    debut, fin = vue.contexte.aujourdhui, vue.contexte.fin_agenda
    return {
        jour: nom
        for annee in range(debut.year, fin.year + 1)
        for jour, nom in vue.territoire.calendrier.feries(annee).items()
        if debut <= jour <= fin
    }


def regulieres(zones: Iterable[Zone]) -> list[tuple[Zone, list[Guichet]]]:
    """What is open every week, under its EPCI, then by commune."""
    trouvees = [(zone, [guichet for guichet in zone.guichets if est_regulier(guichet)]) for zone in zones]
    return [(zone, guichets) for zone, guichets in trouvees if guichets]
