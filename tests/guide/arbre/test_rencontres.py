"""Is a half-day that two helpers share at one place found, said, and never invented?"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest
from lxml import html
from quifaitquoi.guide import arbre
from quifaitquoi.guide.arbre.rencontres import SEMAINES, rencontres
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Permanence, Territoire

from .fictif import ARBRE, territoire_de, un_lieu

DEUX_ETAPES: dict[str, Any] = {
    **ARBRE,
    "orientations": [
        ARBRE["orientations"][0],
        {
            "id": "caf",
            "titre": "La Caf",
            "etapes": [
                {"titre": "Retrouver son compte", "roles": ["conseiller-numerique"]},
                {"titre": "Faire la démarche", "roles": ["france-services"]},
            ],
        },
    ],
}


def avec_permanence(horaires: dict[str, str], lieu: str = "maison-0", acteur: str = "conums") -> Territoire:
    """France services on tuesday mornings, and a permanence of another helper."""
    territoire = territoire_de([un_lieu(), un_lieu(1, acteurs=[])], DEUX_ETAPES)
    permanence = {
        "acteur": acteur,
        "lieu": lieu,
        "horaires": horaires,
        "source": "Source fictive",
        "verifie_le": "2026-11-02",
    }
    return territoire.model_copy(update={"permanences": (Permanence.model_validate(permanence),)})


def jours(territoire: Territoire, contexte: Contexte) -> list[tuple[str, str]]:
    vue = Vue(territoire, contexte)
    premiers = [g for g in vue.guichets if g.accueil.acteur.id == "conums"]
    seconds = [g for g in vue.guichets if g.accueil.acteur.id == "fs"]
    return [
        (ouvert.jour.isoformat(), ouvert.heures)
        for rencontre in rencontres(vue, premiers, seconds)
        for ouvert in rencontre.prochaines.jours
    ]


def test_the_same_morning_at_the_same_place(contexte: Contexte) -> None:
    trouves = jours(avec_permanence({"1er mardi du mois": "10h30-12h15"}), contexte)
    assert trouves == [
        (jour, "le matin\u00a0: les deux au même endroit")
        for jour in ("2026-12-01", "2027-01-05", "2027-02-02")
    ]


@pytest.mark.parametrize(
    ("horaires", "lieu"),
    [
        ({"mardi": "13h30-16h"}, "maison-0"),
        ({"mercredi": "9h-12h"}, "maison-0"),
        ({"mardi": "9h-12h"}, "maison-1"),
    ],
    ids=["un autre moment", "un autre jour", "un autre lieu"],
)
def test_nothing_is_said_of_two_journeys(contexte: Contexte, horaires: dict[str, str], lieu: str) -> None:
    territoire = avec_permanence(horaires, lieu)
    assert jours(territoire, contexte) == []
    page = next(f for f in arbre.build(territoire, contexte) if f.adresse.endswith("/caf/"))
    assert "Deux étapes en une fois" not in str(page.contenu)


def test_a_whole_day_meets_the_morning_and_the_afternoon(contexte: Contexte) -> None:
    lieu = un_lieu(horaires={"jeudi": "9h-17h", "jours fériés": "fermé"})
    territoire = territoire_de([lieu], DEUX_ETAPES)
    permanence = {
        "acteur": "conums",
        "lieu": "maison-0",
        "horaires": {"jeudi": "9h-11h, 14h-16h"},
        "source": "Source fictive",
        "verifie_le": "2026-11-02",
    }
    avec = territoire.model_copy(update={"permanences": (Permanence.model_validate(permanence),)})
    (premier, *autres) = jours(avec, contexte)
    assert premier == ("2026-11-26", "le matin et l’après-midi\u00a0: les deux au même endroit")
    # Thirteen weeks of thursdays; the holidays that only one of the two keeps are not days for both.
    assert len(autres) <= SEMAINES


def test_one_helper_who_does_both_is_no_encounter(contexte: Contexte) -> None:
    vue = Vue(territoire_de([un_lieu()], DEUX_ETAPES), contexte)
    assert rencontres(vue, vue.guichets, vue.guichets) == []


def test_the_page_and_the_file_say_it(contexte: Contexte) -> None:
    fichiers = list(arbre.build(avec_permanence({"mardi": "9h-11h"}), contexte))
    page = next(f for f in fichiers if f.adresse.endswith("/caf/"))
    section = html.fragment_fromstring(str(page.contenu), create_parent="main").find(
        ".//section[@aria-labelledby='ensemble']"
    )
    dit = " ".join(section.text_content().split())
    assert "Maison fictive 0 Conseiller numérique, puis France services." in dit
    assert "mardi 24 novembre 2026 le matin : les deux au même endroit" in dit
    lu = json.loads(fichiers[-1].contenu)
    assert cartes_de(lu, lu["noeuds"]["caf"]["ensemble"][0])[0][0] == "Maison fictive 0"


def cartes_de(lu: dict[str, Any], liste: int) -> list[Any]:
    return [lu["cartes"][rang] for _, *rangs in lu["listes"][liste] for rang in rangs]


def test_every_encounter_of_the_shipped_territories_is_true(
    territoires: dict[str, Territoire], contexte: Contexte
) -> None:
    """Whoever is said to be there is: each day found is a day both schedules have, on that half-day."""
    trouvees = {code: list(_paires(Vue(territoire, contexte))) for code, territoire in territoires.items()}
    # In Creuse, two houses of France services have a digital workshop of another acteur.
    assert {r.premier.accueil.lieu.id for r in trouvees["23"]} >= {"france-services-boussac"}
    for rencontre in (r for liste in trouvees.values() for r in liste):
        for guichet in (rencontre.premier, rencontre.second):
            assert guichet.prochaines
            connus = {ouvert.jour for ouvert in guichet.prochaines.jours}
            fin = guichet.prochaines.jusquau
            assert {o.jour for o in rencontre.prochaines.jours if o.jour <= fin} <= connus


def _paires(vue: Vue) -> Iterable[Any]:
    ateliers = [g for g in vue.guichets if g.role.id in {"atelier-numerique", "conseiller-numerique"}]
    maisons = [g for g in vue.guichets if g.role.id == "france-services"]
    return rencontres(vue, ateliers, maisons)
