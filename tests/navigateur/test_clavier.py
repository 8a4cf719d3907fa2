"""Can somebody who has no mouse go everywhere, and always see where they are?"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import LARGEURS, Ouvrir
from .types_de_pages import PAGES

ARRETS = 80
# What has the focus: who it is, whether it shows in the window, its ring, what hides it (WCAG 2.4.11).
FOYER = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const boite = e.getClientRects()[0];
  const style = getComputedStyle(e);
  const nom = e.outerHTML.slice(0, 120);
  const vu = Boolean(e.dataset.dejaVu);
  e.dataset.dejaVu = "oui";
  if (!boite) return { nom, vu, taille: 0 };
  const x = boite.x + boite.width / 2, y = boite.y + boite.height / 2;
  const dessus = document.elementFromPoint(x, y);
  const siens = [e, ...(e.labels || [])];
  return {
    nom, vu,
    taille: boite.width * boite.height,
    dedans: x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight,
    cache: !dessus || !(dessus.contains(e) || siens.some(s => s.contains(dessus))),
    contour: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  };
}"""


def parcours(page: Page) -> list[dict[str, Any]]:
    """Press Tab until the focus leaves the page or comes back, and note each stop."""
    arrets: list[dict[str, Any]] = []
    for _ in range(ARRETS):
        page.keyboard.press("Tab")
        foyer = page.evaluate(FOYER)
        if foyer is None or foyer["vu"]:
            break
        arrets.append(foyer)
    return arrets


@pytest.mark.parametrize("ecran", LARGEURS)
@pytest.mark.parametrize("genre", PAGES)
def test_each_stop_of_the_tab_key_is_seen(ouvrir: Ouvrir, genre: str, ecran: str) -> None:
    arrets = parcours(ouvrir(genre, ecran=ecran))
    assert len(arrets) >= 4
    perdus = [a for a in arrets if not (a["taille"] and a["dedans"]) or a["cache"]]
    assert perdus == [], "focus hors de vue"
    assert [a["nom"] for a in arrets if a["contour"] < 2] == [], "focus sans contour visible"


@pytest.mark.parametrize("genre", PAGES)
def test_the_first_stop_skips_to_the_content(ouvrir: Ouvrir, genre: str) -> None:
    page = ouvrir(genre)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(
        """() => {
          const main = document.querySelector("main"), e = document.activeElement;
          const apres = main.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
          return main.contains(e) || Boolean(apres);
        }"""
    ), "après le lien d’évitement, le focus est encore avant le contenu"


def test_the_menu_opens_and_closes_from_the_keyboard(ouvrir: Ouvrir) -> None:
    page = ouvrir("territoire", ecran="téléphone")
    bouton, menu = page.locator("#menu-bouton"), page.locator("#menu")
    expect(bouton).to_have_attribute("aria-controls", "menu")
    expect(bouton).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    bouton.focus()
    page.keyboard.press("Enter")
    expect(bouton).to_have_attribute("aria-expanded", "true")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#menu').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(bouton).to_have_attribute("aria-expanded", "false")
    expect(bouton).to_be_focused()


def test_a_link_of_the_menu_is_followed_from_the_keyboard(ouvrir: Ouvrir) -> None:
    page = ouvrir("territoire", ecran="téléphone")
    page.locator("#menu-bouton").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    but = page.evaluate("document.activeElement.href")
    assert but != page.url
    page.keyboard.press("Enter")
    page.wait_for_url(but)


def test_the_walk_would_see_a_hidden_stop(ouvrir: Ouvrir) -> None:
    page = ouvrir("accueil")
    page.evaluate(
        """() => {
          const lien = document.createElement("a");
          Object.assign(lien, { href: "#", textContent: "perdu" });
          lien.style.cssText = "position:fixed;left:-500px;top:0;outline:none";
          document.body.prepend(lien);
        }"""
    )
    premier = parcours(page)[0]
    assert not premier["dedans"]
    assert premier["contour"] < 2
