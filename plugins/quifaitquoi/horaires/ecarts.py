"""On which dates does a schedule differ from its simple part? For formats that know less than our rules.

A format says the rules it can (`simples`), then the dates of the window where the result would be wrong.
So what it gives is right by construction within the window, whatever the rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from quifaitquoi.horaires.fenetre import Fenetre
from quifaitquoi.horaires.modele import Plage, Regle
from quifaitquoi.horaires.occurrences import journees


@dataclass(frozen=True, slots=True)
class Ecart:
    """Days from `du` to `au` included that have these hours instead (none: closed)."""

    du: date
    au: date
    plages: tuple[Plage, ...]


def ecarts(simples: Sequence[Regle], toutes: Sequence[Regle], jours: Fenetre) -> list[Ecart]:
    """Dated corrections, in order. Closed days that follow one another are one range, even across days that
    are closed anyway."""
    attendues, prevues = journees(toutes, jours), journees(simples, jours)
    trouves: list[Ecart] = []
    for rang, (plages, prevue) in enumerate(zip(attendues, prevues, strict=True)):
        if plages == prevue:
            continue
        jour = jours.jour_de(rang)
        precedent = trouves[-1] if trouves else None
        if (
            precedent
            and not plages
            and not precedent.plages
            and _ferme_entre(attendues, jours, precedent.au, rang)
        ):
            trouves[-1] = Ecart(precedent.du, jour, ())
        elif precedent and precedent.plages == plages and precedent.au + timedelta(days=1) == jour:
            trouves[-1] = Ecart(precedent.du, jour, plages)
        else:
            trouves.append(Ecart(jour, jour, plages))
    return trouves


def _ferme_entre(attendues: list[tuple[Plage, ...]], jours: Fenetre, apres: date, rang: int) -> bool:
    premier = (apres - jours.du).days + 1
    return rang - premier <= 3 and not any(attendues[premier:rang])
