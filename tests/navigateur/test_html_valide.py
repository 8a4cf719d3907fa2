"""Is the HTML valid for the Nu checker, which is the RGAA's own tool for criterion 8.2?"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest

NU = Path(__file__).resolve().parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
AUTRES_PAGES = 150
# Read from the disk a page has no origin, so 'self' matches nothing; and Nu takes JSON-LD for a script, which
# it isn't. The browser judges the policy: what it blocks is an error on its console (test_discretion).
HORS_SUJET = re.compile(r"^(Resource|Inline script) violates Content Security Policy \(meta tag\)")


def juger(*fichiers: Path) -> list[str]:
    """What the Nu checker has to say of some pages: errors and warnings, as « page:line: message »."""
    java = shutil.which("java")
    if java is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "la validation du HTML a besoin de Java (apt install default-jre)"
        )
    options = ["--exit-zero-always", "--format", "json", "--stdout"]
    commande = [java, "-Xss4m", "-jar", str(NU), *options, *map(str, fichiers)]
    sortie = subprocess.run(commande, check=True, capture_output=True, text=True).stdout
    return [
        f"{message['url'].rpartition('/site')[2]}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(sortie)["messages"]
        if not HORS_SUJET.match(message["message"])
    ]


def test_pages_are_valid(site: Path, pages: tuple[Path, ...], adresses: dict[str, str]) -> None:
    """One page of each kind, and others taken at random, always the same ones for the same site."""
    choisies = {
        site / chemin / ("" if chemin.endswith(".html") else "index.html") for chemin in adresses.values()
    }
    choisies |= set(random.Random(2026).sample(pages, min(AUTRES_PAGES, len(pages))))  # noqa: S311
    assert juger(*sorted(choisies)) == []


def test_the_checker_would_find_a_fault(tmp_path: Path) -> None:
    page = tmp_path / "faux.html"
    page.write_text('<!doctype html><html lang="fr"><title>x</title><p id=a><p id=a>', "utf-8")
    assert any("Duplicate ID" in faute for faute in juger(page))
