"""Does the poster of a tour tell every stop of thirteen weeks, by commune, with its weekday?"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from quifaitquoi.guide.affiches import tournee
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.conftest import verifier_l_affiche
from tests.guide.conftest import LIEUX

TELEPHONE = "03 83 99 99 03"
BUS = [{"id": "bus", "role": "france-services", "nom": "Bus fictif « L’Œuvre »", "telephone": TELEPHONE}]
URL = re.compile(r"https://guide\.example/p/54-\w{7}/")
Rouler = Callable[..., list[bytes]]


def arret(rang: int, **champs: Any) -> dict[str, Any]:
    sans = {"telephone": None, "itinerance": ["Itinérant"], "acteurs": ["bus"]}
    return LIEUX[0] | sans | {"id": f"arret-{rang}", "adresse": f"{rang} place fictive"} | champs


@pytest.fixture
def rouler(fabrique: Callable[..., Territoire], contexte: Contexte) -> Rouler:
    def faire(*arrets: dict[str, Any]) -> list[bytes]:
        territoire = fabrique(acteurs=BUS, lieux=list(arrets), permanences=[])
        affiches = tournee.affiches(vue_de(territoire, contexte))
        return [composer_pdf(affiche.epreuve, contexte.aujourdhui) for affiche in affiches]

    return faire


def test_word_for_word(rouler: Rouler) -> None:
    quinzaine = arret(1, horaires={"mardi semaines paires": "9h-12h", "jours fériés": "fermé"})
    une_fois = arret(2, commune="Pompey", code_insee="54430", horaires={"24 décembre 2026": "14h-16h"})
    (pdf,) = rouler(quinzaine, une_fois)
    verifier_l_affiche(pdf, titre="La tournée, Bus fictif « L’Œuvre »")
    ((url,),) = impression.codes_lus(pdf)
    assert URL.fullmatch(url)
    assert impression.texte(pdf).startswith(
        "La tournée Bus fictif « L’Œuvre » "
        "Du samedi 21 novembre 2026 au samedi 20 février 2027. "
        "Où Quand "
        "Pompey 2 place fictive, Entrée par la cour imaginaire Jeudi 24 décembre, de 14 h à 16 h "
        "Toul 1 place fictive, Entrée par la cour imaginaire Les mardis, de 9 h à 12 h "
        "24 novembre, 8 et 22 décembre, 12 et 26 janvier, 9 février "
        "Une question ? Appelez : 03 83 99 99 03 "
    )
    assert "À retirer après le samedi 20 février 2027." in impression.texte(pdf)
    assert impression.balises(impression.ouvrir(pdf)).count("TH") == 2
    assert rouler(quinzaine, une_fois) == [pdf]


def test_a_doubtful_holiday_says_to_call(rouler: Rouler) -> None:
    (pdf,) = rouler(arret(1, horaires={"vendredi semaines paires": "9h-12h"}))
    assert "25 (férié : appelez) décembre" in impression.texte(pdf)


def test_more_than_once_a_week_is_a_sentence(rouler: Rouler) -> None:
    (pdf,) = rouler(arret(1, horaires={"mardi et jeudi": "9h-12h"}))
    assert "Le mardi et le jeudi, de 9 h à 12 h." in impression.texte(pdf)


def test_unknown_hours_are_told_and_an_empty_tour_is_not_hung(rouler: Rouler) -> None:
    connu = arret(1, horaires={"mardi semaines paires": "9h-12h"})
    (pdf,) = rouler(connu, arret(2, horaires=None))
    assert "Jours et heures non connus : Maison fictive de Toul (Toul)." in impression.texte(pdf)
    assert rouler(arret(1, horaires=None)) == []
    assert rouler(connu | {"itinerance": []}) == []


def test_twenty_stops_take_more_sheets_with_their_headers(rouler: Rouler) -> None:
    arrets = [arret(n, horaires={"mardi semaines paires": "9h-12h", "jeudi": "14h-16h"}) for n in range(20)]
    (pdf,) = rouler(*arrets)
    verifier_l_affiche(pdf, titre="La tournée, Bus fictif « L’Œuvre »")
    feuilles = impression.pages(pdf)
    assert len(feuilles) > 2
    for rang, feuille in enumerate(feuilles, 1):
        assert f"Feuille {rang} sur {len(feuilles)}." in feuille
        assert "Où Quand Toul" in feuille
    dit = " ".join(feuilles)
    assert [n for n in range(20) if f"Toul {n} place fictive" not in dit] == []
