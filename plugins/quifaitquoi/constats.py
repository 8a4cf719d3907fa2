"""How do we say that something is wrong, where, and what to do about it?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Origine:
    """A place in a contributor's file; `ligne` and `colonne` start at 1, as editors count them."""

    fichier: str
    ligne: int = 1
    colonne: int = 1

    def __str__(self) -> str:
        return f"{self.fichier}:{self.ligne}:{self.colonne}"


class Gravite(StrEnum):
    """An `erreur` stops the build; an `avertissement` is shown and lets it go on."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"


@dataclass(frozen=True, slots=True)
class Constat:
    """One finding about one place of one file, in French, addressed to the person who edits it."""

    origine: Origine
    champ: str
    message: str
    gravite: Gravite = Gravite.ERREUR
    suggestion: str | None = None

    def __str__(self) -> str:
        champ = f"{self.champ} " if self.champ else ""
        suggestion = f" {self.suggestion}" if self.suggestion else ""
        return f"{self.origine}\u00a0: {champ}{self.message}{suggestion}"

    @property
    def bloque(self) -> bool:
        return self.gravite is Gravite.ERREUR


def tries(constats: Iterable[Constat]) -> list[Constat]:
    """Sort by file, line and column, without repeating a finding; errors and warnings mixed."""
    uniques = dict.fromkeys(constats)
    return sorted(uniques, key=lambda constat: (constat.origine, constat.champ, constat.message))
