"""Is each hard word explained on the page that holds it, once?"""

from __future__ import annotations

import pytest
from quifaitquoi.guide.falc.mots import avec_mots
from quifaitquoi.guide.falc.page import Bloc, Page, phrases
from quifaitquoi.model import Terme, Territoire

TERMES = (
    Terme.model_validate(
        {"terme": "ZZZ", "developpe": "zone zéro zébrée", "definition": "Un sigle inventé."}
    ),
    Terme.model_validate(
        {"terme": "Truc", "definition": "Chose\u00a0: à 9 h.", "falc": ["Un truc sert à tout."]}
    ),
    Terme.model_validate({"terme": "Machin", "definition": "Il ouvre à 9 h. Il ferme tard."}),
)


@pytest.fixture
def expliquer(territoire: Territoire) -> Territoire:
    national = territoire.national.model_copy(update={"glossaire": TERMES})
    return territoire.model_copy(update={"national": national})


def lignes(territoire: Territoire, *dites: str, datees: bool = False) -> list[list[str]]:
    page = avec_mots(
        territoire, Page("Titre", (Bloc("question", "Bloc", (phrases(*dites, datees=datees),)),))
    )
    return [[ligne.texte for ligne in g.lignes] for bloc in page.blocs[1:] for g in bloc.contenus]


def test_words_are_explained_in_their_order_with_what_is_written_simply(expliquer: Territoire) -> None:
    assert lignes(expliquer, "Un machin, un truc et un ZZZ.", "Un truc.") == [
        ["Machin\u00a0:", "Il ouvre à 9\u00a0heures.", "Il ferme tard."],
        ["Truc\u00a0:", "Un truc sert à tout."],
        ["ZZZ\u00a0: zone zéro zébrée.", "Un sigle inventé."],
    ]


def test_a_page_without_hard_words_has_no_block_for_them(expliquer: Territoire) -> None:
    assert lignes(expliquer, "Bonjour.") == []


def test_what_the_page_explains_itself_is_not_said_twice(expliquer: Territoire) -> None:
    assert lignes(expliquer, "Voici un truc.", "Un truc sert à tout.") == []
    assert lignes(expliquer, "Un ZZZ.", "Un sigle inventé.") == [
        ["ZZZ\u00a0: zone zéro zébrée.", "Un sigle inventé."]
    ]


def test_what_changes_with_the_day_asks_for_no_word(expliquer: Territoire) -> None:
    """The text that is reread must not change with the dates."""
    assert lignes(expliquer, "Un truc.", datees=True) == []
