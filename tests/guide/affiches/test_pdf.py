"""Is each poster a PDF that everybody can open, hear and print the same?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from tests.guide.affiches import impression
from tests.guide.affiches.conftest import Afficher

URL = "https://guide.example/p/54-zh54xsv/"


@pytest.fixture
def document(afficher: Afficher) -> pikepdf.Pdf:
    return impression.ouvrir(afficher())


def test_one_a4_sheet(document: pikepdf.Pdf) -> None:
    (feuille,) = document.pages
    assert [round(float(cote) / impression.POINT_PAR_MM) for cote in feuille.MediaBox] == [0, 0, 210, 297]


def test_says_that_it_is_pdf_ua_1(document: pikepdf.Pdf) -> None:
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle


def test_language_and_title(document: pikepdf.Pdf) -> None:
    assert str(document.Root.Lang).startswith("fr")
    assert document.open_metadata()["dc:title"] == "Horaires d’accueil, Maison fictive de Toul"


def test_dated_from_the_build(document: pikepdf.Pdf) -> None:
    assert str(document.docinfo["/CreationDate"]).startswith("D:20261121000000")


def test_headings_then_lists_for_who_listens(document: pikepdf.Pdf) -> None:
    balises = impression.balises(document)
    assert [balise for balise in balises if balise.startswith("H")] == ["H1", "H2"]
    assert balises.count("L") == 1
    assert balises.count("LI") == len(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi et dimanche")
    )


def test_every_figure_has_its_alternative(document: pikepdf.Pdf) -> None:
    figures = [element for element in impression.elements(document) if element.S == "/Figure"]
    assert [str(figure.Alt) for figure in figures] == [f"Code QR qui mène à la page {URL}"]


def test_two_embedded_fonts_and_no_other(document: pikepdf.Pdf) -> None:
    polices = list(impression.polices(document))
    noms = {str(police.FontName).partition("+")[2] for police in polices}
    assert noms == {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold"}
    assert all("/FontFile3" in police or "/FontFile2" in police for police in polices)


def test_links_to_call_and_to_the_page_that_says_the_same(document: pikepdf.Pdf) -> None:
    assert impression.liens(document) == ["tel:+33383999999", URL]


def test_nothing_runs_and_nothing_is_attached(document: pikepdf.Pdf) -> None:
    assert {"/OpenAction", "/AA", "/AcroForm", "/Names"}.isdisjoint(document.Root.keys())


def test_the_same_bytes_again(afficher: Afficher) -> None:
    assert afficher() == afficher()


def test_other_words_give_other_bytes(afficher: Afficher) -> None:
    assert afficher() != afficher(telephone="03 83 99 99 98")


@pytest.mark.parametrize("gris", [True, False])
def test_a_phone_reads_the_code_from_150_dpi(afficher: Afficher, *, gris: bool) -> None:
    assert impression.codes_lus(afficher(), 150, gris=gris) == [[URL]]


def test_the_code_is_wide_enough(afficher: Afficher) -> None:
    ((gauche, bas, droite, haut),) = impression.images(afficher())
    assert min(droite - gauche, haut - bas) / impression.POINT_PAR_MM >= 29.5


def test_the_phone_is_larger_than_the_code(afficher: Afficher) -> None:
    pdf = afficher()
    ((gauche, bas, droite, haut),) = impression.images(pdf)
    (feuille,) = impression.signes(pdf)
    chiffres = sorted((s for s in feuille if s.texte.isdigit()), key=lambda s: -s.corps)[:10]
    assert "".join(s.texte for s in sorted(chiffres, key=lambda s: s.gauche)) == "0383999999"
    largeur = max(s.droite for s in chiffres) - min(s.gauche for s in chiffres)
    corps = min(s.corps for s in chiffres)
    assert largeur > droite - gauche
    assert largeur * corps > (droite - gauche) * (haut - bas)


def test_without_address_of_the_site_no_code_and_no_address(
    afficher: Afficher, contexte: Any, sans_url: Callable[[Any], Any]
) -> None:
    pdf = afficher(contexte_=sans_url(contexte))
    assert impression.codes_lus(pdf) == [[]]
    assert "Sur internet" not in impression.texte(pdf)
    assert "Figure" not in impression.balises(impression.ouvrir(pdf))
