"""Are the words of the glossary found in a text, and only they?"""

from __future__ import annotations

import pytest
from quifaitquoi.guide.sigles import Sigles, expliques_dans
from quifaitquoi.model import Lexique, Terme


def terme(nom: str, *aussi: str) -> Terme:
    return Terme(terme=nom, aussi=aussi, definition="Définition fictive.")


LEXIQUE = Lexique.de(
    [
        terme("CCAS"),
        terme("Caf", "CAF"),
        terme("CLIC"),
        terme("Permanence"),
        terme("Tiers-lieu"),
        terme("France services"),
        terme("Administration+"),
        terme("Mandat"),
        terme("Mandat avec la CNIL"),
        terme("CNIL"),
    ]
)


@pytest.mark.parametrize(
    ("texte", "attendus"),
    [
        ("Le CCAS est ouvert.", ["CCAS"]),
        ("Le CCAS, puis la CAF, puis le CCAS", ["CCAS", "Caf"]),
        ("Un clic suffit", []),
        ("Les CCASS", []),
        ("Des PERMANENCES et des permanences", ["Permanence"]),
        ("dans un tiers lieu, des Tiers-lieux", ["Tiers-lieu"]),
        ("la France rend des services", []),
        ("Maison France services de Toul", ["France services"]),
        ("une administration", []),
        ("sur Administration+.", ["Administration+"]),
        ("un mandat avec la CNIL", ["Mandat avec la CNIL"]),
        ("un mandat avec la mairie", ["Mandat"]),
        ("l’EPN d’un_CCAS", ["CCAS"]),
        ("", []),
    ],
)
def test_the_words_of_a_text(texte: str, attendus: list[str]) -> None:
    assert [mot.terme for mot in expliques_dans([texte], LEXIQUE)] == attendus


def test_a_word_is_given_once_for_many_texts() -> None:
    trouves = expliques_dans(["Le CLIC", "une permanence au CCAS", "le CLIC"], LEXIQUE)
    assert [mot.terme for mot in trouves] == ["CLIC", "Permanence", "CCAS"]


def test_a_glossary_without_a_word_explains_nothing() -> None:
    assert expliques_dans(["Le CCAS"], Lexique.de([])) == ()


SIGLES = Sigles.de(
    [
        Terme(terme="CCAS", developpe="centre communal d’action sociale", definition="x"),
        Terme(terme="Caf", aussi=("CAF",), developpe="Caisse d’allocations familiales", definition="x"),
        Terme(terme="AB", developpe='à « bas » & "haut"', definition="x"),
        Terme(terme="France services", definition="x"),
    ]
)
CCAS = '<abbr title="centre communal d’action sociale">CCAS</abbr>'


@pytest.mark.parametrize(
    ("html", "attendu"),
    [
        ("<p>Le CCAS, puis le CCAS.</p>", f"<p>Le {CCAS}, puis le CCAS.</p>"),
        ('<a href="/CCAS" title="CCAS">CCAS</a>', f'<a href="/CCAS" title="CCAS">{CCAS}</a>'),
        ("<script>CCAS</script><p>CCAS", f"<script>CCAS</script><p>{CCAS}"),
        ("<option value=a>CCAS</option>", "<option value=a>CCAS</option>"),
        ("<text><tspan>a</tspan> CCAS</text></svg>CCAS", f"<text><tspan>a</tspan> CCAS</text></svg>{CCAS}"),
        ('<svg></svg> CCAS <svg x="y"></svg>', f'<svg></svg> {CCAS} <svg x="y"></svg>'),
        ("<code>CCAS</code>", "<code>CCAS</code>"),
        ('<abbr title="x">CCAS</abbr>', '<abbr title="x">CCAS</abbr>'),
        ("LeCCAS CCASSE CCAS_", "LeCCAS CCASSE CCAS_"),
        ("CCAS", CCAS),
        ("l’CCAS-relais", f"l’{CCAS}-relais"),
        ("Centre communal d’action sociale (CCAS), CCAS", f"Centre communal d’action sociale (CCAS), {CCAS}"),
        ("CAF", '<abbr title="Caisse d’allocations familiales">CAF</abbr>'),
        ("AB", '<abbr title="à « bas » &amp; &#34;haut&#34;">AB</abbr>'),
        ("France services", "France services"),
        ("", ""),
    ],
)
def test_the_first_place_of_an_acronym_in_the_text_of_a_page(html: str, attendu: str) -> None:
    assert SIGLES.abreger(html) == attendu


def test_pieces_marked_apart_are_explained_once_a_page() -> None:
    morceau = SIGLES.marquer("<li>CCAS</li>")
    assert SIGLES.poser(morceau + morceau) == f"<li>{CCAS}</li><li>CCAS</li>"


def test_signs_that_look_like_marks_explain_nothing() -> None:
    assert SIGLES.abreger("\ue010autre\ue011 CCAS") == f"autre {CCAS}"


def test_a_glossary_without_acronyms_changes_nothing() -> None:
    assert Sigles.de([]).abreger("<p>CCAS</p>") == "<p>CCAS</p>"
