"""Is « qui fait quoi » read whole on a phone, and on few sheets of paper?"""

from __future__ import annotations

import re

import pypdfium2

from .conftest import Ouvrir

PAGE = "qui fait quoi"
FEUILLES_AU_PLUS = 4
# Stacked, a case shows the name of its column, whose header is only for who listens.
NOMS_DES_CASES = """() => [...document.querySelectorAll("main table td")]
  .map(td => [td.dataset.titre, getComputedStyle(td, "::before").content, getComputedStyle(td).display])"""


def test_on_a_phone_each_case_says_whose_it_is(ouvrir: Ouvrir) -> None:
    cases = ouvrir(PAGE, ecran="téléphone").evaluate(NOMS_DES_CASES)
    assert len(cases) > 60
    assert [case for case in cases if case[1:] != [f'"{case[0]}"', "block"]] == []


def test_on_a_desk_they_stand_in_columns(ouvrir: Ouvrir) -> None:
    cases = ouvrir(PAGE).evaluate(NOMS_DES_CASES)
    assert {tuple(case[1:]) for case in cases} == {("none", "table-cell")}


def test_few_sheets_hold_every_sentence(ouvrir: Ouvrir) -> None:
    page = ouvrir(PAGE)
    phrases = page.locator("main td, main .fiches-roles li").all_inner_texts()
    marges = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")
    document = pypdfium2.PdfDocument(page.pdf(format="A4", margin=marges))
    assert len(document) <= FEUILLES_AU_PLUS
    imprime = re.sub(r"\W", "", "".join(feuille.get_textpage().get_text_range() for feuille in document))
    assert len(phrases) > 100
    assert [phrase for phrase in phrases if re.sub(r"\W", "", phrase) not in imprime] == []


def test_the_sheets_to_hang_are_there(ouvrir: Ouvrir) -> None:
    page = ouvrir(PAGE)
    adresses = page.locator("main a[type='application/pdf']").evaluate_all("liens => liens.map(a => a.href)")
    assert len(adresses) == 2
    for adresse in adresses:
        reponse = page.request.get(adresse)
        assert reponse.ok
        assert reponse.body().startswith(b"%PDF-")
