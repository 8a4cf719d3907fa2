"""When are the school holidays? The national calendar of zones A, B and C, and how far it is known.

Dates come from vacances-scolaires-france (Ministry of Education's open data). Beyond its last day nothing is
guessed: `horizon` says where knowledge stops, and `limites` tells the reader.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from vacances_scolaires_france import SchoolHolidayDates  # type: ignore[import-untyped]

ZONES: Final = ("A", "B", "C")


class Intervalle(NamedTuple):
    """Days from `debut` to `fin` included, with the name of the holidays."""

    debut: date
    fin: date
    nom: str


def vacances(zone: str, du: date, au: date) -> tuple[Intervalle, ...]:
    """Holidays of a zone that meet [du, au], in order, whole."""
    return tuple(i for i in _toutes(zone) if i.debut <= au and i.fin >= du)


def horizon(zone: str) -> date:
    """Last day the calendar of this zone says something about."""
    return _toutes(zone)[-1].fin


@lru_cache(maxsize=3)
def _toutes(zone: str) -> tuple[Intervalle, ...]:
    intervalles: list[Intervalle] = []
    for jour, nom in _jours(zone):
        dernier = intervalles[-1] if intervalles else None
        if dernier and dernier.nom == nom and dernier.fin + timedelta(days=1) == jour:
            intervalles[-1] = dernier._replace(fin=jour)
        else:
            intervalles.append(Intervalle(jour, jour, nom))
    return tuple(intervalles)


def _jours(zone: str) -> list[tuple[date, str]]:
    cle = f"vacances_zone_{zone.lower()}"
    lignes = _table().data
    return [(jour, str(lignes[jour]["nom_vacances"])) for jour in sorted(lignes) if lignes[jour][cle]]


@lru_cache(maxsize=1)
def _table() -> SchoolHolidayDates:
    return SchoolHolidayDates()
