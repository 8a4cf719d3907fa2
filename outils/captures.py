"""What do editors see? Takes the pictures of content/editer/ again, from the real site and the real commands.

    python outils/captures.py [PAGE…]

Run it when a test says that a picture no longer shows today's words, and commit the result. The words of each
picture are kept beside the tests, in tests/editer/captures.json.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import chromium
from guides import EPOQUE, PAGES, RACINE, TERRITOIRE, Guide, Image, executer, guides, poser
from PIL import Image as Dessin
from playwright.sync_api import Browser, Route, sync_playwright
from terminal import dessiner

IMAGES = PAGES / "images"
TEXTES = RACINE / "tests" / "editer" / "captures.json"
SITE = "https://guide.example/"
DELAI = 10_000.0
"""Milliseconds before an element is said to be missing."""
ECHELLE, COULEURS = 1.25, 12
"""Sharp enough on a telephone, light enough for the first view of a page."""


@dataclass(frozen=True, slots=True)
class Prise:
    """One picture, PNG or SVG: its name, its bytes and the words one reads on it."""

    nom: str
    octets: bytes
    texte: str


def prendre(guide: Guide, navigateur: Browser, dossier: Path) -> Iterator[Prise]:
    """The pictures of a page, after its examples and its commands; `dossier` must be empty."""
    poser(dossier, guide)
    reponses = {commande: executer(commande, dossier) for commande, _ in guide.commandes}
    pages = [image for image in guide.images if "data-page" in image.attributs]
    if pages:
        construire(dossier)
        yield from photographier(pages, navigateur, dossier / "site")
    for image in guide.images:
        if commande := image.attributs.get("data-commande"):
            dessin = dessiner(f"quifaitquoi {commande}", reponses[commande])
            yield Prise(image.nom, dessin.encode(), reponses[commande])


def photographier(images: Sequence[Image], navigateur: Browser, site: Path) -> Iterator[Prise]:
    """Each element in few colours, without JavaScript, as somebody without a mouse on it sees it."""
    contexte = navigateur.new_context(
        viewport={"width": 760, "height": 900}, device_scale_factor=ECHELLE, java_script_enabled=False
    )
    contexte.set_default_timeout(DELAI)
    contexte.route(f"{SITE}**", lambda route: servir(route, site))
    for image in images:
        page = contexte.new_page()
        page.goto(f"{SITE}{TERRITOIRE}/{image.attributs['data-page']}")
        element = page.locator(image.attributs["data-element"]).first
        dessin = Dessin.open(io.BytesIO(element.screenshot())).convert("RGB")
        sortie = io.BytesIO()
        dessin.quantize(COULEURS, dither=Dessin.Dither.NONE).save(sortie, "PNG", optimize=True)
        yield Prise(image.nom, sortie.getvalue(), element.inner_text())
    contexte.close()


def servir(route: Route, site: Path) -> None:
    """Answer as a web server would: the policy of the pages lets nothing come from a `file:` address."""
    chemin = site / urlsplit(route.request.url).path.strip("/")
    route.fulfill(path=chemin / "index.html" if chemin.is_dir() else chemin)


def construire(dossier: Path) -> None:
    """The site of the invented territory, in the real frame, in the folder `site`."""
    shutil.copy(RACINE / "mkdocs.yml", dossier)
    shutil.copytree(RACINE / "content", dossier / "content", ignore=shutil.ignore_patterns(PAGES.name))
    commande = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict", "--site-dir", "site"]
    environnement = {**os.environ, "SOURCE_DATE_EPOCH": EPOQUE, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(commande, cwd=dossier, env=environnement, check=True, capture_output=True)


def prises(voulus: Sequence[Guide]) -> Iterator[Prise]:
    """Every picture of these pages, in a Chromium of the system."""
    programme = chromium.trouver()
    if programme is None:
        raise SystemExit(chromium.COMMENT_L_OBTENIR)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporaire:
        navigateur = playwright.chromium.launch(executable_path=programme)
        for guide in voulus:
            dossier = Path(temporaire) / guide.nom
            dossier.mkdir()
            yield from prendre(guide, navigateur, dossier)
        navigateur.close()


def main(noms: Sequence[str]) -> None:
    textes = json.loads(TEXTES.read_text(encoding="utf-8")) if TEXTES.exists() else {}
    IMAGES.mkdir(exist_ok=True)
    for prise in prises([guide for guide in guides() if not noms or guide.nom in noms]):
        (IMAGES / prise.nom).write_bytes(prise.octets)
        textes[prise.nom] = prise.texte
        print(f"{prise.nom}\u00a0: {len(prise.octets) / 1000:.1f} ko")
    TEXTES.write_text(json.dumps(dict(sorted(textes.items())), ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
