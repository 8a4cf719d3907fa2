"""Is everybody who receives a possible destination, said as it must be printed?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from quifaitquoi.guide import fiche
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fiche.destinations import HORS_EPCI, destinations
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

from tests.guide.conftest import ACTEURS, LIEUX, PERMANENCES, Page

Offrir = Callable[..., dict[str, dict[str, str]]]
Fabrique = Callable[..., Territoire]
FIN = "fiche-orientation/index.html"


@pytest.fixture
def groupes(fabrique: Fabrique, contexte: Contexte) -> Offrir:
    """What the list of a territory offers: by EPCI, the lines to print by name."""

    def offrir(**valeurs: Any) -> dict[str, dict[str, str]]:
        offerts = destinations(vue_de(fabrique(**valeurs), contexte))
        return {groupe.nom: {d.nom: d.texte for d in groupe.destinations} for groupe in offerts}

    return offrir


def test_by_epci_with_the_address_and_the_phone(groupes: Offrir) -> None:
    assert groupes() == {
        "Communauté de communes du Bassin de Pompey": {
            "Pompey\u00a0: Mairie fictive de Pompey, Conseillers numériques fictifs": (
                "Conseillers numériques fictifs, Mairie fictive de Pompey\n"
                "54340\u00a0Pompey\n03\u00a083\u00a099\u00a099\u00a001"
            )
        },
        "Communauté de communes Terres Touloises": {
            "Toul\u00a0: Maison fictive de Toul, France services": (
                "France services, Maison fictive de Toul\n"
                "1 rue de l’Exemple, Entrée par la cour imaginaire, 54200\u00a0Toul\n"
                "03\u00a083\u00a099\u00a099\u00a099"
            )
        },
    }


def test_somebody_who_receives_twice_is_offered_once(groupes: Offrir) -> None:
    encore = {**PERMANENCES[0], "titre": "Une autre fois", "horaires": {"jeudi": "9h-12h"}}
    offerts = groupes(permanences=[*PERMANENCES, encore])
    assert [len(groupe) for groupe in offerts.values()] == [1, 1]


def test_two_who_receive_in_one_place_are_two_destinations(groupes: Offrir) -> None:
    lieu = {**LIEUX[0], "acteurs": ["france-services", "conums"]}
    (offerts,) = groupes(lieux=[lieu], permanences=[]).values()
    assert list(offerts) == [
        "Toul\u00a0: Maison fictive de Toul, Conseillers numériques fictifs",
        "Toul\u00a0: Maison fictive de Toul, France services",
    ]


def test_a_name_is_not_said_twice(groupes: Offrir) -> None:
    lieu = {**LIEUX[0], "nom": "FRANCE SERVICES imaginaire"}
    (offerts,) = groupes(lieux=[lieu], permanences=[]).values()
    ((nom, texte),) = offerts.items()
    assert nom == "Toul\u00a0: FRANCE SERVICES imaginaire"
    assert texte.startswith("FRANCE SERVICES imaginaire\n")


def test_without_phone_the_mailbox(groupes: Offrir) -> None:
    lieu = {**LIEUX[0], "telephone": None}
    (offerts,) = groupes(lieux=[lieu], permanences=[]).values()
    assert [texte.splitlines()[-1] for texte in offerts.values()] == ["accueil@maison.example"]


def test_a_commune_of_no_epci_comes_last(groupes: Offrir) -> None:
    perdu = {**LIEUX[0], "id": "perdu", "code_insee": None, "commune": "Aaville inventée"}
    assert list(groupes(lieux=[perdu, LIEUX[0]], permanences=[])) == [
        "Communauté de communes Terres Touloises",
        HORS_EPCI,
    ]


def test_where_nobody_receives_nobody_is_sent(groupes: Offrir) -> None:
    assert groupes(permanences=[], lieux=[{**LIEUX[0], "acteurs": []}]) == {}


def test_what_a_contributor_writes_stays_text(fabrique: Fabrique, contexte: Contexte) -> None:
    acteurs = [{**ACTEURS[0], "nom": "a & b \" ' < c"}]
    page, _ = fiche.build(fabrique(acteurs=acteurs, permanences=[]), contexte)
    assert isinstance(page.contenu, str)
    assert 'value="a &amp; b &#34; &#39; &lt; c, Maison' in page.contenu


def test_a_guide_without_places_still_has_its_form(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    html = page(fiche.build(fabrique(acteurs=[], lieux=[], permanences=[]), contexte), FIN)
    assert list(html.iter("select")) == []
    assert html.xpath(".//textarea[@id='destination']")
