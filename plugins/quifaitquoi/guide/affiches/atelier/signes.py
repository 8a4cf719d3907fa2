"""Which characters can our printed font show, and what stands for the others?

On a page the reader's device has other fonts; on a poster there is only ours, and PDF/UA forbids a missing
glyph.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

_EQUIVALENTS = {
    "\u202f": "\u00a0", "\u2007": "\u00a0",
    "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—",
    # Letters of Polynesian and Kanak names that look like an apostrophe.
    "\u02bb": "‘", "\u02bc": "’", "\u2032": "’", "\u2033": "”",
}  # fmt: skip
INCONNU = "?"
_MOT_TRES_LONG = 20
_COUPURE = "\u200b"
LIANT = "\u2060"
"""Word joiner: no line break here, and nothing to draw."""


@cache
def dessines() -> frozenset[str]:
    """The characters that both weights of the font hold."""
    return frozenset((Path(__file__).parent / "polices" / "signes.txt").read_text("utf-8"))


@lru_cache(maxsize=8192)
def imprimable(texte: str) -> str:
    """The same text with only characters that print.

    Compatibility forms become plain (« ① » → « 1 », « ﬁ » → « fi »), letters lose an accent that isn't drawn,
    pictures and invisible signs go, a letter of another script shows as « ? » rather than vanish. Words of
    more than 20 letters may be cut anywhere (U+200B), so that no line is ever wider than its sheet.
    """
    lettres = "".join(map(_imprimable, unicodedata.normalize("NFC", texte)))
    return " ".join(_coupable(mot) for mot in lettres.split(" ") if mot)


def _imprimable(signe: str) -> str:
    if signe in _EQUIVALENTS:
        return _EQUIVALENTS[signe]
    if signe.isspace() and signe != "\u00a0":
        return " "
    if signe in dessines() or signe == LIANT:
        return signe
    decompose = "".join(lettre for lettre in unicodedata.normalize("NFKD", signe) if lettre in dessines())
    if decompose:
        return decompose
    return INCONNU if unicodedata.category(signe)[0] in "LN" else ""


def _coupable(mot: str) -> str:
    longueur = max(map(len, mot.replace("\u00a0", "-").replace("/", "-").split("-")))
    return _COUPURE.join(mot) if longueur > _MOT_TRES_LONG else mot
