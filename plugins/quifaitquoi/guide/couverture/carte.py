"""How is the reach of some helpers drawn? One mark per commune, whose shape and size tell the distance.

Nothing is said by colour alone: the further the bigger and the darker, each class with its own shape. The
communes tile the département, so that their marks draw it; the most populated are named, to find one's way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, radians
from typing import Final

from quifaitquoi.geo import Commune
from quifaitquoi.geo.distances import Situe
from quifaitquoi.guide.couverture.releve import Etendue

COTE: Final = 640
"""Length of the longer side of a map, in SVG units."""
_MARGE: Final = 24
_NOMMEES: Final = 8
_HAUTEUR_DE_LIGNE: Final = 22
_LARGEUR_DE_LETTRE: Final = 9

MARQUES: Final = (
    "h0",
    "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
    "h0",
    "m0-6l6 10h-12z",
    "m-5-5h10v10h-10z",
    "m-4-4l8 8m0-8l-8 8",
)
"""The path of each class of distance, from the middle of the commune; « h0 » is a line of no length, whose
round ends make a dot."""
ACCUEIL: Final = "m0-6l6 6l-6 6l-6-6z"


@dataclass(frozen=True, slots=True)
class Nom:
    """The name of a commune, written beside its mark."""

    x: int
    y: int
    texte: str
    a_gauche: bool
    """It ends before the mark, which is too near the right edge."""


@dataclass(frozen=True, slots=True)
class Carte:
    """A map in SVG units; `traces` has one path per class of distance, empty when no commune is in it."""

    largeur: int
    hauteur: int
    traces: tuple[str, ...]
    accueils: str
    noms: tuple[Nom, ...]


class Plan:
    """Where things of a territory stand on its maps: flat around its middle, which is right at this scale."""

    def __init__(self, communes: Iterable[Commune]) -> None:
        situes = [
            (c.latitude, c.longitude) for c in communes if c.latitude is not None and c.longitude is not None
        ]
        latitudes, longitudes = [p[0] for p in situes] or [0.0], [p[1] for p in situes] or [0.0]
        self._nord, self._ouest = max(latitudes), min(longitudes)
        self._aplati = cos(radians((self._nord + min(latitudes)) / 2))
        hauteur = self._nord - min(latitudes)
        largeur = (max(longitudes) - self._ouest) * self._aplati
        self._echelle = (COTE - 2 * _MARGE) / (max(hauteur, largeur) or 1)
        self.hauteur = round(hauteur * self._echelle) + 2 * _MARGE
        self.largeur = round(largeur * self._echelle) + 2 * _MARGE

    def point(self, lieu: Situe) -> tuple[int, int] | None:
        """Its place in SVG units, None when nobody knows where it is."""
        if lieu.latitude is None or lieu.longitude is None:
            return None
        x = (lieu.longitude - self._ouest) * self._aplati * self._echelle
        return round(x) + _MARGE, round((self._nord - lieu.latitude) * self._echelle) + _MARGE

    def dans(self, x: int, y: int) -> bool:
        """Whether it is on the map: a lieu may stand beyond the border."""
        return 0 <= x <= self.largeur and 0 <= y <= self.hauteur


def carte(communes: tuple[Commune, ...], etendue: Etendue, accueils: Iterable[Situe]) -> Carte:
    """The map of how far some helpers, who receive at `accueils`, reach."""
    plan = Plan(communes)
    traces = [""] * len(MARQUES)
    for commune, classe in zip(communes, etendue.rangs, strict=True):
        place = plan.point(commune)
        if place and classe < len(MARQUES):
            traces[classe] += f"M{place[0]} {place[1]}{MARQUES[classe]}"
    ouverts = dict.fromkeys(place for lieu in accueils if (place := plan.point(lieu)) and plan.dans(*place))
    losanges = "".join(f"M{x} {y}{ACCUEIL}" for x, y in ouverts)
    return Carte(plan.largeur, plan.hauteur, tuple(traces), losanges, tuple(_noms(plan, communes)))


def _noms(plan: Plan, communes: tuple[Commune, ...]) -> Iterator[Nom]:
    """The most populated communes, save those whose name would cover another."""
    pris: list[tuple[int, int, int]] = []
    for commune in sorted(communes, key=lambda c: (-(c.population or 0), c.code))[:_NOMMEES]:
        place = plan.point(commune)
        if place is None:
            continue
        x, y = place
        longueur = len(commune.titre) * _LARGEUR_DE_LETTRE
        a_gauche = x + longueur + 12 > plan.largeur
        debut = x - longueur - 10 if a_gauche else x + 10
        if any(
            abs(y - autre) < _HAUTEUR_DE_LIGNE and debut < droite and gauche < debut + longueur
            for autre, gauche, droite in pris
        ):
            continue
        pris.append((y, debut, debut + longueur))
        yield Nom(x - 10 if a_gauche else x + 10, y + 5, commune.titre, a_gauche)
