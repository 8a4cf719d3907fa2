"""Is the national tree whole: every way through it ends, says what to do, and leads back to somebody?"""

from __future__ import annotations

import re

import pytest
from quifaitquoi.geo import cle
from quifaitquoi.model import Orientation, Question

from .ecrits import JE_NE_TROUVE_PAS, brut, national, routes, textes

PROFONDEUR = 6
ARBRE = national().arbre


def test_every_way_ends_within_six_pages() -> None:
    for racine in ARBRE.racines:
        toutes = list(routes(ARBRE, racine))
        assert max(map(len, toutes)) <= PROFONDEUR
        assert len(toutes) > 100


def test_no_page_is_an_orphan() -> None:
    atteints = {page for racine in ARBRE.racines for route in routes(ARBRE, racine) for page in route}
    assert set(ARBRE.noeuds) == atteints


def test_ids_are_unique() -> None:
    assert len(ARBRE.noeuds) == len(ARBRE.questions) + len(ARBRE.orientations)
    for liste in (national().roles, national().ressources):
        assert len({fiche.id for fiche in liste}) == len(liste)
    assert len({cle(terme.terme) for terme in national().glossaire}) == len(national().glossaire)


def test_titles_differ() -> None:
    """They are the titles of the pages."""
    titres = [noeud.titre for noeud in ARBRE.noeuds.values()]
    assert sorted(titres) == sorted(set(titres))


def test_every_question_has_a_way_out_for_those_who_find_nothing() -> None:
    def sortie(question: Question) -> bool:
        return question.reponses[-1].vers in {JE_NE_TROUVE_PAS, "quel-organisme"}

    assert [question.id for question in ARBRE.questions if not sortie(question)] == []


def test_answers_of_a_question_differ() -> None:
    for question in ARBRE.questions:
        assert len({reponse.vers for reponse in question.reponses}) == len(question.reponses), question.id
        assert len({reponse.texte for reponse in question.reponses}) == len(question.reponses), question.id


def test_the_three_doors_come_first() -> None:
    depart = ARBRE.noeuds[ARBRE.depart]
    assert isinstance(depart, Question)
    assert [reponse.vers for reponse in depart.reponses[:3]] == ["apprendre", "demarche", "difficulte"]
    for porte in depart.reponses[:3]:
        fins = {route[-1] for route in routes(ARBRE, porte.vers)} - {JE_NE_TROUVE_PAS}
        assert len(fins) >= 8, porte.vers


@pytest.mark.parametrize("orientation", ARBRE.orientations, ids=lambda o: o.id)
def test_every_orientation_leads_to_somebody(orientation: Orientation) -> None:
    """Somebody to look for here, and always somebody to call wherever one is: a gap is never a dead end."""
    roles, ressources = ({fiche.id for fiche in liste} for liste in (national().roles, national().ressources))
    assert {role for etape in orientation.etapes for role in etape.roles} <= roles
    assert {*orientation.ressources, *orientation.urgences} <= ressources
    assert set(orientation.ressources).isdisjoint(orientation.urgences), "un contact est montré deux fois"
    assert orientation.ressources, "aucun contact national\u00a0: que faire si personne n’est proche ?"


def test_every_national_contact_is_used_and_says_its_source() -> None:
    utilises = {contact for o in ARBRE.orientations for contact in (*o.ressources, *o.urgences)}
    for ressource in national().ressources:
        assert ressource.id in utilises or ressource.urgence, ressource.id
        assert ressource.telephone or ressource.site_web, ressource.id
        assert re.search(r"\(https://[^\s()]+\)$", ressource.source), ressource.id


def test_urgent_numbers_are_there() -> None:
    urgents = {ressource.telephone for ressource in national().ressources if ressource.urgence}
    assert {"15", "17", "18", "112", "114", "115", "119", "39 19", "31 14"} == urgents


def test_closed_services_are_not_shown() -> None:
    """Solidarité Numérique has closed its line (reported in January 2022)."""
    numeros = {re.sub(r"\D", "", texte) for texte in textes(brut())}
    assert "0170772372" not in numeros


def test_french_typography() -> None:
    """No-break spaces before : ; ? ! » and after «, curly apostrophes; never U+202F, which our font lacks."""
    fautes = [
        texte
        for texte in textes(brut())
        if re.search(r"[ ][:;?!»]|«[ ]|\w'\w|\u202f|\d h\b", re.sub(r"https://\S+", "", texte))
    ]
    assert fautes == []


def test_acronyms_are_in_the_glossary() -> None:
    """Those written in capitals in the tree, the roles and the contacts."""
    connus = {cle(terme.terme) for terme in national().glossaire}
    # Everyday words that nobody spells out.
    courants = {"sms", "rib", "cv", "samu"}
    vus: set[str] = set()
    for partie in ("arbre", "roles", "ressources"):
        for texte in textes(brut()[partie]):
            vus |= set(re.findall(r"\b[A-Z]{2,}\b", re.sub(r"https://\S+", "", texte)))
    assert {sigle for sigle in vus if cle(sigle) not in connus | courants} == set()
