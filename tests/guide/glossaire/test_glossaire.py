"""Is each word of the glossary there once, in order, at an address one can point to?"""

from __future__ import annotations

from lxml import html
from quifaitquoi.guide import glossaire
from quifaitquoi.model import National, Territoire


def avec(territoire: Territoire, *termes: dict[str, str]) -> Territoire:
    national = territoire.national.model_dump() | {"glossaire": termes}
    return territoire.model_copy(update={"national": National.model_validate(national)})


def test_words_of_all_the_guides(territoire: Territoire) -> None:
    un = avec(
        territoire, {"terme": "Zèbre", "definition": "Animal fictif."}, {"terme": "École", "definition": "A."}
    )
    autre = avec(
        territoire,
        {"terme": "ecole", "definition": "B."},
        {"terme": "CCAS", "definition": "C."},
    )
    page = html.fragment_fromstring(str(glossaire.page([un, autre]).contenu), create_parent="main")
    assert page.xpath("//dl/div/@id") == ["ccas", "ecole", "zebre"]
    assert page.xpath("//dl/div/dt/text()") == ["CCAS", "École", "Zèbre"]
    assert page.xpath("//dl/div/dd/text()")[1] == "A."


def test_no_word_at_all() -> None:
    assert "vide" in str(glossaire.page([]).contenu)
