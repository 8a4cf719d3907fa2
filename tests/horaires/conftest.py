"""What do the tests of schedules share? An independent evaluator of OSM strings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from opening_hours import OpeningHours
from quifaitquoi.horaires import Calendrier, Horaires, occurrences

Intervalles = list[tuple[datetime, datetime]]


def _joindre(intervalles: Intervalles) -> Intervalles:
    """Both sides may cut time differently (at midnight, or where the comment changes)."""
    joints: Intervalles = []
    for debut, fin in sorted(intervalles):
        if joints and debut <= joints[-1][1]:
            joints[-1] = (joints[-1][0], max(fin, joints[-1][1]))
        else:
            joints.append((debut, fin))
    return joints


@pytest.fixture(scope="session")
def oracle() -> Callable[[str, date, date], Intervalles]:
    """Open intervals of an OSM string between two days included, by opening-hours-py, in local time."""

    def evaluer(texte: str, du: date, au: date) -> Intervalles:
        if not texte:
            return []
        debut, fin = datetime.combine(du, time()), datetime.combine(au + timedelta(days=1), time())
        etats = OpeningHours(texte).intervals(debut, fin)
        return _joindre([(a, b) for a, b, etat, _ in etats if str(etat) == "open"])

    return evaluer


@pytest.fixture(scope="session")
def nos_intervalles() -> Callable[[Horaires, Calendrier, date, date], Intervalles]:
    """Ours, without the time zone, as the evaluator knows none."""

    def calculer(horaires: Horaires, calendrier: Calendrier, du: date, au: date) -> Intervalles:
        trouvees = occurrences(horaires, calendrier, du, au)
        return _joindre([(o.debut.replace(tzinfo=None), o.fin.replace(tzinfo=None)) for o in trouvees])

    return calculer
