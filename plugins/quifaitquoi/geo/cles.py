"""How do we compare two names typed differently: by which search key, and in which URL slug?

``cle.js`` is the same function for the browser; ``tests/geo/vecteurs_cle.json`` keeps the two equal.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Letters that Unicode does not decompose.
_LETTRES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"})
_ABREGES: Final = {
    "st": "saint",
    "ste": "sainte",
    "sts": "saints",
    "stes": "saintes",
    "lez": "les",
}
_AUTRE_SIGNE: Final = re.compile(r"[^a-z0-9]+")
# « s/ » and « s/s » are abbreviations before another word only: a lone last « s » is a name being typed.
_SOUS: Final = re.compile(r"\bs ?s ")
_SUR: Final = re.compile(r"\bs ")


@lru_cache(maxsize=8192)
def _sans_accent(texte: str) -> str:
    """Lower case, unaccented, every run of anything but a-z and 0-9 turned into one space."""
    if not texte.isascii():
        decompose = unicodedata.normalize("NFKD", texte)
        texte = "".join(signe for signe in decompose if not unicodedata.category(signe).startswith("M"))
    return _AUTRE_SIGNE.sub(" ", texte.lower().translate(_LETTRES)).strip()


def cle(texte: str) -> str:
    """Search key of a name: unaccented lower-case words, « st », « s/ » and « lez » written in full.

    >>> cle("  St-Étienne-lez-Œuilly s/ Saône ")
    'saint etienne les oeuilly sur saone'
    """
    simple = _SUR.sub("sur ", _SOUS.sub("sous ", _sans_accent(texte)))
    return " ".join(_ABREGES.get(mot, mot) for mot in simple.split())


def slug(texte: str) -> str:
    """Part of a URL made from a name: unaccented, hyphens between words, abbreviations left as they are.

    >>> slug("L'Haÿ-les-Roses")
    'l-hay-les-roses'
    """
    return _sans_accent(texte).replace(" ", "-")
