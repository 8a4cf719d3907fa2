"""Do the simplified pages look as the State's reference for simple language (RLS) wants?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import LARGEURS, Ouvrir
from .types_de_pages import PAGES

SIMPLES = [genre for genre in PAGES if "simplifi" in genre]
SENSIBLE = "54-meurthe-et-moselle/falc/orienter/violences-couple-famille/"
# Every element that holds text of its own: its look, and the contrast with the first background under it.
ALLURES = """() => {
  const lumiere = ([r, g, b]) => {
    const [x, y, z] = [r / 255, g / 255, b / 255]
      .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const couleur = c => c.match(/[\\d.]+/g).map(Number);
  const fond = e => {
    for (let f = e; f; f = f.parentElement) {
      const c = couleur(getComputedStyle(f).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const porteurs = [...document.querySelectorAll(".simple *")].filter(e =>
    e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()));
  return porteurs.map(e => {
    const s = getComputedStyle(e);
    const [a, b] = [lumiere(couleur(s.color)), lumiere(fond(e))].sort((x, y) => y - x);
    let colonnes = false;
    for (let f = e; f.closest(".simple"); f = f.parentElement) {
      colonnes ||= getComputedStyle(f).columnCount !== "auto";
    }
    return {
      quoi: e.outerHTML.slice(0, 80), lien: Boolean(e.closest("a")),
      bouton: Boolean(e.closest(".bouton, button")), famille: s.fontFamily, retrait: parseFloat(s.textIndent),
      taille: parseFloat(s.fontSize), ligne: parseFloat(s.lineHeight) / parseFloat(s.fontSize),
      cote: s.textAlign, coupe: s.hyphens, style: s.fontStyle, casse: s.textTransform, ombre: s.textShadow,
      souligne: s.textDecorationLine !== "none", contraste: (a + .05) / (b + .05), colonnes,
    };
  });
}"""
# The gap between each paragraph of a block and the next, in lines of 1 em.
ECARTS = """() => [...document.querySelectorAll(".idee")].flatMap(bloc => {
  const paragraphes = [...bloc.querySelectorAll(":scope > p")].filter(p => p.checkVisibility());
  return paragraphes.filter(p => p.previousElementSibling?.tagName === "P").map(p =>
    (p.getBoundingClientRect().top - p.previousElementSibling.getBoundingClientRect().bottom)
      / parseFloat(getComputedStyle(p).fontSize));
})"""


@pytest.mark.parametrize("ecran", LARGEURS)
@pytest.mark.parametrize("genre", [*SIMPLES, SENSIBLE])
def test_the_letters_follow_the_rules(ouvrir: Ouvrir, genre: str, ecran: str) -> None:
    porteurs = ouvrir(genre, ecran=ecran).evaluate(ALLURES)
    assert len(porteurs) > 7
    fautes = [
        p
        for p in porteurs
        if p["taille"] < 20  # RLS-1.1 asks for 14
        or (not p["bouton"] and p["ligne"] < 1.49)  # RLS-1.13
        or (p["cote"] not in {"left", "start"} and not p["bouton"])  # RLS-1.14
        or p["coupe"] != "none"  # RLS-1.8
        or p["style"] != "normal"  # RLS-1.2
        or p["ombre"] != "none"  # RLS-1.2
        or (p["souligne"] and not p["lien"])  # RLS-1.2
        or p["casse"] != "none"  # RLS-1.6
        or p["contraste"] < 7  # RLS-1.4
        or p["colonnes"]  # RLS-1.5
        or p["retrait"]  # RLS-1.9
    ]
    assert fautes == []
    assert len({p["famille"] for p in porteurs}) == 1, "une seule police (RLS-1.3)"


@pytest.mark.parametrize("genre", SIMPLES)
def test_a_gap_stands_between_paragraphs(ouvrir: Ouvrir, genre: str) -> None:
    assert [ecart for ecart in ouvrir(genre).evaluate(ECARTS) if ecart < 1.49] == []  # RLS-1.13


def test_the_measure_would_see_a_fault(ouvrir: Ouvrir) -> None:
    page = ouvrir("lieu simplifié", bypass_csp=True)
    seul = page.locator(".idee > p:not(:has(*))").first
    seul.evaluate("e => { e.style.color = '#777'; e.style.textAlign = 'center'; }")
    premier = next(p for p in page.evaluate(ALLURES) if p["quoi"].startswith("<p"))
    assert premier["contraste"] < 7
    assert premier["cote"] == "center"
    page.add_style_tag(content=".idee { row-gap: 0 !important; }")
    assert min(page.evaluate(ECARTS)) < 1


@pytest.mark.parametrize("genre", SIMPLES)
def test_each_block_has_its_picture_and_titles_have_two_levels(ouvrir: Ouvrir, genre: str) -> None:
    page = ouvrir(genre)
    blocs = page.locator(".simple section")
    assert blocs.count() >= 1
    for bloc in blocs.all():
        boite = bloc.locator(":scope > svg.picto").bounding_box()
        assert boite, "un bloc sans image (RLS-3.1)"
        assert boite["width"] >= 45
        expect(bloc.locator(":scope > h2")).to_be_visible()
    assert page.locator(".simple :is(h3, h4, em, i, table)").count() == 0  # RLS-6.6.5


def chemin(page: Page) -> str:
    return re.sub(r"^https?://[^/]+", "", page.url)


@pytest.mark.parametrize("genre", SIMPLES)
def test_one_link_goes_to_the_full_page_and_one_comes_back(ouvrir: Ouvrir, genre: str) -> None:
    page = ouvrir(genre)
    simple = chemin(page)
    expect(
        page.get_by_text("Version simplifiée, pas encore relue par des personnes concernées")
    ).to_be_visible()
    page.get_by_role("link", name="Voir la page complète").first.click()
    assert chemin(page) == re.sub(
        r"(suite|lettre-\w|(?<=/)lieux(?=/$)(?<!falc/lieux))/$", "", simple
    ).replace("/falc/", "/")
    page.get_by_role("link", name="version simplifiée").click()
    assert simple.startswith(chemin(page))


def test_the_simplified_guide_is_walked_to_a_place_without_javascript(ouvrir: Ouvrir) -> None:
    page = ouvrir("54-meurthe-et-moselle/falc/", java_script_enabled=False)
    page.get_by_role("link", name="Faire une démarche ou un papier").click()
    page.get_by_role("link", name="Revenir au début").click()
    page.get_by_role("link", name="Choisir votre commune dans la liste").click()
    page.get_by_role("link", name="T", exact=True).click()
    page.get_by_role("link", name="Toul", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Qui peut vous aider à Toul\u00a0?")
    page.locator(".idee a[href*='/lieux/']").first.click()
    expect(page.get_by_role("heading", name="Où venir")).to_be_visible()


def test_the_search_leads_to_simplified_communes(ouvrir: Ouvrir) -> None:
    page = ouvrir("54-meurthe-et-moselle/falc/")
    page.get_by_role("searchbox").fill("toul")
    page.get_by_role("link", name=re.compile("^Toul ")).click()
    assert chemin(page) == "/54-meurthe-et-moselle/falc/communes/54528-toul/"


@pytest.mark.parametrize("suite", ["", "suite/"])
def test_a_sensitive_page_is_left_at_once(ouvrir: Ouvrir, suite: str) -> None:
    page = ouvrir(SENSIBLE + suite)
    sorties: list[str] = []
    page.route("https://meteofrance.com/", lambda r: (sorties.append(r.request.url), r.fulfill(body="temps")))
    expect(page.get_by_role("link", name="Quitter ce site vite")).to_be_in_viewport()
    for _ in range(3):
        assert sorties == []
        page.keyboard.press("Escape")
    page.wait_for_url("https://meteofrance.com/")
    page.go_back()
    assert "violences" not in page.url


def test_a_sensitive_page_has_its_way_out_without_javascript(ouvrir: Ouvrir) -> None:
    page = ouvrir(SENSIBLE, java_script_enabled=False)
    lien = page.get_by_role("link", name="Quitter ce site vite")
    expect(lien).to_have_attribute("href", "https://meteofrance.com/")
    expect(lien).to_have_attribute("rel", "noreferrer")
    expect(page.get_by_text("Échap")).to_be_hidden()
