"""Can what a contributor writes do anything but be read on the page of a lieu?"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.lieux import build
from quifaitquoi.model import Lieu, Territoire

Page = Callable[..., lxml.html.HtmlElement]
Fabrique = Callable[..., Territoire]


@pytest.mark.parametrize(
    "champ", ["nom", "adresse", "complement_adresse", "presentation_resume", "structure_parente"]
)
@pytest.mark.parametrize(
    "piege", ["l'\"onclick=alert(1) x='", "a & b < 3 > 2", "{{ 7 * 7 }}{% raw %}", "</script"]
)
def test_un_texte_hostile_reste_du_texte(fiche: Page, champ: str, piege: str) -> None:
    page = fiche(**{champ: piege})
    assert piege in page.text_content()
    assert not page.xpath("//script")
    assert not page.xpath("//@onclick")


def test_du_html_qui_aurait_passe_le_modele_est_echappe(
    fabrique: Fabrique, lieu_nu: dict[str, Any], contexte: Contexte, page: Page
) -> None:
    """The model refuses it; here it is slipped in behind its back."""
    hostile = "<script>alert(1)</script>"
    territoire = fabrique(lieux=[lieu_nu], permanences=[])
    lieu = territoire.lieux[0].model_copy(update={"nom": hostile, "presentation_resume": f'"{hostile}'})
    fichiers = list(build(territoire.model_copy(update={"lieux": (lieu,)}), contexte))
    html = page(fichiers, "lieu-fictif/index.html")
    assert html.xpath("string(//h1)") == hostile
    assert not html.xpath("//script")
    (entete,) = [f.entete for f in fichiers if f.entete and f.chemin.endswith("lieu-fictif/index.html")]
    assert "<" not in entete.jsonld
    assert json.loads(entete.jsonld)["name"] == hostile


@pytest.mark.parametrize("champ", ["site_web", "prise_rdv", "fiche_acces_libre"])
def test_un_lien_hostile_qui_aurait_passe_le_modele_arrete_la_page(
    fabrique: Fabrique, lieu_nu: dict[str, Any], contexte: Contexte, champ: str
) -> None:
    territoire = fabrique(lieux=[lieu_nu], permanences=[])
    valeur: object = ("javascript:alert(1)",) if champ == "site_web" else "javascript:alert(1)"
    lieu: Lieu = territoire.lieux[0].model_copy(update={champ: valeur})
    with pytest.raises(ValueError, match="interdit"):
        list(build(territoire.model_copy(update={"lieux": (lieu,)}), contexte))


def test_le_markdown_est_nettoye(fiche: Page) -> None:
    page = fiche(presentation_detail="Voir **ici** [x](javascript:alert(1)) <b onclick=alert(1)>gras</b>")
    assert page.xpath("//strong[text()='ici']")
    assert not page.xpath("//@onclick")
    assert not [lien for lien in page.xpath("//@href") if "javascript" in lien]
