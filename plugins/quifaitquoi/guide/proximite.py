"""Who and what is near a commune, as the crow flies?

Every commune is compared with every guichet: 35,000 communes make that a million distances. So positions are
points of the unit sphere, where the straight line between two of them ranks them as the great circle does and
costs three subtractions; kilometres are computed only for what is printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import asin, cos, floor, inf, radians, sin, sqrt
from typing import Final, Generic, NamedTuple, TypeVar

from quifaitquoi.geo import Commune
from quifaitquoi.geo.distances import RAYON_TERRE_KM, Situe

RAYON_KM: Final = 30
"""Beyond, somebody is not near any more: it is said before the name."""
_COMMUNES_PAR_CASE: Final = 4

_Chose = TypeVar("_Chose")


@dataclass(frozen=True, slots=True)
class Position:
    """WGS 84 degrees."""

    latitude: float | None
    longitude: float | None


class Point(NamedTuple):
    """A place on the sphere of radius 1."""

    x: float
    y: float
    z: float


NULLE_PART: Final = Point(inf, inf, inf)
"""At an unknown distance of everything."""


def point(position: Situe) -> Point:
    """A position on the unit sphere; `NULLE_PART` when it is unknown."""
    if position.latitude is None or position.longitude is None:
        return NULLE_PART
    phi, lambda_ = radians(position.latitude), radians(position.longitude)
    return Point(cos(phi) * cos(lambda_), cos(phi) * sin(lambda_), sin(phi))


class Proche(NamedTuple, Generic[_Chose]):
    """Something, and the square of the straight line to it in Earth radii (infinite or NaN: unknown)."""

    chose: _Chose
    carre: float

    @property
    def distance(self) -> float | None:
        """Kilometres on the great circle, None when either position is unknown."""
        return 2 * RAYON_TERRE_KM * asin(sqrt(self.carre) / 2) if self.carre <= 4 else None

    @property
    def loin(self) -> bool:
        """Whether it is known to be beyond the radius."""
        return _CARRE_DU_RAYON < self.carre <= 4


_CARRE_DU_RAYON: Final = (2 * sin(RAYON_KM / RAYON_TERRE_KM / 2)) ** 2


def par_distance(
    depuis: Point, choses: Sequence[tuple[Point, _Chose]], combien: int | None = None
) -> list[Proche[_Chose]]:
    """The nearest first, at most `combien`; an unknown distance comes last, equals keep their order."""
    if depuis is NULLE_PART:
        return [Proche(chose, inf) for _, chose in choses[:combien]]
    a, b, c = depuis
    carres = [(x - a) ** 2 + (y - b) ** 2 + (z - c) ** 2 for (x, y, z), _ in choses]
    rangs = sorted(range(len(carres)), key=carres.__getitem__)
    return [Proche(choses[rang][1], carres[rang]) for rang in rangs[:combien]]


class Voisinage:
    """Finds the communes around one another without comparing each with all, by a grid."""

    def __init__(self, communes: Sequence[Commune]) -> None:
        self._points = {commune.code: point(commune) for commune in communes}
        situees = [commune for commune in communes if self._points[commune.code] is not NULLE_PART]
        self._cote = _cote([self._points[commune.code] for commune in situees])
        self._cases: dict[tuple[int, int, int], list[tuple[Point, Commune]]] = defaultdict(list)
        for commune in situees:
            position = self._points[commune.code]
            self._cases[self._case(position)].append((position, commune))
        self._candidates: dict[tuple[int, int, int], list[tuple[Point, Commune]]] = {}
        """What the cells around each cell hold, once asked for: the communes of a cell ask for the same."""

    def _case(self, position: Point) -> tuple[int, int, int]:
        x, y, z = position
        return floor(x / self._cote), floor(y / self._cote), floor(z / self._cote)

    def autour(self, commune: Commune, combien: int) -> list[Proche[Commune]]:
        """The nearest communes of the cells around, at most `combien`, itself left out."""
        depuis = self._points.get(commune.code, NULLE_PART)
        if depuis is NULLE_PART:
            return []
        case = self._case(depuis)
        if case not in self._candidates:
            self._candidates[case] = self._autour_de(case)
        proches = par_distance(depuis, self._candidates[case], combien + 1)
        return [proche for proche in proches if proche.chose is not commune][:combien]

    def _autour_de(self, case: tuple[int, int, int]) -> list[tuple[Point, Commune]]:
        i, j, k = case
        return [
            situee
            for di, dj, dk in product((-1, 0, 1), repeat=3)
            for situee in self._cases.get((i + di, j + dj, k + dk), ())
        ]


def _cote(points: Sequence[Point]) -> float:
    """Side of a cell that holds about four communes, in Earth radii: they lie on a surface."""
    if len(points) < 2:
        return 1.0
    hauteur, largeur = (max(etendues) - min(etendues) for etendues in _profils(points))
    return max(sqrt(hauteur * largeur * _COMMUNES_PAR_CASE / len(points)), 1e-6)


def _profils(points: Sequence[Point]) -> tuple[list[float], list[float]]:
    """Where the points lie along the axis of the poles, and along the other that spreads them most."""
    xs, ys = [p.x for p in points], [p.y for p in points]
    return [p.z for p in points], max(xs, ys, key=lambda valeurs: max(valeurs) - min(valeurs))
