"""What must every wide sheet respect, and what is drawn on it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.guide.affiches import impression
from tests.guide.affiches.impression import POINT_PAR_MM

Imprimer = Callable[..., bytes]
TAILLES = {"a3": (420, 297), "a4": (297, 210)}
MARGE = 11 * POINT_PAR_MM
TRAIT = 0.7
"""What PDFium adds to a shape for its stroke, in millimetres."""


def verifier(pdf: bytes, papier: str) -> None:
    """Every character is inside the margins, at the size announced, and over no other."""
    largeur, hauteur = (cote * POINT_PAR_MM for cote in TAILLES[papier])
    for feuille in impression.signes(pdf):
        assert feuille
        for signe in feuille:
            assert signe.corps >= 12 - 0.01, signe
            assert signe.gauche >= MARGE, signe
            assert signe.droite <= largeur - MARGE, signe
            assert signe.bas >= 9 * POINT_PAR_MM, signe
            assert signe.haut <= hauteur - MARGE, signe
        dans_l_ordre = sorted(feuille, key=lambda signe: signe.gauche)
        for rang, a in enumerate(dans_l_ordre):
            for b in dans_l_ordre[rang + 1 :]:
                if b.gauche > a.droite - 2:
                    break
                assert min(a.haut, b.haut) - max(a.bas, b.bas) <= 2, (a, b)


def barres(pdf: bytes) -> Iterator[tuple[float, float]]:
    """The left and right edges of each bar of the continuum, in millimetres, its stroke included."""
    for page in pypdfium2.PdfDocument(pdf):
        for objet in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
            gauche, bas, droite, haut = (cote / POINT_PAR_MM for cote in objet.get_bounds())
            if haut - bas == pytest.approx(3 + TRAIT, abs=0.1) and droite - gauche > 2 * TRAIT:
                yield gauche, droite
