"""Which hours of a row are published, and which are kept beside it?"""

from __future__ import annotations

import pytest

from tests.importing.test_lignes import seul


@pytest.mark.parametrize(
    "ecrit",
    ["19 communes : 10h à 12h", "Mo 12:00-09:00", "lundi, un autre jour peut-être : 9h-12h", "x" * 400],
)
def test_hours_that_are_not_understood_are_kept_beside_and_never_published(ecrit: str) -> None:
    fiche, dit = seul(horaires=ecrit)
    assert fiche.horaires is None
    assert f"à relire : horaires : {ecrit}\n" in dit


@pytest.mark.parametrize(
    ("champ", "ecrit"),
    [
        ("horaires", "Lundi 9h-12h ; mardi 14 h à 17 h"),
        ("presentation_detail", "Horaires : lundi 09:00 - 12:00 ; mardi 14:00 - 17:00"),
    ],
)
def test_hours_in_words_are_published_when_every_word_is_understood(champ: str, ecrit: str) -> None:
    fiche, dit = seul(**{champ: ecrit})
    assert fiche.horaires is not None
    assert "      lundi: 9h-12h\n      mardi: 14h-17h\n" in dit
    assert "est compris ainsi : le lundi, de 9 h à 12 h ; le mardi, de 14 h à 17 h" in dit.replace(
        "\u00a0", " "
    )
    assert "à relire : " not in dit


def test_a_presentation_that_only_tells_hours_completes_those_of_the_row() -> None:
    fiche, dit = seul(horaires="Mo,Th 09:00-12:00", presentation_detail="Sur rendez-vous le jeudi")
    assert "      lundi: 9h-12h\n      jeudi: 9h-12h sur rendez-vous\n" in dit
    assert fiche.presentation_detail == "Sur rendez-vous le jeudi"
    fiche, dit = seul(horaires="Mo,Th 09:00-12:00", presentation_detail="Parfois fermé le jeudi")
    assert "      lundi, jeudi: 9h-12h\n" in dit


def test_hours_at_the_end_of_the_presentation_are_not_published() -> None:
    fiche, dit = seul(presentation_detail="Une salle inventée.\nHoraires : samedi, tous les 15 jours")
    assert fiche.presentation_detail == "Une salle inventée."
    assert "à relire : horaires : samedi, tous les 15 jours\n" in dit
