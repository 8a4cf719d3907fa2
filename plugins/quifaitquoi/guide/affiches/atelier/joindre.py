"""How can the reader of a poster reach somebody?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quifaitquoi.guide import liens
from quifaitquoi.guide.rendu import numero


@dataclass(frozen=True, slots=True)
class Joindre:
    """How to reach the place; the phone whenever there is one."""

    nature: Literal["telephone", "courriel", "site"]
    invitation: str
    texte: str
    lien: str


def telephoner(telephone: str | None) -> Joindre | None:
    """A number to call, None without one."""
    if telephone is None:
        return None
    return Joindre("telephone", "Une question\u00a0? Appelez\u00a0:", numero(telephone), liens.tel(telephone))
