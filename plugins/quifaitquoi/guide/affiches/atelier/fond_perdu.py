"""How does a print shop know how far the ink goes, beyond where it cuts?

The typesetter writes where to cut (TrimBox), not how far the ink bleeds (BleedBox). A reader then takes the
edge of the sheet (ISO 32000, 14.11.2), but shops that check files before printing want it written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

_FEUILLE = re.compile(rb"/Type/Page/[^<>]*?/MediaBox(?P<bords>\[[^\]]*\])(?=/TrimBox\[)")
_TABLE = re.compile(rb"\nxref\n.*\Z", re.DOTALL)
_OBJET = re.compile(rb"\b(\d{10})(?= \d{5} n)")
_DEBUT = re.compile(rb"(?<=startxref\n)(\d+)")


def avec_fond_perdu(pdf: bytes) -> bytes:
    """The same PDF of ours, each sheet with its bleed; the table of its objects follows them.

    Raises ValueError for a PDF that isn't written as the typesetter writes them today.
    """
    feuilles = list(_FEUILLE.finditer(pdf))
    table = _TABLE.search(pdf)
    if not feuilles or table is None:
        raise ValueError("ce PDF n’a pas la forme attendue\u00a0: le fond perdu ne peut pas y être écrit")
    ajouts = [b"/BleedBox" + feuille["bords"] for feuille in feuilles]
    places = [feuille.end() for feuille in feuilles]

    def deplace(ecrit: re.Match[bytes]) -> bytes:
        avant = int(ecrit[1])
        apres = avant + sum(map(len, ajouts[: bisect_right(places, avant)]))
        return str(apres).encode().zfill(len(ecrit[1]))

    bornes = [0, *places, table.start()]
    morceaux = [pdf[debut:fin] for debut, fin in pairwise(bornes)]
    corps = b"".join(morceau + ajout for morceau, ajout in zip(morceaux, [*ajouts, b""], strict=True))
    return corps + _DEBUT.sub(deplace, _OBJET.sub(deplace, table[0]))
