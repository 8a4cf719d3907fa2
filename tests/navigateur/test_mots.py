"""Does somebody find their page with their own words, misspelt, offline or without JavaScript?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Ouvrir

TERRITOIRE = "54-meurthe-et-moselle/"
BESOINS = f"{TERRITOIRE}orienter/besoins/"
CHAMP = "#besoin-dit"


@pytest.mark.parametrize(
    ("dit", "page_voulue"),
    [
        ("mot de pase oublié", "compte-bloque"),
        ("caf bloquée", "compte-bloque"),
        ("plus d'internet", "internet-a-la-maison"),
        ("AMELI MARCHE PAS", "compte-bloque"),
        ("mon mari me frappe", "violences-couple-famille"),
    ],
)
def test_own_words_lead_to_a_page(ouvrir: Ouvrir, dit: str, page_voulue: str) -> None:
    page = ouvrir(BESOINS)
    page.locator(CHAMP).press_sequentially(dit)
    premier = page.locator("form[data-quoi] .resultats a").first
    expect(premier).to_have_attribute("href", f"../{page_voulue}/")
    expect(page.locator("form[data-quoi] [role=status]")).to_contain_text("trouvée")
    premier.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Tous les besoins, de A à Z")
    assert page.url.endswith(f"{TERRITOIRE}orienter/{page_voulue}/")


def test_what_is_typed_never_leaves_the_page(ouvrir: Ouvrir) -> None:
    page = ouvrir(BESOINS)
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.locator(CHAMP).press_sequentially("mon secret zzz")
    expect(page.locator("form[data-quoi] [role=status]")).to_contain_text("Aucune page trouvée")
    page.locator(CHAMP).press("Enter")
    assert page.url.endswith(BESOINS)
    assert len([url for url in demandes if url.endswith("mots.json")]) == 1
    assert not [url for url in demandes if "secret" in url or "?" in url]


def test_a_lost_connection_is_told_and_may_come_back(ouvrir: Ouvrir) -> None:
    page = ouvrir(BESOINS)
    page.route("**/mots.json", lambda route: route.abort())
    page.locator(CHAMP).fill("impots")
    etat = page.locator("form[data-quoi] [role=status]")
    expect(etat).to_have_text("La recherche ne répond pas. Choisissez dans la liste.")
    page.unroute("**/mots.json")
    page.locator(CHAMP).fill("impot")
    expect(page.locator("form[data-quoi] .resultats a").first).to_be_visible()


def sans_script(navigateur: Browser, url: str) -> Page:
    contexte = navigateur.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = contexte.new_page()
    page.goto(url)
    return page


def test_without_javascript_the_list_does_the_same(navigateur: Browser, racine_du_site: str) -> None:
    page = sans_script(navigateur, f"{racine_du_site}{BESOINS}")
    expect(page.locator("form[data-quoi]")).to_be_hidden()
    page.get_by_role("navigation", name="Besoins par première lettre").get_by_role("link", name="R").click()
    page.get_by_role("link", name="Retrouver l’accès à son compte").click()
    expect(page.locator("h1")).to_have_text("Retrouver l’accès à son compte")
    page.context.close()


def test_every_line_of_the_list_opens(navigateur: Browser, racine_du_site: str) -> None:
    page = sans_script(navigateur, f"{racine_du_site}{BESOINS}")
    liens = page.locator("main section li a").evaluate_all("as => [...new Set(as.map(a => a.href))]")
    assert len(liens) > 90
    assert {page.request.get(lien).status for lien in liens} == {200}
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()
