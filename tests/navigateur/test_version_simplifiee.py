"""Do the simplified pages look as the State's reference for simple language (RLS) wants?"""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from .conftest import LARGEURS, Ouvrir

SIMPLE = "lieu simplifié"
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
      quoi: e.outerHTML.slice(0, 80), titre: /^H\\d$/.test(e.tagName), lien: Boolean(e.closest("a")),
      taille: parseFloat(s.fontSize), ligne: parseFloat(s.lineHeight) / parseFloat(s.fontSize),
      cote: s.textAlign, coupe: s.hyphens, style: s.fontStyle, casse: s.textTransform,
      souligne: s.textDecorationLine !== "none", contraste: (a + .05) / (b + .05), colonnes,
    };
  });
}"""


@pytest.mark.parametrize("ecran", LARGEURS)
def test_the_letters_follow_the_rules(ouvrir: Ouvrir, ecran: str) -> None:
    porteurs = ouvrir(SIMPLE, ecran=ecran).evaluate(ALLURES)
    assert len(porteurs) > 20
    fautes = [
        p
        for p in porteurs
        if p["taille"] < 20  # RLS-1.1 asks for 14
        or (not p["titre"] and p["ligne"] < 1.5)  # RLS-1.13
        or p["cote"] not in {"left", "start"}  # RLS-1.14
        or p["coupe"] != "none"  # RLS-1.8
        or p["style"] != "normal"  # RLS-1.2
        or (p["souligne"] and not p["lien"])  # RLS-1.2
        or p["casse"] != "none"  # RLS-1.6
        or p["contraste"] < 7  # RLS-1.4
        or p["colonnes"]  # RLS-1.5
    ]
    assert fautes == []


def test_the_measure_would_see_a_fault(ouvrir: Ouvrir) -> None:
    page = ouvrir(SIMPLE)
    page.locator(".simple p").first.evaluate("e => { e.style.color = '#777'; e.style.textAlign = 'center'; }")
    premier = next(p for p in page.evaluate(ALLURES) if p["quoi"].startswith("<p"))
    assert premier["contraste"] < 7
    assert premier["cote"] == "center"


def chemin(page: Page) -> str:
    return re.sub(r"^https?://[^/]+", "", page.url)


def test_one_link_goes_to_the_twin_and_one_comes_back(ouvrir: Ouvrir) -> None:
    page = ouvrir("lieu")
    complet = chemin(page)
    page.get_by_role("link", name="version simplifiée").click()
    assert chemin(page) == complet.replace("/lieux/", "/falc/lieux/")
    expect(
        page.get_by_text("Version simplifiée, pas encore relue par des personnes concernées")
    ).to_be_visible()
    page.get_by_role("link", name="Voir la page complète").first.click()
    assert chemin(page) == complet


def test_the_pages_of_paper_are_numbered(ouvrir: Ouvrir) -> None:
    octets = ouvrir(SIMPLE).pdf(prefer_css_page_size=True, format="A4")
    document = pypdfium2.PdfDocument(octets)
    textes = [re.sub(r"\s+", " ", feuille.get_textpage().get_text_range()) for feuille in document]
    combien = len(textes)
    for rang, texte in enumerate(textes, 1):
        assert f"page {rang} sur {combien}" in texte
