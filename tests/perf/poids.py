"""How many bytes, compressed, does a first visit to each kind of page bring?"""

from __future__ import annotations

from pathlib import Path

import chromium
from playwright.sync_api import sync_playwright

from tests.navigateur.serveur import servir
from tests.navigateur.types_de_pages import representantes
from tests.navigateur.visite import Visite, chromium_ouvert


def premieres_vues(site: Path) -> dict[str, int]:
    """Bytes by kind of page: HTML, styles, scripts, fonts, pictures, each as gzip -9 makes it."""
    adresses = representantes(site.rglob("*.html"), site)
    programme = chromium.trouver()
    assert programme, chromium.COMMENT_L_OBTENIR
    with (
        sync_playwright() as playwright,
        chromium_ouvert(playwright, programme) as navigateur,
        servir(site) as racine,
    ):
        visites = {genre: Visite(navigateur, racine + chemin) for genre, chemin in adresses.items()}
    return {genre: sum(visite.poids.values()) for genre, visite in visites.items()}
