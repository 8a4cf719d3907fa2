"""Which time zone and which school zone has each département?

Zones: arrêté of 7 December 2022 (académies of zones A, B, C), unchanged for 2026-2028. Corse and overseas
have calendars of their own, set by each recteur (Code de l'éducation D521-6 and D521-7); the Ministry's open
data names these zones as below, and tells the two northern islands apart within Guadeloupe.
"""

from __future__ import annotations

from typing import Final

_ZONES: Final = {
    "A": "25 39 70 90 24 33 40 47 64 03 15 43 63 21 58 71 89 07 26 38 73 74 19 23 87 01 42 69 16 17 79 86",
    "B": "04 05 13 84 02 60 80 59 62 54 55 57 88 44 49 53 72 85 06 83 14 27 50 61 76 18 28 36 37 41 45 08 10 "
         "51 52 22 29 35 56 67 68",
    "C": "77 93 94 11 30 34 48 66 75 09 12 31 32 46 65 81 82 78 91 92 95",
}  # fmt: skip
_ZONES_A_PART: Final = {
    "2A": "Corse",
    "2B": "Corse",
    "971": "Guadeloupe",
    "972": "Martinique",
    "973": "Guyane",
    "974": "Réunion",
    "975": "Saint Pierre et Miquelon",
    "976": "Mayotte",
    "977": "Saint-Barthélemy",
    "978": "Saint-Martin",
}
_ZONE_DE: Final = {code: zone for zone, codes in _ZONES.items() for code in codes.split()} | _ZONES_A_PART
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
CODES: Final = tuple(sorted(_ZONE_DE))


def est_departement(code: str) -> bool:
    """Whether `code` is a département or an overseas collectivity of this guide."""
    return code in _ZONE_DE


def fuseau_de(code: str) -> str:
    """IANA time zone."""
    return _FUSEAUX.get(code, "Europe/Paris")


def zone_de(code: str) -> str:
    """School zone: A, B, C, or the name of a territory that has its own calendar. KeyError elsewhere."""
    return _ZONE_DE[code]
