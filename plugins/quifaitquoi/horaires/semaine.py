"""What does the week look like on a table? One row a day, and beside it what does not fit in a week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quifaitquoi.horaires.dire_quand import dire
from quifaitquoi.horaires.modele import Cycle, Horaires, Niveau, Partie, Periode, Plage, Quand
from quifaitquoi.horaires.mots import (
    ACCES,
    INSECABLE,
    date_longue,
    enumerer,
    fin_de_plage,
    heure,
    periode,
    rang,
)
from quifaitquoi.horaires.phrase import dire_fermetures, dire_plages
from quifaitquoi.horaires.semaine_type import avec_acces, ouvertures
from quifaitquoi.horaires.vocabulaire import JOURS


@dataclass(frozen=True, slots=True)
class LigneSemaine:
    """One day: its cells in order; none means closed that day."""

    jour: str
    cellules: tuple[str, ...]
    parties: tuple[Partie | None, ...] = ()
    """The half of the day of each cell, None when it straddles midday."""


@dataclass(frozen=True, slots=True)
class Semaine:
    """Seven rows from lundi to dimanche, and remarks: holidays, closures, dates."""

    lignes: tuple[LigneSemaine, ...]
    remarques: tuple[str, ...]


def semaine(horaires: Horaires) -> Semaine:
    """The week table. A cell that is not for every week begins by when (« 1er et 3e du mois : 14 h – 17 h
    »)."""
    regles = avec_acces(horaires.regles)
    cellules: list[list[tuple[str, Partie | None]]] = [[] for _ in JOURS]
    remarques: list[str] = []
    for quand, plages in ouvertures(regles):
        if _tient_dans_la_semaine(quand):
            for jour in quand.jours or range(7):
                cellules[jour] += _cellules(quand, plages)
        else:
            remarques.append(f"{dire(quand)}, {dire_plages(plages)}")
    remarques += [f"{ACCES[r.acces]} {dire(r.quand)}" for r in regles if r.acces and not r.plages]
    remarques += dire_fermetures([r for r in regles if (r.ferme and r.niveau > Niveau.semaine) or r.plages])
    lignes = tuple(_ligne(jour, du_jour) for jour, du_jour in zip(JOURS, cellules, strict=True))
    return Semaine(lignes, tuple(remarques))


def _ligne(jour: str, cellules: Sequence[tuple[str, Partie | None]]) -> LigneSemaine:
    return LigneSemaine(jour, tuple(texte for texte, _ in cellules), tuple(partie for _, partie in cellules))


def _tient_dans_la_semaine(quand: Quand) -> bool:
    return quand.niveau <= Niveau.rang


def _cellules(quand: Quand, plages: Sequence[Plage]) -> list[tuple[str, Partie | None]]:
    amorce = _amorce(replace(quand, sauf=()))
    if quand.sauf:
        amorce = f"{amorce}{', ' if amorce else ''}sauf {enumerer([_court(s) for s in quand.sauf])}"
    prefixe = f"{amorce}{INSECABLE}: " if amorce else ""
    return [(f"{prefixe}{_plage(plage)}", plage.partie) for plage in plages]


def _court(exception: Quand) -> str:
    """An exception without its day, when the row says it."""
    return _amorce(exception) if exception.niveau <= Niveau.rang and not exception.sauf else dire(exception)


def _plage(plage: Plage) -> str:
    texte = f"{heure(plage.debut)} – {fin_de_plage(plage)}"
    return f"{texte} ({ACCES[plage.acces]})" if plage.acces else texte


def _amorce(quand: Quand) -> str:
    """When, without the day the row already says."""
    morceaux: list[str] = []
    if quand.rangs:
        morceaux.append(f"{enumerer([rang(n) for n in quand.rangs])} du mois")
    if quand.parite:
        morceaux.append(str(quand.parite))
    if quand.cycle:
        morceaux.append(_cycle(quand.cycle))
    if quand.periodes:
        morceaux.append(_periodes(quand.periodes))
    return ", ".join(morceaux)


def _cycle(cycle: Cycle) -> str:
    return f"une semaine sur {cycle.semaines} à partir du {date_longue(cycle.depuis)}"


def _periodes(periodes: Sequence[Periode]) -> str:
    return enumerer([periode(p) for p in periodes])
