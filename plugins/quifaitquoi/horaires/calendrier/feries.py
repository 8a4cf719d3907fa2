"""Which days are public holidays? Easter and a table, for every département.

Sources: Code du travail L3133-1 (the eleven national days), L3422-1 and L3422-2 (abolition of slavery
overseas: décret n° 83-1003), L3134-13 (Alsace-Moselle: Vendredi saint and 26 December). In Alsace-Moselle,
Vendredi saint is a holiday in communes that have a Protestant or mixed church, which is nearly all of
them: we list it for the whole département. Customary days that are not in the law (Mi-Carême in the
Antilles, 21 July…) are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Final

# Days after Easter Sunday, with whether the whole country has them.
MOBILES: Final = ((1, "lundi de Pâques"), (39, "Ascension"), (50, "lundi de Pentecôte"))
FIXES: Final = (
    (1, 1, "jour de l’An"),
    (5, 1, "fête du Travail"),
    (5, 8, "victoire de 1945"),
    (7, 14, "fête nationale"),
    (8, 15, "Assomption"),
    (11, 1, "Toussaint"),
    (11, 11, "armistice de 1918"),
    (12, 25, "Noël"),
)
ALSACE_MOSELLE: Final = frozenset({"57", "67", "68"})
VENDREDI_SAINT: Final = (-2, "Vendredi saint")
SAINT_ETIENNE: Final = (12, 26, "deuxième jour de Noël")
ABOLITION: Final = {
    "971": (5, 27),
    "972": (5, 22),
    "973": (6, 10),
    "974": (12, 20),
    "976": (4, 27),
    "977": (10, 9),
    "978": (5, 28),
}


def paques(annee: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher's algorithm)."""
    siecle, rang = divmod(annee, 100)
    or_ = annee % 19
    epacte = (19 * or_ + siecle - siecle // 4 - (siecle - (siecle + 8) // 25 + 1) // 3 + 15) % 30
    dominical = (32 + 2 * (siecle % 4) + 2 * (rang // 4) - epacte - rang % 4) % 7
    correction = (or_ + 11 * epacte + 22 * dominical) // 451
    mois, jour = divmod(epacte + dominical - 7 * correction + 114, 31)
    return date(annee, mois, jour + 1)


def jours_mobiles(departement: str) -> tuple[tuple[int, str], ...]:
    """Holidays set by Easter: days after Easter Sunday, and name."""
    return (VENDREDI_SAINT, *MOBILES) if departement in ALSACE_MOSELLE else MOBILES


def jours_fixes(departement: str) -> tuple[tuple[int, int, str], ...]:
    """Holidays at the same date every year: month, day, name."""
    fixes: tuple[tuple[int, int, str], ...] = FIXES
    if departement in ALSACE_MOSELLE:
        fixes = (*fixes, SAINT_ETIENNE)
    if departement in ABOLITION:
        fixes = (*fixes, (*ABOLITION[departement], "abolition de l’esclavage"))
    return tuple(sorted(fixes))


@lru_cache(maxsize=1024)
def feries(departement: str, annee: int) -> Mapping[date, str]:
    """Public holidays of `annee` in `departement`, in date order. Two can fall together (8 May and
    Ascension)."""
    noms: dict[date, str] = {date(annee, mois, jour): nom for mois, jour, nom in jours_fixes(departement)}
    for ecart, nom in jours_mobiles(departement):
        jour = paques(annee) + timedelta(days=ecart)
        noms[jour] = f"{noms[jour]} et {nom}" if jour in noms else nom
    return MappingProxyType(dict(sorted(noms.items())))
