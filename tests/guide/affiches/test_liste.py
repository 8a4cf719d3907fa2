"""Can an advisor find the poster to print, and know what will be downloaded?"""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest
from PIL import Image
from quifaitquoi.guide.affiches import build
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

from tests.guide.affiches import impression
from tests.guide.conftest import LIEUX, Page

LISTE = "54-meurthe-et-moselle/affiches/index.html"
NOMS = (
    "qui-fait-quoi-bureau",
    "qui-fait-quoi-mur",
    "permanences-territoire",
    "affiche-maison-fictive",
    "affiche-mairie-fictive",
    "carte-maison-fictive",
    "carte-mairie-fictive",
    "qui-fait-quoi-simple",
    "affiche-simple-maison-fictive",
    "carte-simple-maison-fictive",
    "affiche-simple-mairie-fictive",
    "carte-simple-mairie-fictive",
    "carte-de-bureau",
    "memo-competences",
    "fiche-orientation-vierge",
)


@pytest.fixture
def liste(territoire: Territoire, contexte: Contexte, page: Page) -> lxml.html.HtmlElement:
    return page(build(territoire, contexte), LISTE)


def test_a_poster_for_each_place_that_receives(
    fabrique: Callable[..., Territoire], contexte: Contexte
) -> None:
    sans_date = LIEUX[0] | {"id": "sans-date", "horaires": None}
    finie = LIEUX[0] | {"id": "finie", "horaires": {"12 mars 2026": "9h-12h"}}
    sans_personne = LIEUX[0] | {"id": "sans-personne", "acteurs": []}
    tous = build(fabrique(lieux=[*LIEUX, sans_date, finie, sans_personne]), contexte)
    chemins = [f.chemin for f in tous if not f.chemin.startswith("p/")]
    assert [f"{chemin[:-4]}.png" for chemin in chemins if chemin.endswith(".pdf")] == [
        chemin for chemin in chemins if chemin.endswith(".png")
    ]
    assert [chemin for chemin in chemins if not chemin.endswith(".png")] == [
        *(f"54-meurthe-et-moselle/affiches/{nom}.pdf" for nom in NOMS),
        LISTE,
    ]


def test_each_file_knows_the_line_to_change(territoire: Territoire, contexte: Contexte) -> None:
    lignes = [f.source.ligne for f in build(territoire, contexte) if f.source and f.chemin.endswith(".pdf")]
    assert lignes == [2, 12, 2, 12, 2, 2, 12, 12]


def test_by_commune_with_size_and_format_in_the_link(liste: lxml.html.HtmlElement) -> None:
    titres = [h2.text_content() for h2 in liste.iter("h2")]
    assert titres == ["Pour tout le territoire", "Pour votre bureau", "Pour un lieu"]
    assert [h3.text_content() for h3 in liste.iter("h3")] == ["Pompey", "Toul"]
    liens = [lien for lien in liste.xpath(".//h3/..//a") if lien.get("href", "").endswith(".pdf")]
    assert [lien.get("href") for lien in liens] == [
        "affiche-mairie-fictive.pdf",
        "carte-mairie-fictive.pdf",
        "affiche-simple-mairie-fictive.pdf",
        "carte-simple-mairie-fictive.pdf",
        "affiche-maison-fictive.pdf",
        "carte-maison-fictive.pdf",
        "affiche-simple-maison-fictive.pdf",
        "carte-simple-maison-fictive.pdf",
    ]
    for lien in liens:
        assert re.search(r"\(PDF, A4, \d\xa0feuilles?, \d+\xa0Ko\)$", lien.text_content())
    assert liens[0].text_content().startswith("Prochaines permanences\xa0: Mairie fictive de Pompey")
    assert liens[1].text_content().startswith("Cartes à remettre\xa0: Mairie fictive de Pompey")
    assert liens[4].text_content().startswith("Horaires d’accueil\xa0: Maison fictive de Toul")


def test_the_size_and_the_sheets_are_those_of_the_file(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    permanences = [
        {
            "acteur": "conums",
            "lieu": "maison-fictive",
            "titre": f"Atelier {n}",
            "horaires": {"jeudi": "9h-12h"},
        }
        | {"source": "Source fictive", "verifie_le": LIEUX[0]["verifie_le"]}
        for n in range(4)
    ]
    fichiers = list(build(fabrique(lieux=LIEUX[:1], permanences=permanences), contexte))
    (pdf,) = [f.contenu for f in fichiers if f.chemin.endswith("/affiche-maison-fictive.pdf")]
    assert isinstance(pdf, bytes)
    feuilles = len(impression.ouvrir(pdf).pages)
    assert feuilles > 1
    texte = page(fichiers, LISTE).text_content()
    assert f"PDF, A4, {feuilles}\xa0feuilles, {-(-len(pdf) // 1000)}\xa0Ko" in texte


def test_each_poster_beside_the_page_that_says_the_same(liste: lxml.html.HtmlElement) -> None:
    pages = [lien.get("href") for lien in liste.iter("a") if "lieux/" in lien.get("href", "")]
    assert pages == [
        *("../lieux/mairie-fictive/", "../falc/lieux/mairie-fictive/"),
        *("../lieux/maison-fictive/", "../falc/lieux/maison-fictive/"),
    ]
    textes = [lien.text_content() for lien in liste.iter("a")]
    assert len(set(textes)) == len(textes) == 27


def test_the_doors_of_the_territory_beside_its_home(liste: lxml.html.HtmlElement) -> None:
    (section,) = liste.xpath(".//section[@id='territoire']")
    liens = [lien.get("href") for lien in section.iter("a")]
    assert liens == [
        *("qui-fait-quoi-bureau.pdf", "../", "qui-fait-quoi-mur.pdf", "../"),
        *("qui-fait-quoi-simple.pdf", "../falc/"),
        *("permanences-territoire.pdf", "../permanences/"),
    ]


def test_the_sheets_of_a_desk_beside_their_pages(liste: lxml.html.HtmlElement) -> None:
    (section,) = liste.xpath(".//section[@id='bureau']")
    assert [lien.get("href") for lien in section.iter("a")] == [
        *("carte-de-bureau.pdf", "../qui-fait-quoi/"),
        *("memo-competences.pdf", "../permanences/ateliers/"),
        *("fiche-orientation-vierge.pdf", "../fiche-orientation/vierge/"),
    ]


def test_every_poster_has_its_picture_that_nobody_has_to_load(
    liste: lxml.html.HtmlElement, territoire: Territoire, contexte: Contexte
) -> None:
    """Under a closed fold, of known size, and silent: its name is written below."""
    dossier = LISTE.removesuffix("index.html")
    fichiers = {f.chemin.removeprefix(dossier): f.contenu for f in build(territoire, contexte)}
    images = list(liste.iter("img"))
    assert {image.get("src") for image in images} == {nom for nom in fichiers if nom.endswith(".png")}
    for image in images:
        png = fichiers[image.get("src")]
        assert isinstance(png, bytes)
        assert len(png) < 8_000
        largeur, hauteur = Image.open(io.BytesIO(png)).size
        assert abs(int(image.get("width")) - largeur / 2) < 1
        assert abs(int(image.get("height")) - hauteur / 2) < 1
        assert (image.get("alt"), image.get("loading")) == ("", "lazy")
        (pli,) = image.iterancestors("details")
        assert pli.get("open") is None
        assert image.getparent().text_content().strip()


def test_without_address_the_list_says_why_there_is_no_code(
    territoire: Territoire, contexte: Contexte, page: Page, liste: lxml.html.HtmlElement
) -> None:
    sans = page(build(territoire, replace(contexte, url_site="")), LISTE)
    assert "n’ont donc ni code QR" in sans.text_content()
    assert "code QR" not in liste.text_content()


def test_a_territory_without_dates_says_so(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    vide = page(build(fabrique(lieux=[], permanences=[]), contexte), LISTE)
    assert "il n’y a pas d’affiche à imprimer" in vide.text_content()


def test_a_large_territory_stays_light(
    fabrique: Callable[..., Territoire], contexte: Contexte, tmp_path: Path
) -> None:
    lieux = [LIEUX[0] | {"id": f"maison-{n}", "nom": f"Maison fictive numéro {n}"} for n in range(40)]
    *_, liste = build(fabrique(lieux=lieux), replace(contexte, cache=tmp_path))
    assert isinstance(liste.contenu, str)
    assert len(gzip.compress(liste.contenu.encode())) < 10_000
