"""Does the page of the roles say what the data say, and nothing more?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide import roles
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


def test_a_role_nobody_holds_says_so(vue_page: lxml.html.HtmlElement, texte: Texte) -> None:
    (section,) = vue_page.xpath(".//section[@aria-labelledby='role-travailleur-social']")
    assert "Ce guide ne connaît encore aucun acteur de cette sorte en Meurthe-et-Moselle." in texte(section)
    assert "Vous écoute." in texte(section)


def test_the_others_keep_the_order_of_the_file(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    ordre = ["zelles", "conseiller-numerique", "abris", "france-services"]
    html = page(roles.build(avec_roles(territoire, *map(role, ordre)), contexte), FIN)
    assert [texte(h2) for h2 in html.xpath(".//section[starts-with(@aria-labelledby, 'role-')]/h2")] == [
        "zelles",
        "abris",
    ]


def test_with_one_of_the_two_missing_nothing_is_compared(territoire: Territoire) -> None:
    seuls = avec_roles(territoire, role("abris"), role("france-services"))
    compares, autres = roles.partager(seuls)
    assert compares == []
    assert [tenu.role.id for tenu in autres] == ["abris", "france-services"]


def test_what_a_contributor_writes_stays_text(territoire: Territoire, contexte: Contexte) -> None:
    mechant = '"><script>alert(1)</script>'
    compares, _ = roles.partager(territoire)
    piege = roles.RoleTenu(
        compares[0].role.model_copy(update={"nom": mechant, "fait": (mechant,), "phrase": mechant}), ()
    )
    vue = vue_de(territoire, contexte)
    html = rendre("roles/roles.html.j2", "x/y/", vue=vue, compares=[piege, compares[1]], autres=[piege])
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
