"""How is the map of the départements drawn: projection, scale, insets, SVG paths?

Metropolitan France in a conic conformal projection on the parallels of Lambert 93 (44° N and 49° N, a sphere
is enough here). The overseas départements, each at its own scale, stand in a column of insets at the left;
Paris and its three neighbours are drawn twice, in place and enlarged at the top right, in one path each.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, log, pi, radians, sin, tan
from typing import Any, Final

Point = tuple[float, float]
Anneau = list[Point]

LARGEUR: Final = 700
HAUTEUR: Final = 640
OUTRE_MER: Final = ("971", "972", "973", "974", "976")
PETITE_COURONNE: Final = ("75", "92", "93", "94")


@dataclass(frozen=True, slots=True)
class Cadre:
    """A rectangle of the map, in SVG units."""

    x: float
    y: float
    largeur: float
    hauteur: float


_METROPOLE: Final = Cadre(90, 10, 600, 620)
_AGRANDI: Final = Cadre(590, 10, 100, 90)
_COLONNE: Final = tuple(Cadre(10, 160 + 96 * rang, 76, 76) for rang in range(len(OUTRE_MER)))


def _t(phi: float) -> float:
    return tan(pi / 4 + phi / 2)


_PHI_1, _PHI_2, _LAMBDA_0 = radians(44), radians(49), radians(3)
_N: Final = log(cos(_PHI_1) / cos(_PHI_2)) / log(_t(_PHI_2) / _t(_PHI_1))
_F: Final = cos(_PHI_1) * _t(_PHI_1) ** _N / _N


def lambert(longitude: float, latitude: float) -> Point:
    """Conic conformal projection of degrees, in Earth radii; y grows to the south as in SVG."""
    rho = _F / _t(radians(latitude)) ** _N
    theta = _N * (radians(longitude) - _LAMBDA_0)
    return rho * sin(theta), rho * cos(theta)


def _plat(longitude: float, latitude: float, milieu: float) -> Point:
    """Equirectangular projection around a latitude: right for an island."""
    return longitude * cos(radians(milieu)), -latitude


def _anneaux(geometrie: Mapping[str, Any]) -> list[Anneau]:
    coordonnees = geometrie["coordinates"]
    polygones = [coordonnees] if geometrie["type"] == "Polygon" else coordonnees
    return [[(x, y) for x, y in anneau] for polygone in polygones for anneau in polygone]


def _projeter(anneaux: Sequence[Anneau], code: str) -> list[Anneau]:
    if code not in OUTRE_MER:
        return [[lambert(*point) for point in anneau] for anneau in anneaux]
    latitudes = [y for anneau in anneaux for _, y in anneau]
    milieu = (min(latitudes) + max(latitudes)) / 2
    return [[_plat(x, y, milieu) for x, y in anneau] for anneau in anneaux]


def _cadrer(formes: Mapping[str, list[Anneau]], cadre: Cadre) -> dict[str, str]:
    """Fit shapes together in a frame, centred, keeping proportions; SVG path of each."""
    points = [point for anneaux in formes.values() for anneau in anneaux for point in anneau]
    xs, ys = zip(*points, strict=True)
    largeur, hauteur = max(xs) - min(xs), max(ys) - min(ys)
    echelle = min(cadre.largeur / largeur, cadre.hauteur / hauteur)
    dx = cadre.x + (cadre.largeur - largeur * echelle) / 2 - min(xs) * echelle
    dy = cadre.y + (cadre.hauteur - hauteur * echelle) / 2 - min(ys) * echelle
    return {
        code: "".join(_trace([(x * echelle + dx, y * echelle + dy) for x, y in a]) for a in anneaux)
        for code, anneaux in formes.items()
    }


def _trace(anneau: Iterable[Point]) -> str:
    """SVG path of one ring: rounded first (neighbours share their rounded borders), then relative moves."""
    points = [(round(x), round(y)) for x, y in anneau]
    pas = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    # The last step only comes back to the start: « z » does it.
    lignes = " ".join(f"{dx} {dy}" for dx, dy in pas[:-1] if (dx, dy) != (0, 0))
    return f"M{points[0][0]} {points[0][1]}l{lignes}z".replace(" -", "-")


def carte_tsv(geojson: str) -> str:
    """The content of ``carte.tsv`` from a GeoJSON of the départements (properties ``code`` and ``nom``).

    First line: width and height; then one line per département: code, path.
    """
    formes = {
        entite["properties"]["code"]: _anneaux(entite["geometry"])
        for entite in json.loads(geojson)["features"]
    }
    projetees = {code: _projeter(anneaux, code) for code, anneaux in sorted(formes.items())}
    metropole = {code: forme for code, forme in projetees.items() if code not in OUTRE_MER}
    traces = _cadrer(metropole, _METROPOLE)
    agrandis = _cadrer({code: projetees[code] for code in PETITE_COURONNE}, _AGRANDI)
    for code, trace in agrandis.items():
        traces[code] += trace
    for code, cadre in zip(OUTRE_MER, _COLONNE, strict=True):
        traces |= _cadrer({code: projetees[code]}, cadre)
    lignes = "".join(f"{code}\t{trace}\n" for code, trace in sorted(traces.items()))
    return f"{LARGEUR}\t{HAUTEUR}\n{lignes}"
