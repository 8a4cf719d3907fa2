"""Is the tree the same in place as page by page, from the keyboard, offline, and keeping nothing?"""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from .conftest import Ouvrir
from .test_accessibilite import fautes

ORIENTER = "54-meurthe-et-moselle/orienter/"
PREMIERES = ("Faire une démarche ou un papier", "Elle est à faire, et je veux de l’aide")
CHEMIN = "chemin=besoin.demarche.organisme.protection-sociale"
OCTETS_DU_FICHIER = 15_000
ESSAI = "2026-11-24T07:00:00+01:00"
ALLER = "lien => { history.pushState(null, '', lien); dispatchEvent(new PopStateEvent('popstate')); }"
# What one reads of a page: title, answers, helpers with their phone and next date, in their order.
FAITS = """() => {
  const zone = document.querySelector("[data-noeud]");
  const textes = (ou, selecteur) => [...ou.querySelectorAll(selecteur)].map(e => e.textContent.trim());
  return {
    titre: zone.querySelector("h1").textContent, page: document.title,
    reponses: textes(zone, ".reponses a, .reponses p"), urgences: textes(zone, ".urgences a"),
    etapes: textes(zone, ".etape > h2"),
    accueils: [...zone.querySelectorAll("[data-zone] .carte")].filter(c => c.querySelector("ol, .prochaine"))
      .map(c => [textes(c, "h3"), textes(c, ".raison, .ou"), textes(c, "a[href^='tel:']"),
        c.querySelector("li:not([hidden])")?.textContent.replace(/\\s+/g, " ") ?? ""].join(" | ")).sort(),
    tous: [...new Set(textes(zone, "[data-zone] h3 a"))].sort(), simple: zone.querySelector("header a")?.href,
  };
}"""


def repondre(page: Page, *reponses: str) -> None:
    for reponse in reponses:
        page.get_by_role("link", name=reponse, exact=True).press("Enter")
        expect(page.locator("h1")).to_be_focused()


def jusqu_a_la_caf(page: Page) -> None:
    repondre(page, *PREMIERES, "Caf, Assurance maladie, retraite, handicap", "La Caf")
    expect(page.locator("h1")).to_have_text("Faire une démarche avec la Caf")


def sans_pages(page: Page) -> None:
    """Let the file of the tree come, and no page: what is shown is then written from it alone."""

    def juger(route: Route) -> None:
        route.abort() if route.request.resource_type == "fetch" and route.request.url.endswith(
            "/"
        ) else route.continue_()

    page.route("**/orienter/**", juger)


@pytest.mark.parametrize("code", ["16", "23", "54", "88", "974"])
def test_the_file_of_the_tree_is_light(site: Path, code: str) -> None:
    (fichier,) = site.glob(f"{code}-*/orienter/arbre.json")
    assert len(gzip.compress(fichier.read_bytes(), 9)) <= OCTETS_DU_FICHIER


@pytest.mark.parametrize("territoire", ["23-creuse", "54-meurthe-et-moselle"])
def test_every_page_says_the_same_in_place(ouvrir: Ouvrir, site: Path, territoire: str) -> None:
    noeuds = json.loads((site / territoire / "orienter/arbre.json").read_text("utf-8"))["noeuds"]
    statique, sur_place = (ouvrir(f"{territoire}/orienter/") for _ in range(2))
    sans_pages(sur_place)
    for page in (statique, sur_place):
        page.clock.set_fixed_time(ESSAI)
    base = sur_place.url
    sur_place.goto(f"{base}#commune=00000")
    sur_place.reload(wait_until="networkidle")
    differences: dict[str, Any] = {}
    for noeud in noeuds.keys() - {"besoin"}:
        statique.goto(f"{base}{noeud}/", wait_until="load")
        sur_place.evaluate(ALLER, f"{base}{noeud}/")
        attendu, lu = statique.evaluate(FAITS), sur_place.evaluate(FAITS)
        # In place every step says its helpers in full; the page recalls those it has already said.
        manquent = set(attendu.pop("accueils")) - set(lu.pop("accueils"))
        if attendu != lu or manquent:
            differences[noeud] = (attendu, lu, manquent)
    assert differences == {}


def test_the_page_is_completed_by_its_own(ouvrir: Ouvrir) -> None:
    page = ouvrir(ORIENTER)
    jusqu_a_la_caf(page)
    expect(page.get_by_role("heading", name="À apporter")).to_be_visible()
    sur_place = page.locator("[data-noeud]").inner_text()
    page.goto(page.url.partition("#")[0])
    page.reload(wait_until="load")
    statique = page.locator("[data-noeud]").inner_text()
    # The line above the title, « Ce que vous pouvez faire en Meurthe-et-Moselle », is the page's own.
    assert sur_place.split() == statique.split()[7:]


def test_answers_are_recalled_and_can_be_changed(ouvrir: Ouvrir) -> None:
    page = ouvrir(ORIENTER)
    jusqu_a_la_caf(page)
    assert page.url.endswith(f"/demarche-caf/#{CHEMIN}")
    assert page.title().startswith("Faire une démarche avec la Caf – Meurthe-et-Moselle")
    reponses = page.locator("[data-reponses] li")
    expect(reponses).to_have_count(4)
    expect(reponses.nth(2)).to_contain_text(
        "Avec quel organisme ? Caf, Assurance maladie, retraite, handicap"
    )
    reponses.nth(1).get_by_role("link", name="Modifier").click()
    expect(page.locator("h1")).to_have_text("Où en est la démarche ?")
    # What followed the answer that changes is dropped with it.
    expect(reponses).to_have_count(1)
    assert page.url.endswith("/demarche/#chemin=besoin")
    repondre(page, "Mon dossier est bloqué, personne ne répond")
    expect(reponses).to_have_count(2)


def test_back_and_reload_find_the_same_page(ouvrir: Ouvrir) -> None:
    page = ouvrir(ORIENTER)
    jusqu_a_la_caf(page)
    page.reload(wait_until="load")
    expect(page.locator("[data-reponses] li")).to_have_count(4)
    page.go_back()
    expect(page.locator("h1")).to_have_text("Quel organisme de protection sociale ?")
    page.get_by_role("link", name="Revenir à la question précédente").click()
    expect(page.locator("h1")).to_have_text("Avec quel organisme ?")
    page.get_by_role("link", name="Recommencer").click()
    expect(page.locator("h1")).to_have_text("Quelle aide cherchez-vous ?")
    assert page.url.endswith("/orienter/")
    expect(page.locator("[data-reponses]")).to_be_hidden()


def test_it_goes_on_offline_after_the_first_answer(ouvrir: Ouvrir) -> None:
    page = ouvrir(f"{ORIENTER}#commune=54528")
    repondre(page, PREMIERES[0])
    page.context.set_offline(True)
    repondre(page, PREMIERES[1], "Caf, Assurance maladie, retraite, handicap", "La Caf")
    titre = page.locator("[data-proches] [data-titre]").first
    expect(titre).to_have_text("Près de Toul, les plus proches et les plus tôt")
    premiere = page.locator("[data-proches] .carte").first
    expect(premiere.locator("time:visible")).to_have_text(re.compile(r"^\w+di \d+(er)? \w+ 2026$"))
    expect(page.locator("[data-proches] a[href^='tel:']").first).to_be_visible()
    assert f"commune=54528&{CHEMIN}" in page.url


def test_a_day_that_is_past_is_not_the_next(ouvrir: Ouvrir) -> None:
    page = ouvrir(f"{ORIENTER}protection-sociale/#commune=54323")
    page.clock.set_fixed_time("2026-11-30T23:30:00+01:00")
    page.reload(wait_until="load")
    repondre(page, "La Caf")
    premiers = page.locator("[data-proches] .carte li:not([hidden]) > time")
    expect(premiers.first).to_be_visible()
    jours = premiers.evaluate_all("t => t.map(e => e.dateTime)")
    assert jours[0] == "2026-12-01"
    assert min(jours) > "2026-11-30"
    # Everybody else is still there, and no day that is past.
    autres = page.locator("[data-zone] li:not([hidden]) > time").evaluate_all("t => t.map(e => e.dateTime)")
    assert min(autres) > "2026-11-30"


def test_nothing_is_kept_and_nothing_leaves(ouvrir: Ouvrir, racine_du_site: str) -> None:
    page = ouvrir(ORIENTER)
    demandes: list[str] = []
    page.on("request", lambda requete: demandes.append(requete.url))
    jusqu_a_la_caf(page)
    page.get_by_role("searchbox").fill("longwy")
    page.locator(".resultats a").first.click()
    expect(page.locator("[data-proches] [data-titre]").first).to_be_focused()
    assert [url for url in demandes if not url.startswith(racine_du_site)] == []
    assert [url for url in demandes if "#" in url or "54323" in url] == []
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length, history.state]") == [
        "",
        0,
        0,
        None,
    ]


def test_a_sensitive_page_keeps_nothing_in_its_address(ouvrir: Ouvrir) -> None:
    page = ouvrir(f"{ORIENTER}difficulte/#commune=54528&chemin=besoin")
    expect(page.locator("[data-reponses] li")).to_have_count(1)
    repondre(page, "Des violences, la peur")
    assert page.url.endswith("/violences/")
    expect(page.get_by_role("link", name="Quitter ce site vite")).to_be_visible()
    repondre(page, "Violences dans le couple ou la famille, violences sexuelles")
    assert page.url.endswith("/violences-couple-famille/")
    expect(page.locator("[data-reponses] li")).to_have_count(3)
    page.go_back()
    page.get_by_role("searchbox").fill("longwy")
    page.locator(".resultats a").first.click()
    expect(page.locator("[data-commune] > [role=status]")).to_contain_text("Longwy")
    assert "#" not in page.url
    recue = ouvrir(f"{ORIENTER}violences-couple-famille/#commune=54528&chemin=besoin.difficulte.violences")
    expect(recue.locator("[data-commune] > [role=status]")).to_contain_text("Toul")
    assert recue.url.endswith("/violences-couple-famille/")


@pytest.mark.parametrize("comment", ["clic", "clavier", "sans JavaScript"])
def test_one_leaves_fast(ouvrir: Ouvrir, comment: str) -> None:
    page = ouvrir(f"{ORIENTER}violences/", java_script_enabled=comment != "sans JavaScript")
    sorties: list[Any] = []
    page.context.route(
        lambda url: "meteofrance" in url,
        lambda route: (sorties.append(route.request), route.fulfill(body="temps")),
    )
    if comment == "clavier":
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.wait_for_timeout(200)
        assert sorties == []
        page.keyboard.press("Escape")
    else:
        page.get_by_role("link", name="Quitter ce site vite").click()
    page.wait_for_url("https://meteofrance.com/")
    assert urlsplit(page.url).query == ""
    assert "referer" not in sorties[0].headers
    if comment != "sans JavaScript":
        assert page.evaluate("history.length") == 2


def test_the_way_out_stays_in_sight(ouvrir: Ouvrir) -> None:
    page = ouvrir(f"{ORIENTER}violences-couple-famille/", ecran="téléphone")
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    expect(page.get_by_role("link", name="Quitter ce site vite")).to_be_in_viewport()
    assert page.locator("[data-sortie]").evaluate("e => e.offsetHeight / innerHeight") < 0.34
    autre = ouvrir(f"{ORIENTER}demarche-caf/")
    expect(autre.locator("[data-sortie]")).to_be_hidden()


@pytest.mark.parametrize("ecran", ["bureau", "téléphone"])
def test_axe_finds_nothing_in_place(ouvrir: Ouvrir, ecran: str) -> None:
    page = ouvrir(f"{ORIENTER}#commune=54528", ecran=ecran)
    jusqu_a_la_caf(page)
    expect(page.get_by_role("heading", name="À apporter")).to_be_visible()
    trouvees = fautes(page)
    assert not trouvees, "\n".join(trouvees)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_result_prints_on_two_sheets(ouvrir: Ouvrir) -> None:
    page = ouvrir(f"{ORIENTER}demarche-caf/#commune=54528&{CHEMIN}")
    expect(page.locator("[data-proches]").first).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator(".tous").first.is_hidden()
    marges = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")
    feuilles = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", margin=marges))
    assert 1 <= len(feuilles) <= 2
