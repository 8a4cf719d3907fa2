"""Is the other way of working dates out right, on days anybody can check on a paper calendar?"""

from __future__ import annotations

from datetime import date

import pytest

from .evaluateur import chaque_semaine, lire_date, lire_heures, ouvertures

DU, AU = date(2026, 12, 14), date(2027, 1, 15)


@pytest.mark.parametrize(
    ("quand", "attendus"),
    [
        ("mercredi", ["2026-12-16", "2026-12-23", "2026-12-30", "2027-01-06", "2027-01-13"]),
        # 2026 has a week 53: the 30th of December and the 6th of January are both in odd weeks.
        ("mercredi des semaines impaires", ["2026-12-16", "2026-12-30", "2027-01-06"]),
        ("mercredi des semaines paires", ["2026-12-23", "2027-01-13"]),
        ("1er et 3e mercredi du mois", ["2026-12-16", "2027-01-06"]),
    ],
)
def test_les_jours_d_un_calendrier_de_papier(quand: str, attendus: list[str]) -> None:
    assert [jour.isoformat() for jour in ouvertures([(quand, "9h-12h")], DU, AU)] == attendus


def test_le_plus_precis_l_emporte() -> None:
    ecrits = [
        ("vendredi", "9h-12h, 13h30-17h"),
        ("jours fériés", "fermé"),
        ("du 4 janvier 2027 au 10 janvier 2027", "fermé"),
    ]
    assert ouvertures(ecrits, DU, AU) == {
        date(2026, 12, 18): (("09:00", "12:00"), ("13:30", "17:00")),
        date(2027, 1, 15): (("09:00", "12:00"), ("13:30", "17:00")),
    }


def test_combien_de_jours_chaque_semaine() -> None:
    assert chaque_semaine([("lundi au vendredi", "9h-12h"), ("jours fériés", "fermé")]) == 5
    assert chaque_semaine([("mardi", "9h-12h"), ("mardi, jeudi", "14h-16h")]) == 2
    assert chaque_semaine([("lundi, mercredi au vendredi", "9h-12h"), ("lundi après-midi", "14h-16h")]) == 4
    assert chaque_semaine([("1er mardi du mois", "9h-12h")]) is None


def test_une_forme_inconnue_n_est_pas_passee() -> None:
    with pytest.raises(ValueError, match="forme inconnue"):
        ouvertures([("un mardi sur deux", "9h-12h")], DU, AU)
    with pytest.raises(ValueError, match="pas un mardi"):
        lire_date("mardi 2 décembre 2026")


def test_lire_ce_que_les_pages_ecrivent() -> None:
    attendu = (("09:00", "12:00"), ("13:30", "17:00"))
    assert lire_date("vendredi 1er janvier 2027") == date(2027, 1, 1)
    assert lire_heures("9\u00a0h – 12\u00a0h, 13\u00a0h\u00a030 – 17\u00a0h (sur rendez-vous)") == attendu
    assert lire_heures("de 9\u00a0h à 12\u00a0h et de 13\u00a0h\u00a030 à 17\u00a0h") == attendu
