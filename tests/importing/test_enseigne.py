"""Does a schedule written as on a door sign say the same thing as the OSM string it comes from?"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.horaires import Calendrier, Horaires, Plage, Quand, Regle, lire, lire_grille, occurrences
from quifaitquoi.importing import enseigne
from quifaitquoi.importing.fiches.enseigne import en_fiche

REELS = Path(__file__).parents[2] / "../shared/data/lieux.csv"
DU, AU = date(2026, 11, 21), date(2027, 11, 21)


def lu(valeur: str | dict[str, str]) -> Horaires:
    horaires = lire(valeur).horaires
    assert horaires is not None
    return horaires


@pytest.mark.parametrize(
    ("osm", "attendu"),
    [
        ("Mo-Fr 09:00-12:00,14:00-18:30", {"lundi au vendredi": "9h-12h, 14h-18h30"}),
        ("Mo,Tu,Th 08:15-12:00", {"lundi, mardi, jeudi": "8h15-12h"}),
        ("Mo-We,Fr 09:00-12:00", {"lundi au mercredi, vendredi": "9h-12h"}),
        ("Mo-Su 10:00-24:00", {"tous les jours": "10h-minuit"}),
        (
            "week 01-53/2 Mo 09:30-12:30; PH off",
            {"lundi des semaines impaires": "9h30-12h30", "jours fériés": "fermé"},
        ),
        ("We[1] 14:00-16:00", {"1er mercredi du mois": "14h-16h"}),
        ('Tu 09:00-12:00 "sur rendez-vous"', {"mardi": "9h-12h sur rendez-vous"}),
        ("Mo 09:00-12:00; SH off", {"lundi": "9h-12h", "vacances scolaires": "fermé"}),
    ],
)
def test_an_osm_string_becomes_the_lines_of_a_door_sign(osm: str, attendu: dict[str, str]) -> None:
    assert enseigne(lu(osm)) == attendu


def test_a_sign_that_would_not_be_read_back_is_not_written() -> None:
    deux_fois = Regle(Quand(jours=(0,)), (Plage(*(lu("Mo 09:00-12:00").regles[0].plages[0].debut,) * 2),))
    assert enseigne(Horaires((deux_fois,))) is None


def test_a_closure_that_wins_over_everything_is_not_written_as_one_that_does_not() -> None:
    avec_sauf = lire({"lundi": "9h-12h"}, sauf=["vacances scolaires"]).horaires
    assert avec_sauf is not None
    assert enseigne(avec_sauf) is None


def test_two_rules_for_the_same_days_do_not_share_a_line() -> None:
    lundi, regle = lu("Mo 09:00-12:00"), lu("Mo 14:00-16:00").regles[0]
    assert enseigne(Horaires((*lundi.regles, regle))) is None


def test_every_real_string_gives_the_same_openings() -> None:
    if not REELS.is_file():
        pytest.skip("../shared/data/lieux.csv est absent")
    with REELS.open(encoding="utf-8-sig", newline="") as fichier:
        chaines = {ligne["horaires"] for ligne in csv.DictReader(fichier)} - {""}
    calendrier = Calendrier.pour("54")
    ecrites = 0
    for chaine in sorted(chaines):
        horaires = lire(chaine).horaires
        if horaires is not None and (lignes := enseigne(horaires)):
            ecrites += 1
            assert occurrences(lu(lignes), calendrier, DU, AU) == occurrences(horaires, calendrier, DU, AU)
    assert ecrites == len(chaines)


@pytest.mark.parametrize(
    ("cellules", "commentaire", "attendu"),
    [
        (
            {"lundi": "09:00 - 12:00", "mardi": "14:00 - 17:00", "mercredi": "09:00 - 12:00"},
            "",
            {"horaires": {"lundi, mercredi": "9h-12h", "mardi": "14h-17h"}},
        ),
        (
            {"lundi": "09:00 - 12:00 / 14:00 - 17:00", "mardi": "14:00 - 17:00"},
            "Sur rendez-vous le lundi",
            {"horaires": {"lundi": "9h-12h, 14h-17h, sur rendez-vous", "mardi": "14h-17h"}},
        ),
        (
            {"lundi": "09:00 - 12:00 / 14:00 - 17:00"},
            "Sur rendez-vous le lundi après-midi",
            {"horaires": {"lundi": "9h-12h, 14h-17h", "lundi après-midi": "sur rendez-vous"}},
        ),
        (
            {"lundi": "09:00 - 12:00", "jeudi": "09:00 - 12:00"},
            "Sur rendez-vous uniquement le jeudi de 14h à 18h",
            {
                "horaires": {
                    "lundi": "9h-12h",
                    "jeudi": "9h-12h, 14h-18h",
                    "jeudi après-midi": "sur rendez-vous",
                }
            },
        ),
        (
            {"lundi": "09:00 - 12:00"},
            "Uniquement sur rendez-vous",
            {"horaires": {"lundi": "9h-12h"}, "acces": "sur rendez-vous"},
        ),
        (
            {"jeudi": "09:00 - 12:00 / 14:00 - 17:00"},
            "Fermeture le 3e jeudi après-midi de chaque mois",
            {
                "horaires": {"jeudi": "9h-12h, 14h-17h"},
                "sauf": ["3e jeudi du mois, l’après-midi"],
            },
        ),
    ],
)
def test_a_grid_and_its_comment_become_the_fields_of_a_record(
    cellules: dict[str, str], commentaire: str, attendu: dict[str, object]
) -> None:
    lue = lire_grille(cellules, commentaire)
    assert lue.horaires is not None
    assert lue.commentaire.doute is None
    assert en_fiche(lue.horaires) == attendu


def test_no_hours_are_no_record() -> None:
    assert en_fiche(Horaires(())) is None
