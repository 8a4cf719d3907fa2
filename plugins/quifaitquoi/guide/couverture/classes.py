"""How far is far? The classes of distance that the tables, the maps and the files share."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from math import sin
from typing import Final

from quifaitquoi.geo.distances import RAYON_TERRE_KM
from quifaitquoi.guide.proximite import Proche

SEUIL_KM: Final = 20
"""Beyond, a commune is told to the coordinators as too far from anybody."""


@dataclass(frozen=True, slots=True)
class Classe:
    """A range of distances, its upper bound included."""

    cle: str
    titre: str


CLASSES: Final[tuple[Classe, ...]] = (
    Classe("5", "5\u00a0km ou moins"),
    Classe("10", "de 5 à 10\u00a0km"),
    Classe("20", "de 10 à 20\u00a0km"),
    Classe("30", "de 20 à 30\u00a0km"),
    Classe("loin", "plus de 30\u00a0km"),
    Classe("inconnue", "distance inconnue"),
    Classe("personne", "personne"),
)
"""Nearest first. Each commune is in one of them: « inconnue » when a position is missing, « personne » when
the territory has nobody."""
INCONNUE: Final = 5
PERSONNE: Final = 6
TROP_LOIN: Final = (3, 4)
"""The ranks of those beyond `SEUIL_KM`."""

_BORNES_KM: Final = (5, 10, 20, 30)
_BORNES: Final = tuple((2 * sin(km / RAYON_TERRE_KM / 2)) ** 2 for km in _BORNES_KM)
# On the unit sphere no two points are further than its diameter: what is more, or NaN, is unknown.
_CARRE_MAX: Final = 4.0


def rang(proche: Proche[str] | None) -> int:
    """Where in `CLASSES` the nearest one stands; None stands for nobody."""
    if proche is None:
        return PERSONNE
    return bisect_left(_BORNES, proche.carre) if proche.carre <= _CARRE_MAX else INCONNUE
