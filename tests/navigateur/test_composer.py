"""Can an advisor compose a poster, print it, and find it again by its address, with or without JavaScript?

The places of the repository were checked too long ago to be hung: here they are as if they had been checked
this month, which is what their editors will do.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser, Page, expect

from .conftest import LARGEURS, Ouvrir, ouvreur
from .construction import construire_verifie, une_seule_fois
from .serveur import servir
from .test_accessibilite import fautes
from .test_discretion import OCTETS_PREMIERE_VUE
from .test_html_valide import juger
from .visite import Visite

COMPOSER = "16-charente/affiches/composer/"
AIGRE, BASSEAU = "France services d’Aigre", "France services Basseau"
MILLIMETRES = 25.4 / 72


@pytest.fixture(scope="module")
def site_verifie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.getbasetemp()
    commun = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return une_seule_fois(commun / "site-verifie", construire_verifie) / "site"


@pytest.fixture(scope="module")
def racine(site_verifie: Path) -> Iterator[str]:
    with servir(site_verifie) as url:
        yield url


@pytest.fixture
def ouvrir(navigateur: Browser, racine: str) -> Iterator[Ouvrir]:
    with ouvreur(navigateur, racine, {}) as ouvre:
        yield ouvre


def cocher(page: Page, *noms: str) -> None:
    for nom in noms:
        page.get_by_role("checkbox", name=nom).check()


def imprimer(page: Page, **options: Any) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, **options))


def textes(document: pypdfium2.PdfDocument) -> list[str]:
    return [re.sub(r"\s+", " ", feuille.get_textpage().get_text_range()) for feuille in document]


def format_de(document: pypdfium2.PdfDocument) -> set[tuple[int, ...]]:
    """Width and height of the sheets, in millimetres."""
    return {tuple(round(cote * MILLIMETRES) for cote in feuille.get_size()) for feuille in document}


@pytest.mark.parametrize("javascript", [True, False])
def test_what_is_ticked_is_shown_and_alone_is_printed(ouvrir: Ouvrir, javascript: bool) -> None:
    page = ouvrir(COMPOSER, java_script_enabled=javascript)
    expect(page.locator("article:visible")).to_have_count(0)
    cocher(page, AIGRE, BASSEAU)
    page.get_by_label("Titre de l’affiche").fill("Près de chez vous")
    expect(page.locator("article:visible")).to_have_count(2)
    document = imprimer(page)
    tout = " ".join(textes(document))
    assert "Près de chez vous France services d’Aigre 29 Grande Rue, 16140 Aigre" in tout
    assert tout.count("À retirer après le") == 2
    assert "Mis à jour le mardi 24 novembre 2026." in tout
    assert "05 48 17 04 10" in tout.replace("\u00a0", " ")
    absents = ("Barbezieux", "Imprimer l’affiche", "Papier", "Menu", "Guide à jour", "C’est ouvert")
    assert [absent for absent in absents if absent in tout] == []
    assert format_de(document) == {(210, 297)}


def test_the_sheet_says_what_the_page_of_the_place_says(ouvrir: Ouvrir) -> None:
    page = ouvrir(COMPOSER)
    cocher(page, AIGRE)
    imprime = re.sub(r"[\s\u2060]+", " ", " ".join(textes(imprimer(page))))
    lieu = ouvrir("16-charente/lieux/france-services-aigre/")
    for ligne in lieu.locator(".semaine").first.locator("tr[data-jour]").all():
        for heures in ligne.locator("td").all_inner_texts():
            for plage in re.findall(r"\d+.h(?:\xa0\d\d)? – \d+.h(?:\xa0\d\d)?", heures):
                assert re.sub(r"\s", " ", plage) in imprime


@pytest.mark.parametrize(("papier", "cotes"), [("A4", (210, 297)), ("A3", (297, 420))])
@pytest.mark.parametrize(
    ("langue", "fin"), [("Ordinaire", "Vérifié le"), ("En phrases simples", "Version s")]
)
def test_no_place_is_cut_between_two_sheets(
    ouvrir: Ouvrir, papier: str, cotes: tuple[int, int], langue: str, fin: str
) -> None:
    page = ouvrir(COMPOSER)
    page.get_by_label(papier).check()
    page.get_by_label(langue).check()
    page.evaluate("() => document.querySelectorAll('[name=lieu]').forEach(c => { c.checked = true; })")
    document = imprimer(page)
    assert format_de(document) == {cotes}
    feuilles = textes(document)
    for nom in page.locator("article h3").all_text_contents():
        # Its name and its last line are on one sheet, unless no sheet would hold it: it then takes two.
        debut = next(rang for rang, feuille in enumerate(feuilles) if nom in feuille)
        assert fin in feuilles[debut].partition(nom)[2] or seul(feuilles[debut : debut + 2], nom, fin), nom
    assert sum(feuille.count(fin) for feuille in feuilles) == page.locator("article").count() > 40
    assert f"feuille {len(feuilles)} sur {len(feuilles)}" in feuilles[-1]


def seul(feuilles: list[str], nom: str, fin: str) -> bool:
    """Whether a place that is cut stands at the top of its sheet, and ends on the next one."""
    premiere, suite = feuilles
    return fin not in premiere and premiere.rpartition("feuille")[0].find(nom) < 80 and fin in suite


def test_letters_are_large_enough_for_a_wall(ouvrir: Ouvrir) -> None:
    page = ouvrir(COMPOSER)
    cocher(page, AIGRE)
    page.emulate_media(media="print")
    tailles = page.locator("article:visible :is(h3, h4, li, p:not(.pied-bloc))").evaluate_all(
        "tous => tous.filter(e => e.checkVisibility()).map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert len(tailles) > 8
    assert min(tailles) >= 20 / 0.75


@pytest.mark.parametrize("langue", ["Ordinaire", "En phrases simples"])
def test_the_printed_code_leads_to_the_printed_address(ouvrir: Ouvrir, langue: str) -> None:
    page = ouvrir(COMPOSER)
    page.get_by_label(langue).check()
    cocher(page, AIGRE)
    expect(page.locator("article:visible .code:visible img")).to_have_js_property("complete", True)
    page.wait_for_load_state("networkidle")
    document = imprimer(page)
    image = document[0].render(scale=150 / 72).to_pil()
    (code,) = zxingcpp.read_barcodes(image)
    assert code.text.rstrip("/").removeprefix("https://") in textes(document)[0]


def test_the_choice_is_the_address(ouvrir: Ouvrir, racine: str) -> None:
    page = ouvrir(COMPOSER)
    cocher(page, BASSEAU, AIGRE)
    page.get_by_label("A3").check()
    page.get_by_label("En phrases simples").check()
    page.get_by_label("Titre de l’affiche").fill("L’été & après")
    page.get_by_label("Titre de l’affiche").blur()
    assert "?" not in page.url
    recue = ouvrir(page.url.removeprefix(racine))
    expect(recue.get_by_label("Titre de l’affiche")).to_have_value("L’été & après")
    assert recue.locator("article h3:visible").all_inner_texts() == [AIGRE, BASSEAU]
    expect(recue.get_by_label("A3")).to_be_checked()
    assert imprimer(recue).get_page_size(0) == imprimer(page).get_page_size(0)
    assert textes(imprimer(recue)) == textes(imprimer(page))
    # Another address in the same tab: nothing is left of the first one.
    recue.evaluate("location.hash = 'lieu=france-services-aigre'")
    expect(recue.locator("article:visible")).to_have_count(1)
    expect(recue.get_by_label("A4")).to_be_checked()
    expect(recue.get_by_label("Titre de l’affiche")).to_have_value("Prochaines permanences")


@pytest.mark.parametrize(
    "fragment",
    [
        "titre=<img src=x onerror=alert(1)>&lieu=<b>",
        "titre=" + "x" * 5000,
        "format=a9&langue=__proto__&lieu=constructor&lieu=",
        "%",
        "=&==&titre",
    ],
)
def test_a_hostile_address_only_fills_the_field(ouvrir: Ouvrir, fragment: str) -> None:
    page = ouvrir(COMPOSER)
    erreurs: list[str] = []
    page.on("pageerror", lambda erreur: erreurs.append(str(erreur)))
    page.goto(page.url + "#" + fragment)
    page.reload(wait_until="load")
    assert erreurs == []
    assert page.locator("img[onerror]").count() == 0
    assert len(page.get_by_label("Titre de l’affiche").input_value()) <= 60
    expect(page.locator("article:visible")).to_have_count(0)
    expect(page.get_by_label("A4")).to_be_checked()


def test_a_place_is_found_and_a_chosen_one_never_hidden(ouvrir: Ouvrir) -> None:
    page = ouvrir(COMPOSER)
    cocher(page, AIGRE)
    page.get_by_role("searchbox").fill("ANGOULEME")
    visibles = page.get_by_role("checkbox").all()
    assert 2 < len(visibles) < 10
    expect(page.get_by_role("checkbox", name=AIGRE)).to_be_visible()
    expect(page.get_by_role("searchbox").locator("+ [role=status]")).to_have_text(
        f"{len(visibles)}\u00a0lieux"
    )
    page.get_by_role("searchbox").fill("zzz")
    assert len(page.get_by_role("checkbox").all()) == 1
    assert AIGRE in " ".join(textes(imprimer(page)))


def test_by_keyboard(ouvrir: Ouvrir) -> None:
    page = ouvrir(COMPOSER)
    page.get_by_label("Titre de l’affiche").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("A3")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("En phrases simples")).to_be_checked()
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("article:visible")).to_have_count(1)
    expect(page.get_by_role("checkbox").first).to_be_focused()
    assert "lieu=" in page.url


@pytest.mark.parametrize("ecran", LARGEURS)
@pytest.mark.parametrize("langue", ["Ordinaire", "En phrases simples"])
def test_it_is_accessible_and_holds_on_any_screen(ouvrir: Ouvrir, ecran: str, langue: str) -> None:
    page = ouvrir(COMPOSER, ecran=ecran)
    page.get_by_label(langue).check()
    cocher(page, AIGRE, BASSEAU)
    assert fautes(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= LARGEURS[ecran][0]


def test_it_is_valid_and_light(site_verifie: Path, navigateur: Browser, racine: str) -> None:
    assert juger(site_verifie / COMPOSER / "index.html") == []
    visite = Visite(navigateur, racine + COMPOSER)
    assert visite.plaintes == []
    assert sum(visite.poids.values()) <= OCTETS_PREMIERE_VUE, visite.poids
    assert not [url for url in visite.poids if url.endswith("aigre.svg")], (
        "un code est demandé avant d’être choisi"
    )
