"""What do these tests compare? A small invented guide in a real git repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from quifaitquoi.cli import main

from tests.guide_fictif import BELFORT, ecrire_territoires

DATE = ["--date", "2026-11-24"]
PERMANENCES = """\
permanences:
  - acteur: aide-fictive
    lieu: maison-fictive
    titre: Atelier fictif
    horaires:
      2e jeudi du mois: 14h-17h
    source: Essais
    verifie_le: 2026-11-02
"""


class Depot:
    """A guide under git, and what `comparer` says of it."""

    def __init__(self, dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.dossier = dossier
        self.territoires = dossier / "territories"
        self._capsys = capsys

    def git(self, *arguments: str) -> str:
        options = (
            "-c",
            "user.name=Essai",
            "-c",
            "user.email=essai@essai.example",
            "-c",
            "commit.gpgsign=false",
        )
        commande = ["git", "-C", str(self.dossier), *options, *arguments]
        return subprocess.run(commande, check=True, capture_output=True, text=True).stdout

    def garder(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "Essai")

    def remplacer(self, nom: str, avant: str, apres: str) -> None:
        """Change what an editor would change, in a file of the territory."""
        fichier = self.territoires / BELFORT / nom
        texte = fichier.read_text("utf-8")
        assert avant in texte
        fichier.write_text(texte.replace(avant, apres), "utf-8")

    def comparer(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, output and errors, with ordinary spaces."""
        try:
            code = main(["comparer", *(arguments or ("HEAD",)), *DATE])
        except SystemExit as sortie:
            code = int(str(sortie.code))
        dit = self._capsys.readouterr()
        return code, dit.out.replace("\u00a0", " "), dit.err.replace("\u00a0", " ")

    def dit(self) -> str:
        """What is said of one change, without the title."""
        code, sortie, erreurs = self.comparer()
        assert (code, erreurs) == (0, "")
        return sortie.partition("\n")[2].strip()


@pytest.fixture
def depot(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Depot:
    """The invented guide with one permanence, committed; the current folder is its root."""
    territoires = ecrire_territoires(tmp_path)
    (territoires / BELFORT / "permanences.yml").write_text(PERMANENCES, "utf-8")
    guide = Depot(tmp_path, capsys)
    guide.git("init", "-q", "-b", "main")
    guide.garder()
    monkeypatch.chdir(tmp_path)
    return guide
