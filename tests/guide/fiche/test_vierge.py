"""Does the blank sheet ask what the form asks, with nothing to click?"""

from __future__ import annotations

from collections.abc import Callable

import lxml.html
import pytest
from quifaitquoi.guide import fiche
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

from tests.guide.conftest import Page

Texte = Callable[[lxml.html.HtmlElement], str]
FIN = "54-meurthe-et-moselle/fiche-orientation/index.html"
FIN_VIERGE = "54-meurthe-et-moselle/fiche-orientation/vierge/index.html"


@pytest.fixture
def a_remplir(territoire: Territoire, contexte: Contexte, page: Page) -> lxml.html.HtmlElement:
    return page(fiche.build(territoire, contexte), FIN)


@pytest.fixture
def vierge(territoire: Territoire, contexte: Contexte, page: Page) -> lxml.html.HtmlElement:
    return page(fiche.build(territoire, contexte), FIN_VIERGE)


def test_it_asks_the_same_questions(
    a_remplir: lxml.html.HtmlElement, vierge: lxml.html.HtmlElement, texte: Texte
) -> None:
    demandes = [texte(element) for element in a_remplir.xpath(".//legend | .//form//label")]
    ecrit = texte(vierge)
    assert len(demandes) > 40
    # The list of the guide is for the screen: on paper, its line is there already.
    assert [d for d in demandes if d not in ecrit] == ["Choisir dans ce guide"]


def test_it_has_no_field_at_all(vierge: lxml.html.HtmlElement) -> None:
    assert list(vierge.iter("form", "input", "select", "textarea")) == []
    (bouton,) = vierge.iter("button")
    assert bouton.get("data-imprimer") is not None


def test_each_leads_to_the_other(a_remplir: lxml.html.HtmlElement, vierge: lxml.html.HtmlElement) -> None:
    assert "vierge/" in [a.get("href") for a in a_remplir.iter("a")]
    assert "../" in [a.get("href") for a in vierge.iter("a")]


@pytest.mark.parametrize("papier_seul", [True, False])
def test_the_place_can_answer(
    a_remplir: lxml.html.HtmlElement, vierge: lxml.html.HtmlElement, texte: Texte, papier_seul: bool
) -> None:
    (coupon,) = (a_remplir if papier_seul else vierge).find_class("coupon")
    assert ("papier-seul" in coupon.get("class").split()) is papier_seul
    attendus = (
        "Coupon-retour",
        "Personne reçue",
        "Rendez-vous donné",
        "Vue le",
        "Réorientée vers",
        "Par (service",
    )
    assert [mot for mot in attendus if mot not in texte(coupon)] == []
