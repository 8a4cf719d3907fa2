"""How does a phone find the page that says the same as a poster?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import segno

_MARGE = 4
"""Modules of quiet zone that every reader expects (ISO/IEC 18004)."""
_COTE_UTILE = 30.0
"""Millimetres: at arm's length, the tenth of the distance."""


@dataclass(frozen=True, slots=True)
class CodeQR:
    """A code ready to be set; `cote` is its width in millimetres with its quiet zone, 30 mm without it."""

    image: str
    cote: float
    alternative: str


@lru_cache(maxsize=1024)
def code_qr(url: str) -> CodeQR:
    """The code of an address, level M: a poster gets wet, creased and pinned."""
    code = segno.make_qr(url, error="m", boost_error=False)
    modules = code.symbol_size(border=0)[0]
    image = BytesIO()
    code.save(image, kind="svg", border=_MARGE, xmldecl=False, nl=False, omitsize=True)
    return CodeQR(
        image=image.getvalue().decode("ascii"),
        cote=round(_COTE_UTILE * (modules + 2 * _MARGE) / modules, 2),
        alternative=f"Code QR qui mène à la page {url}",
    )
