"""Is a simplified page read aloud as somebody who reads with difficulty expects, and only where it can be?

Debian's Chromium has no voice. Most of these tests give the page a scripted one, the only double of the
browser tests: what is asked of it is recorded, and a sentence ends when the test says so. The last test uses
a real voice, where the machine has one.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Locator, Page, Playwright, expect

from .conftest import Ouvrir, ouvreur
from .test_accessibilite import fautes
from .visite import chromium_ouvert

SIMPLE = "lieu simplifié"
LOCALE = {"lang": "fr-FR", "name": "essai", "localService": True, "default": True}
DISTANTE = {**LOCALE, "localService": False}
BELGE = {**LOCALE, "lang": "fr-BE", "name": "belge"}
ANDROID = {**LOCALE, "lang": "fr_FR", "name": "android"}
ANGLAISE = {**LOCALE, "lang": "en-GB", "name": "anglaise"}
FRISONNE = {**LOCALE, "lang": "frr", "name": "frisonne"}
SANS_VOIX = "aucune voix française ici\u00a0: apt install speech-dispatcher espeak-ng pulseaudio"
DOUBLE = (Path(__file__).parent / "voix.js").read_text("utf-8")

# The sentence is whole in sight, under the buttons, which are too; the title comes before them.
SUIVIE = """() => {
  const [lue, barre] = [".lue", ".lecture"].map(ou => document.querySelector(ou).getBoundingClientRect());
  const dessous = lue.top >= barre.bottom - 1;
  return barre.top >= 0 && lue.bottom <= innerHeight && (dessous || lue.bottom <= barre.top);
}"""


@pytest.fixture
def page(ouvrir: Ouvrir) -> Page:
    """A simplified page, on a device whose French voice has just been found."""
    return avec_voix(ouvrir(SIMPLE), LOCALE)


def avec_voix(page: Page, *voix: dict[str, object]) -> Page:
    page.add_init_script(DOUBLE)
    page.reload(wait_until="load")
    page.evaluate("voix => speechSynthesis.donner(voix)", list(voix))
    return page


def bouton(page: Page, nom: str) -> Locator:
    return page.locator(".lecture").get_by_role("button", name=nom, exact=True)


def dits(page: Page) -> list[str]:
    """The sentences asked for, in order."""
    return page.evaluate("dits.filter(dit => dit !== 'coupe').map(dit => dit.texte)")


def mots(texte: str) -> list[str]:
    return re.findall(r"\w+", texte)


def test_nothing_shows_without_a_voice(ouvrir: Ouvrir) -> None:
    page = ouvrir(SIMPLE)
    assert page.evaluate("speechSynthesis.getVoices().length") == 0, "ce Chromium a des voix"
    expect(page.locator(".lecture")).to_have_count(1)
    expect(page.locator(".lecture")).to_be_hidden()
    expect(ouvrir(SIMPLE, java_script_enabled=False).locator(".lecture")).to_have_count(0)


@pytest.mark.parametrize(
    ("voix", "choisie"),
    [
        ([DISTANTE], None),
        ([ANGLAISE, FRISONNE], None),
        ([ANGLAISE, BELGE], "belge"),
        ([BELGE, DISTANTE, LOCALE], "essai"),
        ([BELGE, ANDROID], "android"),
    ],
)
def test_only_a_french_voice_of_the_device_is_used(
    ouvrir: Ouvrir, voix: list[dict[str, object]], choisie: str | None
) -> None:
    page = avec_voix(ouvrir(SIMPLE), *voix)
    expect(page.locator(".lecture")).to_be_visible(visible=choisie is not None)
    if choisie:
        bouton(page, "Écouter").click()
        assert page.evaluate("dits[0].voix") == choisie


def test_a_voice_that_goes_takes_the_buttons_with_it(page: Page) -> None:
    bouton(page, "Écouter").click()
    page.evaluate("speechSynthesis.donner([])")
    expect(page.locator(".lecture")).to_be_hidden()
    expect(page.locator(".lue")).to_have_count(0)


@pytest.mark.parametrize("genre", [SIMPLE, "territoire simplifié", "suite simplifiée", "commune simplifiée"])
def test_the_whole_page_is_read_in_order_and_nothing_else(ouvrir: Ouvrir, genre: str) -> None:
    page = avec_voix(ouvrir(genre), LOCALE)
    bouton(page, "Écouter").click()
    page.evaluate("() => { while (document.querySelector('.lue')) speechSynthesis.finir(); }")
    lues = dits(page)
    assert len(lues) > 10
    assert all(len(lue) < 200 for lue in lues)
    expect(bouton(page, "Écouter")).to_be_visible()
    expect(bouton(page, "Arrêter")).to_be_hidden()
    a_part = ".simple :is(.ecran-seul, .avec-sortie, form)"
    page.evaluate("tous => document.querySelectorAll(tous).forEach(e => e.remove())", a_part)
    assert mots(" ".join(lues)) == mots(page.locator(".simple").inner_text())


def test_the_sentence_being_read_is_framed_and_contrasted(page: Page) -> None:
    bouton(page, "Écouter").click()
    for _ in range(4):
        expect(page.locator(".lue")).to_have_count(1)
        assert page.locator(".lue").text_content() == dits(page)[-1]
        page.evaluate("speechSynthesis.finir()")
    allure = page.locator(".lue").evaluate(
        "e => (s => [s.color, s.backgroundColor, s.outlineStyle, s.outlineWidth])(getComputedStyle(e))"
    )
    assert allure == ["rgb(20, 35, 43)", "rgb(255, 243, 209)", "solid", "3px"]
    assert fautes(page) == []


def test_a_pause_holds_then_the_sentence_is_said_again(page: Page) -> None:
    bouton(page, "Écouter").click()
    page.evaluate("speechSynthesis.finir()")
    bouton(page, "Pause").click()
    # The browser tells the end of what was cut after the pause: nothing must follow from it.
    page.wait_for_timeout(50)
    assert len(dits(page)) == 2
    expect(page.locator(".lue")).to_have_count(1)
    bouton(page, "Continuer").click()
    premiere, deuxieme, reprise = dits(page)
    assert premiere != deuxieme == reprise
    expect(bouton(page, "Pause")).to_be_focused()


def test_slower_is_a_state_that_is_told_and_takes_effect_at_once(page: Page) -> None:
    lenteur = bouton(page, "Plus lentement")
    expect(lenteur).to_have_attribute("aria-pressed", "false")
    bouton(page, "Écouter").click()
    lenteur.click()
    expect(lenteur).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(50)
    page.evaluate("speechSynthesis.finir()")
    lenteur.click()
    vitesses = page.evaluate("dits.filter(dit => dit !== 'coupe').map(dit => dit.rate)")
    assert vitesses == [1, 0.65, 0.65, 1]
    assert [dit == autre for dit, autre in zip(dits(page), dits(page)[1:], strict=False)] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize("comment", ["Arrêter", "Échap", "départ", "échec"])
def test_it_stops(page: Page, comment: str) -> None:
    bouton(page, "Écouter").click()
    page.evaluate("speechSynthesis.finir()")
    if comment == "Arrêter":
        bouton(page, "Arrêter").focus()
        page.keyboard.press("Enter")
        expect(bouton(page, "Écouter")).to_be_focused()
    elif comment == "Échap":
        page.keyboard.press("Escape")
    elif comment == "départ":
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    else:
        page.evaluate("speechSynthesis.rater()")
    page.wait_for_timeout(50)
    assert page.evaluate("dits.at(-1)") == "coupe"
    expect(page.locator(".lue")).to_have_count(0)
    bouton(page, "Écouter").click()
    assert dits(page)[-1] == dits(page)[0]


def test_nothing_is_cut_in_another_tab(page: Page) -> None:
    """The voice is shared by all tabs: a page that reads nothing never silences it."""
    page.keyboard.press("Escape")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("dits") == []


def test_by_keyboard_and_without_a_word_too_many(page: Page) -> None:
    page.locator("h1").evaluate("e => { e.tabIndex = -1; e.focus(); }")
    page.keyboard.press("Tab")
    expect(bouton(page, "Écouter")).to_be_focused()
    page.keyboard.press("Enter")
    expect(bouton(page, "Pause")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(bouton(page, "Plus lentement")).to_have_attribute("aria-pressed", "true")
    # A screen reader speaks already: what changes is not announced on top.
    assert page.locator(".simple").locator("[aria-live], [role=status], [role=alert]").count() == 0
    expect(page.get_by_role("group", name="Lecture à voix haute")).to_be_visible()


@pytest.mark.parametrize(("mouvement", "defile"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_the_page_follows_the_voice(ouvrir: Ouvrir, mouvement: str, defile: str) -> None:
    page = avec_voix(ouvrir(SIMPLE, ecran="téléphone", reduced_motion=mouvement), LOCALE)
    bouton(page, "Écouter").click()
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == defile
    while page.locator(".lue").count():
        page.wait_for_function(SUIVIE)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.evaluate("speechSynthesis.finir()")


@pytest.fixture
def navigateur_qui_parle(playwright: Playwright, programme: Path) -> Iterator[Browser]:
    """Chromium with the voices of the machine, on Linux those of speech-dispatcher."""
    if shutil.which("speech-dispatcher") is None:
        pytest.skip(SANS_VOIX)
    with chromium_ouvert(playwright, programme, "--enable-speech-dispatcher") as ouvert:
        yield ouvert


def test_a_real_voice_reads(
    navigateur_qui_parle: Browser, racine_du_site: str, adresses: dict[str, str]
) -> None:
    with ouvreur(navigateur_qui_parle, racine_du_site, adresses) as ouvrir:
        page = ouvrir(SIMPLE)
        premiere = page.locator("h1").inner_text()
        if not passe_a_la_suite(page, premiere):
            pytest.skip(SANS_VOIX)
        bouton(page, "Pause").click()
        page.wait_for_function("!speechSynthesis.speaking")
        deuxieme = page.locator(".lue").text_content()
        bouton(page, "Continuer").click()
        page.wait_for_function("speechSynthesis.speaking")
        assert page.locator(".lue").text_content() == deuxieme != premiere
        page.keyboard.press("Escape")
        page.wait_for_function("!speechSynthesis.speaking")
        expect(page.locator(".lue")).to_have_count(0)


def passe_a_la_suite(page: Page, premiere: str) -> bool:
    """Whether there is a voice here, and whether it comes to the end of its first sentence."""
    suivante = "texte => ![undefined, texte].includes(document.querySelector('.lue')?.textContent)"
    try:
        bouton(page, "Écouter").click(timeout=20_000)
        page.wait_for_function(suivante, arg=premiere, timeout=20_000)
    except Error:
        return False
    return True
