"""Do the simplified pages print as the State's reference for simple language (RLS) wants?"""

from __future__ import annotations

import re

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from .conftest import Ouvrir
from .test_version_simplifiee import SIMPLES

A4 = (595.3, 841.9)
"""In points; Chromium counts in whole dots of its own, a little more than half a point each."""
TROIS_CENTIMETRES = 85
"""In points, less than one line of dots."""


@pytest.fixture(params=SIMPLES)
def feuilles(request: pytest.FixtureRequest, ouvrir: Ouvrir) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(ouvrir(request.param).pdf(prefer_css_page_size=True, format="A4"))


def test_the_sheets_are_numbered_with_their_total(feuilles: pypdfium2.PdfDocument) -> None:
    for rang, feuille in enumerate(feuilles, 1):
        texte = re.sub(r"\s+", " ", feuille.get_textpage().get_text_range())
        assert f"page {rang} sur {len(feuilles)}" in texte  # RLS-2.3


def test_the_sheets_are_a4_with_margins_of_3_centimetres(feuilles: pypdfium2.PdfDocument) -> None:
    for feuille in feuilles:
        assert feuille.get_size() == pytest.approx(A4, abs=1)  # RLS-1.10
        for gauche, bas, droite, haut, texte in lignes(feuille):
            if " sur " in texte and texte.startswith("page "):
                continue
            assert gauche >= TROIS_CENTIMETRES - 2, texte  # RLS-1.11
            assert droite <= A4[0] - TROIS_CENTIMETRES + 2, texte
            assert bas >= TROIS_CENTIMETRES - 2, texte
            assert haut <= A4[1] - TROIS_CENTIMETRES + 2, texte


def test_the_letters_of_the_sheets_are_14_points_high(feuilles: pypdfium2.PdfDocument) -> None:
    tailles = set()
    for feuille in feuilles:
        page = feuille.get_textpage()
        texte = page.get_text_range()
        pied = {rang for trouve in re.finditer(r"page \d+ sur \d+", texte) for rang in range(*trouve.span())}
        for rang in range(page.count_chars()):
            if rang not in pied and not texte[rang : rang + 1].isspace():
                tailles.add(round(pdfium.FPDFText_GetFontSize(page.raw, rang), 1))
    assert min(tailles) >= 12


def lignes(feuille: pypdfium2.PdfPage) -> list[tuple[float, float, float, float, str]]:
    """Where each run of text stands on the sheet, in points from its lower left corner."""
    page = feuille.get_textpage()
    boites = (page.get_rect(rang) for rang in range(page.count_rects()))
    return [(*boite, page.get_text_bounded(*boite)) for boite in boites]
