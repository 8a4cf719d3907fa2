"""When is it open, day after day? From what precedence leaves to dated hours.

Made for a whole country: dates are computed once per window and range, then schedules only pick them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import chain, combinations
from typing import Final, NamedTuple

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.fenetre import Fenetre, fenetre, rangs
from quifaitquoi.horaires.modele import Acces, Horaires, Niveau, Plage, Regle
from quifaitquoi.horaires.preseance import plages_par_jour


class Occurrence(NamedTuple):
    """One opening. Datetimes are aware, in the time zone of the territory. `ferie` names the public holiday
    it falls on when the schedule says nothing about holidays: then it is not certain, call before coming.

    A tuple rather than a dataclass: a build makes millions of them.
    """

    debut: datetime
    fin: datetime
    acces: Acces | None = None
    ferie: str | None = None


# Columns of occurrences kept per window: enough for a département, bounded for a country.
_COLONNES_GARDEES: Final = 512
_Colonne = list[Occurrence | None]


def occurrences(horaires: Horaires, calendrier: Calendrier, du: date, au: date) -> list[Occurrence]:
    """Openings that begin between `du` and `au` included, sorted. Closed days give nothing."""
    if au < du:
        return []
    jours = fenetre(calendrier, du, au)
    feries = 0 if dit_les_feries(horaires) else jours.bits_feries
    ouvertes: dict[Plage, tuple[int, int]] = {}
    for plage, bits, niveau in plages_par_jour(horaires.regles, jours):
        avant, surs = ouvertes.get(plage, (0, 0))
        ouvertes[plage] = avant | bits, surs | (bits if niveau == Niveau.jour else 0)
    triees = sorted(ouvertes.items(), key=lambda couple: couple[0].minutes)
    colonnes = [_colonne(jours, plage, bits, bits & feries & ~surs) for plage, (bits, surs) in triees]
    trouvees = list(filter(None, chain.from_iterable(zip(*colonnes, strict=True))))
    return _fusionner(trouvees) if _se_chevauchent([(p, bits) for p, (bits, _) in triees]) else trouvees


def dit_les_feries(horaires: Horaires) -> bool:
    """Whether the editor said something about public holidays, in a rule or as an exception."""
    return any(
        regle.quand.ferie or any(exception.ferie for exception in regle.quand.sauf)
        for regle in horaires.regles
    )


def _colonne(jours: Fenetre, plage: Plage, bits: int, incertains: int) -> _Colonne:
    """One entry a day: the occurrence of this range, None on other days. `incertains`: unsaid holidays."""
    cle = (plage, bits, incertains)
    colonne: _Colonne | None = jours.colonnes.get(cle)
    if colonne is None:
        colonne = [None] * jours.nombre
        debut, fin = plage.minutes
        debuts, fins = jours.instants(debut), jours.instants(fin)
        for rang in rangs(bits):
            colonne[rang] = Occurrence(debuts[rang], fins[rang], plage.acces)
        for rang in rangs(incertains):
            colonne[rang] = Occurrence(debuts[rang], fins[rang], plage.acces, jours.feries[rang])
        if len(jours.colonnes) >= _COLONNES_GARDEES:
            jours.colonnes.clear()
        jours.colonnes[cle] = colonne
    return colonne


def _se_chevauchent(ouvertes: Sequence[tuple[Plage, int]]) -> bool:
    """Whether two ranges meet on some day (« 1er mardi » and « semaines paires » opening the same
    morning)."""
    return any(
        a[1] & b[1] and a[0].minutes[0] < b[0].minutes[1] and b[0].minutes[0] < a[0].minutes[1]
        for a, b in combinations(ouvertes, 2)
    )


def _fusionner(triees: list[Occurrence]) -> list[Occurrence]:
    """Join ranges that overlap with the same access."""
    fusionnees: list[Occurrence] = []
    for occurrence in triees:
        precedente = fusionnees[-1] if fusionnees else None
        if precedente and occurrence.debut < precedente.fin and occurrence.acces == precedente.acces:
            fusionnees[-1] = precedente._replace(fin=max(precedente.fin, occurrence.fin))
        else:
            fusionnees.append(occurrence)
    return fusionnees


def journees(regles: Sequence[Regle], jours: Fenetre) -> list[tuple[Plage, ...]]:
    """The ranges of each day of the window, sorted, repeats dropped; an empty tuple when closed."""
    classes: dict[tuple[Plage, ...], int] = {(): jours.tous}
    for plage, bits, _ in plages_par_jour(regles, jours):
        suivantes: dict[tuple[Plage, ...], int] = {}
        for plages, jours_communs in classes.items():
            dedans, dehors = jours_communs & bits, jours_communs & ~bits
            if dehors:
                suivantes[plages] = suivantes.get(plages, 0) | dehors
            if dedans:
                avec = plages if plage in plages else (*plages, plage)
                suivantes[avec] = suivantes.get(avec, 0) | dedans
        classes = suivantes
    resultat: list[tuple[Plage, ...]] = [()] * jours.nombre
    for plages, bits in classes.items():
        rangees = tuple(sorted(plages, key=lambda plage: (plage.minutes, plage.acces or "")))
        for rang in rangs(bits) if rangees else ():
            resultat[rang] = rangees
    return resultat
