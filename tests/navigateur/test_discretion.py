"""Does a page keep to itself: no request elsewhere, nothing kept, nothing heavy?"""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from .types_de_pages import PAGES
from .visite import Visite

OCTETS_PREMIERE_VUE = 40_000


@pytest.fixture(scope="module")
def visites(navigateur: Browser, racine_du_site: str, adresses: dict[str, str]) -> dict[str, Visite]:
    return {genre: Visite(navigateur, racine_du_site + chemin) for genre, chemin in adresses.items()}


@pytest.mark.parametrize("genre", PAGES)
def test_no_request_leaves_the_site(visites: dict[str, Visite], racine_du_site: str, genre: str) -> None:
    urls = [d.url for d in visites[genre].demandes if urlsplit(d.url).scheme != "data"]
    assert len(urls) >= 2
    assert [url for url in urls if not url.startswith(racine_du_site)] == []
    assert [url for url in urls if "search_index" in url] == []


@pytest.mark.parametrize("genre", PAGES)
def test_the_browser_complains_of_nothing(visites: dict[str, Visite], genre: str) -> None:
    assert visites[genre].plaintes == []


@pytest.mark.parametrize("genre", PAGES)
def test_nothing_is_kept_on_the_device(visites: dict[str, Visite], genre: str) -> None:
    assert visites[genre].garde == ["", 0, 0]
    assert visites[genre].cookies == []


@pytest.mark.parametrize("genre", PAGES)
def test_a_first_view_is_light(visites: dict[str, Visite], genre: str) -> None:
    poids = visites[genre].poids
    assert sum(poids.values()) <= OCTETS_PREMIERE_VUE, poids
