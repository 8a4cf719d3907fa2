"""Do the modules add what they promise, in a real browser, at any hour and in any time zone?"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from .conftest import Ouvrir

MEURTHE_ET_MOSELLE = "54-meurthe-et-moselle/"
DEMARCHE = f"{MEURTHE_ET_MOSELLE}orienter/demarche-caf/"


def a_l_heure(page: Page, instant: datetime) -> Page:
    """Set the clock of the page, and let it start again as if it had just been opened."""
    page.clock.set_fixed_time(instant)
    page.reload(wait_until="load")
    return page


def premiere_ouverture(page: Page) -> tuple[datetime, datetime]:
    """The first opening, not on appointment, that the page knows."""
    ecrites = page.locator("[data-dates] li").evaluate_all(
        "lis => lis.map(li => li.dataset.ouvertures).join(' ')"
    )
    libre = next(ouverture for ouverture in ecrites.split() if not ouverture.endswith("/rdv"))
    debut, fin = libre.split("/")
    return datetime.fromisoformat(debut), datetime.fromisoformat(fin)


@pytest.mark.parametrize(
    ("tape", "chemin"),
    [
        ("toul", "54528-toul/"),
        ("54200", "54528-toul/"),
        ("st nicolas de port", "54483-saint-nicolas-de-port/"),
    ],
)
def test_a_commune_is_found_in_a_territory(ouvrir: Ouvrir, tape: str, chemin: str) -> None:
    page = ouvrir(MEURTHE_ET_MOSELLE)
    page.get_by_role("searchbox", name="commune").press_sequentially(tape)
    lien = page.locator(f".resultats a[href$='{chemin}']")
    expect(lien).to_be_visible()
    expect(page.locator(".etat-recherche").last).to_contain_text("trouvée")
    lien.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith(f"{MEURTHE_ET_MOSELLE}communes/{chemin}")
    assert page.locator("h1").inner_text().startswith("Qui peut vous aider")


@pytest.mark.parametrize(
    ("tape", "adresse"),
    [
        ("Cilaos", "974-la-reunion/communes/97424-cilaos/"),
        ("souterraine", "23-creuse/communes/23176-la-souterraine/"),
        ("st dié des vosges", "88-vosges/communes/88413-saint-die-des-vosges/"),
        ("16100 cognac", "16-charente/communes/16102-cognac/"),
    ],
)
def test_a_commune_is_found_from_the_home_of_the_site(ouvrir: Ouvrir, tape: str, adresse: str) -> None:
    page = ouvrir("accueil")
    champ = page.get_by_role("searchbox")
    champ.fill(tape)
    expect(page.locator(f".resultats a[href$='{adresse}']")).to_be_visible()
    champ.press("Enter")
    # One answer: its page opens. Several: the first has the focus, one more Enter follows it.
    page.wait_for_function(
        "adresse => location.href.endsWith(adresse) || document.activeElement?.matches('.resultats a')",
        arg=adresse,
    )
    if not page.url.endswith(adresse):
        page.locator(f".resultats a[href$='{adresse}']").press("Enter")
    expect(page.locator("h1")).to_contain_text("Qui peut vous aider")
    assert page.url.endswith(adresse)


def test_what_is_typed_is_answered_or_said_unknown(ouvrir: Ouvrir) -> None:
    page = ouvrir("accueil")
    champ, etat = page.get_by_role("searchbox"), page.locator(".etat-recherche")
    champ.fill("st")
    expect(etat).to_have_text("Continuez d’écrire le nom ou le code postal.")
    champ.fill("<img src=x onerror=alert(1)>zzz")
    expect(etat).to_contain_text("Aucune commune trouvée")
    assert page.locator(".etat-recherche img").count() == 0
    champ.fill("t")
    expect(etat).to_be_empty()


def test_nothing_is_fetched_before_somebody_searches(ouvrir: Ouvrir) -> None:
    page = ouvrir("accueil")
    demandes: list[str] = []
    page.on("request", lambda requete: demandes.append(requete.url))
    page.reload(wait_until="networkidle")
    assert not [url for url in demandes if url.endswith(".json")]
    page.get_by_role("searchbox").fill("toul")
    expect(page.locator(".resultats a").first).to_be_visible()
    assert len([url for url in demandes if url.endswith(".json")]) == 1


def test_the_nearest_come_first_once_a_commune_is_chosen(ouvrir: Ouvrir) -> None:
    page = ouvrir(DEMARCHE)
    page.get_by_role("searchbox").fill("longwy")
    page.locator(".resultats a").first.click()
    titre = page.locator("[data-proches] [data-titre]").first
    expect(titre).to_have_text("Près de Longwy, les plus proches et les plus tôt")
    expect(titre).to_be_focused()
    assert page.url.endswith("#commune=54323")
    proches = page.locator("[data-proches]").first.locator(".carte")
    distances = [kilometres(carte.locator(".ou").inner_text()) for carte in proches.all()]
    jours = [carte.locator("time:visible").get_attribute("datetime") or "" for carte in proches.all()[:3]]
    assert 3 < len(distances) <= 5
    classes = [sum(km >= limite for limite in (0, 5, 15, 30)) for km in distances]
    assert classes == sorted(classes)
    assert distances[0] == -1
    assert all(a <= b for a, b, x, y in zip(jours, jours[1:], classes, classes[1:], strict=False) if x == y)
    # The address alone is enough to come back to the same answer.
    page.reload(wait_until="load")
    expect(page.locator("[data-proches] [data-titre]").first).to_contain_text("Près de Longwy")


def kilometres(ou: str) -> float:
    """What a card says of its distance; less than 0 in the commune."""
    if "dans la commune" in ou:
        return -1
    trouve = re.search(r"à (?:(\d+)|moins d’1)\xa0km", ou)
    assert trouve, ou
    return float(trouve.group(1) or 0.5)


@pytest.mark.parametrize("fragment", ["#commune=__proto__", "#commune=99999", "#commune=", "#%"])
def test_a_strange_fragment_changes_nothing(ouvrir: Ouvrir, fragment: str) -> None:
    page = ouvrir(DEMARCHE)
    fautes: list[str] = []
    page.on("pageerror", lambda erreur: fautes.append(str(erreur)))
    page.goto(page.url + fragment)
    page.reload(wait_until="networkidle")
    assert fautes == []
    assert page.locator("[data-proches]").count() == 0


@pytest.mark.parametrize("ailleurs", ["Europe/Paris", "Pacific/Auckland", "America/Los_Angeles"])
@pytest.mark.parametrize("ou", [DEMARCHE.replace("demarche-caf", "quel-organisme"), "lieu"])
def test_open_now_is_said_in_the_hour_of_the_territory(ouvrir: Ouvrir, ou: str, ailleurs: str) -> None:
    page = ouvrir(ou, timezone_id=ailleurs)
    debut, fin = premiere_ouverture(page)
    etats = page.locator("[data-etat]:visible")
    a_l_heure(page, debut + timedelta(minutes=1))
    if ou == "lieu":
        expect(etats.first).to_contain_text(f"Ouvert maintenant, jusqu’à {fin.hour}\u00a0h")
        expect(page.locator("tr[aria-current=date]").first).to_be_visible()
    a_l_heure(page, fin + timedelta(seconds=1))
    if ou == "lieu":
        expect(page.locator("[data-etat].etat-ouvert")).to_have_count(0)
    premiere = page.locator("[data-dates] li:not([hidden])").first
    dernier = premiere.get_attribute("data-ouvertures")
    assert dernier is not None
    assert datetime.fromisoformat(dernier.split()[-1].split("/")[1]) > fin


def test_beyond_what_was_computed_nothing_is_said(ouvrir: Ouvrir) -> None:
    page = ouvrir("lieu")
    debut, _ = premiere_ouverture(page)
    a_l_heure(page, debut + timedelta(days=800))
    assert page.locator("[data-dates] li:visible").count() == 0
    assert page.locator("[data-etat]:visible").count() == 0
    expect(page.locator("[data-dates-epuisees]").first).to_be_visible()


def test_open_today_follows_the_day_then_keeps_silent(ouvrir: Ouvrir) -> None:
    page = ouvrir(MEURTHE_ET_MOSELLE)
    a_l_heure(page, datetime.fromisoformat("2026-11-25T10:00:00+01:00"))
    titre = page.locator("[data-ouverts] [data-titre]")
    expect(titre).to_have_text("Ouvert aujourd’hui, mercredi 25 novembre 2026")
    combien = int(page.locator("[data-combien]").inner_text().split()[0])
    page.locator("[data-ouverts] summary").click()
    assert page.locator("[data-ouverts] li:visible").count() == combien > 5
    a_l_heure(page, datetime.fromisoformat("2026-11-29T10:00:00+01:00"))
    expect(page.locator("[data-combien]")).to_have_text("Aucun accueil")
    a_l_heure(page, datetime.fromisoformat("2026-12-20T10:00:00+01:00"))
    expect(page.locator("[data-ouverts]")).to_be_hidden()


def test_the_whole_way_by_keyboard_without_javascript(ouvrir: Ouvrir) -> None:
    page = ouvrir(MEURTHE_ET_MOSELLE, java_script_enabled=False)
    expect(page.locator("form.recherche:visible")).to_have_count(0)
    for reponse in ("Faire une démarche ou un papier", "Elle est à faire, et je veux de l’aide"):
        lien = page.get_by_role("link", name=reponse)
        lien.focus()
        lien.press("Enter")
        page.wait_for_load_state()
    page.get_by_role("link", name="Caf, Assurance maladie, retraite, handicap").press("Enter")
    page.get_by_role("link", name="La Caf", exact=True).press("Enter")
    expect(page.locator("h1")).to_have_text("Faire une démarche avec la Caf")
    assert page.locator("button[data-imprimer]").is_hidden()
    assert page.get_by_role("link", name="Choisir dans la liste des communes").is_visible()
    # The list is open; each intercommunalité is opened on demand.
    page.locator(".etape details[open] > details > summary").first.press("Enter")
    expect(page.locator(".etape .carte").first).to_be_visible()


def test_the_whole_list_is_folded_once_a_commune_is_chosen(ouvrir: Ouvrir) -> None:
    """Royère-de-Vassivière: who is near is shown, and no journey to a place an hour away."""
    page = ouvrir("23-creuse/orienter/compte-bloque/")
    expect(page.locator(".etape .tous").first).to_have_attribute("open", "")
    expect(page.locator("#ensemble")).to_be_visible()
    page = ouvrir("23-creuse/orienter/compte-bloque/#commune=23165")
    expect(page.locator(".etape [data-proches]").first).to_be_visible()
    expect(page.locator(".tous[open]")).to_have_count(0)
    expect(page.locator("#ensemble")).to_be_hidden()
    page = ouvrir("23-creuse/orienter/compte-bloque/#commune=23075")
    expect(page.locator("#ensemble")).to_be_visible()


def test_print_and_share_appear_with_javascript(ouvrir: Ouvrir) -> None:
    page = ouvrir(DEMARCHE)
    expect(page.get_by_role("button", name="Imprimer cette page")).to_be_visible()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("() => { delete Navigator.prototype.share; }")
    page.get_by_role("button", name="Partager l’adresse").click()
    expect(page.get_by_text("Adresse copiée.")).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url


def test_the_icon_of_the_tab_is_found_from_every_answer(ouvrir: Ouvrir) -> None:
    """An answer opened in place changes the address from which relative links are read."""
    page = ouvrir(f"{MEURTHE_ET_MOSELLE}orienter/")
    icone = page.evaluate("document.querySelector('[rel=icon]').href")
    page.get_by_role("link", name="Faire une démarche ou un papier").press("Enter")
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("document.querySelector('[rel=icon]').href") == icone
