"""Is the clock of each territory right, on the days when time itself is odd? Summer time, week 53."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from quifaitquoi.horaires import Calendrier, lire, occurrences
from quifaitquoi.horaires.calendrier.territoires import CODES

# IANA, legal time of each territory (décret n° 2017-292): hours from UTC in January and in July.
DECALAGES = {
    "971": (-4, -4), "972": (-4, -4), "973": (-3, -3), "974": (4, 4), "975": (-3, -2), "976": (3, 3),
    "977": (-4, -4), "978": (-4, -4),
}  # fmt: skip


def _ouvertures(texte: dict[str, str], code: str, du: date, au: date) -> list[tuple[datetime, datetime]]:
    horaires = lire(texte).horaires
    assert horaires is not None
    return [(o.debut, o.fin) for o in occurrences(horaires, Calendrier.pour(code), du, au)]


@pytest.mark.parametrize("code", CODES)
def test_l_heure_legale_en_hiver_et_en_ete(code: str) -> None:
    fuseau = Calendrier.pour(code).fuseau
    ecarts = [datetime.combine(date(2027, mois, 15), time(9), fuseau).utcoffset() for mois in (1, 7)]
    assert ecarts == [timedelta(hours=heures) for heures in DECALAGES.get(code, (1, 2))]


@pytest.mark.parametrize(
    ("code", "dimanche", "avant", "apres"),
    [
        ("54", date(2027, 3, 28), 1, 2),
        ("54", date(2026, 10, 25), 2, 1),
        ("975", date(2027, 3, 14), -3, -2),
        ("975", date(2026, 11, 1), -2, -3),
        ("974", date(2027, 3, 28), 4, 4),
    ],
)
def test_une_porte_ouvre_a_la_meme_heure_apres_le_changement(
    code: str, dimanche: date, avant: int, apres: int
) -> None:
    jours = (dimanche - timedelta(days=1), dimanche)
    ouvertures = _ouvertures({"tous les jours": "9h-12h"}, code, *jours)
    assert [debut.time() for debut, _ in ouvertures] == [time(9), time(9)]
    assert [debut.utcoffset() for debut, _ in ouvertures] == [timedelta(hours=avant), timedelta(hours=apres)]
    assert [debut.astimezone(UTC).hour for debut, _ in ouvertures] == [9 - avant, 9 - apres]


def test_une_nuit_de_changement_dure_une_heure_de_moins_ou_de_plus() -> None:
    """« 0h-6h » lasts five hours on 28 March 2027 and seven on 25 October 2026."""
    durees = {
        jour: fin.astimezone(UTC) - debut.astimezone(UTC)
        for jour in (date(2027, 3, 28), date(2026, 10, 25), date(2026, 11, 22))
        for debut, fin in _ouvertures({"dimanche": "0h-6h"}, "54", jour, jour)
    }
    assert [duree // timedelta(hours=1) for duree in durees.values()] == [5, 7, 6]


def test_deux_semaines_impaires_se_suivent_a_la_fin_de_2026() -> None:
    """2026 has a week 53: odd weeks are two in a row, « un sur deux » is not disturbed."""
    du, au = date(2026, 12, 1), date(2027, 2, 1)
    impaires = [d.date() for d, _ in _ouvertures({"lundi des semaines impaires": "9h-12h"}, "54", du, au)]
    un_sur_deux = [
        d.date()
        for d, _ in _ouvertures({"un lundi sur deux à partir du 30 novembre 2026": "9h-12h"}, "54", du, au)
    ]
    assert date(2026, 12, 28).isocalendar().week == 53
    assert impaires == [date(2026, 12, 14), date(2026, 12, 28), date(2027, 1, 4), date(2027, 1, 18),
                        date(2027, 2, 1)]  # fmt: skip
    assert un_sur_deux == [date(2026, 12, 14), date(2026, 12, 28), date(2027, 1, 11), date(2027, 1, 25)]
    assert {apres - avant for avant, apres in pairwise(un_sur_deux)} == {timedelta(days=14)}
    paires = [d.date() for d, _ in _ouvertures({"lundi des semaines paires": "9h-12h"}, "54", du, au)]
    assert set(paires) & set(impaires) == set()
    assert len(paires) + len(impaires) == 9
