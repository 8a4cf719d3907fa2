"""Does the page of an acteur say what it does, what it doesn't, for whom and where?"""

from __future__ import annotations

from collections.abc import Callable

import lxml.html
from quifaitquoi.guide.acteurs import build
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]


def test_ce_qu_il_fait_et_ne_fait_pas(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    fiche = page(build(territoire, contexte), "acteurs/france-services/index.html")
    assert "Accompagner une démarche" in texte(fiche.xpath("//section[@aria-labelledby='fait']")[0])
    assert "Apprendre l’informatique" in texte(fiche.xpath("//section[@aria-labelledby='ne-fait-pas']")[0])
    assert "Toutes les communes de Meurthe-et-Moselle" in texte(fiche)


def test_ou_le_rencontrer(territoire: Territoire, contexte: Contexte, page: Page, texte: Texte) -> None:
    fiche = page(build(territoire, contexte), "acteurs/conums/index.html")
    (carte,) = fiche.xpath("//li[@class='carte']")
    assert carte.xpath(".//h3/a/@href") == ["../../lieux/mairie-fictive/#accueil-1"]
    assert "Mairie fictive de Pompey" in texte(carte)
    assert fiche.xpath("//section[@class='contact']//a/@href") == ["tel:+33383999901"]


def test_une_zone_se_dit_par_ses_noms(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page, texte: Texte
) -> None:
    acteur = {
        "id": "x",
        "role": "france-services",
        "nom": "Acteur fictif",
        "zone": ["54528", "200070563", "54174"],
    }
    fiche = page(
        build(fabrique(acteurs=[acteur], lieux=[], permanences=[]), contexte), "acteurs/x/index.html"
    )
    zone = fiche.xpath("//section[@aria-labelledby='zone']//li/text()")
    assert zone == ["Communauté de communes Terres Touloises", "Écrouves", "Toul"]
    assert "ni lieu ni permanence" in texte(fiche)


def test_la_liste_range_par_role(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    liste = page(build(territoire, contexte), "/acteurs/index.html")
    assert liste.xpath("//h2/text()") == ["France services", "Conseiller numérique"]
    assert liste.xpath("//h3/a/@href") == ["france-services/", "conums/"]
