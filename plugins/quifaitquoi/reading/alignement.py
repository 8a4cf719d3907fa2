"""Where in a file stands the n-th character of a text, when YAML has unquoted, unescaped and unfolded it?"""

from __future__ import annotations

import re

_LIGNE_CONTINUEE = re.compile(r"\\(\r\n?|\n)\s*")
_BLANC = re.compile(r"\s*")
_LONGUEURS_ECHAPPEES = {"x": 4, "u": 6, "U": 10}


def index(source: str, texte: str, debut: int, fin: int, style: str, decalage: int) -> int:
    """Index in `source` of `texte[decalage]`, `texte` being what YAML reads from `source[debut:fin]`.

    The text written is followed beside the text read. `style` is YAML's: nothing, a quote, `|` or `>`.
    """
    i = debut
    if style in ("'", '"'):
        i += 1
    elif style in ("|", ">"):
        i = source.find("\n", i, fin) + 1 or i
    for signe in texte[:decalage]:
        i = _apres(source, _devant(source, i, fin, signe, style), fin, signe, style)
    return min(_devant(source, i, fin, texte[decalage : decalage + 1], style), fin)


def _devant(source: str, i: int, fin: int, signe: str, style: str) -> int:
    """Step over what is written and not read before a character: indentation, an escaped end of line."""
    if style == '"' and (continuee := _LIGNE_CONTINUEE.match(source, i, fin)):
        i = continuee.end()
    return i if not signe or signe.isspace() else _apres_blanc(source, i, fin)


def _apres(source: str, i: int, fin: int, signe: str, style: str) -> int:
    if style == '"' and source[i : i + 1] == "\\":
        return i + _LONGUEURS_ECHAPPEES.get(source[i + 1 : i + 2], 2)
    if signe.isspace():
        suite = _apres_blanc(source, i, fin)
        # Folding reads one space for several ends of line, and fewer ends of line than are written.
        return suite if suite == i or re.search(r"[\r\n]", source[i:suite]) else i + 1
    return i + (2 if style == "'" and source[i : i + 2] == "''" else 1)


def _apres_blanc(source: str, i: int, fin: int) -> int:
    blanc = _BLANC.match(source, i, fin)
    return blanc.end() if blanc else i
