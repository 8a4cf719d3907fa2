"""Are the words of the glossary found in a text, and only they?"""

from __future__ import annotations

import pytest
from quifaitquoi.guide.sigles import expliques_dans
from quifaitquoi.model import Lexique, Terme


def terme(nom: str, *aussi: str) -> Terme:
    return Terme(terme=nom, aussi=aussi, definition="Définition fictive.")


LEXIQUE = Lexique.de(
    [
        terme("CCAS"),
        terme("Caf", "CAF"),
        terme("CLIC"),
        terme("Permanence"),
        terme("Tiers-lieu"),
        terme("France services"),
        terme("Administration+"),
        terme("Mandat"),
        terme("Mandat avec la CNIL"),
        terme("CNIL"),
    ]
)


@pytest.mark.parametrize(
    ("texte", "attendus"),
    [
        ("Le CCAS est ouvert.", ["CCAS"]),
        ("Le CCAS, puis la CAF, puis le CCAS", ["CCAS", "Caf"]),
        ("Un clic suffit", []),
        ("Les CCASS", []),
        ("Des PERMANENCES et des permanences", ["Permanence"]),
        ("dans un tiers lieu, des Tiers-lieux", ["Tiers-lieu"]),
        ("la France rend des services", []),
        ("Maison France services de Toul", ["France services"]),
        ("une administration", []),
        ("sur Administration+.", ["Administration+"]),
        ("un mandat avec la CNIL", ["Mandat avec la CNIL"]),
        ("un mandat avec la mairie", ["Mandat"]),
        ("l’EPN d’un_CCAS", ["CCAS"]),
        ("", []),
    ],
)
def test_the_words_of_a_text(texte: str, attendus: list[str]) -> None:
    assert [mot.terme for mot in expliques_dans([texte], LEXIQUE)] == attendus


def test_a_word_is_given_once_for_many_texts() -> None:
    trouves = expliques_dans(["Le CLIC", "une permanence au CCAS", "le CLIC"], LEXIQUE)
    assert [mot.terme for mot in trouves] == ["CLIC", "Permanence", "CCAS"]


def test_a_glossary_without_a_word_explains_nothing() -> None:
    assert expliques_dans(["Le CCAS"], Lexique.de([])) == ()
