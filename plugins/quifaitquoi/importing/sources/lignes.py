"""What is one row of a file, and exactly where in the file is each of its cells?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from quifaitquoi.constats import Constat, Origine
from quifaitquoi.importing.sources.formats import NATIONAL, Format

Reperage = Callable[[str], Origine | None]
"""The place of a cell from the name of its column; None when the row has no such cell."""


def _nulle_part(_: str) -> Origine | None:
    return None


@dataclass(frozen=True, slots=True)
class Voisine:
    """A text of another row about the same place, to be read again beside it: its column, why, and where."""

    colonne: str
    texte: str
    pourquoi: str
    origine: Origine | None = None


@dataclass(frozen=True, slots=True)
class Ligne:
    """One row: `origine` is where it begins; `cellules` are those not empty, by the names we give to columns.

    `probleme` says why the row cannot be read at all; its cells are then unknown.
    """

    origine: Origine
    cellules: Mapping[str, str]
    probleme: str | None = None
    reperage: Reperage = field(default=_nulle_part, compare=False)
    voisines: tuple[Voisine, ...] = ()

    @property
    def numero(self) -> int:
        return self.origine.ligne

    def origine_de(self, colonne: str) -> Origine:
        """Where a cell begins, else where the row does."""
        return self.reperage(colonne) or self.origine


@dataclass(frozen=True, slots=True)
class Rattachee:
    """A row that is about the place of another: it shares the end of that one. None: the file lacks it."""

    ligne: Ligne
    principale: Origine | None
    manque: str = ""


@dataclass(frozen=True, slots=True)
class Tableau:
    """The rows in the order of the file, how many are blank, what must be said of the whole file, and whose
    columns it has."""

    lignes: tuple[Ligne, ...]
    vides: int
    constats: tuple[Constat, ...]
    format: Format = NATIONAL
    rattachees: tuple[Rattachee, ...] = ()
