"""Is a distance the one on a map?"""

from __future__ import annotations

from dataclasses import dataclass
from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quifaitquoi.geo import commune, distance_km
from quifaitquoi.geo.distances import RAYON_TERRE_KM


@dataclass(frozen=True)
class Point:
    latitude: float | None
    longitude: float | None


points = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [("54395", "88160", 61), ("75056", "13055", 660), ("97411", "97416", 45)],
)
def test_known_distances(a: str, b: str, km: float) -> None:
    depart, arrivee = commune(a), commune(b)
    assert depart is not None
    assert arrivee is not None
    # Middles of communes, not town halls: a few kilometres apart.
    assert distance_km(depart, arrivee) == pytest.approx(km, abs=6)


def test_a_degree_of_latitude() -> None:
    assert distance_km(Point(0, 0), Point(1, 0)) == pytest.approx(111.195, abs=0.001)


@pytest.mark.parametrize("inconnu", [Point(None, None), Point(48.0, None), Point(None, 6.0)])
def test_unknown_position_has_no_distance(inconnu: Point) -> None:
    assert distance_km(inconnu, Point(48.0, 6.0)) is None
    assert distance_km(Point(48.0, 6.0), inconnu) is None


@given(points, points)
def test_a_distance_is_symmetrical_and_at_most_half_way_round(a: Point, b: Point) -> None:
    aller, retour = distance_km(a, b), distance_km(b, a)
    assert aller is not None
    assert aller == pytest.approx(retour)
    assert 0 <= aller <= pi * RAYON_TERRE_KM * (1 + 1e-12)


@given(points)
def test_no_distance_to_oneself(a: Point) -> None:
    assert distance_km(a, a) == 0
