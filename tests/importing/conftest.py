"""How is a list imported in a guide that people edit, as from the command line?"""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from quifaitquoi.cli import main

from tests.importing.lecture import SOCLE, Importer, Ligne


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SOCLE, tmp_path / "territories")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    return tmp_path / "territories" / "54-meurthe-et-moselle"


@pytest.fixture
def importer(dossier: Path, capsys: pytest.CaptureFixture[str]) -> Importer:
    """Import rows as `liste.csv`, and give what is told, with ordinary spaces."""

    def faire(*lignes: Ligne, nom: str = "liste.csv") -> str:
        champs = list(dict.fromkeys(champ for ligne in lignes for champ in ligne))
        texte = io.StringIO()
        sortie = csv.DictWriter(texte, champs)
        sortie.writeheader()
        sortie.writerows(lignes)
        (dossier.parent.parent / nom).write_text(texte.getvalue(), encoding="utf-8")
        assert main(["importer", nom, "--territoire", "54"]) in (0, 1)
        dit = capsys.readouterr()
        return (dit.out + dit.err).replace("\u00a0", " ")

    return faire
