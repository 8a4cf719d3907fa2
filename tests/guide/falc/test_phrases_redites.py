"""Is what everybody reads said again in short lines, without a fact less?"""

from __future__ import annotations

import pytest
from quifaitquoi.guide.falc import phrases
from quifaitquoi.guide.falc.numeros import disponible


@pytest.mark.parametrize(
    ("texte", "lignes"),
    [
        ("Appelez avant. On vous répond.", ("Appelez avant.", "On vous répond.")),
        (
            "L’été, les horaires changent\u00a0: appelez avant de venir.",
            ("L’été, les horaires changent\u00a0:", "Appelez avant de venir."),
        ),
        ("Un relevé de compte (RIB).", ("Un relevé de compte, RIB.",)),
        ("Trois questions, puis deux réponses.", ("3 questions, puis 2 réponses.",)),
        ("Un téléphone neuf, à six heures.", ("Un téléphone neuf, à 6 heures.",)),
        ("Vingt-deux personnes, au dix-huit.", ("Vingt-deux personnes, au dix-huit.",)),
        ("De 9 h à 12 h 30.", ("De 9\u00a0heures à 12\u00a0heures\u00a030.",)),
        ("À 1 h.", ("À 1\u00a0heure.",)),
        (
            "Le samedi de 9 h à 13 h et de 14 h à 19 h.",
            ("Le samedi de 9\u00a0heures à 13\u00a0heures.", "Et de 14\u00a0heures à 19\u00a0heures."),
        ),
        ("Rue du Dr. exemple, cellule n° 5", ("Rue du Dr. exemple, cellule numéro 5",)),
    ],
)
def test_a_text_for_everybody_in_short_lines(texte: str, lignes: tuple[str, ...]) -> None:
    assert phrases.redites(texte) == lignes


def test_a_thing_that_is_two_sentences_takes_two_lines() -> None:
    assert phrases.chaque_chose(["vos papiers. Sans papiers, venez quand même.", "un crayon"]) == (
        "Vos papiers",
        "Sans papiers, venez quand même",
        "Un crayon",
    )


def test_the_days_and_the_price_of_a_number_are_a_line_each() -> None:
    assert disponible("Du lundi au vendredi de 9 h à 19 h, samedi de 9 h à 13 h, appel gratuit") == (
        "Du lundi au vendredi de 9\u00a0heures à 19\u00a0heures.",
        "Samedi de 9\u00a0heures à 13\u00a0heures.",
        "L’appel est gratuit.",
    )
