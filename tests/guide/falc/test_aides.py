"""Are questions and orientations said simply: what to do first, who helps, whom to call?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide import falc
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.orientations import MOTS_PAR_PAGE
from quifaitquoi.model import Arbre, National, Ressource, Territoire

from .lecture import lignes

Page = Callable[..., lxml.html.HtmlElement]
Fabrique = Callable[..., Territoire]
SECOURS = {
    "id": "secours",
    "nom": "99 99, secours inventés",
    "pour": "Rien\u00a0: ce numéro est fictif.",
    "telephone": "01 99 00 99 99",
    "disponible": "24 heures sur 24, appel gratuit",
    "source": "Source fictive",
    "verifie_le": "2026-11-02",
}


@pytest.fixture
def lire(fabrique: Fabrique, national: National, contexte: Contexte, page: Page) -> Callable[..., list[str]]:
    """The lines of a page of a tree whose first answer leads to an orientation with these fields."""

    def lit(chemin: str = "aide/", *, question: dict[str, Any] | None = None, **champs: Any) -> list[str]:
        arbre = Arbre.model_validate(
            {
                "depart": "depart",
                "questions": [
                    {"id": "depart", "titre": "Quoi\u00a0?", **(question or {"reponses": REPONSES})}
                ],
                "orientations": [
                    {"id": "aide", "titre": "Une aide", "etapes": [{"titre": "Faites ceci"}], **champs},
                    {"id": "autre", "titre": "Autre aide", "etapes": [{"titre": "Faites cela"}]},
                ],
            }
        )
        ressources = (Ressource.model_validate(SECOURS),)
        territoire = fabrique().model_copy(
            update={"national": national.model_copy(update={"arbre": arbre, "ressources": ressources})}
        )
        return lignes(page(falc.build(territoire, contexte), f"falc/orienter/{chemin}index.html"))

    return lit


REPONSES = [{"texte": "Ceci", "vers": "aide"}, {"texte": "Cela", "vers": "autre"}]


def apres(dites: list[str], titre: str) -> list[str]:
    return dites[dites.index(titre) + 1 :]


def test_a_question_gives_its_answers_with_examples(lire: Callable[..., list[str]]) -> None:
    question = {
        "falc": ["Vous cherchez une aide."],
        "reponses": [
            {"texte": "Ceci", "precision": "Un papier, une carte…", "vers": "aide"},
            {
                "texte": "Je ne sais pas, ou je ne trouve pas",
                "precision": "Pour les autres.",
                "vers": "autre",
            },
        ],
    }
    dites = lire("", question=question)
    assert dites[:2] == ["Quoi ?", "Vous cherchez une aide."]
    assert apres(dites, "Ceci")[:3] == ["Par exemple :", "Un papier", "Une carte"]
    assert apres(dites, "Je ne sais pas")[:2] == ["Ou je ne trouve pas.", "Pour les autres."]


def test_a_title_of_two_sentences_keeps_the_last_one(lire: Callable[..., list[str]]) -> None:
    dites = lire("", question={"titre": "C’est urgent. Que faire\u00a0?", "reponses": REPONSES})
    assert dites[:3] == ["Que faire ?", "C’est urgent.", "Choisissez une réponse."]


def test_the_numbers_to_call_first_come_first(lire: Callable[..., list[str]]) -> None:
    dites = lire(urgences=["secours"], falc=["Appelez."])
    assert dites.index("Appelez d’abord") < dites.index("Faites ceci")
    assert apres(dites, "Appelez d’abord")[:2] == ["Secours inventés :", "01 99 00 99 99"]


def test_a_long_orientation_says_first_what_to_do_first(lire: Callable[..., list[str]]) -> None:
    longue = {
        "etapes": [
            {"titre": "Faites ceci", "texte": "Une phrase fictive. " * 9},
            {"titre": "Faites cela ensuite", "texte": "Une autre phrase inventée. " * 14},
            {"titre": "Et puis", "texte": "Encore une phrase inventée. " * 14},
        ],
        "a_apporter": ["un crayon. Et une gomme."],
        "ressources": ["secours"],
        "urgences": ["secours"],
    }
    debut, suite = lire(**longue), lire("aide/suite/", **longue)
    assert sum(len(ligne.split()) for ligne in debut) <= MOTS_PAR_PAGE
    assert {"Faites ceci", "Appelez d’abord", "Lire la suite"} <= set(debut)
    assert "Faites cela ensuite" not in debut
    assert suite[0] == "Une aide : la suite"
    assert apres(suite, "Apportez :")[:2] == ["Un crayon", "Et une gomme"]
    assert apres(suite, "Partout en France")[:4] == [
        "Secours inventés :",
        "01 99 00 99 99",
        "C’est ouvert le jour et la nuit.",
        "L’appel est gratuit.",
    ]


def test_a_short_orientation_is_one_page(lire: Callable[..., list[str]]) -> None:
    assert "Lire la suite" not in lire()
    with pytest.raises(ValueError, match="not enough values"):
        lire("aide/suite/")


def test_a_helper_alone_is_shown_with_its_number_and_its_date(lire: Callable[..., list[str]]) -> None:
    dites = lire(etapes=[{"titre": "Venez", "roles": ["conseiller-numerique"]}])
    suite = apres(dites, "Venez")
    assert suite[:4] == [
        "Ce service vous aide :",
        "Atelier smartphone inventé, Pompey",
        "Vous pouvez téléphoner au :",
        "03 83 99 99 01",
    ]
    assert "Mercredi 2 décembre 2026" in suite
    assert "Vous devez prendre rendez-vous avant de venir." in suite
    assert "Attention : ces informations sont anciennes." in suite


def test_several_helpers_are_chosen_by_name_or_near_a_commune(lire: Callable[..., list[str]]) -> None:
    roles = ["conseiller-numerique", "france-services"]
    dites = apres(lire(etapes=[{"titre": "Venez", "roles": roles}]), "Venez")
    assert dites[0] == "Ces services vous aident :"
    assert {"France services", "Conseillers numériques fictifs", "Choisir votre commune"} <= set(dites)


def test_nobody_is_said_plainly(lire: Callable[..., list[str]]) -> None:
    dites = lire(etapes=[{"titre": "Venez", "roles": ["travailleur-social"]}])
    assert apres(dites, "Venez")[:1] == ["Pour trouver ce service, demandez à la mairie."]


def test_who_only_renders_the_service_is_not_called_the_service(lire: Callable[..., list[str]]) -> None:
    etape = {
        "titre": "Venez",
        "roles": ["travailleur-social"],
        "services": ["Aide aux démarches administratives"],
    }
    dites = apres(lire(etapes=[etape]), "Venez")
    assert dites[:2] == ["Vous pouvez commencer par un autre service.", "Ce service vous aide :"]


def test_an_old_national_number_is_doubted(
    fabrique: Fabrique, national: National, page: Page, contexte: Contexte
) -> None:
    vieux = Ressource.model_validate({**SECOURS, "verifie_le": "2020-01-01"})
    arbre = national.arbre.model_copy(
        update={
            "orientations": tuple(
                o.model_copy(update={"ressources": ("secours",)}) for o in national.arbre.orientations
            )
        }
    )
    territoire = fabrique().model_copy(
        update={"national": national.model_copy(update={"ressources": (vieux,), "arbre": arbre})}
    )
    html = page(falc.build(territoire, contexte), "falc/orienter/apprendre/index.html")
    assert "Attention : cette information est ancienne." in lignes(html)
    avant = Contexte(aujourdhui=date(2020, 3, 1))
    html = page(falc.build(territoire, avant), "falc/orienter/apprendre/index.html")
    assert "Attention : cette information est ancienne." not in lignes(html)
