"""Can each page be printed, with all that is useful on paper and nothing that isn't?"""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from .conftest import Ouvrir
from .types_de_pages import PAGES

# The orientation form is the one form that is made to be printed.
# A form is left out of a print, except the two whose sheet is what one prints.
INUTILE_SUR_PAPIER = (
    "header nav, #menu, #menu-bouton, main button, [role=search], "
    "main input:not([data-fiche] *), main form:not([data-fiche], [data-composer])"
)
TITRES_IMPRIMES = {"affiche à composer": "Prochaines permanences"}
"""Of the sheets that have a title of their own, which the reader may change."""
# In points. Chromium rounds up to a whole pixel.
A4 = (595.3, 841.9)
COUCHEES = {"semaine d’une intercommunalité"}
"""Tables of a whole week: on A4 too, but on its side."""


def imprimer(page: Page) -> pypdfium2.PdfDocument:
    """What comes out of the printer: Chromium's own PDF of the page, on A4."""
    return pypdfium2.PdfDocument(
        page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "15mm"))
    )


def texte(document: pypdfium2.PdfDocument) -> str:
    return re.sub(r"\s+", " ", " ".join(feuille.get_textpage().get_text_range() for feuille in document))


def nu(mots: str) -> str:
    """Letters and digits only: a PDF keeps neither soft breaks nor exact spaces."""
    return re.sub(r"[\W_]+", "", mots).lower()


@pytest.mark.parametrize("genre", PAGES)
def test_a_page_prints_its_content_without_its_navigation(ouvrir: Ouvrir, genre: str) -> None:
    page = ouvrir(genre)
    titre = TITRES_IMPRIMES.get(genre) or page.locator("h1").inner_text()
    page.emulate_media(media="print")
    expect(page.locator("main")).to_be_visible()
    en_trop = [
        e.evaluate("e => e.outerHTML.slice(0, 120)")
        for e in page.locator(INUTILE_SUR_PAPIER).all()
        if e.is_visible()
    ]
    assert en_trop == []
    document = imprimer(page)
    assert nu(titre) in nu(texte(document))
    assert document[0].get_size() == pytest.approx(A4[::-1] if genre in COUCHEES else A4, abs=1)


def test_a_place_prints_its_hours_and_its_phone(ouvrir: Ouvrir) -> None:
    page = ouvrir("lieu")
    semaine = page.locator("main table tbody").first.inner_text()
    telephones = page.locator("main a[href^='tel:']").all_inner_texts()
    papier = nu(texte(imprimer(page)))
    assert [ligne for ligne in semaine.splitlines() if nu(ligne) not in papier] == []
    assert [numero for numero in telephones if nu(numero) not in papier] == []


def test_paper_is_black_on_white(ouvrir: Ouvrir) -> None:
    page = ouvrir("lieu", color_scheme="dark")
    page.emulate_media(media="print")
    fond, encre = page.locator("main h1").evaluate(
        """e => {
          const rien = "rgba(0, 0, 0, 0)";
          const fond = f => getComputedStyle(f).backgroundColor;
          let f = e;
          while (f.parentElement && fond(f) === rien) f = f.parentElement;
          return [fond(f), getComputedStyle(e).color];
        }"""
    )
    assert fond in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert max(int(n) for n in re.findall(r"\d+", encre)[:3]) < 100
