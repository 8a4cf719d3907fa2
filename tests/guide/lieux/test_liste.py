"""Can every lieu be found in the list, by commune, without JavaScript?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import lxml.html
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.lieux import build
from quifaitquoi.model import Territoire

Page = Callable[..., lxml.html.HtmlElement]


def _lieu(identifiant: str, nom: str, commune: str, code: str) -> dict[str, Any]:
    return {
        "id": identifiant,
        "nom": nom,
        "code_postal": "54000",
        "commune": commune,
        "code_insee": code,
        "source": "Source fictive",
        "verifie_le": date(2026, 11, 2),
    }


def test_par_commune_sans_s_arreter_aux_accents(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    lieux = [
        _lieu("c", "Lieu fictif C", "Toul", "54528"),
        _lieu("a", "Lieu fictif A", "Écrouves", "54174"),
        _lieu("b", "Lieu fictif B", "Essey-lès-Nancy", "54184"),
        _lieu("d", "Autre lieu fictif", "Toul", "54528"),
    ]
    liste = page(build(fabrique(lieux=lieux, permanences=[]), contexte), "/lieux/index.html")
    assert liste.xpath("//h2[string-length(@id)=1]/text()") == ["E", "T"]
    assert liste.xpath("//ul[@class='cartes']//h3/a/@href") == ["a/", "b/", "d/", "c/"]
    assert liste.xpath("//nav[@class='lettres']//a/@href") == ["#e", "#t"]


def test_la_prochaine_date_est_la_plus_proche(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    liste = page(build(territoire, contexte), "/lieux/index.html")
    mairie, maison = liste.xpath("//ul[@class='cartes']/li")
    assert mairie.xpath(".//li[not(@hidden)]/time/text()") == ["mercredi 2 décembre 2026"]
    assert maison.xpath(".//li[not(@hidden)]/time/text()") == ["lundi 23 novembre 2026"]
    assert "Informations d’août 2025" in mairie.text_content()
    assert "Informations" not in maison.text_content()


def test_un_territoire_sans_lieu_le_dit(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    liste = page(build(fabrique(lieux=[], permanences=[]), contexte), "/lieux/index.html")
    assert "aucun lieu" in liste.text_content()
