"""Which repetitions say these days? From a rule and the days it really opens to RRULE and its exceptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final, NamedTuple

from quifaitquoi.horaires.fenetre import Fenetre
from quifaitquoi.horaires.modele import Niveau, Quand

_JOURS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Serie(NamedTuple):
    """Days from `premier` to `dernier` that `regle` (an RRULE without its end) repeats, `absents` taken out.
    An empty rule is that one day. `cle` tells the series of one rule apart, whatever the window."""

    premier: date
    dernier: date
    regle: str = ""
    absents: tuple[date, ...] = ()
    cle: str = ""


def series(quand: Quand | None, voulus: int, jours: Fenetre) -> Iterator[Serie]:
    """The days `voulus` (bits of the window, at least one) as repetitions, those of `quand` if they do."""
    if quand and _se_repete(quand):
        prevus = jours.bits(Quand(jours=quand.jours, rangs=quand.rangs, cycle=quand.cycle))
        serie = _serie(voulus, prevus, _regle(quand), jours)
        if len(serie.absents) <= voulus.bit_count():
            yield serie
            return
    dates = jours.dates(voulus)
    if quand and quand.parite:
        # Parity of the ISO number: once every two weeks, until a year of 53 weeks sets it off.
        for cle, groupe in groupby(dates, key=lambda jour: _semaine(jour) % 2):
            yield from _suites(list(groupe), 2, jours, str(cle))
    else:
        yield from _suites(dates, 1, jours, "")


def _se_repete(quand: Quand) -> bool:
    return not (quand.parite or quand.ferie or quand.vacances or quand.niveau == Niveau.jour)


def _regle(quand: Quand) -> str:
    if quand.rangs:
        dits = ",".join(f"{rang}{_JOURS[jour]}" for jour in quand.jours for rang in quand.rangs)
        return f"FREQ=MONTHLY;BYDAY={dits}"
    return _hebdomadaire(quand.jours or range(7), quand.cycle.semaines if quand.cycle else 1)


def _hebdomadaire(jours: Sequence[int], semaines: int) -> str:
    intervalle = f";INTERVAL={semaines};WKST=MO" if semaines > 1 else ""
    return f"FREQ=WEEKLY{intervalle};BYDAY={','.join(_JOURS[jour] for jour in jours)}"


def _serie(voulus: int, prevus: int, regle: str, jours: Fenetre, cle: str = "") -> Serie:
    """What `regle` gives (`prevus`) between the first and the last wanted day, minus what is not wanted."""
    debut, fin = (voulus & -voulus).bit_length() - 1, voulus.bit_length() - 1
    if debut == fin:
        return Serie(jours.jour_de(debut), jours.jour_de(fin), cle=cle)
    entre = (1 << fin) - (1 << debut)
    absents = tuple(jours.dates(prevus & entre & ~voulus))
    return Serie(jours.jour_de(debut), jours.jour_de(fin), regle, absents, cle)


def _suites(dates: Sequence[date], pas: int, jours: Fenetre, cle: str) -> Iterator[Serie]:
    """These days once every `pas` weeks, in one go if more are there than missing; else in runs, each told
    by its last day, but for the one that the end of the window cuts: that day would change every day."""
    ensemble = _suite(dates, pas, jours, cle)
    if len(ensemble.absents) <= len(dates):
        yield ensemble
        return
    for suite in _couper(dates, pas):
        coupee = _semaine(jours.au) - _semaine(suite[-1]) <= pas
        yield _suite(suite, pas, jours, cle if coupee else f"{cle}/{suite[-1]}")


def _suite(dates: Sequence[date], pas: int, jours: Fenetre, cle: str) -> Serie:
    cites = sorted({jour.weekday() for jour in dates})
    prevus = sum(
        1 << rang
        for semaine in range(_semaine(dates[0]), _semaine(dates[-1]) + 1, pas)
        for jour in cites
        if 0 <= (rang := semaine * 7 + jour + 1 - jours.du.toordinal()) < jours.nombre
    )
    voulus = sum(1 << (jour - jours.du).days for jour in dates)
    return _serie(voulus, prevus, _hebdomadaire(cites, pas), jours, cle)


def _couper(dates: Sequence[date], pas: int) -> Iterator[list[date]]:
    suite = [dates[0]]
    for jour in dates[1:]:
        if _semaine(jour) - _semaine(suite[-1]) > pas:
            yield suite
            suite = []
        suite.append(jour)
    yield suite


def _semaine(jour: date) -> int:
    """Number of the week, counted from monday 1 January of year 1."""
    return (jour - timedelta(days=jour.weekday())).toordinal() // 7
