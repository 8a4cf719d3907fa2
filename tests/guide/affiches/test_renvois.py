"""Does the short address printed on a poster lead to its page, for as long as the page stands?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import lxml.html
import pytest
from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches import build
from quifaitquoi.guide.affiches.atelier.qr import code_qr
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.conftest import Afficher
from tests.guide.conftest import LIEUX

MAISON = "p/54-zh54xsv/index.html"


@pytest.fixture
def renvois(territoire: Territoire, contexte: Contexte) -> dict[str, lxml.html.HtmlElement]:
    return lus(territoire, contexte)


def lus(territoire: Territoire, contexte: Contexte) -> dict[str, lxml.html.HtmlElement]:
    fichiers = [f for f in build(territoire, contexte) if f.chemin.startswith("p/")]
    assert all(f.entete is None and isinstance(f.contenu, str) for f in fichiers)
    return {f.chemin: lxml.html.document_fromstring(str(f.contenu)) for f in fichiers}


def test_it_leads_there_with_and_without_the_browser_s_help(
    renvois: dict[str, lxml.html.HtmlElement],
) -> None:
    page = renvois[MAISON]
    but = "../../54-meurthe-et-moselle/lieux/maison-fictive/"
    (rafraichi,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    assert rafraichi == f"0; url={but}"
    (lien,) = page.xpath("//body//a")
    assert lien.get("href") == but
    assert "Maison fictive de Toul" in lien.text_content()


def test_search_engines_keep_the_page_and_not_the_short_way(
    renvois: dict[str, lxml.html.HtmlElement],
) -> None:
    page = renvois[MAISON]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    canonique = "https://guide.example/54-meurthe-et-moselle/lieux/maison-fictive/"
    assert page.xpath("//link[@rel='canonical']/@href") == [canonique]


def test_without_address_of_the_site_it_still_leads(territoire: Territoire, contexte: Contexte) -> None:
    page = lus(territoire, replace(contexte, url_site=""))[MAISON]
    assert page.xpath("//link[@rel='canonical']") == []
    assert page.xpath("//body//a")


def test_every_page_that_a_poster_says_and_every_place(renvois: dict[str, lxml.html.HtmlElement]) -> None:
    liens = {page.xpath("//body//a/@href")[0] for page in renvois.values()}
    racine = "../../54-meurthe-et-moselle/"
    pages = ("", "qui-fait-quoi/", "permanences/", "acteurs/france-services/", "acteurs/conums/")
    lieux = ("lieux/maison-fictive/", "lieux/mairie-fictive/")
    epci = ("permanences/cc-du-bassin-de-pompey/", "permanences/cc-terres-touloises/")
    simples = ("falc/", *(f"falc/{lieu}" for lieu in lieux))
    assert liens == {racine + page for page in (*pages, *lieux, *epci, *simples, "permanences/ateliers/")}


def test_it_outlives_the_dates_of_the_place(fabrique: Callable[..., Territoire], contexte: Contexte) -> None:
    fini = fabrique(lieux=[LIEUX[0] | {"horaires": {"12 mars 2026": "9h-12h"}}], permanences=[])
    assert MAISON in lus(fini, contexte)


def test_it_does_not_depend_on_the_neighbours(fabrique: Callable[..., Territoire]) -> None:
    un, autre = fabrique(), fabrique(lieux=[LIEUX[1], LIEUX[0]])
    for territoire in (un, autre):
        page = adresses.lieu(territoire, territoire.lieu["maison-fictive"])
        assert adresses.courte(territoire, page) == "p/54-zh54xsv/"


def test_ten_thousand_places_have_as_many_addresses(territoire: Territoire) -> None:
    pages = {
        adresses.courte(territoire, f"{territoire.slug}/lieux/maison-numero-{n}/") for n in range(10_000)
    }
    assert len(pages) == 10_000
    assert all(re.fullmatch(r"p/54-[2-9b-df-hj-np-tv-xz]{7}/", page) for page in pages)


def test_the_code_has_modules_of_a_millimetre(afficher: Afficher) -> None:
    """The whole address would take 37 of them in the same three centimetres."""
    ((url,),) = impression.codes_lus(afficher())
    assert 30 / (code_qr(url).cote - 30) * 8 == pytest.approx(29, abs=0.1)
