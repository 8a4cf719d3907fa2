"""Are our public holidays those of the law? Two years in every territory, against two other libraries."""

from __future__ import annotations

from datetime import date

import holidays
import pytest
from dateutil.easter import easter
from jours_feries_france import JoursFeries
from quifaitquoi.horaires import Calendrier
from quifaitquoi.horaires.calendrier.feries import paques
from quifaitquoi.horaires.calendrier.territoires import CODES

ANNEES = (2026, 2027)
ZONES_ETALAB = {
    "57": "Alsace-Moselle", "67": "Alsace-Moselle", "68": "Alsace-Moselle", "971": "Guadeloupe",
    "972": "Martinique", "973": "Guyane", "974": "La Réunion", "975": "Saint-Pierre-et-Miquelon",
    "976": "Mayotte", "977": "Saint-Barthélémy", "978": "Saint-Martin",
}  # fmt: skip
SUBDIVISIONS = {
    "57": "57", "67": "6AE", "68": "6AE", "971": "971", "972": "972", "973": "973", "974": "974", "975": "PM",
    "976": "976", "977": "BL", "978": "MF",
}  # fmt: skip
# What `holidays` has and the law does not: customary days, worked unless an agreement says otherwise. Code du
# travail: L3133-1 lists the eleven holidays of the whole country, L3422-2 one abolition day for each overseas
# territory. Neither names Mi-Carême, 21 July nor, in the Antilles, Vendredi saint.
COUTUMES = {
    "971": {"Mi-Carême", "Vendredi saint", "Fête de Victor Schoelcher"},
    "972": {"Vendredi saint", "Fête de Victor Schoelcher"},
    "978": {"Fête de Victor Schoelcher"},
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("annee", ANNEES)
def test_comme_la_table_d_etalab(code: str, annee: int) -> None:
    zone = ZONES_ETALAB.get(code, "Métropole")
    assert set(Calendrier.pour(code).feries(annee)) == set(JoursFeries.for_year(annee, zone=zone).values())


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("annee", ANNEES)
def test_comme_holidays_aux_coutumes_pres(code: str, annee: int) -> None:
    leurs = holidays.country_holidays("FR", subdiv=SUBDIVISIONS.get(code), years=annee, language="fr")
    loi = {jour for jour, nom in leurs.items() if not set(nom.split("; ")) <= COUTUMES.get(code, set())}
    assert set(Calendrier.pour(code).feries(annee)) == loi


def test_paques_pendant_deux_siecles() -> None:
    assert [paques(annee) for annee in range(1900, 2200)] == [easter(annee) for annee in range(1900, 2200)]


def test_deux_feries_le_meme_jour() -> None:
    assert Calendrier.pour("54").feries(2008)[date(2008, 5, 1)] == "fête du Travail et Ascension"


def test_tous_les_departements_ont_un_calendrier() -> None:
    metropole = [f"{n:02d}" for n in range(1, 96) if n != 20]
    assert set(metropole) | {"2A", "2B"} <= set(CODES)


def test_un_code_inconnu_est_refuse_en_francais() -> None:
    with pytest.raises(ValueError, match="n’est pas un code de département"):
        Calendrier.pour("99")
