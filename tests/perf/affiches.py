"""How long does one poster take, from facts to PDF and picture? `python -m tests.perf.affiches`.

Every poster of the real territories, each with its own QR code, none from the reserve, on one processor. The
first of each sort, which starts a typesetter, is counted in the whole but not in the mean of its sort.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from quifaitquoi.construction import controler
from quifaitquoi.guide.affiches.atelier.apercu import apercu
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf, feuilles
from quifaitquoi.guide.affiches.catalogue import publiees
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de

RACINE = Path(__file__).resolve().parents[2]
CODES = ("16", "23", "54", "88", "974")
JOUR = date(2025, 3, 4)
"""Nothing of these territories is then too old for a wall."""


@dataclass
class Mesures:
    """Seconds: of each poster by sort, of each picture; sheets by sort."""

    durees: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    apercus: list[float] = field(default_factory=list)
    feuilles: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def combien(self) -> int:
        return len(self.apercus)

    @property
    def total(self) -> float:
        """Of all the posters, the first ones too, without their pictures."""
        return sum(map(sum, self.durees.values()))

    @property
    def moyenne(self) -> float:
        """Of a poster, whatever its sort."""
        return self.total / self.combien

    @property
    def moyenne_apercu(self) -> float:
        return sum(self.apercus) / self.combien

    def d_une_sorte(self, sorte: str) -> float:
        """Mean of those after the first, which starts the typesetter."""
        suivantes = self.durees[sorte][1:] or self.durees[sorte]
        return sum(suivantes) / len(suivantes)


def mesurer(codes: Sequence[str] = CODES) -> Mesures:
    """Set and draw every poster that the site of these territories carries."""
    mesures = Mesures()
    contexte = Contexte(JOUR, "https://guide.example/")
    for territoire in controler(RACINE / "territories", set(codes), JOUR).territoires:
        affiches = publiees(vue_de(territoire, contexte))
        while True:
            debut = time.perf_counter()
            if (affiche := next(affiches, None)) is None:
                break
            pdf = composer_pdf(affiche.epreuve, JOUR)
            compose = time.perf_counter()
            apercu(pdf)
            mesures.apercus.append(time.perf_counter() - compose)
            mesures.durees[affiche.epreuve.modele].append(compose - debut)
            mesures.feuilles[affiche.epreuve.modele] += feuilles(pdf)
    return mesures


if __name__ == "__main__":
    mesures = mesurer()
    for sorte, durees in mesures.durees.items():
        par_affiche, par_feuille = mesures.d_une_sorte(sorte), sum(durees) / mesures.feuilles[sorte]
        print(
            f"{sorte} : {len(durees)} affiches, {mesures.feuilles[sorte]} feuilles ; "
            f"{durees[0] * 1000:.0f} ms la première, {par_affiche * 1000:.1f} ms les suivantes, "
            f"{par_feuille * 1000:.1f} ms par feuille"
        )
    print(
        f"{mesures.combien} affiches en {mesures.total:.1f} s, {mesures.moyenne * 1000:.1f} ms chacune, "
        f"et {mesures.moyenne_apercu * 1000:.1f} ms son image"
    )
