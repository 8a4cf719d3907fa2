"""Which days of a window does a « when » name? Sets of days as bits of an integer: one bit a day, day 0
first.

Bits make 25,000 schedules of 13 months cheap: conditions are intersections, precedence is subtraction, and
each condition is computed once per calendar and window.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.modele import Cycle, Parite, Periode, Quand


class Fenetre:
    """The days from `du` to `au` included, seen from one calendar."""

    def __init__(self, calendrier: Calendrier, du: date, au: date) -> None:
        self.calendrier, self.du, self.au = calendrier, du, au
        self.nombre = max(0, (au - du).days + 1)
        self.tous = (1 << self.nombre) - 1
        self._connus: dict[Quand, int] = {}
        self._jours = [self._repeter((jour - du.weekday()) % 7, 7) for jour in range(7)]
        self._rangs: dict[int, int] = {}
        self._parites: dict[Parite, int] | None = None
        self.feries = self._feries()
        self.bits_feries = _union(1 << rang for rang in self.feries)
        self.colonnes: dict[Any, Any] = {}
        self._instants: dict[int, list[datetime]] = {}

    def bits(self, quand: Quand) -> int:
        """The days of `quand` in this window."""
        connu = self._connus.get(quand)
        if connu is None:
            connu = self._connus[quand] = self._calculer(quand)
        return connu

    def jour_de(self, rang: int) -> date:
        """The day of a bit."""
        return self.du + timedelta(days=rang)

    def instants(self, minutes: int) -> list[datetime]:
        """This time of the day (in minutes, 1440 is the next midnight) on each day, in the local time
        zone."""
        instants = self._instants.get(minutes)
        if instants is None:
            heure, lendemain = time(minutes // 60 % 24, minutes % 60), minutes // 1440
            instants = self._instants[minutes] = [
                datetime.combine(self.jour_de(rang + lendemain), heure, self.calendrier.fuseau)
                for rang in range(self.nombre)
            ]
        return instants

    def dates(self, bits: int) -> list[date]:
        """The days of a set, in order."""
        return [self.jour_de(rang) for rang in rangs(bits)]

    def _calculer(self, quand: Quand) -> int:
        bits = self.tous
        for condition in self._conditions(quand):
            bits &= condition
        for exception in quand.sauf:
            bits &= ~self.bits(exception)
        return bits

    def _conditions(self, quand: Quand) -> Iterator[int]:
        if quand.jours:
            yield _union(self._jours[jour] for jour in quand.jours)
        if quand.rangs:
            yield _union(self._rang(rang) for rang in quand.rangs)
        if quand.parite:
            yield self._parite(quand.parite)
        if quand.cycle:
            yield self._cycle(quand.cycle)
        if quand.periodes:
            yield _union(self._periode(periode) for periode in quand.periodes)
        if quand.ferie:
            yield self.bits_feries
        if quand.vacances:
            intervalles = self.calendrier.vacances(self.du, self.au, quand.zone)
            yield _union(self._entre(i.debut, i.fin) for i in intervalles)

    def _repeter(self, premier: int, pas: int) -> int:
        return _union(1 << rang for rang in range(premier, self.nombre, pas))

    def _entre(self, debut: date, fin: date) -> int:
        premier, dernier = max(0, (debut - self.du).days), min(self.nombre - 1, (fin - self.du).days)
        return ((1 << (dernier - premier + 1)) - 1) << premier if premier <= dernier else 0

    def _rang(self, rang: int) -> int:
        """Days that are the n-th of their weekday in the month (negative: from the end)."""
        if rang not in self._rangs:
            self._rangs[rang] = _union(
                1 << numero for numero in range(self.nombre) if _est_de_rang(self.jour_de(numero), rang)
            )
        return self._rangs[rang]

    def _parite(self, parite: Parite) -> int:
        if self._parites is None:
            paires = _union(
                1 << numero
                for numero in range(self.nombre)
                if self.jour_de(numero).isocalendar().week % 2 == 0
            )
            self._parites = {Parite.paires: paires, Parite.impaires: self.tous & ~paires}
        return self._parites[parite]

    def _cycle(self, cycle: Cycle) -> int:
        lundi = cycle.depuis - timedelta(days=cycle.depuis.weekday())
        pas = 7 * cycle.semaines
        semaines = _union(
            self._entre(lundi + timedelta(days=ecart), lundi + timedelta(days=ecart + 6))
            for ecart in range(0, max(0, (self.au - lundi).days + 1), pas)
        )
        return semaines & self._entre(cycle.depuis, self.au)

    def _periode(self, periode: Periode) -> int:
        if periode.datee:
            return self._entre(periode.debut.date(), periode.fin.date())
        a_cheval = periode.fin < periode.debut
        return _union(
            self._entre(periode.debut.en(annee), periode.fin.en(annee + a_cheval))
            for annee in range(self.du.year - a_cheval, self.au.year + 1)
        )

    def _feries(self) -> dict[int, str]:
        return {
            (jour - self.du).days: nom
            for annee in range(self.du.year, self.au.year + 1)
            for jour, nom in self.calendrier.feries(annee).items()
            if self.du <= jour <= self.au
        }


@lru_cache(maxsize=4)
def fenetre(calendrier: Calendrier, du: date, au: date) -> Fenetre:
    """The window, shared between the schedules of a territory."""
    return Fenetre(calendrier, du, au)


@lru_cache(maxsize=1024)
def rangs(bits: int) -> tuple[int, ...]:
    """Positions of the bits set, in order."""
    return tuple(rang for rang, bit in enumerate(reversed(f"{bits:b}")) if bit == "1")


def _union(ensembles: Iterator[int]) -> int:
    bits = 0
    for ensemble in ensembles:
        bits |= ensemble
    return bits


def _est_de_rang(jour: date, rang: int) -> bool:
    if rang > 0:
        return (jour.day - 1) // 7 + 1 == rang
    reste = (jour.replace(day=28) + timedelta(days=4)).replace(day=1) - jour
    return (reste.days - 1) // 7 + 1 == -rang
