"""On which paper is a poster set, and by whom will it be printed?"""

from __future__ import annotations

from typing import Final, Literal

Papier = Literal["a4", "a3"]
A4: Final = "a4"
A3: Final = "a3"
PAPIERS: Final[tuple[Papier, ...]] = (A3, A4)
