"""How far apart are two places, as the crow flies?"""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Final, Protocol

RAYON_TERRE_KM: Final = 6371.0088
"""Mean Earth radius (IUGG, 2015)."""


class Situe(Protocol):
    """Anything with a position in WGS 84 degrees; None when unknown."""

    @property
    def latitude(self) -> float | None: ...

    @property
    def longitude(self) -> float | None: ...


def distance_km(a: Situe, b: Situe) -> float | None:
    """Great-circle distance in kilometres (haversine), or None if either position is unknown.

    The sphere is off by 0.3 % at most: less than the size of a commune, of which we know the middle only.
    """
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    phi_a, phi_b = radians(a.latitude), radians(b.latitude)
    demi_phi = (phi_b - phi_a) / 2
    demi_lambda = radians(b.longitude - a.longitude) / 2
    haversine = sin(demi_phi) ** 2 + cos(phi_a) * cos(phi_b) * sin(demi_lambda) ** 2
    return 2 * RAYON_TERRE_KM * asin(sqrt(min(1.0, haversine)))
