"""Are OSM strings read and written without changing a minute? Those of the real places, judged elsewhere."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from opening_hours import OpeningHours
from quifaitquoi.horaires import Calendrier, lire, lire_phrase, osm, phrase

DU, AU = date(2026, 1, 1), date(2027, 12, 31)


@pytest.fixture(scope="module")
def textes(donnees_reelles: Path) -> list[str]:
    with (donnees_reelles / "lieux.csv").open(encoding="utf-8", newline="") as fichier:
        return sorted({ligne["horaires"] for ligne in csv.DictReader(fichier)} - {""})


def test_tous_les_textes_donnent_les_memes_heures_que_l_evaluateur(
    textes: list[str], oracle: Callable[..., Any], nos_intervalles: Callable[..., Any]
) -> None:
    """`PH off` is checked through our own list of dates: the evaluator knows no holiday without a country."""
    calendrier = Calendrier.pour("16")
    assert len(textes) > 250
    for texte in textes:
        lecture = lire(texte)
        assert lecture.horaires is not None, (texte, lecture.anomalies)
        nos_heures = nos_intervalles(lecture.horaires, calendrier, DU, AU)
        assert oracle(osm(lecture.horaires, calendrier, DU, AU), DU, AU) == nos_heures, texte
        if "PH" not in texte:
            assert oracle(texte, DU, AU) == nos_heures, texte


def test_tous_les_textes_se_disent_en_francais_et_se_relisent(textes: list[str]) -> None:
    for texte in textes:
        horaires = lire(texte).horaires
        assert horaires is not None
        relue = lire_phrase(phrase(horaires))
        assert relue.entiere, texte
        assert relue.horaires is not None
        assert phrase(relue.horaires) == phrase(horaires)


@pytest.mark.parametrize(
    "texte",
    [
        "Mo-Fr 09:00-12:00; We 14:00-17:00",
        "Jul-Aug Mo-Fr 10:00-12:00; Sep-Jun Mo-Fr 09:00-12:00",
        "We[1] 14:00-17:00; Aug off",
        "Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off; 2026 Dec 28 10:00-11:00",
        'Mo 09:00-12:00, Mo 14:00-17:00 open "sur rendez-vous"',
        "Sa[-1] 09:00-12:00; week 2-52/2 Tu 14:00-18:00",
        "Dec 24-Jan 02 Mo-Su 10:00-12:00",
        "2026 Sep 01-2099 Dec 31 Mo 09:00-12:00",
        "24/7",
        "off; Mo 09:00-12:00",
        "Fr-Mo 10:00-12:00",
        "mo-fr 9:00-12:00",
    ],
)
def test_l_ordre_des_regles_osm(
    texte: str, oracle: Callable[..., Any], nos_intervalles: Callable[..., Any]
) -> None:
    lecture = lire(texte)
    assert lecture.horaires is not None, lecture.anomalies
    calendrier = Calendrier.pour("54")
    assert nos_intervalles(lecture.horaires, calendrier, DU, AU) == oracle(_joli(texte), DU, AU)


def _joli(texte: str) -> str:
    """The evaluator wants capitals and two digits; we tolerate their absence."""
    return texte.replace("mo-fr 9:", "Mo-Fr 09:")


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("PH off; Mo-Fr 09:00-12:00", "efface une règle plus précise"),
        ("Mo 09:00-12:00; Mo 14:00-17:00", "efface entièrement"),
        ("open", "j’attends un jour"),
        ('Mo-Fr 09:00-12:00 || "appeler"', "règle de repli"),
        ("week 1-52/2 Mo 09:00-12:00", "semaines impaires"),
        ("Mo sunrise-12:00", "sunrise"),
        ("Mo 22:00-02:00", "la fin n’est pas après le début"),
        ("We[1] +1 day 09:00-12:00", "jours décalés"),
        ("easter 09:00-12:00", "jours fériés"),
        ("Mo,SH 09:00-12:00", "SH"),
        ("2026 Feb 30 off", "cette date n’existe pas"),
        ('Mo 09:00-12:00 unknown "peut-être"', "je ne sais pas garder le commentaire"),
        ("Mo 09:00+", "il manque l’heure de fin"),
        ('"Mo-Fr 09:00-12:"00', "j’attends un jour"),
    ],
)
def test_ce_qui_n_est_pas_repris_est_refuse_avec_une_raison(texte: str, raison: str) -> None:
    lecture = lire(texte)
    assert lecture.horaires is None
    assert raison in lecture.anomalies[0].message


@pytest.mark.parametrize(
    ("code", "coords", "texte", "jour"),
    [
        ("54", (48.69, 6.18), "Mo-Su 09:00-12:00; SH off", date(2026, 12, 28)),
        ("974", (-20.88, 55.45), "Mo-Su 09:00-12:00; SH off", date(2027, 1, 13)),
        ("67", (48.58, 7.75), "Mo-Su 09:00-12:00; PH off", date(2027, 3, 26)),
        ("974", (-20.88, 55.45), "Mo-Su 09:00-12:00; PH off", date(2026, 12, 20)),
    ],
)
def test_pourquoi_les_jours_a_part_sont_ecrits_en_dates(
    code: str, coords: tuple[float, float], texte: str, jour: date
) -> None:
    """The evaluator, even told where the place is, knows no school holiday of France and none of the public
    holidays of one territory: what we write for the same schedule closes that day, for it too."""
    a_dix_heures = datetime(jour.year, jour.month, jour.day, 10)
    assert OpeningHours(texte, coords=coords).is_open(a_dix_heures)
    horaires = lire(texte).horaires
    assert horaires is not None
    ecrit = osm(horaires, Calendrier.pour(code), DU, AU)
    assert not OpeningHours(ecrit, coords=coords).is_open(a_dix_heures)
    assert not {"PH", "SH"} & set(ecrit.split())


@pytest.mark.parametrize(
    "heures",
    [
        "9h-12h sur rendez-vous",
        "9h-12h sans rendez-vous, 14h-17h sur rendez-vous",
        "9h-12h, sans rendez-vous",
    ],
)
def test_l_acces_est_dit_sans_fermer_la_porte(heures: str, oracle: Callable[..., Any]) -> None:
    """A bare comment (`Mo 09:00-12:00 "sur rendez-vous"`) is « unknown » for some readers."""
    horaires = lire({"lundi": heures, "1er lundi du mois": "fermé"}).horaires
    assert horaires is not None
    ecrit = osm(horaires, Calendrier.pour("54"), DU, AU)
    assert ecrit.count('"') == 2 * ecrit.count('open "') > 0
    lundi = date(2026, 12, 14)
    assert oracle(ecrit, lundi, lundi)[0] == (datetime(2026, 12, 14, 9), datetime(2026, 12, 14, 12))
