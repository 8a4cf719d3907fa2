"""What do the browser tests start from? The real site, served here, and Debian's real Chromium."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import chromium
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from .construction import construire, une_seule_fois
from .serveur import servir
from .types_de_pages import representantes
from .visite import chromium_ouvert

Ouvrir = Callable[..., Page]
LARGEURS = {"bureau": (1280, 900), "téléphone": (320, 640)}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for essai in items:
        if "ouvrir" in getattr(essai, "fixturenames", ()):
            essai.add_marker("navigateur")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the whole site, built once for the session by the real command."""
    base = tmp_path_factory.getbasetemp()
    commun = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return une_seule_fois(commun / "site-complet", construire)


@pytest.fixture(scope="session")
def pages(site: Path) -> tuple[Path, ...]:
    """Every HTML file of the site, sorted."""
    return tuple(sorted(site.rglob("*.html")))


@pytest.fixture(scope="session")
def adresses(site: Path, pages: tuple[Path, ...]) -> dict[str, str]:
    """The address of one page of each kind."""
    return representantes(pages, site)


@pytest.fixture(scope="session")
def racine_du_site(site: Path) -> Iterator[str]:
    """The address of the served site."""
    with servir(site) as url:
        yield url


@pytest.fixture(scope="session")
def programme() -> Path:
    """Chromium; without it the tests are skipped, except in continuous integration where they fail."""
    trouve = chromium.trouver()
    if trouve is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(chromium.COMMENT_L_OBTENIR)
    return trouve


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as lance:
        yield lance


@pytest.fixture(scope="session")
def navigateur(playwright: Playwright, programme: Path) -> Iterator[Browser]:
    """A browser as it is installed."""
    with chromium_ouvert(playwright, programme) as ouvert:
        yield ouvert


@pytest.fixture(scope="module")
def navigateur_en_gros(playwright: Playwright, programme: Path) -> Iterator[Browser]:
    """The browser of somebody who reads with letters twice as big."""
    with chromium_ouvert(playwright, programme, taille_des_lettres=32) as ouvert:
        yield ouvert


@pytest.fixture
def ouvrir(navigateur: Browser, racine_du_site: str, adresses: dict[str, str]) -> Iterator[Ouvrir]:
    """Open a kind of page (or an address) in a fresh context: `ouvrir("lieu", ecran="téléphone", …)`.

    The other keywords are those of Playwright's `new_context`; motion is reduced unless asked otherwise, so
    that nothing is measured while it moves.
    """
    with ouvreur(navigateur, racine_du_site, adresses) as ouvre:
        yield ouvre


@pytest.fixture
def ouvrir_en_gros(
    navigateur_en_gros: Browser, racine_du_site: str, adresses: dict[str, str]
) -> Iterator[Ouvrir]:
    """The same with letters twice as big."""
    with ouvreur(navigateur_en_gros, racine_du_site, adresses) as ouvre:
        yield ouvre


@contextmanager
def ouvreur(navigateur: Browser, racine: str, adresses: dict[str, str]) -> Iterator[Ouvrir]:
    contextes: list[BrowserContext] = []

    def ouvre(quoi: str, ecran: str = "bureau", **options: Any) -> Page:
        largeur, hauteur = LARGEURS[ecran]
        reglages = {
            "viewport": {"width": largeur, "height": hauteur},
            "locale": "fr-FR",
            "reduced_motion": "reduce",
            **options,
        }
        contextes.append(navigateur.new_context(**reglages))
        page = contextes[-1].new_page()
        page.goto(racine + adresses.get(quoi, quoi), wait_until="load")
        return page

    yield ouvre
    for contexte in contextes:
        contexte.close()
