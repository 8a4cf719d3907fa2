"""Do the simplified lists lead where one wants to go: communes, lieux, acteurs, dates?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide import communes, falc
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.services import LIEUX_SUR_LA_FICHE
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

from .lecture import lignes

Page = Callable[..., lxml.html.HtmlElement]
Fabrique = Callable[..., Territoire]
LIEU: dict[str, Any] = {
    "acteurs": ["france-services"],
    "code_postal": "54200",
    "commune": "Toul",
    "code_insee": "54528",
    "source": "Source fictive",
    "verifie_le": "2026-11-02",
}


@pytest.fixture
def lire(territoire: Territoire, contexte: Contexte, page: Page) -> Callable[[str], list[str]]:
    return lambda chemin: lignes(page(falc.build(territoire, contexte), f"falc/{chemin}index.html"))


def apres(dites: list[str], titre: str) -> list[str]:
    return dites[dites.index(titre) + 1 :]


def test_a_commune_where_somebody_receives(lire: Callable[[str], list[str]]) -> None:
    dites = lire("communes/54528-toul/")
    assert dites[0] == "Qui peut vous aider à Toul ?"
    suite = apres(dites, "Faire une démarche")
    assert suite[:5] == [
        "Maison fictive de Toul",
        "C’est dans votre commune.",
        "Vous pouvez téléphoner au :",
        "03 83 99 99 99",
        "La prochaine date est :",
    ]
    assert suite[5] == "Lundi 23 novembre 2026"
    assert "C’est gratuit." in suite


def test_a_commune_near_one_gives_the_distance(lire: Callable[[str], list[str]]) -> None:
    suite = apres(lire("communes/54426-pierre-la-treiche/"), "Faire une démarche")
    assert suite[:2] == ["Maison fictive de Toul", "C’est à 7 kilomètres au moins."]


def test_who_is_far_is_said_to_be_far(lire: Callable[[str], list[str]]) -> None:
    suite = apres(lire("communes/54323-longwy/"), "Faire une démarche")
    assert suite[1:3] == ["C’est à plus de 30 kilomètres.", "C’est le lieu le plus proche."]


def test_nobody_behind_a_door_is_said(lire: Callable[[str], list[str]]) -> None:
    suite = apres(lire("communes/54528-toul/"), "Autre chose que le numérique")
    assert suite[0] == "Pour cette aide, demandez à la mairie."


def test_the_nearest_of_the_simplified_page_is_the_first_of_the_full_page(
    territoire: Territoire, contexte: Contexte
) -> None:
    simples = {f.adresse: f for f in falc.build(territoire, contexte)}
    vue = vue_de(territoire, contexte)
    complets = {f.adresse: f for f in communes.build(territoire, contexte)}
    for commune in territoire.communes[::40]:
        complet = lxml.html.fromstring(f"<main>{complets[vue.page_commune(commune)].contenu!s}</main>")
        simple = simples[vue.page_commune(commune).replace("/communes/", "/falc/communes/")]
        html = lxml.html.fromstring(f"<main>{simple.contenu!s}</main>")
        for rang in (1, 2, 3):
            cartes = complet.xpath(f".//section[@aria-labelledby='porte-{rang}']//h3/a")
            noms = html.xpath(f"(.//section[@class='idee'])[{rang}]/p/a[contains(@href, 'lieux/')]")
            assert [a.text_content() for a in cartes[:1]] == [a.text.partition(",")[0] for a in noms]


def test_communes_are_chosen_by_their_first_letter(lire: Callable[[str], list[str]]) -> None:
    lettres = apres(lire("communes/"), "Choisissez la première lettre de votre commune.")
    assert lettres[:3] == ["A", "B", "C"]
    assert "Toul" in lire("communes/lettre-t/")
    assert "Toul" not in lire("communes/lettre-s/")


def test_a_lieu_is_listed_with_its_commune_once(
    lire: Callable[[str], list[str]],
) -> None:
    assert apres(lire("lieux/"), "Les lieux")[:2] == ["Mairie fictive de Pompey", "Maison fictive de Toul"]


def test_an_acteur_says_what_it_does_and_where(lire: Callable[[str], list[str]]) -> None:
    dites = lire("acteurs/france-services/")
    assert apres(dites, "Ce que fait ce service")[0] == "Accompagner une démarche"
    assert apres(dites, "Ce que ce service ne fait pas")[0] == "Apprendre l’informatique en profondeur"
    assert apres(dites, "Où venir")[:2] == ["Choisissez un lieu.", "Maison fictive de Toul"]
    assert apres(dites, "Apportez :")[0] == "Votre courrier fictif"


def test_an_acteur_of_many_lieux_has_a_page_for_them(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    plusieurs = [
        {**LIEU, "id": f"abri-{n}", "nom": f"Abri inventé {n}"} for n in range(LIEUX_SUR_LA_FICHE + 1)
    ]
    territoire = fabrique(lieux=plusieurs, permanences=[])
    fichiers = list(falc.build(territoire, contexte))
    fiche = lignes(page(fichiers, "falc/acteurs/france-services/index.html"))
    assert apres(fiche, "Où venir")[0] == "Voir tous les lieux de ce service"
    lieux = lignes(page(fichiers, "falc/acteurs/france-services/lieux/index.html"))
    assert [ligne for ligne in lieux if "Abri" in ligne] == [f"Toul : Abri inventé {n}" for n in range(6)]


def test_the_next_dates_are_told_by_place(lire: Callable[[str], list[str]]) -> None:
    dites = apres(lire("permanences/"), "Pompey : Atelier smartphone inventé")
    assert dites[0] == "Ce service vous reçoit : Conseillers numériques fictifs."
    assert "Mercredi 2 décembre 2026" in dites
    assert "Vous devez prendre rendez-vous avant de venir." in dites


def test_a_workshop_says_what_it_is_about(fabrique: Fabrique, contexte: Contexte, page: Page) -> None:
    atelier = {
        "acteur": "conums",
        "lieu": "abri",
        "horaires": {"mardi": "14h-16h"},
        "sujets": ["les photos", "les deux mots de passe"],
        "source": "Source fictive",
        "verifie_le": "2026-11-02",
    }
    territoire = fabrique(lieux=[{**LIEU, "id": "abri", "nom": "Abri inventé"}], permanences=[atelier])
    dites = lignes(page(falc.build(territoire, contexte), "falc/permanences/ateliers/index.html"))
    suite = apres(dites, "Toul : Conseillers numériques fictifs")
    assert suite[1:4] == ["On parle de :", "Les photos", "Les 2 mots de passe"]
    assert "Mardi 24 novembre 2026" in suite


def test_two_workshops_of_one_commune_have_two_names(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    fixe = {"acteur": "conums", "titre": "Atelier", "horaires": {"mardi": "14h-16h"}, "sujets": ["Rien"]}
    source = {"source": "Source fictive", "verifie_le": "2026-11-02"}
    territoire = fabrique(
        lieux=[{**LIEU, "id": nom, "nom": f"Abri {nom}"} for nom in ("un", "deux")],
        permanences=[{**fixe, **source, "lieu": lieu} for lieu in ("un", "deux")],
    )
    html = page(falc.build(territoire, contexte), "falc/permanences/ateliers/index.html")
    titres = [titre.text_content() for titre in html.iter("h2")]
    assert titres[:2] == ["Toul\u00a0: Atelier, Abri un", "Toul\u00a0: Atelier, Abri deux"]


def test_the_home_has_its_doors_its_numbers_and_its_lists(lire: Callable[[str], list[str]]) -> None:
    dites = lire("")
    assert dites[0] == "Quelle aide cherchez-vous ?"
    portes = ["Apprendre", "Faire une démarche", "Autre chose que le numérique", "Près de chez vous"]
    assert [ligne for ligne in dites if ligne in portes] == portes
    assert {"Tous les lieux", "Les prochaines dates", "Tous les services", "Qui fait quoi"} <= set(dites)


def test_who_does_what_tells_the_two_apart(lire: Callable[[str], list[str]]) -> None:
    dites = lire("qui-fait-quoi/")
    assert apres(dites, "France services")[:3] == [
        "Fait avec vous vos démarches en ligne.",
        "Ce que fait ce service :",
        "Accompagner une démarche",
    ]
    assert "Conseiller numérique" in dites
