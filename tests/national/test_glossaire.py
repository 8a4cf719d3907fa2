"""Does the glossary explain every acronym that we write ourselves, and simply?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from quifaitquoi.checks.sigles import expliques, sigles
from quifaitquoi.langage import relire
from quifaitquoi.model import Terme, Territoire
from quifaitquoi.reading import lire_territoires

from .ecrits import national

RACINE = Path(__file__).resolve().parents[2]
ECRITS = [*sorted((RACINE / "content").rglob("*.md"))]
GABARITS = [*sorted((RACINE / "plugins").rglob("*.j2")), *sorted((RACINE / "plugins").rglob("theme/*.html"))]
# What is not read as words: code, addresses of links, marks filled in later, tags and what they hold.
CODE = re.compile(
    r"^```.*?^```|^ {8}.*?$|`[^`]*`|\{[^}\n]*\}|\]\([^)]*\)|\[\[.*?\]\]|<[^>]*>", re.MULTILINE | re.DOTALL
)
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(script|style).*?</\1>|<[^>]*>", re.DOTALL)


def blanchir(texte: str, motif: re.Pattern[str]) -> str:
    """The text with what is no word turned into spaces, so that lines and columns stay."""
    return motif.sub(lambda trouve: re.sub(r"[^\n]", " ", trouve[0]), texte)


def inexpliques(chemin: Path, motif: re.Pattern[str], connus: frozenset[str]) -> Iterator[str]:
    for numero, ligne in enumerate(blanchir(chemin.read_text("utf-8"), motif).splitlines(), 1):
        for sigle in sigles(ligne):
            if sigle not in connus:
                colonne = ligne.index(sigle) + 1
                yield f"{chemin.relative_to(RACINE)}:{numero}:{colonne} : « {sigle} » n’est pas au glossaire"


@pytest.fixture(scope="module")
def connus() -> frozenset[str]:
    (territoire,) = lire_territoires(RACINE / "territories", {"88"}).territoires
    assert isinstance(territoire, Territoire)
    return expliques(territoire)


@pytest.mark.parametrize("chemin", ECRITS, ids=lambda chemin: chemin.name)
def test_pages_written_by_hand_hold_no_unknown_acronym(chemin: Path, connus: frozenset[str]) -> None:
    assert list(inexpliques(chemin, CODE, connus)) == []


def test_words_of_templates_hold_no_unknown_acronym(connus: frozenset[str]) -> None:
    assert len(GABARITS) > 40
    assert [faute for chemin in GABARITS for faute in inexpliques(chemin, JINJA, connus)] == []


def test_an_unknown_acronym_is_found() -> None:
    page = RACINE / "content" / "mandats.md"
    fautes = list(inexpliques(page, CODE, frozenset()))
    assert any(
        re.fullmatch(r"content/mandats\.md:\d+:\d+ : « CNIL » n’est pas au glossaire", f) for f in fautes
    )


@pytest.mark.parametrize("terme", national().glossaire, ids=lambda terme: terme.terme)
def test_each_word_is_explained_simply(terme: Terme) -> None:
    """Sentences that the linter of simplified text has nothing serious to say of."""
    assert terme.falc
    assert [remarque for remarque in relire(terme.falc) if remarque.grave] == []


def test_words_are_in_alphabetical_order() -> None:
    noms = [terme.terme.casefold().replace("é", "e") for terme in national().glossaire]
    assert noms == sorted(noms)
