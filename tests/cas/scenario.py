"""What is a golden case: files in, findings out?

One YAML file per case: `titre`; `fichiers`, their text by path under `territories/`; `constats`, the lines
that must be printed, in order. A plain guide (`socle/`) stands under the files of each case, so that it shows
only what it is about; `seul: oui` takes it away. `octets` gives files in hexadecimal, for other encodings;
`liens`, symbolic links; `tubes`, named pipes; `codes`, the territories asked for; `date`, the day.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from quifaitquoi.checks import verifier
from quifaitquoi.constats import Constat, tries
from quifaitquoi.reading import lire_territoires

DOSSIER = Path(__file__).parent
CAS = sorted(DOSSIER.glob("*/*.yml"))
AUJOURDHUI = date(2026, 11, 21)
SOCLE = DOSSIER / "socle"


@dataclass(frozen=True, slots=True)
class Cas:
    """One case, as written."""

    titre: str
    constats: list[str]
    contenu: dict[str, Any]

    @classmethod
    def en_code(cls, constats: list[str], essai: str) -> Cas:
        """A case made by a test: one file more in the territory."""
        dossier = "54-meurthe-et-moselle"
        lignes = [f"territories/{dossier}/{constat}" for constat in constats]
        return cls("", lignes, {"fichiers": {f"{dossier}/essai.yml": essai}})

    def poser(self, racine: Path) -> None:
        """Write the files of the case in a folder."""
        if self.contenu.get("seul") != "oui":
            for fichier in SOCLE.rglob("*.yml"):
                _ecrire(racine / fichier.relative_to(SOCLE), fichier.read_bytes())
        for chemin, texte in self.contenu.get("fichiers", {}).items():
            _ecrire(racine / chemin, texte.encode())
        for chemin, hexa in self.contenu.get("octets", {}).items():
            _ecrire(racine / chemin, bytes.fromhex(hexa))
        for chemin, cible in self.contenu.get("liens", {}).items():
            (racine / chemin).symlink_to(cible)
        for chemin in self.contenu.get("tubes", []):
            os.mkfifo(racine / chemin)

    def trouver(self, racine: Path) -> list[Constat]:
        """Everything that reading and the rules say of that folder."""
        self.poser(racine)
        jour = self.contenu.get("date", AUJOURDHUI)
        lecture = lire_territoires(racine, self.contenu.get("codes"))
        regles = (constat for territoire in lecture.territoires for constat in verifier(territoire, jour))
        return tries([*lecture.constats, *regles])


def _ecrire(chemin: Path, octets: bytes) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_bytes(octets)


def lire(chemin: Path) -> Cas:
    """A case from its file."""
    contenu = yaml.load(chemin.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return Cas(contenu["titre"], contenu["constats"] or [], contenu)


def tous() -> Iterator[tuple[str, Cas]]:
    """Every case, with its name."""
    for chemin in CAS:
        if chemin.parent != SOCLE and SOCLE not in chemin.parents:
            yield f"{chemin.parent.name}/{chemin.stem}", lire(chemin)
