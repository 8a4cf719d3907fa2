"""Is every page of the tree also said simply, with a drawing, and without claiming to be « FALC »?"""

from __future__ import annotations

import re

import pytest
from quifaitquoi.model import Orientation, Question

from .ecrits import brut, national, textes

NOEUDS = list(national().arbre.noeuds.values())
MOTS_PAR_PHRASE = 15
# Each sentence is an item of its own.
FIN = re.compile(r"(?<=[.!?]) ")


@pytest.mark.parametrize("noeud", NOEUDS, ids=lambda n: n.id)
def test_one_short_idea_a_sentence(noeud: Question | Orientation) -> None:
    assert noeud.pictogramme, "une image aide à comprendre"
    assert noeud.falc, "il manque la version simplifiée"
    for phrase in noeud.falc:
        assert not FIN.search(phrase), phrase
        assert phrase[-1] in ".!?", phrase
        assert len(phrase.split()) <= MOTS_PAR_PHRASE, phrase
        assert phrase.count(",") <= 2, phrase
        assert not re.search(r"[;(«]|\d{4,}|%", phrase), phrase
        assert len(re.findall(r"\bne\b|\bn’", phrase)) <= 1, phrase


def test_questions_and_outcomes_that_may_put_somebody_at_risk_are_sensitive() -> None:
    sensibles = {noeud.id for noeud in NOEUDS if noeud.sensible}
    assert sensibles >= {
        "violences",
        "moral",
        "danger-immediat",
        "violences-couple-famille",
        "enfant-en-danger",
        "maltraitance",
        "idees-noires",
        "harcelement-en-ligne",
        "victime",
        "addictions",
    }
    assert not sensibles & {"besoin", "apprendre", "demarche", "organisme", "accompagner"}


def test_urgent_numbers_come_first_where_a_life_may_depend_on_them() -> None:
    urgences = {ressource.id for ressource in national().ressources if ressource.urgence}
    attendues = {
        "danger-immediat": "samu-15",
        "idees-noires": "prevention-suicide-3114",
        "violences-couple-famille": "violences-femmes-3919",
        "enfant-en-danger": "enfance-en-danger-119",
        "sans-abri": "urgence-sociale-115",
        "maltraitance": "police-17",
    }
    for noeud in NOEUDS:
        if isinstance(noeud, Orientation) and noeud.id in attendues:
            assert noeud.urgences[0] == attendues[noeud.id]
            assert attendues[noeud.id] in urgences


def test_what_is_shown_as_to_be_called_first_can_be_called_and_always_concerns() -> None:
    """115 is for those who have no roof tonight, 15 for a danger to life: nobody else is sent there first."""
    contacts = {ressource.id: ressource for ressource in national().ressources}
    premiers = {n.id: n.urgences for n in NOEUDS if isinstance(n, Orientation) and n.urgences}
    assert all(contacts[contact].telephone for urgences in premiers.values() for contact in urgences)
    assert {page for page, urgences in premiers.items() if "urgence-sociale-115" in urgences} == {"sans-abri"}
    assert {page for page, urgences in premiers.items() if "samu-15" in urgences} == {
        "danger-immediat",
        "idees-noires",
        "maltraitance",
    }


def test_nothing_calls_itself_falc() -> None:
    """Only a text reread by people concerned may (RLS-2.1)."""
    assert [texte for texte in textes(brut()["arbre"]) if "falc" in texte.casefold()] == []
