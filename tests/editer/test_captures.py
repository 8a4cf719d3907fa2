"""Do the pictures of the pages for editors still show what the site and the commands say?"""

from __future__ import annotations

import json
import os
import re
import struct
from collections.abc import Iterator
from pathlib import Path

import captures
import chromium
import guides
import pytest
from playwright.sync_api import Browser, sync_playwright

TOUS = list(guides.guides())
TEXTES: dict[str, str] = json.loads(captures.TEXTES.read_text(encoding="utf-8"))
IMAGES = [image for guide in TOUS for image in guide.images]
OCTETS = 12_000
"""Beside the frame and the fonts, what a first view of 40 kB leaves."""


def plat(texte: str) -> str:
    return re.sub(r"\s+", " ", texte.replace("\u00a0", " "))


@pytest.mark.parametrize("guide", TOUS, ids=lambda guide: guide.nom)
def test_each_page_has_its_picture(guide: guides.Guide) -> None:
    assert len(guide.images) == 1
    assert set(TEXTES) == {image.nom for image in IMAGES} == {f.name for f in captures.IMAGES.iterdir()}


@pytest.mark.parametrize("image", IMAGES, ids=lambda image: image.nom)
def test_a_picture_says_its_words_to_those_who_do_not_see_it(image: guides.Image) -> None:
    citations = re.findall(r"« ([^»]*) »", plat(image.alternative))
    assert citations
    assert [mots for mots in citations if mots not in plat(TEXTES[image.nom])] == []


@pytest.mark.parametrize("image", IMAGES, ids=lambda image: image.nom)
def test_a_picture_is_light_and_keeps_its_place(image: guides.Image) -> None:
    octets = (captures.IMAGES / image.nom).read_bytes()
    assert len(octets) < OCTETS
    if image.nom.endswith(".png"):
        largeur, hauteur = struct.unpack(">II", octets[16:24])
        voulues = int(image.attributs["width"]), int(image.attributs["height"])
        assert voulues[0] / voulues[1] == pytest.approx(largeur / hauteur, rel=0.02)


@pytest.fixture(scope="module")
def navigateur() -> Iterator[Browser]:
    programme = chromium.trouver()
    if programme is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(chromium.COMMENT_L_OBTENIR)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=programme)


@pytest.mark.navigateur
@pytest.mark.parametrize("guide", TOUS, ids=lambda guide: guide.nom)
def test_a_picture_shows_the_words_of_today(guide: guides.Guide, navigateur: Browser, tmp_path: Path) -> None:
    """Taken again by the same program; words are compared, as letters differ from a machine to another."""
    for prise in captures.prendre(guide, navigateur, tmp_path):
        assert prise.texte == TEXTES[prise.nom], "refaites-les : .venv/bin/python outils/captures.py"
