"""Which output takes how much of the making of a territory? `python -m tests.perf.sorties`.

Seconds of processor, without the frame of the pages and the writing of the files. The territory is read and
made twice and only the second time counts: its templates are compiled, and nothing of it is known yet.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from quifaitquoi import guide
from quifaitquoi.construction import controler
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier

RACINE = Path(__file__).resolve().parents[2]
JOUR = date(2026, 11, 21)
_JUMELLES = "/falc/communes/"
_AFFICHES = "affiches"


@dataclass
class Mesures:
    """By name of output: seconds of processor and files; and what the simplified twins of communes cost."""

    durees: Counter[str] = field(default_factory=Counter)
    fichiers: Counter[str] = field(default_factory=Counter)
    jumelles: int = 0
    duree_des_jumelles: float = 0.0

    @property
    def une_jumelle(self) -> float:
        """Seconds for one of them."""
        return self.duree_des_jumelles / max(1, self.jumelles)

    def ajouter(self, nom: str, fichiers: Iterator[Fichier]) -> None:
        """Make all the files of an output; a generator works when it is asked for the next one."""
        while True:
            debut = time.process_time()
            fichier = next(fichiers, None)
            duree = time.process_time() - debut
            self.durees[nom] += duree
            if fichier is None:
                return
            self.fichiers[nom] += 1
            if _JUMELLES in fichier.chemin:
                self.jumelles += 1
                self.duree_des_jumelles += duree


def mesurer(code: str = "54") -> Mesures:
    """One of the real territories; its posters, measured apart, are left out."""
    contexte = Contexte(JOUR, "https://guide.example/")
    mesures = Mesures()
    for _ in range(2):
        mesures = Mesures()
        (territoire,) = controler(RACINE / "territories", {code}, JOUR).territoires
        for sortie in guide.SORTIES:
            nom = sortie.__module__.removeprefix(f"{guide.__name__}.").partition(".")[0]
            if nom != _AFFICHES:
                mesures.ajouter(nom, sortie(territoire, contexte))
    return mesures


if __name__ == "__main__":
    mesures = mesurer()
    for nom, duree in mesures.durees.most_common():
        print(f"{nom} : {duree * 1000:.0f} ms, {mesures.fichiers[nom]} fichiers")
    print(f"une page simplifiée de commune : {mesures.une_jumelle * 1000:.2f} ms")
