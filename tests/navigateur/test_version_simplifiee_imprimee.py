"""Do the simplified pages print as the State's reference for simple language (RLS) wants?"""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from .conftest import Ouvrir
from .test_version_simplifiee import SIMPLES

A4 = (595.3, 841.9)
"""In points; Chromium counts in whole dots of its own, a little more than half a point each."""
TROIS_CENTIMETRES = 83
"""In points, less two: letters lean a little out of their lines."""
LETTRES = 14
"""In points: the European rules, for paper."""


@dataclass(frozen=True, slots=True)
class Signe:
    """A letter on a sheet: where it stands and its height, in points from the lower left corner."""

    texte: str
    gauche: float
    bas: float
    droite: float
    haut: float
    taille: float


@pytest.fixture(params=SIMPLES)
def feuilles(request: pytest.FixtureRequest, ouvrir: Ouvrir) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(ouvrir(request.param).pdf(prefer_css_page_size=True, format="A4"))


def test_the_sheets_are_numbered_with_their_total(feuilles: pypdfium2.PdfDocument) -> None:
    for rang, feuille in enumerate(feuilles, 1):
        pied = "".join(signe.texte for signe in signes(feuille) if signe.haut < TROIS_CENTIMETRES)
        assert pied == f"page{rang}sur{len(feuilles)}"  # RLS-2.3


def test_the_sheets_are_a4_with_margins_of_3_centimetres(feuilles: pypdfium2.PdfDocument) -> None:
    largeur, hauteur = A4
    for feuille in feuilles:
        assert feuille.get_size() == pytest.approx(A4, abs=1)  # RLS-1.10
        dans_la_page = [signe for signe in signes(feuille) if signe.haut >= TROIS_CENTIMETRES]
        assert dans_la_page
        assert min(signe.gauche for signe in dans_la_page) >= TROIS_CENTIMETRES  # RLS-1.11
        assert max(signe.droite for signe in dans_la_page) <= largeur - TROIS_CENTIMETRES
        assert min(signe.bas for signe in dans_la_page) >= TROIS_CENTIMETRES
        assert max(signe.haut for signe in dans_la_page) <= hauteur - TROIS_CENTIMETRES


def test_the_letters_of_the_sheets_are_14_points_high(feuilles: pypdfium2.PdfDocument) -> None:
    for feuille in feuilles:
        petits = "".join(signe.texte for signe in signes(feuille) if signe.taille < LETTRES - 0.1)
        assert petits == ""


def signes(feuille: pypdfium2.PdfPage) -> list[Signe]:
    """Every letter of a sheet, spaces left out."""
    page = feuille.get_textpage()
    rangs = (rang for rang in range(page.count_chars()) if chr(unicode(page, rang)).strip())
    return [Signe(chr(unicode(page, r)), *page.get_charbox(r, loose=False), taille(page, r)) for r in rangs]


def unicode(page: pypdfium2.PdfTextPage, rang: int) -> int:
    return int(pdfium.FPDFText_GetUnicode(page.raw, rang))


def taille(page: pypdfium2.PdfTextPage, rang: int) -> float:
    """Chromium writes sizes in its own dots, and a matrix that makes points of them."""
    matrice = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(page.raw, rang, matrice)
    return float(pdfium.FPDFText_GetFontSize(page.raw, rang)) * abs(float(matrice.d))
