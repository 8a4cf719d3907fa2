"""Does the command line say how it understands the hours it is given?"""

from __future__ import annotations

import json
from typing import Any

import pytest
from quifaitquoi.cli import main


def lancer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["horaires", *arguments])
    return code, capsys.readouterr().out.replace("\u00a0", " ")


def lire_horaires(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code, sortie = lancer(capsys, *arguments, "--format", "json")
    return code, json.loads(sortie)


def test_hours_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    texte = "lundi des semaines impaires : 9h30-12h30 sur rendez-vous ; jours fériés : fermé"
    code, dit = lire_horaires(capsys, texte, "--territoire", "16", "--a-partir", "2026-12-28T13:00")
    assert code == 0
    assert dit.keys() == {"phrase", "semaine", "osm", "prochaines", "constats"}
    assert dit["constats"] == []
    assert (
        dit["phrase"].replace("\u00a0", " ").startswith("le lundi des semaines impaires, de 9 h 30 à 12 h 30")
    )
    assert len(dit["prochaines"]) == 10
    # 2026 has 53 weeks: the odd weeks 53 and 1 follow one another; that of 28 December is over at 13:00.
    assert dit["prochaines"][0] == {
        "debut": "2027-01-04T09:30:00+01:00",
        "fin": "2027-01-04T12:30:00+01:00",
        "acces": "sur rendez-vous",
    }


def test_an_opening_that_is_not_over_counts(capsys: pytest.CaptureFixture[str]) -> None:
    _, dit = lire_horaires(capsys, "lundi : 9h-12h", "--a-partir", "2026-12-28T11:59")
    assert dit["prochaines"][0]["debut"] == "2026-12-28T09:00:00+01:00"
    _, dit = lire_horaires(capsys, "lundi : 9h-12h", "--a-partir", "2026-12-28T12:00")
    assert dit["prochaines"][0]["debut"] == "2027-01-04T09:00:00+01:00"


def test_the_clock_is_that_of_the_territory(capsys: pytest.CaptureFixture[str]) -> None:
    for instant in ("2026-12-28T08:00", "2026-12-28T04:00Z", "2026-12-28"):
        _, dit = lire_horaires(capsys, "lundi : 9h-12h", "--territoire", "974", "--a-partir", instant)
        assert dit["prochaines"][0]["debut"] == "2026-12-28T09:00:00+04:00"


def test_what_is_not_understood_is_placed(capsys: pytest.CaptureFixture[str]) -> None:
    texte = "lundi : 9h-12h ; 1er mercrdi du mois : 14h-17h"
    code, dit = lire_horaires(capsys, texte)
    (constat,) = dit["constats"]
    assert code == 1
    assert dit["prochaines"] == []
    assert texte[constat["debut"] : constat["fin"]] == "mercrdi"
    assert constat.keys() == {"gravite", "message", "debut", "fin"}
    assert constat["gravite"] == "erreur"
    assert constat["message"].endswith("Vouliez-vous dire « mercredi » ?")


def test_a_line_written_twice_is_quoted_where_it_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    texte = "lundi : 9h-12h ; lundi : 14h-99h"
    _, dit = lire_horaires(capsys, texte)
    assert [texte[c["debut"] : c["fin"]] for c in dit["constats"]] == ["99h"]


@pytest.mark.parametrize(("texte", "lu"), [("lundi : 9h", "9h"), ("lundi 9h-12h mardi", "mardi")])
def test_what_ends_too_soon_is_quoted(texte: str, lu: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, dit = lire_horaires(capsys, texte)
    (constat,) = dit["constats"]
    assert texte[constat["debut"] : constat["fin"]] == lu
    assert constat["message"].startswith(f"il manque la suite de « {lu} »")


def test_a_public_holiday_nothing_is_said_of_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    _, dit = lire_horaires(capsys, "vendredi : 9h-12h", "--a-partir", "2026-12-28T13:00")
    assert dit["prochaines"][0].keys() == {"debut", "fin", "acces"}
    (constat,) = dit["constats"]
    assert "le vendredi 1er janvier 2027 (jour de l’An)" in constat["message"]
    _, dit = lire_horaires(capsys, "vendredi : 9h-12h ; jours fériés : fermé")
    assert dit["constats"] == []


def test_hours_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    code, sortie = lancer(capsys, "jeudi : 9h-12h", "--a-partir", "2026-12-28")
    assert code == 0
    assert "« jeudi : 9h-12h » :\n  le jeudi, de 9 h à 12 h\n  OSM : Th 09:00-12:00\n" in sortie
    assert "  jeudi 31 décembre 2026, de 9 h à 12 h\n" in sortie
    code, sortie = lancer(capsys, "1er mercrdi du mois : 14h-17h")
    assert code == 1
    assert sortie.startswith("  erreur : je ne comprends pas « mercrdi »")
    assert sortie.endswith("« 2e »… Vouliez-vous dire « mercredi » ?\n")


def test_a_free_sentence_is_told_piece_by_piece(capsys: pytest.CaptureFixture[str]) -> None:
    texte = "Mardi 9h-12h. Permanence à la mairie de Port-Fictif le jeudi. Prise de rdv au 01 99 00 00 00"
    code, dit = lire_horaires(capsys, texte, "--a-partir", "2026-12-28")
    assert code == 0
    assert dit["prochaines"][0]["debut"] == "2026-12-29T09:00:00+01:00"
    assert [(c["gravite"], texte[c["debut"] : c["fin"]]) for c in dit["constats"]] == [
        ("information", "Mardi 9h-12h"),
        ("information", "Permanence à la mairie de Port-Fictif le jeudi"),
        ("avertissement", "Prise de rdv au 01 99 00 00 00"),
    ]


@pytest.mark.parametrize(
    ("texte", "phrase", "dit_que"),
    [
        ("Sur rendez-vous le mardi", "sur rendez-vous le mardi", "il manque les heures"),
        ("Permanence à Port-Fictif le jeudi de 9h à 12h", "", "aucune n’est retenue pour ce lieu-ci"),
    ],
)
def test_a_sentence_without_hours_of_its_own(
    texte: str, phrase: str, dit_que: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, dit = lire_horaires(capsys, texte)
    assert (code, dit["phrase"], dit["prochaines"]) == (0, phrase, [])
    assert any(dit_que in constat["message"] for constat in dit["constats"])
