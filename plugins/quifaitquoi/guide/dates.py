"""On which coming days is somebody received, and how do the pages say it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import groupby, islice

from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.scripts import MODULE
from quifaitquoi.horaires import Acces, Calendrier, Horaires, Occurrence, Plage, occurrences
from quifaitquoi.horaires.limites import limites
from quifaitquoi.horaires.mots import ACCES, heure
from quifaitquoi.horaires.phrase import dire_plages

MODULE_DATES = MODULE
"""Hides the days that are past when the page is read; the page is complete without it."""
DATES_MONTREES = 5
DATES_SUR_UNE_CARTE = 3
DATES_GARDEES = 25
"""On the page of a lieu: what the browser can still show when the page is some weeks old."""

_dire_plages = lru_cache(maxsize=4096)(dire_plages)


@dataclass(frozen=True, slots=True)
class JourOuvert:
    """One day with its openings, in the time of the territory."""

    jour: date
    occurrences: tuple[Occurrence, ...]

    @property
    def plages(self) -> tuple[Plage, ...]:
        return tuple(Plage(o.debut.time(), o.fin.time(), o.acces) for o in self.occurrences)

    @property
    def heures(self) -> str:
        """« de 9 h à 12 h et de 13 h 30 à 17 h »."""
        return _dire_plages(self.plages)

    @property
    def heures_breves(self) -> str:
        """« 9 h – 12 h, 13 h 30 – 17 h », as on a timetable."""
        return ", ".join(_plage_breve(plage) for plage in self.plages)

    @property
    def ferie(self) -> str | None:
        """Name of the public holiday the editor said nothing about, which makes the day doubtful."""
        return next((o.ferie for o in self.occurrences if o.ferie), None)

    @property
    def ouvertures(self) -> str:
        """ISO intervals with their offset, separated by a space, for the browser's clock.

        A third part, `/rdv`, marks those for which one needs an appointment: they are never said to be open.
        """
        return " ".join(
            f"{o.debut.isoformat(timespec='minutes')}/{o.fin.isoformat(timespec='minutes')}"
            f"{'/rdv' if o.acces is Acces.rdv else ''}"
            for o in self.occurrences
        )


@dataclass(frozen=True, slots=True)
class Prochaines:
    """The coming days of a schedule: all of them up to `jusquau`, nothing is known of what follows."""

    jours: tuple[JourOuvert, ...]
    jusquau: date
    limites: tuple[str, ...] = ()

    def premiers(self, combien: int) -> Prochaines:
        """The same, cut short; nothing is then known of what follows the last day kept."""
        if len(self.jours) <= combien:
            return self
        return replace(self, jours=self.jours[:combien], jusquau=self.jours[combien - 1].jour)

    @property
    def premier(self) -> JourOuvert | None:
        return self.jours[0] if self.jours else None


@lru_cache(maxsize=4096)
def _plage_breve(plage: Plage) -> str:
    fin = "minuit" if plage.minutes[1] == 1440 else heure(plage.fin)
    texte = f"{heure(plage.debut)} – {fin}"
    return f"{texte} ({ACCES[plage.acces]})" if plage.acces else texte


def par_jour(trouvees: Iterable[Occurrence]) -> Iterator[JourOuvert]:
    """Group sorted openings by the local day they begin on."""
    for jour, du_jour in groupby(trouvees, key=lambda o: o.debut.date()):
        yield JourOuvert(jour, tuple(du_jour))


def prochaines(horaires: Horaires, calendrier: Calendrier, contexte: Contexte) -> Prochaines:
    """Every open day of the agenda's weeks; if fewer than five, the next five within thirteen months."""
    fin = contexte.fin_agenda
    jours = tuple(par_jour(occurrences(horaires, calendrier, contexte.aujourdhui, fin)))
    if len(jours) < DATES_MONTREES:
        annee = occurrences(horaires, calendrier, contexte.aujourdhui, contexte.fin_dates)
        plus_loin = tuple(islice(par_jour(annee), DATES_MONTREES))
        fin = max(fin, plus_loin[-1].jour) if len(plus_loin) == DATES_MONTREES else contexte.fin_dates
        jours = plus_loin
    return Prochaines(jours, fin, limites(horaires, calendrier, contexte.aujourdhui, fin))
