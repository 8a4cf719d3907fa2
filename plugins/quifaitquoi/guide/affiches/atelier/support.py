"""On which paper is a poster set, and by whom will it be printed?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Papier = Literal["a4", "a3"]
Variante = Literal["bureau", "imprimeur"]
PAPIERS: Final[tuple[Papier, ...]] = get_args(Papier)
VARIANTES: Final[tuple[Variante, ...]] = get_args(Variante)


@dataclass(frozen=True, slots=True)
class Support:
    """A sheet; `style.typ` says what each variant changes.

    `bureau` prints anywhere, without bleed or solid areas; `imprimeur` has 3 mm of bleed around a trim box.
    """

    papier: Papier = "a4"
    variante: Variante = "bureau"


BUREAU: Final = Support()
