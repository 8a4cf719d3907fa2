"""Does the agenda show what has a date, on its day, and only once what comes back every week?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.permanences import build
from quifaitquoi.guide.permanences.agenda import jours_hebdomadaires
from quifaitquoi.horaires import lire
from quifaitquoi.model import Territoire

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
Fabrique = Callable[..., Territoire]

PERMANENCE: dict[str, Any] = {
    "acteur": "conums",
    "lieu": "mairie-fictive",
    "horaires": {"mardi": "9h-12h"},
    "source": "Source fictive",
    "verifie_le": date(2026, 11, 2),
}


def _agenda(page: Page, territoire: Territoire, contexte: Contexte) -> lxml.html.HtmlElement:
    return page(build(territoire, contexte), "permanences/index.html")


def test_chaque_date_sous_son_jour(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    agenda = _agenda(page, territoire, contexte)
    avec = [jour for jour in agenda.xpath("//section[@class='jour']") if jour.xpath(".//li")]
    assert [jour.get("data-jour-agenda") for jour in avec] == ["2026-12-02", "2026-12-16", "2027-01-06"]
    assert texte(avec[0].xpath("h3")[0]) == "Mercredi 2 décembre 2026"
    lu = texte(avec[0])
    for attendu in ("14\u00a0h – 17\u00a0h", "Pompey", "Bassin de Pompey", "sur rendez-vous", "à confirmer"):
        assert attendu in lu
    assert avec[0].xpath(".//a/@href") == ["../lieux/mairie-fictive/#accueil-1", "tel:+33383999901"]


def test_un_jour_ferie_est_nomme(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    (noel,) = _agenda(page, territoire, contexte).xpath("//section[@data-jour-agenda='2026-12-25']")
    assert (
        texte(noel)
        == "Vendredi 25 décembre 2026 (Noël, jour férié) Ce guide ne connaît aucune permanence ce jour-là."
    )


def test_le_regulier_une_seule_fois(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    agenda = _agenda(page, territoire, contexte)
    assert len(agenda.xpath("//a[@href='../lieux/maison-fictive/']")) == 1
    (regulier,) = agenda.xpath("//section[@aria-labelledby='regulieres']")
    assert regulier.xpath(".//h3/text()") == ["Communauté de communes Terres Touloises"]
    assert (
        "Du lundi au vendredi, de 9\u00a0h à 12\u00a0h et de 13\u00a0h\u00a030 à 17\u00a0h"
        in regulier.text_content()
    )


def test_une_permanence_chaque_semaine_a_ses_dates(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    agenda = _agenda(page, fabrique(permanences=[PERMANENCE]), contexte)
    assert len(agenda.xpath("//ul[@class='agenda']/li")) == 8


def test_une_permanence_presque_tous_les_jours_est_reguliere(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    tous_les_jours = {**PERMANENCE, "horaires": {"lundi au vendredi": "9h-12h"}}
    agenda = _agenda(page, fabrique(permanences=[tous_les_jours]), contexte)
    assert not agenda.xpath("//ul[@class='agenda']/li")
    assert len(agenda.xpath("//section[@aria-labelledby='regulieres']//li")) == 2


def test_aucune_date_au_dela_des_huit_semaines(fabrique: Fabrique, contexte: Contexte, page: Page) -> None:
    rare = {**PERMANENCE, "horaires": {"3 février 2027": "9h-12h"}}
    agenda = _agenda(page, fabrique(permanences=[rare]), contexte)
    assert "aucune permanence datée" in agenda.text_content()


@pytest.mark.parametrize(
    ("ecrits", "attendu"),
    [
        ({"lundi au vendredi": "9h-12h"}, 5),
        ({"mardi": "9h-12h, 14h-17h"}, 1),
        ({"tous les jours": "9h-12h"}, 7),
        ({"lundi": "9h-12h", "jours fériés": "fermé"}, 1),
        ({"semaines paires": "9h-12h"}, None),
        ({"1er mardi du mois": "9h-12h"}, None),
    ],
)
def test_ce_qui_revient_chaque_semaine(ecrits: dict[str, str], attendu: int | None) -> None:
    horaires = lire(ecrits).horaires
    assert horaires is not None
    assert jours_hebdomadaires(horaires) == attendu
