"""Is each word of the glossary there once, in order, at an address one can point to?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from lxml import html
from quifaitquoi.guide import glossaire
from quifaitquoi.guide.falc.glossaire import glossaire_simple
from quifaitquoi.model import National, Territoire
from quifaitquoi.reading import lire_territoires

Fabrique = Callable[..., Territoire]


def avec(territoire: Territoire, *termes: dict[str, object]) -> Territoire:
    national = territoire.national.model_dump() | {"glossaire": termes}
    return territoire.model_copy(update={"national": National.model_validate(national)})


def lue(*territoires: Territoire) -> html.HtmlElement:
    return html.fragment_fromstring(str(glossaire.page(territoires).contenu), create_parent="main")


def test_words_of_all_the_guides(territoire: Territoire, fabrique: Fabrique) -> None:
    un = avec(
        territoire, {"terme": "Zèbre", "definition": "Animal fictif."}, {"terme": "École", "definition": "A."}
    )
    autre = avec(
        fabrique("88"), {"terme": "École", "definition": "A."}, {"terme": "CCAS", "definition": "C."}
    )
    page = lue(un, autre)
    assert page.xpath("//dl/div/@id") == ["ccas", "ecole", "zebre"]
    assert page.xpath("//dl/div/dt/text()") == ["CCAS", "École", "Zèbre"]
    assert page.xpath("//dl/div/dd")[1].text_content() == "A. (Meurthe-et-Moselle, Vosges)"


def test_two_meanings_of_the_same_letters_are_both_told(territoire: Territoire, fabrique: Fabrique) -> None:
    un = avec(territoire, {"terme": "MQ", "definition": "Maison de quartier."})
    autre = avec(fabrique("88"), {"terme": "MQ", "definition": "Médiathèque fictive."})
    page = lue(un, autre)
    assert page.xpath("//dl/div/@id") == ["mq", "mq-2"]
    assert [dd.text_content() for dd in page.xpath("//dd")] == [
        "Maison de quartier. (Meurthe-et-Moselle)",
        "Médiathèque fictive. (Vosges)",
    ]


def test_each_letter_is_one_link_away(territoire: Territoire) -> None:
    page = lue(avec(territoire, {"terme": "État", "definition": "E."}, {"terme": "RSA", "definition": "R."}))
    assert page.xpath("//nav//a/@href") == ["#e", "#r"]
    assert page.xpath("//h2/@id") == ["e", "r"]


def test_a_word_gives_its_other_forms_its_source_and_its_day(territoire: Territoire) -> None:
    terme = {
        "terme": "Caf",
        "aussi": ("CAF",),
        "developpe": "caisse fictive",
        "definition": "Verse des exemples.",
        "source": "Une page d’exemple",
        "verifie_le": date(2026, 8, 1),
    }
    texte = lue(avec(territoire, terme)).text_content()
    assert "Caf ou CAF" in texte
    assert "Caisse fictive. Verse des exemples." in texte
    assert "Source\u00a0: Une page d’exemple, information d’août 2026" in texte


def test_a_national_word_names_no_guide(racine: Path) -> None:
    (territoire,) = lire_territoires(racine / "territories", {"23"}).territoires
    ou = {entree.terme.terme: entree.ou for entree in glossaire.entrees([territoire])}
    assert ou["CCAS"] == ()
    assert ou["CAVL AGIR"] == ("Creuse",)


def test_no_word_at_all() -> None:
    assert "vide" in str(glossaire.page([]).contenu)


def test_the_simplified_twin_explains_the_same_words(territoire: Territoire) -> None:
    complet = avec(
        territoire,
        {"terme": "RSA", "developpe": "revenu fictif", "definition": "R.", "falc": ("C’est une aide.",)},
        {"terme": "Zèbre", "definition": "Animal fictif. Il a des rayures."},
    )
    page = html.fragment_fromstring(str(glossaire_simple([complet]).contenu), create_parent="main")
    assert [titre.text_content() for titre in page.xpath("//h2")] == ["R", "Z"]
    lignes = [ligne.text_content() for ligne in page.xpath("//section//span")]
    assert lignes[:2] == ["RSA\u00a0: revenu fictif.", "C’est une aide."]
    assert lignes[-2:] == ["Animal fictif.", "Il a des rayures."]
    assert "../" in page.xpath("//a/@href")
