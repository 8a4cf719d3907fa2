"""Can the drawing of the tree and the maps of the coverage be read, by eye, by keyboard and on paper?"""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import expect

from .conftest import Ouvrir

# Letters that stick out of the box drawn for them, measured with the font the reader gets.
DEBORDENT = """async () => {
  await document.fonts.ready;
  return [...document.querySelectorAll(".dessin rect")].flatMap(cadre => {
    const boite = cadre.getBBox();
    return [...cadre.parentElement.querySelectorAll("text")].filter(t => {
      const b = t.getBBox();
      return b.x < boite.x || b.x + b.width > boite.x + boite.width || b.y < boite.y
        || b.y + b.height > boite.y + boite.height;
    }).map(t => t.textContent);
  });
}"""
# Answers that reach the page they lead to: nothing may cover the arrow.
REPONSES_DEBORDENT = """async () => {
  await document.fonts.ready;
  return [...document.querySelectorAll(".dessin text.reponse")].filter(t => {
    const b = t.getBBox();
    return b.x < -189 || b.x + b.width > -14;
  }).map(t => t.textContent);
}"""


def test_each_text_fits_its_box(ouvrir: Ouvrir) -> None:
    page = ouvrir("arbre entier")
    assert page.locator(".dessin text").count() > 100
    assert page.evaluate(DEBORDENT) == []
    assert page.evaluate(REPONSES_DEBORDENT) == []


def test_the_drawing_is_read_without_scrolling_on_a_desk(ouvrir: Ouvrir) -> None:
    page = ouvrir("arbre entier")
    larges = "[...document.querySelectorAll('.dessin')].filter(d => d.scrollWidth > d.clientWidth).length"
    assert page.evaluate(larges) == 0


@pytest.mark.parametrize(
    ("genre", "region", "dedans"),
    [("arbre entier", ".dessin", "a"), ("couverture", ".couverture-carte", None)],
)
def test_a_wide_drawing_scrolls_by_keyboard(
    ouvrir: Ouvrir, genre: str, region: str, dedans: str | None
) -> None:
    page = ouvrir(genre, ecran="téléphone")
    premiere = page.locator(region).first
    foyer = premiere.locator(dedans).first if dedans else premiere
    foyer.focus()
    expect(foyer).to_be_focused()
    expect(premiere).to_have_js_property("scrollLeft", 0)
    page.keyboard.press("ArrowRight")
    expect(premiere).not_to_have_js_property("scrollLeft", 0)


def test_a_case_leads_to_its_page(ouvrir: Ouvrir) -> None:
    page = ouvrir("arbre entier")
    lien = page.locator(".dessin a.orientation").first
    titre = lien.text_content() or ""
    lien.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/orienter/[\w-]+/"))
    assert page.locator("h1").inner_text().split() == titre.split()


@pytest.mark.parametrize("format_", ["A4", "A3"])
def test_no_drawing_is_cut_by_the_paper(ouvrir: Ouvrir, tmp_path: Path, format_: str) -> None:
    """Each drawing is whole on a sheet: its first and last answers are printed on the same page."""
    page = ouvrir("arbre entier")
    planches = page.eval_on_selector_all(
        ".dessin svg", "svgs => svgs.map(s => [...s.querySelectorAll('text')].map(t => t.textContent))"
    )
    page.pdf(path=tmp_path / "arbre.pdf", format=format_)
    feuilles = pypdfium2.PdfDocument(tmp_path / "arbre.pdf")
    lues = [_mots(feuille.get_textpage().get_text_range()) for feuille in feuilles]
    for textes in planches:
        attendu = set(_mots(" ".join(textes)))
        assert any(attendu <= set(lue) for lue in lues), textes[0]


def _mots(texte: str) -> list[str]:
    return re.findall(r"\w{3,}", texte.replace("\ufffe", ""))
