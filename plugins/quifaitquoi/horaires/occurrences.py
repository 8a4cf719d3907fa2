"""When is it open, day after day? From rules to dated hours, by precedence.

For each day only the highest `Niveau` that says something counts; there, a closure wins over openings and
openings add up. A closure of half a day takes out the ranges of that half and leaves the other half as it
was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.fenetre import Fenetre, fenetre, rangs
from quifaitquoi.horaires.modele import Acces, Horaires, Niveau, Partie, Plage, Regle


class Occurrence(NamedTuple):
    """One opening. Datetimes are aware, in the time zone of the territory. `ferie` names the public holiday
    it falls on when the schedule says nothing about holidays: then it is not certain, call before coming.

    A tuple rather than a dataclass: a build makes millions of them.
    """

    debut: datetime
    fin: datetime
    acces: Acces | None = None
    ferie: str | None = None


def occurrences(horaires: Horaires, calendrier: Calendrier, du: date, au: date) -> list[Occurrence]:
    """Openings that begin between `du` and `au` included, sorted. Closed days give nothing."""
    if au < du:
        return []
    jours = fenetre(calendrier, du, au)
    dit_feries = _dit_les_feries(horaires)
    trouvees: list[Occurrence] = []
    feries = 0 if dit_feries else _bits_feries(jours)
    for plage, bits, niveau in plages_par_jour(horaires.regles, jours):
        incertains = feries & bits if niveau < Niveau.jour else 0
        trouvees += _occurrences(jours, plage, bits & ~incertains)
        trouvees += [
            _occurrence(jours.calendrier, jours.jour_de(rang), plage)._replace(ferie=jours.feries[rang])
            for rang in rangs(incertains)
        ]
    trouvees.sort(key=itemgetter(0, 1))
    return _fusionner(trouvees)


def plages_par_jour(regles: Sequence[Regle], jours: Fenetre) -> list[tuple[Plage, int, Niveau]]:
    """What precedence leaves: each range with the days (bits) it holds and the level of its rule."""
    par_niveau: dict[Niveau, list[Regle]] = defaultdict(list)
    for regle in regles:
        par_niveau[regle.niveau].append(regle)
    reste, demi = jours.tous, {Partie.matin: jours.tous, Partie.apres_midi: jours.tous}
    retenues: list[tuple[Plage, int, Niveau]] = []
    for niveau in sorted(par_niveau, reverse=True):
        du_niveau = par_niveau[niveau]
        reste &= ~_fermes(du_niveau, jours, None)
        for partie in demi:
            demi[partie] &= ~_fermes(du_niveau, jours, partie)
        ouverts = 0
        for regle in du_niveau:
            if not regle.plages:
                continue
            bits = jours.bits(regle.quand) & reste
            ouverts |= bits
            for plage in regle.plages:
                gardes = bits & demi[plage.partie] if plage.partie else bits
                if gardes:
                    retenues.append((plage, gardes, niveau))
        reste &= ~ouverts
    return _avec_acces(retenues, regles, jours)


def journees(regles: Sequence[Regle], jours: Fenetre) -> list[tuple[Plage, ...]]:
    """The ranges of each day of the window, sorted, repeats dropped; an empty tuple when closed."""
    par_jour: list[set[Plage]] = [set() for _ in range(jours.nombre)]
    for plage, bits, _ in plages_par_jour(regles, jours):
        for rang in rangs(bits):
            par_jour[rang].add(plage)
    connues: dict[frozenset[Plage], tuple[Plage, ...]] = {}
    return [_ranger(frozenset(plages), connues) for plages in par_jour]


def _ranger(
    plages: frozenset[Plage], connues: dict[frozenset[Plage], tuple[Plage, ...]]
) -> tuple[Plage, ...]:
    if plages not in connues:
        connues[plages] = tuple(sorted(plages, key=lambda plage: (plage.minutes, plage.acces or "")))
    return connues[plages]


def _fermes(regles: Iterable[Regle], jours: Fenetre, partie: Partie | None) -> int:
    bits = 0
    for regle in regles:
        if regle.ferme and regle.quand.partie is partie:
            bits |= jours.bits(regle.quand)
    return bits


def _avec_acces(
    retenues: list[tuple[Plage, int, Niveau]], regles: Sequence[Regle], jours: Fenetre
) -> list[tuple[Plage, int, Niveau]]:
    """Rules that only say how one is received, the most precise last."""
    modifications = [regle for regle in regles if regle.acces is not None and not regle.plages]
    for regle in sorted(modifications, key=lambda regle: regle.niveau):
        suivantes: list[tuple[Plage, int, Niveau]] = []
        for plage, bits, niveau in retenues:
            touches = bits & jours.bits(regle.quand)
            if regle.quand.partie not in (None, plage.partie):
                touches = 0
            if touches:
                suivantes.append((replace(plage, acces=regle.acces), touches, niveau))
            if bits & ~touches:
                suivantes.append((plage, bits & ~touches, niveau))
        retenues = suivantes
    return retenues


def _dit_les_feries(horaires: Horaires) -> bool:
    """Whether the editor said something about public holidays, in a rule or as an exception."""
    return any(
        regle.quand.ferie or any(exception.ferie for exception in regle.quand.sauf)
        for regle in horaires.regles
    )


def _bits_feries(jours: Fenetre) -> int:
    return sum(1 << rang for rang in jours.feries)


def _occurrences(jours: Fenetre, plage: Plage, bits: int) -> list[Occurrence]:
    calendrier, depart = jours.calendrier, jours.du.toordinal()
    return [_depuis_ordinal(calendrier, depart + rang, plage) for rang in rangs(bits)]


@lru_cache(maxsize=200_000)
def _depuis_ordinal(calendrier: Calendrier, ordinal: int, plage: Plage) -> Occurrence:
    return _occurrence(calendrier, date.fromordinal(ordinal), plage)


def _occurrence(calendrier: Calendrier, jour: date, plage: Plage) -> Occurrence:
    lendemain = jour + timedelta(days=1) if plage.minutes[1] == 1440 else jour
    return Occurrence(
        datetime.combine(jour, plage.debut, calendrier.fuseau),
        datetime.combine(lendemain, plage.fin, calendrier.fuseau),
        plage.acces,
    )


def _fusionner(triees: list[Occurrence]) -> list[Occurrence]:
    """Drop repeats and join ranges of two rules that overlap with the same access (« 1er mardi » and «
    semaines paires » both opening the same morning)."""
    fusionnees: list[Occurrence] = []
    precedente: Occurrence | None = None
    for occurrence in triees:
        if precedente and occurrence.debut < precedente.fin and occurrence.acces == precedente.acces:
            if occurrence.fin > precedente.fin:
                fusionnees[-1] = precedente = precedente._replace(fin=occurrence.fin)
            continue
        fusionnees.append(occurrence)
        precedente = occurrence
    return fusionnees
