"""On each kind of page of the real site, is every acronym explained, and at its first place?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from quifaitquoi.checks.sigles import expliques, sigles
from quifaitquoi.guide.glossaire import termes
from quifaitquoi.reading import lire_territoires

from .types_de_pages import PAGES

RACINE = Path(__file__).resolve().parents[2]
# Where no tag may stand, or where nothing is ours to explain.
A_PART = {"svg", "script", "style", "code", "pre", "option", "textarea", "title"}
EXPLIQUENT_EUX_MEMES = ("falc/", "glossaire/")
TERRITOIRES = lire_territoires(RACINE / "territories", None).territoires
CONNUS = frozenset().union(*map(expliques, TERRITOIRES))
A_DEVELOPPER = {forme: t.developpe for t in termes(TERRITOIRES) if t.developpe for forme in t.formes}


def textes(element: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Each text of a page and the name of the tag right around it, in order."""
    if element.tag in A_PART or not isinstance(element.tag, str):
        return
    yield element.text or "", element.tag
    for enfant in element:
        yield from textes(enfant)
        yield enfant.tail or "", element.tag


def contenu(site: Path, adresse: str) -> lxml.html.HtmlElement:
    chemin = site / adresse
    return (
        lxml.html.parse(chemin if chemin.is_file() else chemin / "index.html")
        .getroot()
        .get_element_by_id("contenu")
    )


@pytest.mark.parametrize("genre", PAGES)
def test_every_acronym_is_in_a_glossary(site: Path, adresses: dict[str, str], genre: str) -> None:
    lus = {sigle for texte, _ in textes(contenu(site, adresses[genre])) for sigle in sigles(texte)}
    assert lus - CONNUS == set()


@pytest.mark.parametrize("genre", PAGES)
def test_an_acronym_is_explained_where_it_is_first_read(
    site: Path, adresses: dict[str, str], genre: str
) -> None:
    if any(partie in adresses[genre] for partie in EXPLIQUENT_EUX_MEMES):
        pytest.skip("cette page explique ses mots dans son texte")
    premiers: dict[str, str] = {}
    for texte, balise in textes(contenu(site, adresses[genre])):
        for sigle in sigles(texte):
            premiers.setdefault(sigle, balise)
    assert [sigle for sigle, balise in premiers.items() if sigle in A_DEVELOPPER and balise != "abbr"] == []
