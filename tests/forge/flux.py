"""What do the forges run, as data: the workflows of GitHub and the pipeline of GitLab?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

RACINE = Path(__file__).resolve().parents[2]
FLUX = sorted((RACINE / ".github/workflows").glob("*.yml"))
GITLAB = RACINE / ".gitlab-ci.yml"


def lire(fichier: Path) -> dict[str, Any]:
    """As text: YAML 1.1 would turn « on » into True."""
    return dict(yaml.load(fichier.read_text("utf-8"), yaml.BaseLoader))  # noqa: S506 (text only)


def travaux(nom: str) -> dict[str, Any]:
    return dict(lire(RACINE / f".github/workflows/{nom}.yml")["jobs"])


def commandes(travail: Mapping[str, Any]) -> Iterator[str]:
    """The scripts of the steps of a job, in order."""
    yield from (etape["run"] for etape in travail["steps"] if "run" in etape)


class Atelier:
    """A clone of this repository with one real territory, where the steps of a forge are run for real."""

    def __init__(self, dossier: Path) -> None:
        self.dossier = dossier
        self.sorties = dossier.parent / "sorties"
        liste = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        noms = subprocess.run(liste, cwd=RACINE, check=True, capture_output=True, text=True).stdout
        for nom in sorted(filter(None, noms.split("\0"))):
            if (RACINE / nom).is_file() and not _d_un_autre_territoire(nom):
                (dossier / nom).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(RACINE / nom, dossier / nom)
        self._environnement_python()
        self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Base")

    def _environnement_python(self) -> None:
        """This very environment, ready: the steps that prepare it have nothing to do."""
        venv = self.dossier / ".venv"
        venv.mkdir()
        (venv / "bin").symlink_to(Path(sys.executable).parent)
        for nom in ("pyvenv.cfg", ".socle", ".outils"):
            (venv / nom).touch()

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
        return subprocess.run(commande, check=True, capture_output=True, text=True).stdout.strip()

    def executer(
        self, script: str, shell: str = "bash", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """As the runner of GitHub does: bash, stop at the first failure; `sorties` has what is written."""
        environnement = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.dossier.parent),
            "PYTHONPATH": str(self.dossier / "plugins"),
            "NO_MKDOCS_2_WARNING": "1",
            "GITHUB_OUTPUT": str(self.sorties),
            "GITHUB_STEP_SUMMARY": f"{self.sorties}.md",
            **variables,
        }
        commande = [shell, "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(
            commande, cwd=self.dossier, env=environnement, capture_output=True, text=True, check=False
        )

    def lire_sorties(self) -> dict[str, str]:
        return dict(ligne.split("=", 1) for ligne in self.sorties.read_text("utf-8").splitlines())


def _d_un_autre_territoire(nom: str) -> bool:
    return nom.startswith("territories/") and "-" in nom.split("/")[1] and "/88-" not in nom
