"""How long do 25,000 schedules take, from rules to thirteen months of dates? `python -m tests.perf.horaires`.

Schedules are made here, of the shapes the real lists have (weeks, ranks, odd weeks, closures), with enough
different hours that little can be shared. Budget: 10 s on one core.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice, product

from quifaitquoi.horaires import Calendrier, Horaires, lire, occurrences

DU, AU = date(2026, 11, 21), date(2027, 12, 21)
QUANTITE = 25_000
TERRITOIRES = ("54", "88", "16", "23", "974")
_MATINS = [
    f"{debut}-{fin}"
    for debut, fin in product(("8h", "8h30", "9h", "9h15", "9h30"), ("11h45", "12h", "12h30"))
]
_APRES_MIDI = [
    f"{debut}-{fin}" for debut, fin in product(("13h", "13h30", "14h"), ("16h", "16h30", "17h", "18h"))
]


def modeles() -> Iterator[Horaires]:
    """Every mix of a morning and an afternoon, in four shapes."""
    for matin, apres_midi in product(_MATINS, _APRES_MIDI):
        for lignes, sauf in (
            ({"lundi au vendredi": f"{matin}, {apres_midi}", "samedi": matin, "jours fériés": "fermé"}, ()),
            ({"mardi": matin, "1er et 3e jeudi du mois": apres_midi}, ("vacances scolaires",)),
            ({"lundi des semaines impaires": f"{matin}, {apres_midi}", "jours fériés": "fermé"}, ()),
            ({"un mercredi sur deux à partir du 4 novembre 2026": apres_midi}, ("août",)),
        ):
            horaires = lire(lignes, sauf=sauf).horaires
            if horaires is None:
                raise ValueError(f"ce modèle ne se lit plus : {lignes}")
            yield horaires


def mesurer() -> tuple[float, int]:
    """Seconds for all schedules, spread over five territories, and how many openings that makes."""
    tous = list(islice(cycle(list(modeles())), QUANTITE))
    par_territoire = QUANTITE // len(TERRITOIRES)
    depart, total = time.perf_counter(), 0
    for rang, code in enumerate(TERRITOIRES):
        calendrier = Calendrier.pour(code)
        for horaires in tous[rang * par_territoire : (rang + 1) * par_territoire]:
            total += len(occurrences(horaires, calendrier, DU, AU))
    return time.perf_counter() - depart, total


if __name__ == "__main__":
    secondes, ouvertures = mesurer()
    print(f"{QUANTITE} horaires sur treize mois : {secondes:.1f} s, {ouvertures} ouvertures")
