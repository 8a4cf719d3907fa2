"""Are our school holidays those of the Ministry? Its own records are read again, another library is asked."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from quifaitquoi.horaires import Calendrier, lire, occurrences
from quifaitquoi.horaires.calendrier.territoires import CODES
from vacances import Periode, en_lignes, periodes, zones  # type: ignore[import-not-found, unused-ignore]
from vacances_scolaires_france import SchoolHolidayDates  # type: ignore[import-untyped]

RACINE = Path(__file__).parents[2]
TABLE = RACINE / "plugins/quifaitquoi/horaires/calendrier/vacances.tsv"
EXTRAIT = Path(__file__).parent / "calendrier_scolaire.csv"
CONNUES = {"A": "33", "B": "54", "C": "75", "Corse": "2A", "Mayotte": "976", "Réunion": "974"}
# What the other library has otherwise: it lacks the bridge of 2026 and counts weekends of the others in its
# own way, it ends the summer of 2027 a day early (school begins on 2 September), and it supposes an end to
# the summer of 2028, which no text gives yet.
ECARTS = {
    *(date(2026, 5, jour) for jour in (14, 15, 16, 17)),
    *(date(2027, 5, jour) for jour in (6, 8)),
    date(2027, 9, 1),
    *(date(2028, 5, jour) for jour in (25, 28)),
}


@pytest.fixture(scope="module")
def officiels() -> list[dict[str, str]]:
    with EXTRAIT.open(encoding="utf-8", newline="") as fichier:
        return list(csv.DictReader(fichier, delimiter=";"))


@pytest.mark.parametrize("zone", ["B", "C", "Réunion"])
def test_la_table_vient_des_enregistrements_officiels(zone: str, officiels: list[dict[str, str]]) -> None:
    lignes = [
        ligne for ligne in TABLE.read_text(encoding="utf-8").splitlines() if ligne.startswith(f"{zone}\t")
    ]
    lues = [periode for periode in periodes(officiels) if periode.zone == zone]
    assert en_lignes(lues).splitlines() == lignes


@pytest.mark.parametrize("zone", ["A", "B", "C"])
def test_comme_l_autre_bibliotheque_aux_ecarts_pres(zone: str) -> None:
    calendrier = Calendrier.pour(CONNUES[zone])
    connues = calendrier.vacances_connues()
    assert connues == (date(2025, 7, 5), date(2028, 7, 4))
    leurs = {
        jour for jour, fiche in SchoolHolidayDates().data.items()
        if fiche[f"vacances_zone_{zone.lower()}"] and connues[0] <= jour < connues[1]
    }  # fmt: skip
    assert _jours(calendrier) ^ leurs <= ECARTS


def _jours(calendrier: Calendrier) -> set[date]:
    return {
        intervalle.debut + timedelta(days=ecart)
        for intervalle in calendrier.vacances(date(2025, 1, 1), date(2030, 1, 1))
        for ecart in range((intervalle.fin - intervalle.debut).days + 1)
    }


@pytest.mark.parametrize("code", CONNUES.values())
def test_les_vacances_se_suivent_et_tiennent_dans_ce_qui_est_connu(code: str) -> None:
    calendrier = Calendrier.pour(code)
    intervalles = calendrier.vacances(date(2025, 1, 1), date(2030, 1, 1))
    assert all(avant.fin < apres.debut for avant, apres in pairwise(intervalles))
    assert all(intervalle.debut <= intervalle.fin for intervalle in intervalles)
    connues = calendrier.vacances_connues()
    assert connues is not None
    assert connues[0] <= intervalles[0].debut
    assert intervalles[-1].fin <= connues[1]


@pytest.mark.parametrize(
    ("code", "zone", "debut", "fin"),
    [
        ("54", "B", date(2027, 2, 20), date(2027, 3, 7)),
        ("33", "A", date(2027, 2, 13), date(2027, 2, 28)),
        ("75", "C", date(2027, 2, 6), date(2027, 2, 21)),
        ("2B", "Corse", date(2027, 2, 13), date(2027, 2, 28)),
    ],
)
def test_vacances_d_hiver(code: str, zone: str, debut: date, fin: date) -> None:
    calendrier = Calendrier.pour(code)
    assert calendrier.zone == zone
    hiver = calendrier.vacances(date(2027, 2, 1), date(2027, 3, 10))
    assert [(i.debut, i.fin) for i in hiver] == [(debut, fin)]


def test_l_ete_austral_ferme_a_la_reunion_quand_le_reste_du_pays_a_repris() -> None:
    horaires = lire({"mardi": "9h-12h"}, sauf=["vacances scolaires"]).horaires
    assert horaires is not None
    ouverts = occurrences(horaires, Calendrier.pour("974"), date(2026, 12, 8), date(2027, 2, 9))
    assert [o.debut.date() for o in ouverts] == [date(2026, 12, 8), date(2026, 12, 15), date(2027, 2, 2),
                                                 date(2027, 2, 9)]  # fmt: skip


@pytest.mark.parametrize("code", ["971", "972", "973", "975", "977", "978"])
def test_aucune_vacance_inventee_ou_rien_n_est_connu(code: str) -> None:
    calendrier = Calendrier.pour(code)
    assert calendrier.vacances_connues() is None
    assert calendrier.vacances(date(2026, 1, 1), date(2028, 1, 1)) == ()


def test_chaque_zone_de_la_table_est_celle_d_un_territoire() -> None:
    ecrites = {ligne.split("\t")[0] for ligne in TABLE.read_text(encoding="utf-8").splitlines()[9:]}
    assert ecrites == set(CONNUES) <= {Calendrier.pour(code).zone for code in CODES}


def _un(description: str, debut: str, reprise: str, **autres: str) -> list[Periode]:
    fiche = {"description": description, "start_date": debut, "end_date": reprise, "population": "-"}
    return periodes([{**fiche, "zones": "Réunion", "location": "Réunion", "annee_scolaire": "?", **autres}])


def test_les_pieges_des_donnees_ouvertes() -> None:
    """Eves written in UTC, days of class at both ends, weekdays, bridges, ends to come, teachers."""
    noel = ("2026-12-18T23:00:00+00:00", "2027-01-03T23:00:00+00:00")
    mardi = ("2027-03-15T23:00:00+00:00", "2027-03-29T22:00:00+00:00")
    juillet = "2027-07-02T22:00:00+00:00"
    assert _un("Vacances", *noel) == [("Réunion", date(2026, 12, 19), date(2027, 1, 3), "Vacances")]
    assert _un("Vacances", *mardi)[0][1:3] == (date(2027, 3, 17), date(2027, 3, 29))
    assert _un("Pont de l'Ascension", juillet, juillet)[0][1:3] == (date(2027, 7, 3), date(2027, 7, 3))
    assert _un("Début des vacances d'été", juillet, juillet)[0][2:] == (None, "Vacances d’été")
    assert _un("Semaine en mai", juillet, juillet)[0][1:3] == (date(2027, 7, 3), date(2027, 7, 3))
    assert _un("Vacances", *noel, population="Enseignants du premier degré") == []
    assert _un("Abolition de l'esclavage", juillet, juillet) == []


def test_une_fin_avant_son_debut_est_refusee() -> None:
    """The list of autumn 2026 ends the Christmas of Guadeloupe a year too early."""
    with pytest.raises(ValueError, match="la fin est avant le début"):
        _un("Vacances de Noël", "2026-12-18T23:00:00+00:00", "2026-01-03T23:00:00+00:00")


@pytest.mark.parametrize(
    ("population", "iles"),
    [
        ("-", ("Guadeloupe", "Saint-Barthélemy", "Saint-Martin")),
        ("Guadeloupe & Saint-Martin", ("Guadeloupe", "Saint-Martin")),
        ("Guadeloupe sauf Saint-Martin", ("Guadeloupe",)),
        ("Saint-Barthélémy", ("Saint-Barthélemy",)),
    ],
)
def test_les_iles_du_nord_sont_une_population_de_la_guadeloupe(
    population: str, iles: tuple[str, ...]
) -> None:
    assert zones("Guadeloupe", population) == iles
