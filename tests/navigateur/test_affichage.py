"""Does each page stay whole on a narrow screen, with big letters, forced colours, no motion or no script?"""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import LARGEURS, Ouvrir
from .types_de_pages import PAGES

HEURE = re.compile(r"\d{1,2}\sh\b")
# Elements wider than the window, and text cut by a box too small for it.
DEBORDEMENTS = """() => {
  const large = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const coupes = [...document.querySelectorAll("main *, header *, footer *")].filter(e => {
    const s = getComputedStyle(e);
    const coupe = /hidden|clip/.test(s.overflowX + s.overflowY) && e.clientWidth > 1 && e.textContent.trim();
    return coupe && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
  });
  const coupables = large
    ? [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
    : coupes;
  return coupables.slice(0, 5).map(e => e.outerHTML.slice(0, 160));
}"""
CORPS = "parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"


def mots(page: Page, ou: str = "main") -> str:
    return re.sub(r"\s+", " ", page.locator(ou).first.inner_text())


@pytest.mark.parametrize("genre", PAGES)
def test_nothing_overflows_at_320_pixels(ouvrir: Ouvrir, genre: str) -> None:
    assert ouvrir(genre, ecran="téléphone").evaluate(DEBORDEMENTS) == []


@pytest.mark.parametrize("ecran", LARGEURS)
@pytest.mark.parametrize("genre", PAGES)
def test_letters_twice_as_big_still_fit(
    ouvrir: Ouvrir, ouvrir_en_gros: Ouvrir, genre: str, ecran: str
) -> None:
    en_gros = ouvrir_en_gros(genre, ecran=ecran)
    assert en_gros.evaluate(CORPS) == 2 * ouvrir(genre, ecran=ecran).evaluate(CORPS)
    assert en_gros.evaluate(DEBORDEMENTS) == []


@pytest.mark.parametrize("genre", PAGES)
def test_the_content_is_there_without_javascript(ouvrir: Ouvrir, genre: str) -> None:
    sans = ouvrir(genre, java_script_enabled=False)
    expect(sans.locator("h1")).to_be_visible()
    assert len(mots(sans)) > 80
    visibles = [lien for lien in sans.locator("main a[href]").all()[:20] if lien.is_visible()]
    assert visibles or genre in {"page nationale", "décision", "fiche d’orientation"}


def test_hours_are_read_without_javascript(ouvrir: Ouvrir) -> None:
    page = ouvrir("lieu", java_script_enabled=False)
    semaine = page.locator("main table").first
    expect(semaine).to_be_visible()
    assert HEURE.search(mots(page, "main table"))
    for jour in ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"):
        expect(semaine.get_by_text(re.compile(jour, re.IGNORECASE)).first).to_be_visible()


@pytest.mark.parametrize("ecran", LARGEURS)
def test_the_menu_is_within_reach_without_javascript(ouvrir: Ouvrir, ecran: str) -> None:
    page = ouvrir("territoire", ecran=ecran, java_script_enabled=False)
    bouton = page.locator("#menu-bouton")
    if bouton.is_visible():
        bouton.click()
    for lien in page.locator("#menu a[href]").all():
        expect(lien).to_be_visible()


@pytest.mark.parametrize("genre", PAGES)
@pytest.mark.parametrize(
    "preference",
    [{"forced_colors": "active"}, {"color_scheme": "dark"}, {"contrast": "more"}],
    ids=["couleurs imposées", "thème sombre", "contraste renforcé"],
)
def test_a_preference_hides_nothing(ouvrir: Ouvrir, genre: str, preference: dict[str, Any]) -> None:
    assert mots(ouvrir(genre, **preference), "body") == mots(ouvrir(genre), "body")


@pytest.mark.parametrize("genre", PAGES)
def test_nothing_moves_for_who_asked_for_stillness(ouvrir: Ouvrir, genre: str) -> None:
    page = ouvrir(genre, reduced_motion="reduce")
    mobiles = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter(e => {
          const s = getComputedStyle(e);
          const secondes = v => Math.max(...v.split(",").map(parseFloat));
          return secondes(s.transitionDuration) > 0.01 || secondes(s.animationDuration) > 0.01
            || (e === document.documentElement && s.scrollBehavior === "smooth");
        }).slice(0, 5).map(e => e.outerHTML.slice(0, 120))"""
    )
    assert mobiles == []


def test_the_measure_would_see_an_overflow(ouvrir: Ouvrir) -> None:
    page = ouvrir("accueil", ecran="téléphone")
    page.evaluate("document.querySelector('h1').style.cssText = 'width:900px'")
    assert page.evaluate(DEBORDEMENTS) != []


MOTS_COUPES = """() => [...document.querySelectorAll(".fil a, .fil span")].flatMap(({firstChild: texte}) =>
  [...texte.data.matchAll(/[\\p{L}\\p{N}]+/gu)].filter(mot => {
    const place = document.createRange();
    place.setStart(texte, mot.index);
    place.setEnd(texte, mot.index + mot[0].length);
    return new Set([...place.getClientRects()].map(r => r.top)).size > 1;
  }).map(mot => mot[0]))"""


@pytest.mark.parametrize("genre", ["commune", "affiche à composer", "lieu simplifié"])
def test_no_word_of_the_way_back_is_cut_on_a_phone(ouvrir: Ouvrir, genre: str) -> None:
    assert ouvrir(genre, ecran="téléphone").evaluate(MOTS_COUPES) == []
