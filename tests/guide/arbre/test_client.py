"""Does the browser get the tree, each helper once, and only days and reasons that are true?"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from quifaitquoi.guide import arbre
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

from .fictif import ARBRE, territoire_de, un_lieu


def fichier(territoire: Territoire, contexte: Contexte) -> dict[str, Any]:
    (trouve,) = [f for f in arbre.build(territoire, contexte) if f.entete is None]
    assert trouve.chemin == "54-meurthe-et-moselle/orienter/arbre.json"
    lu: dict[str, Any] = json.loads(trouve.contenu)
    return lu


def test_questions_steps_and_helpers(contexte: Contexte) -> None:
    lu = fichier(territoire_de([un_lieu()]), contexte)
    assert lu["depart"] == "besoin"
    assert lu["fuseau"] == "Europe/Paris"
    assert lu["noeuds"]["besoin"] == {
        "titre": "Quel besoin\u00a0?",
        "aide": "Pour vous ou un autre.",
        "reponses": [["Apprendre & <3", "apprendre", "Et bien."], ["Une démarche", "laquelle"]],
    }
    (titre, liste) = lu["noeuds"]["caf"]["etapes"][0]
    assert titre == "Aller au guichet"
    ((raison, rang),) = lu["listes"][liste]
    assert lu["raisons"][raison] == "France services\u00a0: fait avec vous."
    nom, page, ou, position, telephone, suite, dates = lu["cartes"][rang]
    assert (nom, page, ou) == ("Maison fictive 0", "lieux/maison-0/", "0 rue de l’Exemple, Toul")
    assert position.endswith(",54528")
    assert telephone == "03\u00a083\u00a099\u00a099\u00a099"
    assert suite == " · Gratuit · Sans rendez-vous"
    assert [jour for jour, _ in dates[:2]] == ["2026-11-24", "2026-12-01"]
    assert lu["heures"][dates[0][1]] == ["de 9\u00a0h à 12\u00a0h", "T09:00+01:00/T12:00+01:00"]


def test_a_step_that_nobody_answers_says_so(contexte: Contexte) -> None:
    lu = fichier(territoire_de([un_lieu()]), contexte)
    (titre, liste, proche), seul = lu["noeuds"]["apprendre"]["etapes"]
    assert (titre, proche) == ("Voir un conseiller", 1)
    ((raison, _),) = lu["listes"][liste]
    assert "apprend à se servir" in lu["raisons"][raison]
    assert seul == ["Respirer"]


@pytest.mark.parametrize(
    ("champs", "dit"),
    [
        ({"horaires": None}, "Horaires non connus de ce guide\u00a0: appelez avant de venir."),
        ({"horaires": {"25 décembre 2030": "9h-12h"}}, "Aucune ouverture prévue d’ici au"),
    ],
    ids=["horaires inconnus", "aucune date"],
)
def test_without_a_date_it_says_why(contexte: Contexte, champs: dict[str, Any], dit: str) -> None:
    (carte,) = fichier(territoire_de([un_lieu(**champs)]), contexte)["cartes"]
    assert str(carte[6]).startswith(dit)


def test_midnight_belongs_to_the_day_that_ends(contexte: Contexte) -> None:
    lieu = un_lieu(horaires={"mardi": "20h-24h", "jours fériés": "fermé"})
    assert fichier(territoire_de([lieu]), contexte)["heures"][0][1] == "T20:00+01:00/T24:00+01:00"


def test_summer_time_changes_the_offset(contexte: Contexte) -> None:
    heures = fichier(territoire_de([un_lieu()]), Contexte(date(2026, 3, 20)))["heures"]
    assert [ouvertures[6:12] for _, ouvertures in heures] == ["+01:00", "+02:00"]
    assert contexte.aujourdhui.year == 2026


def test_a_sensitive_matter_is_marked(contexte: Contexte) -> None:
    questions = [{**ARBRE["questions"][0], "sensible": "oui"}, ARBRE["questions"][1]]
    noeuds = fichier(territoire_de([], {**ARBRE, "questions": questions}), contexte)["noeuds"]
    assert [nom for nom, noeud in noeuds.items() if "sensible" in noeud] == ["besoin"]


def test_every_rank_names_something(territoires: dict[str, Territoire], contexte: Contexte) -> None:
    for territoire in territoires.values():
        (ecrit,) = [f for f in arbre.build(territoire, contexte) if f.entete is None]
        lu = json.loads(ecrit.contenu)
        noeuds = lu["noeuds"].values()
        vers = {reponse[1] for noeud in noeuds for reponse in noeud.get("reponses", ())}
        assert vers <= lu["noeuds"].keys()
        rangs = {rang for liste in lu["listes"] for _, *cartes in liste for rang in cartes}
        assert rangs == set(range(len(lu["cartes"])))
        etapes = {etape[1] for noeud in noeuds for etape in noeud.get("etapes", ()) if len(etape) > 1}
        assert etapes <= set(range(len(lu["listes"])))
