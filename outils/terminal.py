"""How is what a command answers shown on a page: a drawing made of text, light and sharp at any size?"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape

COLONNES = 78
_LARGEUR, _LIGNE, _MARGE = 680, 21, 18
_LETTRE = (_LARGEUR - 2 * _MARGE) / COLONNES
_FOND, _ENCRE, _INVITE = "#0b2a33", "#f4f7f7", "#9fdcec"
# Of a monospaced letter, the width is six tenths of the height, in all common fonts.
_CORPS = round(_LETTRE / 0.602, 2)


def dessiner(commande: str, reponse: str) -> str:
    """An SVG of a terminal: the command typed, then the answer, long lines folded as a terminal does."""
    lignes = [(f"$ {commande}", _INVITE), *((ligne, _ENCRE) for ligne in _plier(reponse))]
    hauteur = 2 * _MARGE + _LIGNE * len(lignes)
    textes = "\n".join(
        f'<text x="{_gauche(ligne)}" y="{_MARGE + _LIGNE * rang - 6}" fill="{encre}">'
        f"{escape(ligne.strip())}</text>"
        for rang, (ligne, encre) in enumerate(lignes, 1)
        if ligne
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LARGEUR} {hauteur}" '
        f'width="{_LARGEUR}" height="{hauteur}" font-family="ui-monospace, DejaVu Sans Mono, Menlo, '
        f'Consolas, monospace" font-size="{_CORPS}">\n'
        f'<rect width="100%" height="100%" rx="8" fill="{_FOND}"/>\n{textes}\n</svg>\n'
    )


def _plier(texte: str) -> Iterator[str]:
    for ligne in texte.rstrip().splitlines():
        retrait = " " * (len(ligne) - len(ligne.lstrip()) + 2)
        yield from textwrap.wrap(
            ligne, COLONNES, subsequent_indent=retrait, drop_whitespace=True, break_on_hyphens=False
        ) or [""]


def _gauche(ligne: str) -> float:
    """Where a line begins: an SVG drops the spaces that open a text."""
    return round(_MARGE + _LETTRE * (len(ligne) - len(ligne.lstrip())), 1)
