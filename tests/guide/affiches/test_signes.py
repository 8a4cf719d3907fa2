"""Does everything that is written print, or say that it couldn't?"""

from __future__ import annotations

import unicodedata

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from quifaitquoi.guide.affiches.atelier import typographe
from quifaitquoi.guide.affiches.atelier.signes import INCONNU, dessines, imprimable

from tests.guide.affiches import impression

FRANCAIS = (
    "AaÀàÂâÆæBbCcÇçDdEeÉéÈèÊêËëFfGgHhIiÎîÏïJjKkLlMmNnOoÔôŒœPpQqRrSsTtUuÙùÛûÜüVvWwXxYyŸÿZz0123456789«»’–—…€°²½"
)


def test_all_of_french_is_drawn() -> None:
    assert set(FRANCAIS) - dessines() == set()


def test_the_list_of_characters_is_that_of_the_fonts() -> None:
    """With no other font allowed, PDF/UA-1 refuses the first character that has no glyph."""
    texte = "".join(sorted(signe for signe in dessines() if not signe.isspace()))
    gabarit = (
        '#set document(title: "x")\n'
        '#set text(lang: "fr", font: "Atkinson Hyperlegible Next", fallback: false)\n'
        "#sys.inputs.t\n\n#strong(sys.inputs.t)"
    )
    pdf = typst.compile(
        gabarit.encode(),
        format="pdf",
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
        font_paths=[str(typographe._POLICES)],
        sys_inputs={"t": " ".join(texte)},
    )
    lu = impression.texte(pdf).replace(" ", "")
    assert set(unicodedata.normalize("NFKC", texte)) - set(unicodedata.normalize("NFKC", lu)) == set(
        "\u00ad"
    ) & set(texte)


@pytest.mark.parametrize(
    ("ecrit", "imprime"),
    [
        ("Lieu-dit «\u202fL’Œuvre\u202f»", "Lieu-dit «\u00a0L’Œuvre\u00a0»"),
        ("Saint\u2011Dié", "Saint-Dié"),
        ("\u02bbUvea", "‘Uvea"),
        ("e\u0301cole", "école"),
        ("étage ①, ﬁlm", "étage 1, film"),
        ("Čapek ặ", "Čapek a"),
        ("☎ 03 83 99 99 99 ✓", "03 83 99 99 99"),
        ("漢字", INCONNU * 2),
        ("deux\u2009 espaces\u200b", "deux espaces"),
    ],
)
def test_what_stands_for_what_is_not_drawn(ecrit: str, imprime: str) -> None:
    assert imprimable(ecrit) == imprime


def test_only_endless_words_may_be_cut() -> None:
    assert "\u200b" not in imprimable("La communauté de communes méditerranéennes de Saint-Rémy-en-Bouzemont")
    assert imprimable("x" * 30).count("\u200b") == 29


@settings(max_examples=300)
@given(st.text())
def test_whatever_is_written_has_only_signs_that_print(ecrit: str) -> None:
    assert set(imprimable(ecrit)) <= dessines() | {"\u200b", "\u2060"}
