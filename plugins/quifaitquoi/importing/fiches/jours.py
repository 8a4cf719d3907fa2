"""Which day of the calendar did somebody write, in whatever way?"""

from __future__ import annotations

import re
from datetime import date, timedelta

from quifaitquoi.geo import cle

_ANNEE_D_ABORD = re.compile(r"(?P<a>\d{4})[-/](?P<m>\d\d?)[-/](?P<j>\d\d?)(?:[T ].*)?", re.DOTALL)
_JOUR_D_ABORD = re.compile(r"(?P<j>\d\d?)[-/.](?P<m>\d\d?)[-/.](?P<a>\d{4})(?:[T ].*)?", re.DOTALL)
_EN_TOUTES_LETTRES = re.compile(r"(?P<j>\d\d?)(?:er)? (?P<m>[a-z]{3,9}) (?P<a>\d{4})")
_MOIS = ["janv", "fevr", "mars", "avri", "mai", "juin", "juil", "aout", "sept", "octo", "nove", "dece"]
# Spreadsheets count days; day 60 is a 29 February 1900 that never was, hence this origin for all that follow.
_ORIGINE = date(1899, 12, 30)
_NUMERO = re.compile(r"(?P<n>[3-6]\d{4})(?:[.,]\d+)?")


def jour(ecrit: str) -> date | None:
    """The day, None when the text is none: « 2026/11/02 14:16 », « 02/11/2026 », « 2 novembre 2026 »."""
    for forme in (_ANNEE_D_ABORD, _JOUR_D_ABORD):
        if lu := forme.fullmatch(ecrit):
            return _du_calendrier(int(lu["a"]), int(lu["m"]), int(lu["j"]))
    if lu := _EN_TOUTES_LETTRES.fullmatch(cle(ecrit)):
        mois = next((rang for rang, debut in enumerate(_MOIS, 1) if lu["m"].startswith(debut)), 0)
        return _du_calendrier(int(lu["a"]), mois, int(lu["j"]))
    return None


def jour_de_tableur(ecrit: str) -> date | None:
    """The day whose number a spreadsheet shows when its cell is not a date: « 46328 » is 2 November 2026."""
    numero = _NUMERO.fullmatch(ecrit)
    return _ORIGINE + timedelta(days=int(numero["n"])) if numero else None


def _du_calendrier(annee: int, mois: int, quantieme: int) -> date | None:
    try:
        return date(annee, mois, quantieme)
    except ValueError:
        return None
