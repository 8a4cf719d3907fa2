"""How can the reader of a poster reach somebody?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Joindre:
    """How to reach the place; the phone whenever there is one."""

    nature: Literal["telephone", "courriel", "site"]
    invitation: str
    texte: str
    lien: str
