"""Has a sign slipped into the beginning of a line, where only spaces stand?"""

from __future__ import annotations

import re
from typing import NamedTuple

from quifaitquoi.reading.panne import Panne

# A letter or a digit needs two spaces after it, or a dash: « 2 mai: fermé » is a line of opening hours.
_SIGNE = re.compile(
    r"\s*(?P<signe>[^\s#\"'\[{?-])(?:\s*- |(?:\s{2,}|(?<!\w)\s*)\w[\w’' -]*:(?:\s|$))",
)
_LIGNES_FOUILLEES = 4
"""YAML may read on for some lines before it gives up: the record that was cut short must meet another."""


class SigneDeTrop(NamedTuple):
    """Where (line and column from 0), and which."""

    ligne: int
    colonne: int
    signe: str


def signe_de_trop(panne: Panne) -> SigneDeTrop | None:
    """The nearest one, at the line where YAML gave up or just above."""
    for rang in range(panne.ligne, max(panne.ligne - _LIGNES_FOUILLEES, -1), -1):
        if trouve := _SIGNE.match(panne.lignes[rang]):
            return SigneDeTrop(rang, trouve.start("signe"), trouve["signe"])
    return None
