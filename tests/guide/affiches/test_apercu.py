"""Is the preview of a poster a true picture of it, light, and the same again?"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
import typst
from PIL import Image, ImageChops, ImageStat
from quifaitquoi.guide.affiches.atelier.apercu import LARGEUR, apercu, taille

from tests.guide.affiches.conftest import Afficher
from tests.guide.affiches.feuille_large import Imprimer

FORMES: dict[str, str] = {
    "a4": '#set page(paper: "a4")',
    "a3-paysage": '#set page(paper: "a3", flipped: true)',
    "imprimeur": '#set page(paper: "a4", bleed: 3mm)',
    "haute": "#set page(width: 31.7mm, height: 400mm)",
}


@pytest.fixture(params=FORMES.values(), ids=FORMES)
def feuille(request: pytest.FixtureRequest) -> bytes:
    """Greys from black to white, and two sheets, of which only the first is shown."""
    bandes = "\n".join(f"#rect(width: 100%, height: 5%, fill: luma({gris}))" for gris in range(0, 256, 17))
    pdf = typst.compile(f"{request.param}\n{bandes}\n#pagebreak()\nL’autre".encode(), format="pdf")
    assert isinstance(pdf, bytes)
    return pdf


def test_every_point_is_the_nearest_of_four_greys(feuille: bytes) -> None:
    vu = Image.open(io.BytesIO(apercu(feuille)))
    vu.load()
    document = pypdfium2.PdfDocument(feuille)
    page = document[0]
    temoin = page.render(scale=LARGEUR / page.get_width(), grayscale=True).to_pil().convert("L")
    assert vu.size == temoin.size == taille(apercu(feuille))
    assert vu.width == LARGEUR
    assert set(vu.convert("L").get_flattened_data()) <= {0, 85, 170, 255}
    ecart = ImageChops.difference(vu.convert("L"), temoin)
    assert ecart.getextrema()[1] <= math.ceil(85 / 2)


def test_a_poster_is_recognised_in_a_few_kilobytes(afficher: Afficher, imprimer: Imprimer) -> None:
    for pdf in (afficher(), imprimer("a4"), imprimer("a3", vierge=True)):
        png = apercu(pdf)
        assert len(png) <= 8_000
        image = Image.open(io.BytesIO(png)).convert("L")
        (clair,) = ImageStat.Stat(image).mean
        assert 170 < clair < 254, "ni vide, ni noire"


def test_the_same_bytes_again_and_others_for_other_words(afficher: Callable[..., Any]) -> None:
    assert apercu(afficher()) == apercu(afficher())
    assert apercu(afficher()) != apercu(afficher(nom="Maison tout autre, inventée"))
