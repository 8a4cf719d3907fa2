"""What happens when somebody opens a page for the first time: requests, complaints, weight, traces?"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, Request

# Without these, Chromium looks up its maker's servers at each start: here, no request leaves the machine.
OPTIONS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def chromium_ouvert(
    playwright: Playwright, programme: Path, *autres: str, taille_des_lettres: int = 16
) -> Iterator[Browser]:
    """A running Chromium, with other options, for a reader who set in it the size of letters, in pixels."""
    options = [*OPTIONS, *autres, f"--blink-settings=defaultFontSize={taille_des_lettres}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium refuses to run its sandbox as root (containers).
        options.append("--no-sandbox")
    navigateur = playwright.chromium.launch(executable_path=programme, args=options)
    yield navigateur
    navigateur.close()


class Visite:
    """A first visit: every request, every message of the console, and the weight of what came."""

    def __init__(self, navigateur: Browser, url: str) -> None:
        self.plaintes: list[str] = []
        self.demandes: list[Request] = []
        contexte = navigateur.new_context(locale="fr-FR")
        page = contexte.new_page()
        page.on("request", lambda demande: self.demandes.append(demande))
        page.on(
            "console", lambda message: self.plaintes.append(message.text) if message.type == "error" else None
        )
        page.on("pageerror", lambda erreur: self.plaintes.append(str(erreur)))
        page.goto(url, wait_until="networkidle")
        self.poids = {
            d.url: len(gzip.compress(d.response().body(), 9)) for d in self.demandes if d.response()
        }
        self.garde = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
        self.cookies = contexte.cookies()
        contexte.close()
