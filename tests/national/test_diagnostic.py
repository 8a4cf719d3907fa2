"""Do the advisor's three questions lead to eight outcomes, each with what to do, to say, and who may act?"""

from __future__ import annotations

from itertools import product

import pytest
from quifaitquoi.model import Orientation, Question

from .ecrits import national

ARBRE = national().arbre
# urgence, souhait d’apprendre, technicité → the outcome; two are those of the national note, the rest ours.
ISSUES = {
    ("oui", "non", "non"): "urgence-faire-avec",
    ("oui", "oui", "non"): "urgence-faire-avec-puis-apprendre",
    ("oui", "non", "oui"): "urgence-specialiste",
    ("oui", "oui", "oui"): "urgence-specialiste-puis-apprendre",
    ("non", "non", "oui"): "specialiste",
    ("non", "oui", "oui"): "compte-puis-demarche",
    ("non", "oui", "non"): "atelier",
    ("non", "non", "non"): "coup-de-pouce",
}


def repondre(*reponses: str) -> Orientation:
    """Where three answers lead, from the first question of the diagnosis."""
    noeud: Question | Orientation = ARBRE.noeuds["diagnostic"]
    for reponse in reponses:
        assert isinstance(noeud, Question)
        choisie = next(r for r in noeud.reponses if r.texte.lower().startswith(f"{reponse},"))
        noeud = ARBRE.noeuds[choisie.vers]
    assert isinstance(noeud, Orientation)
    return noeud


def test_all_eight_are_there() -> None:
    assert set(ISSUES) == set(product(("oui", "non"), repeat=3))
    assert len(set(ISSUES.values())) == 8


@pytest.mark.parametrize(("reponses", "issue"), ISSUES.items(), ids=lambda v: "-".join(v))
def test_three_answers_lead_to_their_outcome(reponses: tuple[str, ...], issue: str) -> None:
    orientation = repondre(*reponses)
    assert orientation.id == issue
    assert orientation.posture
    assert orientation.mandat
    assert orientation.source
    assert len(orientation.phrases) >= 2


@pytest.mark.parametrize(("reponses", "issue"), ISSUES.items(), ids=lambda v: "-".join(v))
def test_both_urgencies_are_told(reponses: tuple[str, ...], issue: str) -> None:
    """Urgent for the person is one fact, urgent for the administration another."""
    texte = (repondre(*reponses).texte or "").replace("\u00a0", " ")
    assert f"Urgent pour la personne : {reponses[0]}." in texte, issue
    assert "Urgent pour l’administration : " in texte, issue


def test_whose_proposal_it_is() -> None:
    notes = {issue for r, issue in ISSUES.items() if (repondre(*r).source or "").startswith("Note d’info")}
    assert notes == {"urgence-faire-avec", "specialiste"}


def test_two_step_routes_name_the_digital_advisor_then_france_services() -> None:
    """The only route whose order is that of the seeds: account first, démarche after."""
    roles = [etape.roles[0] for etape in repondre("non", "oui", "oui").etapes]
    assert roles == ["conseiller-numerique", "france-services"]
    urgents = [e.roles[0] for e in repondre("oui", "oui", "oui").etapes]
    assert urgents[0] == "france-services"
    assert urgents[-1] == "conseiller-numerique"


def test_an_advisor_acts_in_place_of_somebody_only_under_a_mandate() -> None:
    for reponses, issue in ISSUES.items():
        mandat = repondre(*reponses).mandat or ""
        assert "mandat" in mandat or mandat.startswith("Aucun"), issue
