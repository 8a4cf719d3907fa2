"""Can what the page « Choisir ses affiches » shows be copied as it is?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quifaitquoi.cli import analyseur
from quifaitquoi.model.affiches import LOGOS_MAX
from quifaitquoi.reading.logos import POIDS_MAX
from quifaitquoi.reading.pixels import COTE_MAX, COTE_MIN

from tests.cas.scenario import Cas
from tests.guide.affiches.papiers_fictifs import CARRE

DOSSIER = "54-meurthe-et-moselle"


@pytest.fixture
def page(racine: Path) -> str:
    return (racine / "content" / "affiches.md").read_text(encoding="utf-8")


def test_each_block_is_accepted(page: str, racine: Path, tmp_path: Path) -> None:
    blocs = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert len(blocs) == 2
    conseils = (racine / "territories/_national/conseils.yml").read_text(encoding="utf-8")
    fichiers = {f"{DOSSIER}/bloc-{rang}.yml": bloc for rang, bloc in enumerate(blocs)}
    fichiers |= {"_national/conseils.yml": conseils, f"{DOSSIER}/logos/departement.svg": CARRE.format(20, 20)}
    assert Cas("", [], {"fichiers": fichiers}).trouver(tmp_path) == []


def test_the_command_is_understood(page: str) -> None:
    (ligne,) = re.findall(r"\$ quifaitquoi (.*)", page)
    options = analyseur().parse_args(ligne.split())
    assert (options.format, str(options.sortie)) == ("a3", "affiches")


def test_the_figures_are_those_of_the_code(page: str) -> None:
    assert f"{POIDS_MAX // 1000} Ko" in page
    assert f"de {COTE_MIN} à {COTE_MAX:,}".replace(",", " ") in page
    assert {6: "six au plus"}[LOGOS_MAX] in page
