"""How is a text written in YAML so that it is read back letter for letter?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

# YAML 1.1 § 5.3 and 9.1: what may begin a plain scalar, and what may not be inside it.
_DEBUT_NU = re.compile(r"[^\W_]|-\d|[«“(/]")
_PIEGE = re.compile(r":(?:\s|$)|\s#|[\t\n]|\s$")
_MOT_RESERVE = re.compile(r"null", re.IGNORECASE)
_INTERDIT = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def scalaire(texte: str, style: str = "") -> str:
    """The text alone when YAML takes it for itself, else between the quotes that need no backslash.

    `style` is the quote that an editor chose for the text it replaces: kept wherever it can be.
    """
    simple = not _INTERDIT.search(texte)
    if style == "'" and simple and not re.search(r"[\t\n]", texte):
        return "'" + texte.replace("'", "''") + "'"
    nu = simple and _DEBUT_NU.match(texte) and not _PIEGE.search(texte) and not _MOT_RESERVE.fullmatch(texte)
    if nu and style != '"':
        return texte
    if simple and '"' in texte and "'" not in texte and not re.search(r"[\t\n]", texte):
        return f"'{texte}'"
    return _INTERDIT.sub(_echappe, json.dumps(texte, ensure_ascii=False))


def lignes_du_texte(cle: str, texte: str) -> Iterator[str]:
    """A key and its text: on one line, or below the key when it has lines of its own."""
    if "\n" in texte and _en_bloc(texte):
        yield f"{cle}: |-"
        yield from (f"  {ligne}" if ligne else "" for ligne in texte.split("\n"))
    else:
        yield f"{cle}: {scalaire(texte)}"


def _en_bloc(texte: str) -> bool:
    """Whether `|-` gives back exactly this text: no indent to guess, no space that an editor would lose."""
    return not re.search(r"^\s|\n[^\S\n]|[^\S\n]\n|\t|\s\Z", texte) and not _INTERDIT.search(texte)


def en_une_ligne(texte: str) -> str:
    """For a comment: nothing that YAML forbids or takes for an end of line."""
    return " ".join(_INTERDIT.sub(_echappe, texte).split())


def _echappe(trouve: re.Match[str]) -> str:
    return "".join(f"\\u{ord(signe):04X}" for signe in trouve[0])
