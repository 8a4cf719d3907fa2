"""How long does one poster take, from the facts of a place to its PDF? `python -m tests.perf.affiches`.

Posters of a real territory, each with its own QR code, none from the reserve; the first one, which starts the
typesetter, is counted apart.
"""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from quifaitquoi.construction import controler
from quifaitquoi.guide.affiches import permanences
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de

RACINE = Path(__file__).resolve().parents[2]
JOUR = date(2026, 11, 21)


def mesurer(code: str = "54") -> tuple[int, float, float]:
    """How many posters, seconds for the first one, mean seconds for each of the others."""
    contexte = Contexte(JOUR, "https://guide.example/")
    [territoire] = controler(RACINE / "territories", {code}, JOUR).territoires
    durees = []
    affiches = permanences.affiches(vue_de(territoire, contexte))
    while True:
        debut = time.perf_counter()
        if (affiche := next(affiches, None)) is None:
            break
        composer_pdf(affiche.epreuve, JOUR)
        durees.append(time.perf_counter() - debut)
    return len(durees), durees[0], sum(durees[1:]) / len(durees[1:])


if __name__ == "__main__":
    combien, premiere, suivantes = mesurer()
    print(
        f"{combien} affiches : {premiere * 1000:.0f} ms la première, {suivantes * 1000:.1f} ms les suivantes"
    )
