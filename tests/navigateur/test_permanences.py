"""Can an advisor narrow the agenda, share what was found, print a week, and paste a quarter into a mail?"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from .conftest import Ouvrir

CREUSE = "23-creuse/permanences/"
VISIBLES = ".agenda li:visible"
ETAT = "main [role=status]"
# Twelve places, nine of them stops of a bus; and fourteen, most of them open all week.
LA_PLUS_PLEINE = "16-charente/permanences/cc-coeur-de-charente/"
LA_PLUS_OUVERTE = "974-la-reunion/permanences/ca-civis-communaute-intercommunale-des-villes-solidaires/"


def a_l_heure(page: Page, instant: str) -> Page:
    page.clock.set_fixed_time(datetime.fromisoformat(instant))
    page.reload(wait_until="load")
    return page


def agenda(
    ouvrir: Ouvrir, adresse: str = CREUSE, instant: str = "2026-11-24T06:00:00+01:00", **options: str
) -> Page:
    return a_l_heure(ouvrir(adresse, **options), instant)


def comptes(page: Page) -> list[int]:
    return [int(nombre) for nombre in page.locator(f"{ETAT} [data-compte]").all_inner_texts()]


def test_a_choice_is_made_by_keyboard_told_and_shared(ouvrir: Ouvrir) -> None:
    page = agenda(ouvrir)
    dates, chaque_semaine = comptes(page)
    assert page.locator(VISIBLES).count() == dates > 50
    liste = page.get_by_role("combobox", name="Qui reçoit")
    liste.focus()
    # Chromium chooses the option that begins with what is typed.
    page.keyboard.type("France")
    expect(liste).to_have_value("france-services")
    assert page.evaluate("document.activeElement.name") == "role"
    assert comptes(page)[0] == page.locator(VISIBLES).count() == 0
    assert comptes(page)[1] > 10
    expect(page.locator(".rien").first).to_be_visible()
    assert page.url.endswith("#epci=&role=france-services&sujet=")
    page.keyboard.press("Home")
    expect(liste).to_have_value("")
    assert comptes(page) == [dates, chaque_semaine]


def test_a_shared_address_opens_the_same_choice(ouvrir: Ouvrir) -> None:
    page = agenda(ouvrir)
    page.get_by_role("combobox", name="Intercommunalité").select_option(
        "Communauté de communes Marche et Combraille en Aquitaine"
    )
    vus = page.locator(VISIBLES).all_inner_texts()
    assert 0 < len(vus) < 40
    assert all("Marche et Combraille" in vu for vu in vus)
    autre = agenda(ouvrir, page.url.split("/", 3)[3])
    expect(autre.get_by_role("combobox", name="Intercommunalité")).not_to_have_value("")
    assert autre.locator(VISIBLES).all_inner_texts() == vus
    assert autre.locator(".jour:visible").count() == len(
        {vu.get_attribute("data-jour") for vu in autre.locator(VISIBLES).all()}
    )


@pytest.mark.parametrize(
    "fragment", ["#role=__proto__", "#epci=0&role=%", "#sujet=%22%5D", "#semaine-2026-11-30"]
)
def test_a_strange_fragment_hides_nothing(ouvrir: Ouvrir, fragment: str) -> None:
    page = agenda(ouvrir)
    fautes: list[str] = []
    page.on("pageerror", lambda erreur: fautes.append(str(erreur)))
    toutes = page.locator(VISIBLES).count()
    page.goto(page.url + fragment)
    page.reload(wait_until="load")
    assert fautes == []
    assert page.locator(VISIBLES).count() == toutes


def test_everything_is_there_without_javascript(ouvrir: Ouvrir) -> None:
    page = ouvrir(CREUSE, java_script_enabled=False)
    assert page.locator("main select:visible").count() == 0
    assert page.locator(VISIBLES).count() == page.locator(".agenda li").count() == comptes(page)[0]
    page.get_by_text("La semaine type et les dates d’une intercommunalité").click()
    page.get_by_role("link", name="Communauté de communes Creuse Sud Ouest").click()
    expect(page.get_by_role("table", name="Semaine type")).to_be_visible()


@pytest.mark.parametrize("ailleurs", ["Europe/Paris", "Pacific/Auckland", "America/Los_Angeles"])
def test_days_past_are_dropped_at_midnight_of_the_territory(ouvrir: Ouvrir, ailleurs: str) -> None:
    page = agenda(ouvrir, instant="2026-11-26T23:30:00+01:00", timezone_id=ailleurs)
    premiere = page.locator(VISIBLES).first
    expect(premiere).to_have_attribute("data-jour", "2026-11-26")
    a_l_heure(page, "2026-11-27T00:30:00+01:00")
    expect(page.locator(VISIBLES).first).to_have_attribute("data-jour", "2026-11-27")
    assert comptes(page)[0] == page.locator(VISIBLES).count()


def test_days_past_are_dropped_where_there_is_nothing_to_choose(ouvrir: Ouvrir) -> None:
    page = agenda(ouvrir, LA_PLUS_PLEINE, "2026-12-10T08:00:00+01:00")
    assert page.locator("main select").count() == 0
    assert page.locator(VISIBLES).count() < page.locator(".agenda li").count()
    expect(page.locator(VISIBLES).first).to_have_attribute("data-jour", "2026-12-10")
    expect(page.locator(".jour:visible").first).to_contain_text("Jeudi 10 décembre 2026")


def test_beyond_what_is_known_the_page_says_so(ouvrir: Ouvrir) -> None:
    page = agenda(ouvrir, instant="2027-02-01T08:00:00+01:00")
    assert page.locator(VISIBLES).count() == 0
    assert comptes(page)[0] == 0
    assert page.locator(".rien:visible").count() == page.locator(".agenda-dates > section").count() > 7
    expect(page.get_by_text("Ce guide ne connaît pas encore les dates suivantes")).to_be_visible()
    # What is open every week is not a date, and stays.
    assert comptes(page)[1] > 10


def test_the_list_of_the_quarter_is_copied_as_the_file_gives_it(ouvrir: Ouvrir, site: Path) -> None:
    page = ouvrir(f"{CREUSE}trimestre/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    bouton = page.get_by_role("button", name="Copier la liste du 1er trimestre 2027")
    bouton.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Liste copiée.")).to_be_visible()
    fichier = site / CREUSE / "trimestre/permanences-2027-t1.txt"
    assert page.evaluate("navigator.clipboard.readText()") == fichier.read_text("utf-8")


def test_where_copying_is_refused_the_list_is_chosen(ouvrir: Ouvrir) -> None:
    page = ouvrir(f"{CREUSE}trimestre/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('non')); }")
    page.get_by_role("button", name="Copier la liste du 4e trimestre 2026").click()
    expect(page.get_by_text("Ctrl + C pour copier.")).to_be_visible()
    assert page.evaluate("String(getSelection())").startswith("Permanences dans la Creuse, 4e trimestre 2026")


def feuilles(page: Page) -> pypdfium2.PdfDocument:
    """What the printer gives when the page chooses its own paper."""
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


@pytest.mark.parametrize(
    ("lesquelles", "combien"), [("23-creuse/permanences/c*", 10), (LA_PLUS_PLEINE, 1), (LA_PLUS_OUVERTE, 1)]
)
def test_the_week_of_an_epci_is_one_sheet_on_its_side(
    ouvrir: Ouvrir, site: Path, lesquelles: str, combien: int
) -> None:
    dossiers = sorted(site.glob(lesquelles))
    assert len(dossiers) == combien
    for dossier in dossiers:
        page = ouvrir(f"{dossier.relative_to(site).as_posix()}/")
        document = feuilles(page)
        assert len(document) == 1, dossier
        assert document[0].get_width() == pytest.approx(842, abs=1)
        assert document[0].get_height() == pytest.approx(595, abs=1)
        papier = re.sub(r"\s+", "", document[0].get_textpage().get_text_range())
        assert page.locator("table a[href^='tel:']").count() > 0
        for numero in page.locator("table a[href^='tel:']").all_inner_texts():
            assert re.sub(r"\s+", "", numero) in papier
        assert "Cequelasemainetypeneditpas" in papier
        page.context.close()


def test_a_paper_too_small_would_be_seen(ouvrir: Ouvrir) -> None:
    page = ouvrir(LA_PLUS_PLEINE)
    page.locator("tbody").first.evaluate(
        "tbody => { for (let i = 0; i < 6; i++) tbody.after(tbody.cloneNode(true)); }"
    )
    assert len(feuilles(page)) > 1
