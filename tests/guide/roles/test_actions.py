"""Can everybody read who does what, action by action, with or without seeing the drawing?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide import feuilles, roles
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire
from quifaitquoi.model.action import ECHELLE
from quifaitquoi.reading import lire_territoires

from tests.guide.actions_fictives import AUTRE, PRATIQUES, avec_actions
from tests.guide.conftest import Page

Texte = Callable[[lxml.html.HtmlElement], str]
Ouvrir = Callable[..., lxml.html.HtmlElement]


@pytest.fixture
def ouvrir(territoire: Territoire, contexte: Contexte, page: Page) -> Ouvrir:
    """The page of the fictional territory, with these actions and practices."""

    def lire(**actions: Any) -> lxml.html.HtmlElement:
        return page(roles.build(avec_actions(territoire, **actions), contexte), "qui-fait-quoi/index.html")

    return lire


def tableau(html: lxml.html.HtmlElement, section: str) -> lxml.html.HtmlElement:
    (trouve,) = html.xpath(f".//section[@aria-labelledby='{section}']//table")
    return trouve


def lignes(table: lxml.html.HtmlElement, texte: Texte) -> list[list[str]]:
    return [[texte(case) for case in tr] for tr in table.iter("tr")]


def test_the_two_are_compared_action_by_action(ouvrir: Ouvrir, texte: Texte) -> None:
    assert lignes(tableau(ouvrir(), "actions"), texte) == [
        ["Action", "France services", "Conseiller numérique"],
        [
            "Sortir de l’exemple Là où l’on n’attend personne.",
            "Roule en bus imaginaire.",
            "Campe au marché inventé.",
        ],
        ["Signer à la place Avec quel mandat\u00a0?", "Signe avec un mandat d’exemple.", "Ne le fait pas."],
    ]


def test_every_other_role_has_its_column(ouvrir: Ouvrir, texte: Texte) -> None:
    assert lignes(tableau(ouvrir(), "autres-actions"), texte) == [
        ["Action", "Travailleur social"],
        ["Sortir de l’exemple", "Ne le fait pas. Attend au bureau."],
        ["Signer à la place Avec quel mandat\u00a0?", "À préciser ici."],
    ]


def test_each_table_has_its_caption_and_headers(ouvrir: Ouvrir) -> None:
    tables = list(ouvrir(pratiques=PRATIQUES).iter("table"))
    assert len(tables) == 4
    for table in tables:
        assert table.find("caption").text_content()
        assert {th.get("scope") for th in table.find("thead").iter("th")} == {"col"}
        for tr in table.find("tbody").iter("tr"):
            premiere, *suite = list(tr)
            assert (premiere.tag, premiere.get("scope")) == ("th", "row")
            assert {case.tag for case in suite} == {"td"}
            assert all(case.get("data-titre") for case in suite), "sur un téléphone, l’en-tête ne se voit pas"


def test_the_page_of_mandates_stands_with_the_action_that_needs_one(ouvrir: Ouvrir) -> None:
    html = ouvrir()
    assert [a.get("href") for a in tableau(html, "actions").iter("a")] == ["../../mandats/"]


def test_without_declaration_no_position_but_a_sheet_to_fill(ouvrir: Ouvrir, texte: Texte) -> None:
    (section,) = ouvrir().xpath(".//section[@aria-labelledby='continuum']")
    assert list(section.iter("table", "svg")) == []
    assert not any(f" {mot} " in texte(section) for mot in ECHELLE)
    assert "Elles ne l’ont pas encore déclaré" in texte(section)
    assert [a.get("href") for a in section.iter("a")] == [
        "../affiches/actions-cles-a3-vierge.pdf",
        "../affiches/",
    ]


def test_the_continuum_is_said_in_words(ouvrir: Ouvrir, texte: Texte) -> None:
    table = tableau(ouvrir(pratiques=PRATIQUES), "continuum")
    assert lignes(table, texte)[1:] == [
        ["Sortir de l’exemple", "souvent", "rarement"],
        ["Signer à la place", "à remplir", "à remplir"],
    ]
    assert {svg.get("aria-hidden") for svg in table.iter("svg")} == {"true"}


def bornes(svg: lxml.html.HtmlElement) -> list[tuple[int, int]]:
    return [(int(r.get("x")), int(r.get("x")) + int(r.get("width"))) for r in svg.iter("rect")]


@pytest.mark.parametrize("frequence", range(len(ECHELLE)))
def test_bars_go_from_the_middle_to_the_edge_of_their_role(ouvrir: Ouvrir, frequence: int) -> None:
    frequences = [
        {"role": role, "frequence": frequence} for role in ("france-services", "conseiller-numerique")
    ]
    table = tableau(ouvrir(pratiques=[{**PRATIQUES[0], "frequences": frequences}]), "continuum")
    gauche, droite = (bornes(svg) for svg in table.iter("svg"))
    longueur = round(96 * frequence / (len(ECHELLE) - 1))
    attendues: Sequence[tuple[int, int]] = [(98 - longueur, 98), (2, 2 + longueur)] if frequence else []
    assert [*gauche, *droite] == list(attendues)


def test_who_declared_it_and_when(ouvrir: Ouvrir, texte: Texte) -> None:
    (section,) = ouvrir(pratiques=PRATIQUES).xpath(".//section[@aria-labelledby='continuum']")
    assert "Réunion d’exemple (vérifié le 2 novembre 2026)." in texte(section)


def test_local_initiatives_and_actions_join_the_table(ouvrir: Ouvrir, texte: Texte) -> None:
    entete, sortir, signer, chanter = lignes(
        tableau(ouvrir(pratiques=PRATIQUES, locales=[AUTRE]), "actions"), texte
    )
    assert entete[-1] == "Ce qui se fait ici"
    assert sortir[-1] == "Un goûter fictif le jeudi. Un bus pour deux."
    assert signer[-1] == "À remplir."
    assert chanter[:3] == ["Chanter ensemble", "Donne le la.", "À préciser ici."]


def test_links_of_the_page_lead_somewhere(ouvrir: Ouvrir) -> None:
    html = ouvrir()
    (nav,) = html.iter("nav")
    vers = [a.get("href").removeprefix("#") for a in nav.iter("a")]
    assert len(vers) == 5
    assert [ident for ident in vers if not html.xpath(f".//*[@id='{ident}']")] == []


def test_without_actions_the_page_is_that_of_the_roles(ouvrir: Ouvrir) -> None:
    html = ouvrir(actions=[])
    assert len(list(html.iter("table"))) == 1
    assert list(html.iter("nav")) == []
    assert [a for a in html.iter("a") if a.get("href", "").endswith(".pdf")] == []


def test_what_a_contributor_writes_stays_text(territoire: Territoire, contexte: Contexte) -> None:
    mechant = "\"><b onclick='x'>&lt;"
    # The model refuses HTML: this is the second lock.
    action = avec_actions(territoire).national.actions_cles[0]
    parts = tuple(part.model_copy(update={"phrase": mechant}) for part in action.parts)
    piege = action.model_copy(update={"titre": mechant, "precision": mechant, "parts": parts})
    national = territoire.national.model_copy(update={"actions_cles": (piege,)})
    (fichier,) = roles.build(territoire.model_copy(update={"national": national}), contexte)
    assert isinstance(fichier.contenu, str)
    assert "<b onclick" not in fichier.contenu
    assert fichier.contenu.count("&lt;b onclick") >= 5


def test_its_style_sheet_is_published(territoire: Territoire, contexte: Contexte) -> None:
    (fichier,) = roles.build(territoire, contexte)
    assert fichier.entete is not None
    assert set(fichier.entete.styles) <= {feuille.chemin for feuille in feuilles.fichiers()}


def test_the_national_actions_are_the_ten_of_the_workshop(racine: Path) -> None:
    for territoire in lire_territoires(racine / "territories").territoires:
        assert [action.id for action in territoire.national.actions_cles] == [
            "aller-vers",
            "diagnostiquer",
            "orienter",
            "sensibiliser",
            "aider-en-urgence",
            "donner-un-coup-de-pouce",
            "faire-a-la-place-de",
            "accompagner-les-demarches",
            "former",
            "relayer-les-opportunites",
        ]
        assert {action.id for action in territoire.national.actions_cles if action.avec_mandat} == {
            "faire-a-la-place-de"
        }
        assert all(action.source for action in territoire.national.actions_cles)


def test_every_national_action_is_shared_between_six_roles(racine: Path) -> None:
    national = lire_territoires(racine / "territories", ["54"]).territoires[0].national
    colonnes = ["france-services", "conseiller-numerique", "ccas", "maison-des-solidarites"]
    for action in national.actions_cles:
        assert [part.role for part in action.parts] == [*colonnes, "mediatheque", "mairie"], action.id
        assert [part.phrase for part in action.parts if len(part.phrase or "") > 150] == []
