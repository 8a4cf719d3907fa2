"""When are the school holidays? The calendar of each school zone, and from when to when it is known.

The table is vacances.tsv, with its sources. Outside what it covers nothing is guessed: `connues` says where
knowledge begins and stops, and `limites` tells the reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple


class Intervalle(NamedTuple):
    """Days from `debut` to `fin` included, with the name of the holidays."""

    debut: date
    fin: date
    nom: str


class _Zone(NamedTuple):
    """What is known of a zone, from the day `du` to the day `au` included."""

    intervalles: tuple[Intervalle, ...]
    du: date
    au: date


def vacances(zone: str, du: date, au: date) -> tuple[Intervalle, ...]:
    """Holidays of a zone that meet [du, au], in order, whole; none for a zone that is not in the table."""
    connue = _zones().get(zone)
    return tuple(i for i in connue.intervalles if i.debut <= au and i.fin >= du) if connue else ()


def connues(zone: str) -> tuple[date, date] | None:
    """First and last day the calendar of this zone says something about; None when nothing is known.

    Holidays whose end is not published yet end what is known on their eve.
    """
    connue = _zones().get(zone)
    return (connue.du, connue.au) if connue else None


@cache
def _zones() -> Mapping[str, _Zone]:
    table = files(__package__).joinpath("vacances.tsv").read_text(encoding="utf-8")
    lignes = (ligne.split("\t") for ligne in table.splitlines() if not ligne.startswith("#"))
    next(lignes)
    par_zone: dict[str, list[tuple[str, str, str]]] = {}
    for zone, premier, dernier, nom, _source in lignes:
        par_zone.setdefault(zone, []).append((premier, dernier, nom))
    return MappingProxyType({zone: _zone(periodes) for zone, periodes in par_zone.items()})


def _zone(periodes: list[tuple[str, str, str]]) -> _Zone:
    """Periods in order; only the last one may have no end."""
    intervalles = tuple(
        Intervalle(date.fromisoformat(premier), date.fromisoformat(dernier), nom)
        for premier, dernier, nom in periodes
        if dernier
    )
    premier, dernier, _ = periodes[-1]
    fin = intervalles[-1].fin if dernier else date.fromisoformat(premier) - timedelta(days=1)
    return _Zone(intervalles, intervalles[0].debut, fin)
