"""Does the map show every département, once, inside its frame, with borders that meet?"""

from __future__ import annotations

import re
from itertools import pairwise
from math import hypot

import pytest
from quifaitquoi.geo import carte, departements
from quifaitquoi.geo.contours import OUTRE_MER, PETITE_COURONNE, carte_tsv, lambert

Point = tuple[int, int]


def anneaux(trace: str) -> list[list[Point]]:
    """Absolute points of each subpath, read back by the rules of SVG paths."""
    lus = []
    assert re.fullmatch(r"(M\d+ \d+l[\d -]*z)+", trace), trace
    for sous_trace in re.findall(r"M([^z]*)z", trace):
        depart, suite = sous_trace.split("l")
        x, y = (int(n) for n in depart.split())
        nombres = [int(n) for n in re.findall(r"-?\d+", suite)]
        points = [(x, y)]
        for dx, dy in zip(nombres[::2], nombres[1::2], strict=True):
            points.append((points[-1][0] + dx, points[-1][1] + dy))
        lus.append(points)
    return lus


def milieu(trace: str) -> tuple[float, float]:
    xs, ys = zip(*anneaux(trace)[0], strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def test_every_departement_has_a_path_inside_the_frame() -> None:
    assert list(carte().traces) == list(departements())
    for code, trace in carte().traces.items():
        for points in anneaux(trace):
            assert len(set(points)) >= 3, code
            assert all(0 <= x <= carte().largeur and 0 <= y <= carte().hauteur for x, y in points), code


def test_geography_is_the_right_way_round() -> None:
    nord, sud, ouest, est = (milieu(carte().traces[code]) for code in ("59", "66", "29", "67"))
    assert nord[1] < sud[1]
    assert ouest[0] < est[0]
    corse = milieu(carte().traces["2A"])
    assert corse[0] > est[0] - 20
    assert corse[1] > sud[1] - 20


@pytest.mark.parametrize(("a", "b"), [("54", "88"), ("16", "17"), ("23", "87"), ("41", "45")])
def test_neighbours_share_their_border(a: str, b: str) -> None:
    communs = set(anneaux(carte().traces[a])[0]) & set(anneaux(carte().traces[b])[0])
    assert len(communs) >= 3


def test_paris_and_its_neighbours_are_drawn_again_larger() -> None:
    for code in PETITE_COURONNE:
        en_place, agrandi = anneaux(carte().traces[code])
        tailles = [
            max(hypot(a[0] - b[0], a[1] - b[1]) for a in points for b in points)
            for points in (en_place, agrandi)
        ]
        assert tailles[1] > 3 * tailles[0]


def test_overseas_insets_do_not_overlap() -> None:
    hauteurs = []
    for code in OUTRE_MER:
        points = [point for anneau in anneaux(carte().traces[code]) for point in anneau]
        hauteurs.append((min(y for _, y in points), max(y for _, y in points)))
        assert max(x for x, _ in points) < 90
    assert all(haut[1] < bas[0] for haut, bas in pairwise(hauteurs))


def test_the_map_is_light() -> None:
    assert sum(len(trace) for trace in carte().traces.values()) < 14_000


def test_projection_keeps_the_central_meridian_straight() -> None:
    xs = [lambert(3, latitude)[0] for latitude in (42, 46, 51)]
    assert xs == pytest.approx([0, 0, 0], abs=1e-12)
    # A degree on the standard parallel 44° N has its true length, cos 44°.
    ouest, est = lambert(2.5, 44), lambert(3.5, 44)
    assert hypot(est[0] - ouest[0], est[1] - ouest[1]) == pytest.approx(0.012555, rel=1e-3)


def test_a_source_without_every_departement_is_refused() -> None:
    with pytest.raises((KeyError, ValueError)):
        carte_tsv('{"type": "FeatureCollection", "features": []}')
