"""Do the workshops say their topics and dates, and can the list of a quarter be put in a mail as it is?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import lxml.html
import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.permanences import build
from quifaitquoi.model import Territoire

from .test_dates import permanence, texte_de
from .test_zones import ATELIER

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
Fabrique = Callable[..., Territoire]

LISTE = """\
Permanences en Meurthe-et-Moselle, 4e trimestre 2026
Du samedi 21 novembre 2026 au jeudi 31 décembre 2026
Liste du samedi 21 novembre 2026\u00a0: 2\u00a0dates
Dates à jour\u00a0: https://guide.example/54-meurthe-et-moselle/permanences/

POMPEY
Atelier smartphone inventé, Conseillers numériques fictifs, Mairie fictive de Pompey, 54340 Pompey. Sur \
rendez-vous. Téléphone\u00a0: 03\u00a083\u00a099\u00a099\u00a001. À confirmer\u00a0: information d’août 2025.
- mercredi 2 décembre 2026, de 14\u00a0h à 17\u00a0h
- mercredi 16 décembre 2026, de 14\u00a0h à 17\u00a0h


OUVERTS CHAQUE SEMAINE

TOUL
Maison fictive de Toul, France services, 1 rue de l’Exemple, 54200 Toul. Sans rendez-vous. \
Téléphone\u00a0: 03\u00a083\u00a099\u00a099\u00a099.
Du lundi au vendredi, de 9\u00a0h à 12\u00a0h et de 13\u00a0h\u00a030 à 17\u00a0h\u00a0; \
fermé les jours fériés.
"""


def test_la_liste_du_trimestre(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    fichiers = list(build(territoire, contexte))
    assert texte_de(fichiers, "permanences-2026-t4.txt") == LISTE
    vue = page(fichiers, "trimestre/index.html")
    assert [pre.text_content() for pre in vue.xpath("//pre")] == [
        LISTE,
        texte_de(fichiers, "permanences-2027-t1.txt"),
    ]
    assert vue.xpath("//a[@download]/@href") == ["permanences-2026-t4.txt", "permanences-2027-t1.txt"]


def test_le_bouton_copie_ce_qu_il_dit(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    vue = page(build(territoire, contexte), "trimestre/index.html")
    for bouton in vue.xpath("//button[@data-copier]"):
        assert bouton.get("hidden") is not None
        assert len(vue.xpath(f"//pre[@id='{bouton.get('data-copier')}']")) == 1


@pytest.mark.parametrize("url", ["https://guide.example/aide/", ""])
def test_le_mail_a_un_objet_et_jamais_la_liste(territoire: Territoire, page: Page, url: str) -> None:
    contexte = Contexte(aujourdhui=date(2026, 11, 21), url_site=url)
    vue = page(build(territoire, contexte), "trimestre/index.html")
    mails = vue.xpath("//a[starts-with(@href, 'mailto:')]/@href")
    assert len(mails) == 2
    for mail in mails:
        champs = parse_qs(urlsplit(mail).query)
        assert champs["subject"][0].startswith("Permanences en Meurthe-et-Moselle, ")
        page_trimestre = f"{url}54-meurthe-et-moselle/permanences/trimestre/"
        assert champs.get("body") == ([page_trimestre] if url else None)
        # Some mail programs cut an address of more than 2,000 signs.
        assert len(mail) < 400


def test_deux_accueils_d_une_commune_sont_ranges_par_date(fabrique: Fabrique, contexte: Contexte) -> None:
    tenues = [
        permanence({"mercredi": "9h-12h"}, titre="Aide B"),
        permanence({"mardi": "9h-12h"}, titre="Aide A"),
    ]
    texte = texte_de(list(build(fabrique(permanences=tenues), contexte)), "2026-t4.txt")
    dates = [ligne for ligne in texte.splitlines() if ligne.startswith("- ")]
    assert [ligne.split(" ")[1] for ligne in dates] == ["mardi", "mercredi"] * 5 + ["mardi", "mercredi"]
    assert dates[0].endswith("\u00a0: Aide A, Conseillers numériques fictifs, Mairie fictive de Pompey")
    assert dates[1].endswith("\u00a0: Aide B, Conseillers numériques fictifs, Mairie fictive de Pompey")


def test_un_trimestre_vide_le_dit(fabrique: Fabrique, contexte: Contexte) -> None:
    fichiers = list(build(fabrique(permanences=[]), contexte))
    assert "aucune permanence datée pendant ce trimestre" in texte_de(fichiers, "2027-t1.txt")


def test_les_ateliers_disent_leurs_sujets_et_leurs_dates(
    fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte
) -> None:
    vue = page(build(fabrique(permanences=[ATELIER]), contexte), "ateliers/index.html")
    sujets = [texte(dt) for dt in vue.xpath("//section[@aria-labelledby='sujets']//dt")]
    assert sujets == ["Écrire un courriel", "Premiers pas avec un smartphone"]
    (carte,) = vue.xpath("//li[@class='carte']")
    assert vue.xpath("//dd/a/@href") == ["#" + carte.get("id")] * 2
    assert [time.get("datetime") for time in carte.xpath(".//time")][:2] == ["2026-11-24", "2026-12-01"]
    assert len(carte.xpath(".//time")) == 8
    for attendu in (
        "Pompey",
        "Sujets\u00a0: Premiers pas avec un smartphone",
        "03\u00a083\u00a099\u00a099\u00a001",
    ):
        assert attendu in texte(carte)


def test_un_atelier_sans_sujet_le_dit(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    vue = page(build(territoire, contexte), "ateliers/index.html")
    assert "Aucun de ces ateliers ne dit encore ses sujets" in texte(vue)
    assert len(vue.xpath("//li[@class='carte']")) == 1


@pytest.mark.parametrize("permanences", [[], [permanence({"mardi": "9h-12h"})]])
def test_aucun_atelier_est_dit_sans_detour(
    fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte, permanences: list[dict[str, Any]]
) -> None:
    vue = page(build(fabrique(permanences=permanences), contexte), "ateliers/index.html")
    assert "ne connaît encore aucun atelier" in texte(vue)
    simple = "../../falc/permanences/ateliers/"
    assert vue.xpath("//a/@href") == [simple, "../", "../../lieux/", "../"]
