"""Does the page of the roles say what the data say, and nothing more?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide import roles
from quifaitquoi.guide.actions_cles import tableau_des_actions
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import National, Territoire
from quifaitquoi.reading import lire_territoires

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
FIN = "qui-fait-quoi/index.html"


def avec_roles(territoire: Territoire, *fiches: dict[str, Any]) -> Territoire:
    """The same territory with other roles; those of its acteurs have to be among them."""
    arbre = territoire.national.arbre.model_dump()
    return territoire.model_copy(
        update={"national": National.model_validate({"arbre": arbre, "roles": fiches})}
    )


def role(identifiant: str, **valeurs: Any) -> dict[str, Any]:
    return {"id": identifiant, "nom": identifiant, "phrase": "Phrase.", "fait": ["Une chose"], **valeurs}


@pytest.fixture
def vue_page(territoire: Territoire, contexte: Contexte, page: Page) -> lxml.html.HtmlElement:
    return page(roles.build(territoire, contexte), FIN)


def cellules(tableau: lxml.html.HtmlElement, titre: str, texte: Texte) -> list[str]:
    (ligne,) = [tr for tr in tableau.iter("tr") if texte(tr.find("th")) == titre]
    return [texte(td) for td in ligne.findall("td")]


def test_the_two_front_line_roles_stand_side_by_side(vue_page: lxml.html.HtmlElement, texte: Texte) -> None:
    (tableau,) = vue_page.iter("table")
    assert [texte(th) for th in tableau.find("thead").iter("th")][1:] == [
        "France services",
        "Conseiller numérique",
    ]
    assert cellules(tableau, "En une phrase", texte) == [
        "Fait avec vous vos démarches en ligne.",
        "Vous apprend à vous servir d’un ordinateur.",
    ]
    assert cellules(tableau, "Fait", texte) == ["Accompagner une démarche", "Former"]
    assert cellules(tableau, "Ne fait pas", texte) == [
        "Apprendre l’informatique en profondeur",
        "Rien de précisé.",
    ]


def test_on_a_phone_each_cell_says_whose_it_is(vue_page: lxml.html.HtmlElement) -> None:
    titres = [td.get("data-titre") for td in vue_page.iter("td")]
    assert titres == ["France services", "Conseiller numérique"] * (len(titres) // 2)


def test_each_role_leads_to_those_who_hold_it(vue_page: lxml.html.HtmlElement) -> None:
    liens = [(a.text, a.get("href")) for a in vue_page.xpath(".//table//a")]
    assert liens == [
        ("France services", "../acteurs/france-services/"),
        ("Conseillers numériques fictifs", "../acteurs/conums/"),
    ]


def test_roles_nobody_holds_come_last_and_say_so(vue_page: lxml.html.HtmlElement, texte: Texte) -> None:
    (section,) = vue_page.xpath(".//section[@aria-labelledby='absents']")
    assert "Ce guide n’en connaît encore aucune en Meurthe-et-Moselle." in texte(section)
    assert "Vous écoute." in texte(section)
    assert vue_page.xpath(".//section[@aria-labelledby='presents']") == []


def test_a_role_somebody_holds_leads_to_them(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    acteurs = [{"id": "assistantes", "role": "travailleur-social", "nom": "Service social fictif"}]
    html = page(roles.build(fabrique(acteurs=acteurs, lieux=[], permanences=[]), contexte), FIN)
    (section,) = html.xpath(".//section[@aria-labelledby='presents']")
    (lien,) = section.iter("a")
    assert (lien.text, lien.get("href")) == ("Service social fictif", "../acteurs/assistantes/")
    assert html.xpath(".//section[@aria-labelledby='absents']") == []


def test_the_others_keep_the_order_of_the_file(territoire: Territoire) -> None:
    ordre = ["zelles", "conseiller-numerique", "abris", "france-services"]
    compares, presents, absents = roles.partager(avec_roles(territoire, *map(role, ordre)))
    assert [tenu.role.id for tenu in compares] == ["france-services", "conseiller-numerique"]
    assert (presents, [tenu.role.id for tenu in absents]) == ([], ["zelles", "abris"])


def test_with_one_of_the_two_missing_nothing_is_compared(territoire: Territoire) -> None:
    compares, presents, absents = roles.partager(
        avec_roles(territoire, role("abris"), role("france-services"))
    )
    assert compares == []
    assert [tenu.role.id for tenu in presents] == ["france-services"]
    assert [tenu.role.id for tenu in absents] == ["abris"]


def test_what_a_contributor_writes_stays_text(territoire: Territoire, contexte: Contexte) -> None:
    mechant = '"><script>alert(1)</script>'
    compares, _, _ = roles.partager(territoire)
    piege = roles.RoleTenu(
        compares[0].role.model_copy(update={"nom": mechant, "fait": (mechant,), "phrase": mechant}), ()
    )
    vue = vue_de(territoire, contexte)
    html = rendre(
        "roles/roles.html.j2",
        "x/y/",
        vue=vue,
        compares=[piege, compares[1]],
        presents=[piege],
        absents=[piege],
        tableau=tableau_des_actions(territoire),
    )
    assert "<script" not in html
    assert html.count("&lt;script&gt;") >= 6


def test_the_button_that_prints_waits_for_javascript(vue_page: lxml.html.HtmlElement) -> None:
    (bouton,) = vue_page.iter("button")
    assert bouton.get("hidden") is not None
    assert bouton.get("data-imprimer") is not None


def test_the_five_territories_say_what_the_national_file_says(
    contexte: Contexte, page: Page, texte: Texte, racine: Path
) -> None:
    for territoire in lire_territoires(racine / "territories").territoires:
        ecrit = texte(page(roles.build(territoire, contexte), FIN))
        for connu in territoire.national.roles:
            morceaux = [connu.nom, connu.phrase, *connu.fait, *connu.ne_fait_pas, *connu.a_apporter]
            assert [m for m in morceaux if m[1:] not in ecrit] == [], territoire.slug
        assert all(acteur.nom in ecrit for acteur in territoire.acteurs)
