"""Is the bleed written without moving anything else of the PDF?"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
import typst
from quifaitquoi.guide.affiches.atelier.fond_perdu import avec_fond_perdu

from tests.guide.affiches import impression

Composer = Callable[[int], bytes]


@pytest.fixture
def composer() -> Composer:
    """A PDF of so many sheets with a bleed, as the typesetter writes it."""

    def faire(feuilles: int) -> bytes:
        corps = "#pagebreak()".join(f"Feuille d’essai {rang}" for rang in range(feuilles))
        pdf = typst.compile(f"#set page(bleed: 3mm)\n{corps}".encode(), format="pdf")
        assert isinstance(pdf, bytes)
        return pdf

    return faire


def objets(pdf: bytes) -> list[Any]:
    """Every object of a file, found by its table, its bleed left out."""
    trouves = []
    document = pikepdf.open(io.BytesIO(pdf))
    for objet in document.objects:
        if isinstance(objet, pikepdf.Stream):
            trouves.append(objet.read_raw_bytes())
        else:
            trouves.append(re.sub(rb"/BleedBox \[[^\]]*\]", b"", objet.unparse()).replace(b"  ", b" "))
    return trouves


@pytest.mark.parametrize("feuilles", [1, 2, 12])
def test_every_sheet_has_its_bleed_and_every_object_is_found(composer: Composer, feuilles: int) -> None:
    pdf = composer(feuilles)
    marque = avec_fond_perdu(pdf)
    document = impression.ouvrir(marque)
    assert len(document.pages) == feuilles
    for page in document.pages:
        assert [float(c) for c in page.obj.BleedBox] == [float(c) for c in page.obj.MediaBox]
    assert document.get_warnings() == []
    assert objets(marque) == objets(pdf)
    assert impression.pages(marque) == impression.pages(pdf)


def test_the_table_tells_the_very_place_of_each_object(composer: Composer) -> None:
    """A reader that doesn't repair files must find each object where the table says."""
    pdf = avec_fond_perdu(composer(12))
    debut = int(re.findall(rb"startxref\n(\d+)", pdf)[0])
    assert pdf[debut:].startswith(b"xref\n")
    places = [int(place) for place in re.findall(rb"(\d{10}) \d{5} n", pdf[debut:])]
    for numero, place in enumerate(places, 1):
        assert pdf[place:].startswith(f"{numero} 0 obj".encode())


def test_a_pdf_of_another_shape_is_refused() -> None:
    for pdf in (b"", b"%PDF-1.7 autre chose", typst.compile(b"Sans fond perdu", format="pdf")):
        assert isinstance(pdf, bytes)
        with pytest.raises(ValueError, match="forme attendue"):
            avec_fond_perdu(pdf)
