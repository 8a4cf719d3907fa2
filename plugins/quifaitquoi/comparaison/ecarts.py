"""What is a difference between two states of a guide, before it is text or Markdown?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model import National, Territoire


class Sorte(StrEnum):
    """What happened to a subject; the value is what people read."""

    AJOUT = "nouveau"
    RETRAIT = "retiré"
    CHANGE = "changé"


@dataclass(frozen=True, slots=True)
class Sujet:
    """One thing people know by its name, and what changes about it, in whole French sentences.

    Titles and sentences are plain text: what contributors wrote is in them, to be escaped by who shows them.
    """

    titre: str
    sorte: Sorte
    phrases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "phrases", tuple(map(majuscule, self.phrases)))


@dataclass(frozen=True, slots=True)
class Partie:
    """A territory, or what is true everywhere."""

    titre: str
    sujets: tuple[Sujet, ...]


@dataclass(frozen=True, slots=True)
class Illisible:
    """A side of the comparison that can't be read: where, and how many mistakes."""

    titre: str
    erreurs: int
    avant: bool
    """Whether it is the old revision, that nobody will mend any more."""


@dataclass(frozen=True, slots=True)
class Comparaison:
    """All that changes between `revision` and now, and what could not be compared."""

    revision: str
    parties: tuple[Partie, ...] = ()
    illisibles: tuple[Illisible, ...] = ()

    @property
    def nombre(self) -> int:
        """How many subjects change."""
        return sum(len(partie.sujets) for partie in self.parties)


@dataclass(frozen=True, slots=True)
class Lu:
    """One state of the files, read and judged; what has mistakes is left out and counted, by its folder."""

    territoires: Mapping[str, Territoire] = field(default_factory=dict)
    """By code."""
    national: National | None = None
    fautifs: Mapping[str, int] = field(default_factory=dict)
    """Number of mistakes by folder; that of `_national` spoils everything."""
