"""Does the page say the whole tree, drawn and in lists, with a link on each of its pages?"""

from __future__ import annotations

from datetime import date

import lxml.html
import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dessin import build
from quifaitquoi.model import National, Territoire

from .fictif import HOSTILE, HOSTILES, PETIT
from .test_ecrits import national, reponses

EDITION = "https://forge.example/edit/{fichier}#L{ligne}"


def page(arbre: object, url_edition: str = EDITION) -> lxml.html.HtmlElement:
    national_fictif = National.model_construct(None, arbre=arbre, roles=())
    territoire = Territoire.model_construct(code="54", national=national_fictif)
    (fichier,) = build(territoire, Contexte(date(2026, 11, 21), url_edition=url_edition))
    assert fichier.chemin == "54-meurthe-et-moselle/arbre/index.html"
    return lxml.html.fromstring(f"<main>{fichier.contenu}</main>")


def test_le_dessin_mene_a_chaque_page_et_renvoie_a_celles_deja_dessinees() -> None:
    liens = page(PETIT).xpath("//*[@class='dessin']//a/@href")
    assert liens == [
        *(
            "../orienter/",
            "../orienter/apprendre/",
            "../orienter/laquelle/",
            "../orienter/caf/",
            "#page-apprendre",
        ),
        *("../orienter/accompagner/", "#page-laquelle"),
    ]


@pytest.mark.parametrize("arbre", [PETIT, HOSTILE, national()], ids=["petit", "hostile", "vrai"])
def test_chaque_renvoi_mene_quelque_part(arbre: object) -> None:
    main = page(arbre)
    ancres = main.xpath("//@id")
    assert len(ancres) == len(set(ancres))
    assert {lien[1:] for lien in main.xpath("//a/@href[starts-with(., '#')]")} <= set(ancres)


def test_les_listes_disent_tout_ce_que_dit_le_dessin() -> None:
    arbre = national()
    lignes = page(arbre).xpath("//details//li")
    dites = sorted(ligne.text.strip() for ligne in lignes)
    assert dites == sorted(texte for _, texte, _ in reponses(arbre))


@pytest.mark.parametrize("ou", ["//details", "//*[@class='dessin']"])
def test_un_texte_hostile_reste_un_texte(ou: str) -> None:
    lu = " ".join(page(HOSTILE).xpath(ou)[0].text_content().split())
    assert [texte for texte in HOSTILES if texte not in lu] == []


def test_chaque_question_se_modifie_ou_elle_est_ecrite() -> None:
    modifier = page(PETIT).xpath("//a[contains(@class, 'modifier')]/@href")
    assert modifier == [
        f"https://forge.example/edit/territories/_national/arbre.yml#L{ligne}" for ligne in (10, 20, 30)
    ]
    assert page(PETIT, url_edition="").xpath("//a[contains(@class, 'modifier')]") == []
