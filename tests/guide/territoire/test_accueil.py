"""Does the home of a territory open the doors, and say honestly who is open?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lxml import html
from quifaitquoi.guide import territoire as sortie
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.territoire.ouverts import JOURS, ouverts
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Territoire

LUNDI = date(2026, 11, 23)


def accueil(territoire: Territoire, contexte: Contexte) -> html.HtmlElement:
    page = next(iter(sortie.build(territoire, contexte)))
    assert page.chemin == f"{territoire.slug}/index.html"
    return html.fragment_fromstring(str(page.contenu), create_parent="main")


def texte(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_question_and_its_doors(territoire: Territoire, contexte: Contexte) -> None:
    page = accueil(territoire, contexte)
    assert texte(page.find(".//h1")) == "Quelle aide cherchez-vous ?"
    assert page.xpath("//li[@class='porte']//a/@href") == [
        "orienter/apprendre/",
        "orienter/demarche/",
        "orienter/autre/",
    ]


def test_on_a_closed_day_nobody_is_said_open(territoire: Territoire, contexte: Contexte) -> None:
    section = accueil(territoire, contexte).find(".//section[@data-ouverts]")
    assert texte(section.find(".//h2")) == "Ouvert le samedi 21 novembre 2026"
    assert texte(section.find(".//*[@data-combien]")) == "Aucun accueil"
    assert section.find(".//details").get("hidden") is not None


def test_on_an_open_day_who_receives_and_until_when(territoire: Territoire, contexte: Contexte) -> None:
    section = accueil(territoire, replace(contexte, aujourdhui=LUNDI)).find(".//section[@data-ouverts]")
    assert texte(section.find(".//h2")) == "Ouvert le lundi 23 novembre 2026"
    montres = [li for li in section.findall(".//li") if li.get("hidden") is None]
    assert [texte(li) for li in montres] == ["Toul : Maison fictive de Toul, 9 h – 12 h, 13 h 30 – 17 h"]
    assert section.get("data-fuseau") == "Europe/Paris"
    assert section.get("data-jusquau") == "2026-12-06"


def test_the_browser_gets_exactly_the_days_the_section_speaks_for(
    territoire: Territoire, contexte: Contexte
) -> None:
    vue = Vue(territoire, replace(contexte, aujourdhui=LUNDI))
    liste = ouverts(vue)
    assert (liste.jusquau - liste.jour).days == JOURS - 1
    jours = {ouvert.jour.isoformat() for ligne in liste.lignes for ouvert in ligne.jours}
    assert min(jours) >= "2026-11-23"
    assert max(jours) <= "2026-12-06"


def test_a_holiday_nobody_spoke_of_is_not_said_open(fabrique: object, contexte: Contexte) -> None:
    lieu = {
        "id": "maison-fictive",
        "nom": "Maison fictive",
        "code_postal": "54200",
        "commune": "Toul",
        "code_insee": "54528",
        "acteurs": ["france-services"],
        "horaires": {"vendredi": "9h-12h"},
        "source": "Source fictive",
        "verifie_le": date(2026, 11, 2),
    }
    noel = replace(contexte, aujourdhui=date(2026, 12, 25))
    territoire = fabrique(lieux=[lieu], permanences=[])  # type: ignore[operator]
    liste = ouverts(Vue(territoire, noel))
    assert liste.combien == 0
    # 1 January 2027 is a friday too.
    assert liste.lignes == ()


def test_old_information_is_said_old(territoire: Territoire, contexte: Contexte) -> None:
    dit = texte(accueil(territoire, contexte).find(".//section[@aria-labelledby='tout']"))
    assert "Certaines informations datent d’août 2025." in dit


def test_an_empty_territory_says_so(fabrique: object, contexte: Contexte) -> None:
    territoire = fabrique(acteurs=[], lieux=[], permanences=[])  # type: ignore[operator]
    page = accueil(territoire, contexte)
    assert "Ce guide ne connaît encore aucun lieu en Meurthe-et-Moselle." in texte(page)
    assert page.find(".//section[@data-ouverts]") is None
