"""Are the dates those a person would find with a wall calendar? Two years, each rule told again in Python."""

from __future__ import annotations

import csv
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil.easter import easter
from jours_feries_france import JoursFeries
from quifaitquoi.horaires import Calendrier, lire, occurrences

DU, AU = date(2026, 11, 21), date(2028, 11, 20)
JOURS = [DU + timedelta(days=rang) for rang in range((AU - DU).days + 1)]
LUNDI, MARDI, MERCREDI, JEUDI, VENDREDI, SAMEDI, DIMANCHE = range(7)
Regle = Callable[[date], bool]
FERIES_DE = {
    "54": "Métropole", "57": "Alsace-Moselle", "67": "Alsace-Moselle", "971": "Guadeloupe",
    "972": "Martinique", "973": "Guyane", "974": "La Réunion", "976": "Mayotte", "978": "Saint-Martin",
}  # fmt: skip
ECOLES = Path(__file__).parent / "calendrier_scolaire.csv"


def _n(jour: date) -> int:
    """1 for the first such weekday of the month."""
    return (jour.day + 6) // 7


def _derniers(jour: date) -> int:
    """1 for the last such weekday of the month."""
    return (monthrange(jour.year, jour.month)[1] - jour.day) // 7 + 1


def _semaine(jour: date) -> int:
    return jour.isocalendar().week


def _ferie(code: str) -> Regle:
    jours = {j for annee in (2026, 2027, 2028) for j in JoursFeries.for_year(annee, FERIES_DE[code]).values()}
    return lambda jour: jour in jours


@lru_cache
def _ecole(zone: str) -> Regle:
    """The Ministry's own records. « Le départ a lieu après la classe »: a weekday they begin with is a day of
    class, bridges excepted."""
    paris = ZoneInfo("Indian/Reunion" if zone == "Réunion" else "Europe/Paris")
    fermees: set[date] = set()
    with ECOLES.open(encoding="utf-8", newline="") as fichier:
        for ligne in csv.DictReader(fichier, delimiter=";"):
            if ligne["zones"] != zone or ligne["population"] == "Enseignants":
                continue
            debut, fin = (
                datetime.fromisoformat(ligne[nom]).astimezone(paris).date()
                for nom in ("start_date", "end_date")
            )
            debut += timedelta(days=debut.weekday() < SAMEDI and "Pont" not in ligne["description"])
            fermees |= {debut + timedelta(days=rang) for rang in range(max(1, (fin - debut).days))}
    return lambda jour: jour in fermees


def _entre(jour: date, debut: tuple[int, int], fin: tuple[int, int]) -> bool:
    """Every year, both ends included; the end may be in the next year."""
    ici = (jour.month, jour.day)
    return debut <= ici <= fin if debut <= fin else ici >= debut or ici <= fin


CAS: list[tuple[str, str, Regle, Mapping[str, str], list[str]]] = [
    ("premier", "54", lambda j: j.weekday() == MARDI and _n(j) == 1, {"1er mardi du mois": "9h-12h"}, []),
    ("deux rangs", "54", lambda j: j.weekday() == JEUDI and _n(j) in (2, 4),
     {"2e et 4e jeudis du mois": "9h-12h"}, []),
    ("cinquième", "54", lambda j: j.weekday() == SAMEDI and _n(j) == 5, {"5e samedi du mois": "9h-12h"}, []),
    ("dernier", "54", lambda j: j.weekday() == VENDREDI and _derniers(j) == 1,
     {"dernier vendredi du mois": "9h-12h"}, []),
    ("avant-dernier", "54", lambda j: j.weekday() == LUNDI and _derniers(j) == 2,
     {"avant-dernier lundi du mois": "9h-12h"}, []),
    ("1er et dernier", "54", lambda j: j.weekday() == MERCREDI and (_n(j) == 1 or _derniers(j) == 1),
     {"1er et dernier mercredis du mois": "9h-12h"}, []),
    ("semaines paires, et la 53 de 2026", "54", lambda j: j.weekday() == JEUDI and _semaine(j) % 2 == 0,
     {"jeudi des semaines paires": "9h-12h"}, []),
    ("semaines impaires, deux de suite", "54", lambda j: j.weekday() == JEUDI and _semaine(j) % 2 == 1,
     {"jeudi des semaines impaires": "9h-12h"}, []),
    ("une sur deux, la 53 n’y change rien", "54",
     lambda j: j.weekday() == JEUDI and j >= date(2026, 12, 3) and (j - date(2026, 12, 3)).days % 14 == 0,
     {"un jeudi sur deux à partir du jeudi 3 décembre 2026": "9h-12h"}, []),
    ("toutes les trois semaines, depuis longtemps", "54",
     lambda j: j.weekday() == MARDI and (j - date(2024, 1, 2)).days % 21 == 0,
     {"un mardi sur trois à partir du mardi 2 janvier 2024": "9h-12h"}, []),
    ("rang et parité", "54", lambda j: j.weekday() == MARDI and _n(j) == 1 and _semaine(j) % 2 == 0,
     {"1er mardi du mois, semaines paires": "9h-12h"}, []),
    ("l’hiver passe l’année", "54", lambda j: j.weekday() == LUNDI and j.month in (10, 11, 12, 1, 2, 3),
     {"lundi, d’octobre à mars": "9h-12h"}, []),
    ("du 15 novembre au 15 février", "54",
     lambda j: j.weekday() == MERCREDI and _entre(j, (11, 15), (2, 15)),
     {"mercredi, du 15 novembre au 15 février": "9h-12h"}, []),
    ("jusqu’au 29 février", "54", lambda j: j.weekday() < SAMEDI and _entre(j, (2, 10), (2, 29)),
     {"lundi au vendredi, du 10 au 29 février": "9h-12h"}, []),
    ("le 29 février", "54", lambda j: (j.month, j.day) == (2, 29), {"29 février 2028": "9h-12h"}, []),
    ("vacances de la zone B", "54", lambda j: j.weekday() == MERCREDI and not _ecole("Zone B")(j),
     {"mercredi": "9h-12h"}, ["vacances scolaires"]),
    ("vacances de la zone C, dit d’ailleurs", "54", lambda j: j.weekday() == MERCREDI and _ecole("Zone C")(j),
     {"vacances scolaires zone C, mercredi": "9h-12h"}, []),
    ("l’été austral à la Réunion", "974", lambda j: j.weekday() == MARDI and not _ecole("Réunion")(j),
     {"mardi": "9h-12h"}, ["vacances scolaires"]),
    ("rang et vacances", "75", lambda j: j.weekday() == SAMEDI and _n(j) == 1 and not _ecole("Zone C")(j),
     {"1er samedi du mois": "9h-12h"}, ["vacances scolaires"]),
    *[(f"jours fériés ({code})", code, lambda j, code=code: j.weekday() < SAMEDI and not _ferie(code)(j),
       {"lundi au vendredi": "9h-12h", "jours fériés": "fermé"}, []) for code in FERIES_DE],
    ("ouvert aussi les jours fériés", "67", lambda j: j.weekday() == DIMANCHE or _ferie("67")(j),
     {"dimanche": "9h-12h", "jours fériés": "9h-12h"}, []),
    ("un lundi de Pâques ouvert malgré les fériés", "54",
     lambda j: j.weekday() == LUNDI and (not _ferie("54")(j) or j == easter(2027) + timedelta(days=1)),
     {"lundi": "9h-12h", "jours fériés": "fermé", "29 mars 2027": "9h-12h"}, []),
    ("la date l’emporte sur la fermeture datée", "54",
     lambda j: (j.weekday() == MARDI and not date(2027, 8, 2) <= j <= date(2027, 8, 22))
     or j == date(2027, 8, 10),
     {"mardi": "9h-12h", "10 août 2027": "9h-12h"}, ["du 2 au 22 août 2027"]),
    ("le rang l’emporte sur la saison fermée", "54",
     lambda j: (j.weekday() == SAMEDI and _n(j) == 1) or (j.weekday() == MARDI and j.month != 8),
     {"1er samedi du mois": "9h-12h", "mardi": "9h-12h", "août": "fermé"}, []),
    ("la parité fermée l’emporte sur la semaine", "54",
     lambda j: j.weekday() == MARDI and _semaine(j) % 2 == 1,
     {"mardi": "9h-12h", "semaines paires": "fermé"}, []),
    ("fermé un rang", "54", lambda j: j.weekday() == MARDI and _n(j) != 1,
     {"mardi": "9h-12h", "1er mardi du mois": "fermé"}, []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "regle", "lignes", "sauf"), [cas[1:] for cas in CAS], ids=[c[0] for c in CAS]
)
def test_les_dates_de_deux_ans(code: str, regle: Regle, lignes: Mapping[str, str], sauf: list[str]) -> None:
    lecture = lire(lignes, sauf=sauf)
    assert lecture.horaires is not None, lecture.anomalies
    au = AU if "vacances" not in str((lignes, sauf)) else date(2027, 7, 1)
    trouvees = [o.debut.date() for o in occurrences(lecture.horaires, Calendrier.pour(code), DU, au)]
    assert trouvees == [jour for jour in JOURS if jour <= au and regle(jour)]


@pytest.mark.parametrize(
    ("code", "jour", "ecart"),
    [
        ("54", date(2027, 3, 26), 1), ("54", date(2027, 3, 29), 2),
        ("54", date(2027, 10, 29), 2), ("54", date(2027, 11, 1), 1),
        ("974", date(2027, 1, 4), 4), ("974", date(2027, 7, 5), 4), ("976", date(2027, 7, 5), 3),
        ("971", date(2027, 7, 5), -4), ("973", date(2027, 7, 5), -3),
        # Saint-Pierre-et-Miquelon follows North America: 14 March to 7 November 2027.
        ("975", date(2027, 3, 12), -3), ("975", date(2027, 3, 15), -2),
        ("975", date(2027, 11, 5), -2), ("975", date(2027, 11, 8), -3),
    ],
)  # fmt: skip
def test_l_heure_est_celle_du_lieu(code: str, jour: date, ecart: int) -> None:
    horaires = lire({"lundi au vendredi": "9h-12h"}).horaires
    assert horaires is not None
    (matin,) = occurrences(horaires, Calendrier.pour(code), jour, jour)
    assert matin.debut.isoformat() == f"{jour.isoformat()}T09:00:00{ecart:+03d}:00"


def test_une_nuit_de_changement_d_heure_garde_les_heures_de_la_porte() -> None:
    """28 March 2027: from 1 to 4 o’clock lasts two hours, and that is what the door says."""
    horaires = lire({"dimanche": "1h-4h"}).horaires
    assert horaires is not None
    (nuit,) = occurrences(horaires, Calendrier.pour("54"), date(2027, 3, 28), date(2027, 3, 28))
    utc = ZoneInfo("UTC")
    assert nuit.fin.astimezone(utc) - nuit.debut.astimezone(utc) == timedelta(hours=2)
    assert (nuit.debut.hour, nuit.fin.hour) == (1, 4)
