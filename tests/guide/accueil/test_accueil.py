"""Does the home of the site lead to every guide, by the map, the list and the search?"""

from __future__ import annotations

import re

from lxml import html
from quifaitquoi.guide import accueil
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.scripts import publies
from quifaitquoi.model import Territoire

CARTE = "//svg[@class='carte-de-france']"


def fichiers(territoires: tuple[Territoire, ...], contexte: Contexte) -> dict[str, Fichier]:
    return {fichier.chemin: fichier for fichier in accueil.build(territoires, contexte)}


def lire(fichier: Fichier) -> html.HtmlElement:
    return html.fragment_fromstring(str(fichier.contenu), create_parent="main")


def test_list_and_map_lead_to_the_same_guides(fabrique: object, contexte: Contexte) -> None:
    deux = tuple(fabrique(code=code, lieux=[], permanences=[]) for code in ("974", "54"))  # type: ignore[operator]
    page = lire(fichiers(deux, contexte)["index.html"])
    liste = page.xpath("//ul[@class='liste-colonnes']//a/@href")
    assert liste == ["54-meurthe-et-moselle/", "974-la-reunion/"]
    assert sorted(page.xpath(f"{CARTE}//a/@href")) == liste
    assert len(page.xpath(f"{CARTE}//path")) == 101
    # The map is a plus for the mouse: the keyboard and the ear have the list.
    assert page.xpath(f"{CARTE}/@aria-hidden") == ["true"]
    assert set(page.xpath(f"{CARTE}//a/@tabindex")) == {"-1"}


def test_the_age_of_the_facts_is_said(territoire: Territoire, contexte: Contexte) -> None:
    dit = " ".join(lire(fichiers((territoire,), contexte)["index.html"]).text_content().split())
    assert "Certaines informations sont anciennes : les lieux ont été vérifiés entre le 1er août 2025" in dit
    assert "et le 2 novembre 2026" in dit


def test_a_site_without_guide(contexte: Contexte) -> None:
    tout = fichiers((), contexte)
    assert "aucun guide" in lire(tout["index.html"]).text_content()
    assert tout["index.html"].entete is not None
    assert tout["index.html"].entete.modules == ()


def test_every_module_a_page_asks_for_is_published(territoire: Territoire, contexte: Contexte) -> None:
    noms = {f"assets/{nom}" for nom in publies()}
    assert noms <= set(fichiers((territoire,), contexte))
    for nom, texte in publies().items():
        importes = re.findall(r'(?:from|import\()"\./([\w-]+\.js)"', texte)
        assert set(importes) <= set(publies()), nom
        assert len(re.findall(r"\bimport\b", texte)) == len(importes), nom


def test_what_is_published_is_the_source_without_its_comments() -> None:
    for nom, texte in publies().items():
        assert "/**" not in texte, nom
        assert not re.search(r"^\s*(?://|\n)", texte, re.MULTILINE), nom
    assert "2026" not in "".join(publies().values())
    # Strings that look like comments stay whole.
    assert '"[data-dates-epuisees]"' in publies()["guide.js"]
    assert '"https://' not in "".join(publies().values())


def test_glossary_and_plan_are_there(territoire: Territoire, contexte: Contexte) -> None:
    tout = fichiers((territoire,), contexte)
    assert "glossaire/index.html" in tout
    liens = lire(tout["plan-du-site/index.html"]).xpath("//a/@href")
    assert "../54-meurthe-et-moselle/plan/" in liens
    assert "../54-meurthe-et-moselle/orienter/" in liens
    assert "../glossaire/" in liens
