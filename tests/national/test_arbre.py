"""Is the national tree whole: every way through it ends, says what to do, and leads back to somebody?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.geo import cle
from quifaitquoi.model import Arbre, National, Orientation, Question

DOSSIER = Path(__file__).parents[2] / "territories" / "_national"
PROFONDEUR = 6
JE_NE_TROUVE_PAS = "je-ne-trouve-pas"


@cache
def brut() -> dict[str, Any]:
    tout: dict[str, Any] = {}
    for fichier in sorted(DOSSIER.glob("*.yml")):
        tout |= yaml.safe_load(fichier.read_text("utf-8"))
    return tout


@cache
def national() -> National:
    return National.model_validate(brut())


def arbre() -> Arbre:
    return national().arbre


def routes(depart: str, deja: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every way from a page to an orientation, as ids; a page met twice is a loop."""
    assert depart not in deja, f"boucle\u00a0: {' → '.join((*deja, depart))}"
    noeud = arbre().noeuds[depart]
    if isinstance(noeud, Orientation):
        yield (*deja, depart)
        return
    for reponse in noeud.reponses:
        yield from routes(reponse.vers, (*deja, depart))


def textes(chose: Any) -> Iterator[str]:
    if isinstance(chose, dict):
        for champ, valeur in chose.items():
            # An address or an identifier is not a sentence.
            if champ not in {"site_web", "url", "id"}:
                yield from textes(valeur)
    elif isinstance(chose, list):
        for valeur in chose:
            yield from textes(valeur)
    elif isinstance(chose, str):
        yield chose


def test_every_way_ends_within_six_pages() -> None:
    toutes = list(routes(arbre().depart))
    assert max(map(len, toutes)) <= PROFONDEUR
    assert len(toutes) > 50


def test_no_page_is_an_orphan() -> None:
    atteints = {page for route in routes(arbre().depart) for page in route}
    assert set(arbre().noeuds) == atteints


def test_ids_are_unique() -> None:
    assert len(arbre().noeuds) == len(arbre().questions) + len(arbre().orientations)
    for liste in (national().roles, national().ressources):
        assert len({fiche.id for fiche in liste}) == len(liste)
    assert len({cle(terme.terme) for terme in national().glossaire}) == len(national().glossaire)


def test_titles_differ() -> None:
    """They are the titles of the pages."""
    titres = [noeud.titre for noeud in arbre().noeuds.values()]
    assert sorted(titres) == sorted(set(titres))


def test_every_question_has_a_way_out_for_those_who_find_nothing() -> None:
    def sortie(question: Question) -> bool:
        return question.reponses[-1].vers in {JE_NE_TROUVE_PAS, "quel-organisme"}

    assert [question.id for question in arbre().questions if not sortie(question)] == []


def test_answers_of_a_question_differ() -> None:
    for question in arbre().questions:
        assert len({reponse.vers for reponse in question.reponses}) == len(question.reponses), question.id
        assert len({reponse.texte for reponse in question.reponses}) == len(question.reponses), question.id


def test_the_three_doors_come_first() -> None:
    depart = arbre().noeuds[arbre().depart]
    assert isinstance(depart, Question)
    assert [reponse.vers for reponse in depart.reponses[:3]] == ["apprendre", "demarche", "difficulte"]
    for porte in depart.reponses[:3]:
        fins = {route[-1] for route in routes(porte.vers)} - {JE_NE_TROUVE_PAS}
        assert len(fins) >= 8, porte.vers


@pytest.mark.parametrize("orientation", national().arbre.orientations, ids=lambda o: o.id)
def test_every_orientation_leads_to_somebody(orientation: Orientation) -> None:
    """Somebody to look for here, and always somebody to call wherever one is: a gap is never a dead end."""
    roles, ressources = ({fiche.id for fiche in liste} for liste in (national().roles, national().ressources))
    assert {role for etape in orientation.etapes for role in etape.roles} <= roles
    assert set(orientation.ressources) <= ressources
    assert orientation.ressources, "aucun contact national\u00a0: que faire si personne n’est proche ?"


def test_every_national_contact_is_used_and_says_its_source() -> None:
    utilises = {identifiant for o in arbre().orientations for identifiant in o.ressources}
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
