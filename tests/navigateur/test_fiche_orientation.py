"""Does the orientation form print on one sheet, and leave no trace of the person it speaks of?"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import chromium
import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Ouvrir

FICHE = "fiche d’orientation"
VIERGE = "fiche d’orientation vierge"
CONFIDENCE = "SECRET DE LA PERSONNE"
# Written in capitals, as on many desks: the widest that people write.
LARGE = ", ASSOCIATION IMAGINAIRE DU GRAND EXEMPLE" * 20
TRACES = """async () => {
  const bases = await indexedDB.databases();
  const caches_ = "caches" in window ? await caches.keys() : [];
  const magasins = [localStorage, sessionStorage, bases, caches_];
  return [document.cookie, window.name, ...magasins.map(m => m.length)];
}"""
CONTENU = """() => {
  const champs = [...document.querySelectorAll("form[data-fiche] :is(input, select, textarea)")];
  return champs.filter(c => c.type === "radio" || c.type === "checkbox" ? c.checked : c.value)
    .map(c => c.id);
}"""
# What doesn't fit in its line or its box of the sheet would be lost.
COUPES = """() => [...document.querySelectorAll(".champ :is(input, textarea)")]
  .filter(c => c.scrollWidth > c.clientWidth || c.scrollHeight > c.clientHeight + 1).map(c => c.id)"""
LE_PLUS_LONG = """liste => {
  const rangs = [...liste.options].map((o, rang) => [o.value.length, rang]);
  return rangs.sort((a, b) => a[0] - b[0]).at(-1)[1];
}"""
PAPIER = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")


def remplir(page: Page) -> int:
    """Fill every field as full as it goes; gives back how many fields then hold something."""
    for champ in page.locator("form[data-fiche] input[type=text], form[data-fiche] textarea").all():
        longueur = int(champ.get_attribute("maxlength") or 0)
        champ.fill((CONFIDENCE + LARGE)[:longueur])
    for case in page.locator("form[data-fiche] :is([type=radio], [type=checkbox])").all():
        case.check()
    return len(page.evaluate(CONTENU))


def feuilles(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(page.pdf(format="A4", margin=PAPIER))


def lu(document: pypdfium2.PdfDocument) -> str:
    return re.sub(r"\s+", " ", document[0].get_textpage().get_text_range())


@pytest.mark.parametrize("script", [True, False], ids=["avec JavaScript", "sans JavaScript"])
def test_filling_it_neither_sends_nor_navigates(ouvrir: Ouvrir, script: bool) -> None:
    page = ouvrir(FICHE, java_script_enabled=script)
    page.wait_for_load_state("networkidle")
    adresse, demandes, departs = page.url, [], []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.on("framenavigated", lambda cadre: departs.append(cadre.url))
    for champ in ("#prescripteur-nom", "#date", "#contact-ou"):
        page.locator(champ).fill(CONFIDENCE)
        page.locator(champ).press("Enter")
    for case in ("#profil-1", "#besoins-1", "#accord"):
        page.locator(case).check()
        page.locator(case).press("Enter")
    page.wait_for_timeout(300)
    assert (demandes, departs, page.url) == ([], [], adresse)
    assert page.locator("#prescripteur-nom").input_value() == CONFIDENCE


def test_even_a_forced_submission_goes_nowhere(ouvrir: Ouvrir) -> None:
    page = ouvrir(FICHE)
    adresse, departs = page.url, []
    page.on("framenavigated", lambda cadre: departs.append(cadre.url))
    page.locator("#profil-1").check()
    page.evaluate("document.querySelector('form[data-fiche]').requestSubmit()")
    page.wait_for_timeout(300)
    assert (departs, page.url) == ([], adresse)


def test_filling_it_leaves_nothing_on_the_device(ouvrir: Ouvrir) -> None:
    page = ouvrir(FICHE)
    assert remplir(page) >= 20
    page.locator("#guide").select_option(index=1)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(TRACES) == ["", "", 0, 0, 0, 0]
    assert page.context.cookies() == []
    assert page.context.storage_state() == {"cookies": [], "origins": []}


@pytest.mark.parametrize("script", [True, False], ids=["avec JavaScript", "sans JavaScript"])
def test_coming_back_or_reloading_finds_it_empty(ouvrir: Ouvrir, script: bool) -> None:
    page = ouvrir(FICHE, java_script_enabled=script)
    assert remplir(page) >= 20
    page.locator("main a[href$='/lieux/']").click()
    page.wait_for_url(re.compile(r"/lieux/$"))
    page.go_back()
    assert page.evaluate(CONTENU) == []
    remplir(page)
    page.reload()
    assert page.evaluate(CONTENU) == []


@pytest.fixture
def page_qui_revient(navigateur: Browser, racine_du_site: str, adresses: dict[str, str]) -> Iterator[Page]:
    """The form in a browser that keeps whole pages in memory, as people's do and the tests' doesn't."""
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    autre = navigateur.browser_type.launch(
        executable_path=chromium.trouver(),
        args=options,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page = autre.new_page()
    page.goto(racine_du_site + adresses[FICHE])
    yield page
    autre.close()


def test_a_page_kept_in_memory_comes_back_empty(page_qui_revient: Page) -> None:
    page = page_qui_revient
    page.evaluate("addEventListener('pageshow', e => { window.gardee = e.persisted; })")
    assert remplir(page) >= 20
    page.locator("main a[href$='/lieux/']").click()
    page.wait_for_url(re.compile(r"/lieux/$"))
    # A page that comes back from memory doesn't load again: waiting for that would last for ever.
    page.go_back(wait_until="commit")
    page.wait_for_function("window.gardee !== undefined")
    assert page.evaluate("window.gardee") is True
    assert page.evaluate(CONTENU) == []


def test_one_click_empties_it_without_javascript(ouvrir: Ouvrir) -> None:
    page = ouvrir(FICHE, java_script_enabled=False)
    assert remplir(page) >= 20
    page.get_by_role("button", name="Tout effacer").click()
    assert page.evaluate(CONTENU) == []


def test_the_print_button_comes_with_javascript(ouvrir: Ouvrir) -> None:
    expect(ouvrir(FICHE).get_by_role("button", name="Imprimer la fiche")).to_be_visible()
    sans = ouvrir(FICHE, java_script_enabled=False)
    expect(sans.locator("button[data-imprimer]")).to_be_hidden()


@pytest.mark.parametrize("script", [True, False], ids=["avec JavaScript", "sans JavaScript"])
def test_blank_it_prints_on_one_sheet(ouvrir: Ouvrir, script: bool) -> None:
    document = feuilles(ouvrir(FICHE, java_script_enabled=script))
    assert len(document) == 1
    texte = lu(document)
    for attendu in (
        "Prénom",
        "Tranche d’âge",
        "Gérer sa boîte mail",
        "Signature",
        "Ne pas me contacter",
        "Coupon-retour",
    ):
        assert attendu in texte
    assert "Choisir" not in texte, "la liste du guide n’a rien à faire sur le papier"


def test_the_blank_sheet_is_one_sheet(ouvrir: Ouvrir) -> None:
    document = feuilles(ouvrir(VIERGE))
    assert len(document) == 1
    texte = lu(document)
    for attendu in (
        "Prénom",
        "Tranche d’âge",
        "Gérer sa boîte mail",
        "Signature",
        "Coupon-retour",
        "Réorientée",
    ):
        assert attendu in texte


def test_a_destination_of_the_guide_fills_its_lines(ouvrir: Ouvrir) -> None:
    page = ouvrir(FICHE)
    liste = page.get_by_label("Choisir dans ce guide")
    liste.select_option(index=liste.evaluate(LE_PLUS_LONG))
    choisi = liste.input_value()
    assert len(choisi.splitlines()) == 3
    assert re.search(r"\d\d\d\d\d\s", choisi), "l’adresse"
    ecrit = page.locator("#destination")
    assert ecrit.input_value() == choisi
    ecrit.press("End")
    ecrit.press_sequentially(", demander l’accueil imaginaire")
    document = feuilles(page)
    assert len(document) == 1
    imprime = lu(document)
    assert "demander l’accueil imaginaire" in imprime
    assert all(re.sub(r"\s+", " ", ligne) in imprime for ligne in choisi.splitlines())
    page.get_by_role("button", name="Tout effacer").click()
    assert page.evaluate(CONTENU) == []


def test_without_javascript_the_destination_is_written(ouvrir: Ouvrir) -> None:
    page = ouvrir(FICHE, java_script_enabled=False)
    expect(page.locator("#guide")).to_be_hidden()
    page.get_by_label("Qui, où, et à quel numéro").fill("Maison imaginaire")
    assert "Maison imaginaire" in lu(feuilles(page))


def test_full_it_prints_on_one_sheet_with_every_word(ouvrir: Ouvrir) -> None:
    page = ouvrir(FICHE)
    remplir(page)
    valeurs = page.locator("form[data-fiche] input[type=text], form[data-fiche] textarea").all()
    ecrits = [champ.input_value() for champ in valeurs]
    document = feuilles(page)
    assert len(document) == 1
    imprime = re.sub(r"\W", "", lu(document))
    assert [e for e in ecrits if re.sub(r"\W", "", e) not in imprime] == []
    assert imprime.count(re.sub(r"\W", "", CONFIDENCE)) >= len(ecrits)


def test_no_line_is_longer_than_the_sheet(ouvrir: Ouvrir) -> None:
    page = ouvrir(FICHE)
    remplir(page)
    # The width of A4 less its margins, at 96 pixels an inch.
    page.set_viewport_size({"width": round(180 / 25.4 * 96), "height": 1000})
    page.emulate_media(media="print")
    assert page.evaluate(COUPES) == []


def test_ticked_boxes_show_without_printed_backgrounds(ouvrir: Ouvrir) -> None:
    page = ouvrir(FICHE)
    avant = lu(feuilles(page)).count("×")
    page.locator("#besoins-1").check()
    page.locator("#profil-2").check()
    assert (avant, lu(feuilles(page)).count("×")) == (0, 2)
