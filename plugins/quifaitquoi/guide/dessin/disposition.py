"""Where does each question stand on the drawing? Left to right, in one pass, nothing over anything.

Answers that end the way take a row each, one under the other; a question stands in the middle of its own.
Widths are counted in letters, for a font whose letters are about half as wide as they are high.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from typing import Final

from quifaitquoi.guide.dessin.branches import Branche

LARGEUR_PAGE: Final = 200
LARGEUR_REPONSE: Final = 168
"""SVG units, which are CSS pixels at 100 %: three questions in a row fit a page of the guide."""
LIGNE: Final = 20
"""Height of a line of text."""
_LETTRE: Final = 8
_MARGE: Final = 8
_ECART: Final = 12
_TIGE: Final = 26
_POINTE: Final = 20
_COUDE: Final = 20
_PAS: Final = LARGEUR_PAGE + _TIGE + LARGEUR_REPONSE + _POINTE
_BORD: Final = 5


@dataclass(frozen=True, slots=True)
class Cadre:
    """Lines of text in a rectangle, each with the height of its middle."""

    x: int
    y: int
    largeur: int
    hauteur: int
    lignes: tuple[tuple[int, str], ...]

    @property
    def milieu(self) -> int:
        return self.y + self.hauteur // 2


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A page of the tree on the drawing, with the edge that leads to it and the answer on it."""

    branche: Branche
    page: Cadre
    reponse: Cadre | None = None
    """None for the first page."""
    arete: str = ""
    """Path of the edge, with its arrow, from the middle of the left side of the page."""


@dataclass(frozen=True, slots=True, eq=False)
class Dessin:
    """A drawing in SVG units, and its cases in the order of reading."""

    largeur: int
    hauteur: int
    cases: tuple[Case, ...]


def disposer(racine: Branche) -> Dessin:
    """Place a page and all that follows it."""
    cases, bas = _placer(racine, 0, _BORD)
    droite = max(case.page.x for case in cases) + LARGEUR_PAGE
    return Dessin(droite + _BORD, bas - _ECART + _BORD, tuple(cases))


def _placer(branche: Branche, colonne: int, haut: int) -> tuple[list[Case], int]:
    """The cases of a page and of what follows, placed below `haut`; and where the next may begin."""
    bas, groupes = haut, []
    for suite in branche.suites:
        siennes, bas = _placer(suite, colonne + 1, bas)
        groupes.append(siennes)
    lignes = _couper(branche.titre, LARGEUR_PAGE - 2 * _MARGE)
    reponse = _couper(branche.reponse.texte, LARGEUR_REPONSE) if branche.reponse and colonne else []
    demi = (max(len(lignes), len(reponse)) * LIGNE + 2 * _MARGE) // 2
    milieu = (groupes[0][0].page.milieu + groupes[-1][0].page.milieu) // 2 if groupes else 0
    milieu = max(milieu, haut + demi)
    x = _BORD + colonne * _PAS
    page = _cadre(x, milieu, LARGEUR_PAGE, lignes, _MARGE)
    etiquette = (
        _cadre(x - _POINTE - LARGEUR_REPONSE, milieu, _largeur(reponse), reponse, 0) if reponse else None
    )
    cases = [Case(branche, page, etiquette)]
    for siennes in groupes:
        cases += [replace(siennes[0], arete=_arete(page, siennes[0])), *siennes[1:]]
    return cases, max(bas, milieu + demi + _ECART)


def _couper(texte: str, largeur: int) -> list[str]:
    return textwrap.wrap(texte, largeur // _LETTRE, break_on_hyphens=False)


def _largeur(lignes: list[str]) -> int:
    return min(LARGEUR_REPONSE, max(map(len, lignes)) * _LETTRE)


def _cadre(x: int, milieu: int, largeur: int, lignes: list[str], marge: int) -> Cadre:
    hauteur = len(lignes) * LIGNE + 2 * marge
    y = milieu - hauteur // 2
    premiere = y + marge + LIGNE // 2
    return Cadre(x, y, largeur, hauteur, tuple((premiere + rang * LIGNE, t) for rang, t in enumerate(lignes)))


def _arete(depuis: Cadre, vers: Case) -> str:
    """Out of a page, up or down to its answer; then, after the answer, to the next page."""
    dx, dy = vers.page.x - depuis.x - depuis.largeur, vers.page.milieu - depuis.milieu
    reponse = vers.reponse.largeur if vers.reponse else 0
    return f"M-{dx} {-dy}Q-{dx} 0-{dx - _COUDE} 0M-{dx - _TIGE - reponse} 0H-2m-8-5l8 5l-8 5"
