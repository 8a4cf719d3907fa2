"""Who and what is near a commune, as the crow flies?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import cos, floor, radians
from typing import Final, Generic, TypeVar

from quifaitquoi.geo import Commune, distance_km
from quifaitquoi.geo.distances import Situe

RAYON_KM: Final = 30
"""Beyond, somebody is not near any more: it is said before the name."""
_KM_PAR_DEGRE: Final = 111.2
_COTE_KM: Final = 12.0

_Chose = TypeVar("_Chose")


@dataclass(frozen=True, slots=True)
class Position:
    """WGS 84 degrees."""

    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Proche(Generic[_Chose]):
    """Something and its distance in kilometres, None when either position is unknown."""

    chose: _Chose
    distance: float | None

    @property
    def loin(self) -> bool:
        return self.distance is not None and self.distance > RAYON_KM


def par_distance(
    depuis: Situe, choses: Iterable[_Chose], position: Callable[[_Chose], Situe]
) -> list[Proche[_Chose]]:
    """Nearest first, those at an unknown distance last, the given order kept between equals."""
    proches = [Proche(chose, distance_km(depuis, position(chose))) for chose in choses]
    return sorted(proches, key=lambda proche: (proche.distance is None, proche.distance or 0.0))


class Voisinage:
    """Finds the communes around one another without comparing each with all: a grid of about 12 km a side."""

    def __init__(self, communes: Sequence[Commune]) -> None:
        situees = [c for c in communes if c.latitude is not None and c.longitude is not None]
        latitudes = [c.latitude for c in situees if c.latitude is not None]
        moyenne = sum(latitudes) / len(latitudes) if latitudes else 0.0
        self._par_degre = (_KM_PAR_DEGRE / _COTE_KM, _KM_PAR_DEGRE * cos(radians(moyenne)) / _COTE_KM)
        self._cases: dict[tuple[int, int], list[Commune]] = defaultdict(list)
        for commune in situees:
            self._cases[self._case(commune)].append(commune)

    def _case(self, commune: Commune) -> tuple[int, int]:
        nord, est = self._par_degre
        return floor((commune.latitude or 0.0) * nord), floor((commune.longitude or 0.0) * est)

    def autour(self, commune: Commune, combien: int) -> list[Proche[Commune]]:
        """The nearest communes of the nine cells around, at most `combien`, itself left out."""
        if commune.latitude is None or commune.longitude is None:
            return []
        ligne, colonne = self._case(commune)
        candidates = [
            autre
            for i in (ligne - 1, ligne, ligne + 1)
            for j in (colonne - 1, colonne, colonne + 1)
            for autre in self._cases.get((i, j), ())
            if autre is not commune
        ]
        return par_distance(commune, candidates, lambda autre: autre)[:combien]
