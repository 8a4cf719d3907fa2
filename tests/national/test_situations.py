"""Does everyday life find its page, by answering the questions as by saying it in one's own words?"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.guide.mots.lexique import Lexique, lexique
from quifaitquoi.guide.mots.trouver import trouver
from quifaitquoi.model import Orientation, Question, Territoire
from quifaitquoi.reading import lire_territoires

RACINE = Path(__file__).parents[2]
SITUATIONS: list[dict[str, Any]] = yaml.safe_load(
    (RACINE / "tests" / "corpus" / "situations.yml").read_text("utf-8")
)["situations"]
TERRITOIRES = lire_territoires(RACINE / "territories").territoires
chacune = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda s: s["situation"])


@cache
def national() -> Lexique:
    return lexique(TERRITOIRES[0])


def rejouer(territoire: Territoire, situation: dict[str, Any]) -> Question | Orientation:
    """The page where the answers of a situation lead; an answer that is not written is told."""
    arbre = territoire.national.arbre
    ici = {"aide": arbre.depart, "accompagne": arbre.accompagnement}[situation["entree"]]
    assert ici is not None
    for texte in situation["reponses"]:
        noeud = arbre.noeuds[ici]
        assert isinstance(noeud, Question), f"« {texte} » : l’arbre est déjà arrivé à « {noeud.titre} »"
        choix = {reponse.texte: reponse.vers for reponse in noeud.reponses}
        assert texte in choix, f"« {noeud.titre} » n’a pas la réponse « {texte} », mais {list(choix)}"
        ici = choix[texte]
    return arbre.noeuds[ici]


@chacune
def test_answers_lead_where_a_coordinator_expects(situation: dict[str, Any]) -> None:
    for territoire in TERRITOIRES:
        arrivee = rejouer(territoire, situation)
        assert isinstance(arrivee, Orientation), f"« {arrivee.titre} » est encore une question"
        assert arrivee.id == situation["orientation"]


@chacune
def test_own_words_lead_there_too(situation: dict[str, Any]) -> None:
    trouvees = trouver(situation["dit"], national())
    assert situation["orientation"] in trouvees[:3], trouvees


def test_most_are_found_first() -> None:
    premieres = [s for s in SITUATIONS if trouver(s["dit"], national())[:1] == [s["orientation"]]]
    assert len(premieres) >= 0.9 * len(SITUATIONS)


def test_there_are_enough_of_them() -> None:
    assert len({situation["situation"] for situation in SITUATIONS}) == len(SITUATIONS) >= 60
    vecues = [
        situation
        for situation in SITUATIONS
        if situation.get("vecue") == "oui" or situation.get("vecue") is True
    ]
    assert len(vecues) >= 8


def test_they_go_through_the_whole_tree() -> None:
    """Every door, the eight outcomes of the advisors, and three outcomes in four."""
    orientations = {o.id for o in TERRITOIRES[0].national.arbre.orientations}
    vues = {situation["orientation"] for situation in SITUATIONS}
    assert vues <= orientations
    assert len(vues) >= 0.75 * len(orientations)
