"""Which time zone and which school zone has each département?

Zones: arrêté of 7 December 2022 (académies of zones A, B, C), unchanged for 2026-2028. Corse and overseas
have calendars of their own, set by each recteur: not in the national table.
"""

from __future__ import annotations

from typing import Final

_ZONES: Final = {
    "A": "25 39 70 90 24 33 40 47 64 03 15 43 63 21 58 71 89 07 26 38 73 74 19 23 87 01 42 69 16 17 79 86",
    "B": "04 05 13 84 02 60 80 59 62 54 55 57 88 44 49 53 72 85 06 83 14 27 50 61 76 18 28 36 37 41 45 08 10 "
         "51 52 22 29 35 56 67 68",
    "C": "77 93 94 11 30 34 48 66 75 09 12 31 32 46 65 81 82 78 91 92 95",
}  # fmt: skip
_ZONE_DE: Final = {code: zone for zone, codes in _ZONES.items() for code in codes.split()}
_FUSEAUX: Final = {
    "971": "America/Guadeloupe",
    "972": "America/Martinique",
    "973": "America/Cayenne",
    "974": "Indian/Reunion",
    "975": "America/Miquelon",
    "976": "Indian/Mayotte",
    "977": "America/St_Barthelemy",
    "978": "America/Marigot",
}
CODES: Final = (*sorted(_ZONE_DE), "2A", "2B", *_FUSEAUX)


def est_departement(code: str) -> bool:
    """Whether `code` is a département or an overseas collectivity of this guide."""
    return code in _ZONE_DE or code in ("2A", "2B") or code in _FUSEAUX


def fuseau_de(code: str) -> str:
    """IANA time zone."""
    return _FUSEAUX.get(code, "Europe/Paris")


def zone_de(code: str) -> str | None:
    """School zone A, B or C, None for Corse and overseas."""
    return _ZONE_DE.get(code)
