"""Does the week of an EPCI show each half day where it belongs, and say what a week cannot?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.permanences import build
from quifaitquoi.model import Territoire

from .test_dates import permanence

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
Fabrique = Callable[..., Territoire]
Voir = Callable[..., lxml.html.HtmlElement]


@pytest.fixture
def voir(fabrique: Fabrique, contexte: Contexte, page: Page) -> Voir:
    """The page of the EPCI of Pompey, where the given hours are held."""

    def voir_(*horaires: dict[str, str], **autres: Any) -> lxml.html.HtmlElement:
        tenues = [permanence(ecrits, titre=f"Aide {rang}", **autres) for rang, ecrits in enumerate(horaires)]
        return page(build(fabrique(permanences=tenues), contexte), "cc-du-bassin-de-pompey/index.html")

    return voir_


def lire(table: lxml.html.HtmlElement) -> list[tuple[str, dict[str, str]]]:
    """Each row as its half day and its filled cells by day, cells that come from above put back in place."""
    jours = [th.text for th in table.xpath("thead/tr/th")][2:]
    rangees = []
    for corps in table.xpath("tbody"):
        descend: set[str] = set()
        for ligne in corps.xpath("tr"):
            cases = iter(ligne.xpath("td"))
            ici = {jour: next(cases) for jour in jours if jour not in descend}
            assert next(cases, None) is None
            descend = {jour for jour, case in ici.items() if case.get("rowspan") == "2"}
            moment = ligne.xpath("th[@scope='row']")[0].text
            rangees.append((moment, {j: c.text_content() for j, c in ici.items() if c.text_content()}))
    return rangees


def test_le_matin_et_l_apres_midi(voir: Voir) -> None:
    (table,) = voir({"lundi": "9h-12h, 14h-17h30", "jeudi": "14h-16h"}).xpath("//table")
    assert table.xpath("caption/text()") == ["Semaine type"]
    assert lire(table) == [
        ("Matin", {"Lundi": "9\u00a0h – 12\u00a0h"}),
        ("Après-midi", {"Lundi": "14\u00a0h – 17\u00a0h\u00a030", "Jeudi": "14\u00a0h – 16\u00a0h"}),
    ]


def test_la_journee_continue_tient_les_deux_moities(voir: Voir) -> None:
    (table,) = voir({"lundi": "9h-17h", "mardi": "9h-12h", "mercredi": "14h-16h"}).xpath("//table")
    assert lire(table) == [
        ("Matin", {"Lundi": "9\u00a0h – 17\u00a0h", "Mardi": "9\u00a0h – 12\u00a0h"}),
        ("Après-midi", {"Mercredi": "14\u00a0h – 16\u00a0h"}),
    ]


def test_une_seule_ligne_quand_une_suffit(voir: Voir) -> None:
    (table,) = voir({"lundi": "9h-12h"}, {"lundi": "9h-17h"}, {"lundi": "14h-16h"}).xpath("//table")
    assert [moment for moment, _ in lire(table)] == ["Matin", "Journée", "Après-midi"]


def test_les_rangs_et_les_parites_sont_dans_leur_case(voir: Voir) -> None:
    (table,) = voir({"2e et 4e jeudi du mois": "14h-16h"}, {"lundi des semaines impaires": "9h-12h"}).xpath(
        "//table"
    )
    assert lire(table) == [
        ("Après-midi", {"Jeudi": "2e et 4e du mois\u00a0: 14\u00a0h – 16\u00a0h"}),
        ("Matin", {"Lundi": "semaines impaires\u00a0: 9\u00a0h – 12\u00a0h"}),
    ]


@pytest.mark.parametrize(
    ("quand", "jours"),
    [("lundi", 5), ("samedi", 6), ("dimanche", 6), ("samedi, dimanche", 7)],
)
def test_le_samedi_et_le_dimanche_quand_quelqu_un_recoit(voir: Voir, quand: str, jours: int) -> None:
    (table,) = voir({quand: "9h-12h"}).xpath("//table")
    assert len(table.xpath("thead//th")) == 2 + jours


def test_ce_qui_ne_tient_pas_dans_une_semaine_est_dit(voir: Voir, texte: Texte) -> None:
    page = voir(
        {"lundi": "9h-12h", "jours fériés": "fermé"},
        {"3 février 2027": "14h-16h", "jours fériés": "fermé"},
        sauf=["du 21 au 31 décembre 2026"],
    )
    assert len(page.xpath("//table/tbody")) == 1
    dites = [texte(li) for li in page.xpath("//section[@aria-labelledby='exceptions']//li")]
    (fermetures,) = [dite for dite in dites if dite.startswith("Fermé")]
    assert "du 21 au 31 décembre 2026" in fermetures
    assert fermetures.endswith("Aide 0 (Pompey), Aide 1 (Pompey)")
    (seule,) = [dite for dite in dites if "3 février 2027" in dite]
    assert seule == "Le mercredi 3 février 2027, de 14\u00a0h à 16\u00a0h\u00a0: Aide 1 (Pompey)"
    (feries,) = [dite for dite in dites if dite.startswith("Jours fériés d’ici")]
    assert "vendredi 25 décembre 2026 (Noël), vendredi 1er janvier 2027" in feries


def test_des_horaires_inconnus_sont_dits(
    fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte
) -> None:
    lieu = {
        "id": "maison-sans-heures",
        "nom": "Maison inventée",
        "code_postal": "54340",
        "commune": "Pompey",
        "code_insee": "54430",
        "acteurs": ["france-services"],
        "source": "Source fictive",
        "verifie_le": permanence({})["verifie_le"],
    }
    vue = page(build(fabrique(lieux=[lieu], permanences=[]), contexte), "cc-du-bassin-de-pompey/index.html")
    assert vue.xpath("//table") == []
    assert "Horaires non connus de ce guide, appelez avant de venir\u00a0: Pompey" in texte(vue)


def test_les_titres_de_la_table_disent_leur_portee(voir: Voir) -> None:
    (table,) = voir({"lundi": "9h-12h, 14h-16h"}).xpath("//table")
    assert {th.get("scope") for th in table.xpath("thead//th")} == {"col"}
    assert [th.get("scope") for th in table.xpath("tbody//th")] == ["rowgroup", "row", "row"]
    assert table.xpath("tbody//th[1]/@rowspan") == ["2"]
    remplies = [td for td in table.xpath("tbody//td") if td.text_content()]
    assert {td.get("data-titre") for td in remplies} == {"Lundi"}
