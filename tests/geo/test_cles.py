"""Is the search key the same however a name is typed, and the same in Python and in the browser?"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quifaitquoi.geo import cle, communes_de, departements, slug

from .node import executer

VECTEURS: list[tuple[str, str]] = [
    (texte, attendue)
    for texte, attendue in json.loads((Path(__file__).parent / "vecteurs_cle.json").read_text("utf-8"))
]


@pytest.mark.parametrize(("texte", "attendue"), VECTEURS)
def test_cle(texte: str, attendue: str) -> None:
    assert cle(texte) == attendue


def test_javascript_gives_the_vectors() -> None:
    textes = [texte for texte, _ in VECTEURS]
    assert executer("cle.js", "return entree.map(m.cle);", textes) == [attendue for _, attendue in VECTEURS]


def test_both_languages_agree_on_every_commune_and_on_odd_unicode() -> None:
    # Signs of Unicode 3.2: Python and Node never have quite the same version of the later ones.
    connus = [signe for signe in map(chr, range(0xD800)) if unicodedata.ucd_3_2_0.category(signe) != "Cn"]
    odd = ["".join(connus[debut : debut + 64]) for debut in range(0, len(connus), 64)]
    noms = [c.nom for code in departements() for c in communes_de(code)]
    textes = [*noms, *map(str.upper, noms), *odd]
    assert executer("cle.js", "return entree.map(m.cle);", textes) == [cle(texte) for texte in textes]


@given(st.text())
def test_cle_is_ascii_words_and_stable(texte: str) -> None:
    obtenue = cle(texte)
    assert re.fullmatch(r"([a-z0-9]+( [a-z0-9]+)*)?", obtenue)
    assert cle(obtenue) == obtenue


@given(st.text())
def test_cle_ignores_case_and_surrounding_spaces(texte: str) -> None:
    assert cle(f"  {texte}\n") == cle(texte)
    ascii_seul = texte.encode("ascii", "ignore").decode()
    assert cle(ascii_seul.upper()) == cle(ascii_seul.lower())


def test_cle_tells_apart_the_names_of_each_departement() -> None:
    """The key may not confuse two communes with different names in a département (unless noted here)."""
    confondus = {}
    for code in departements():
        vus: dict[str, str] = {}
        for c in communes_de(code):
            autre = vus.setdefault(cle(c.nom), c.nom)
            if autre != c.nom:
                confondus[code, cle(c.nom)] = {autre, c.nom}
    assert confondus == {}


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("L'Haÿ-les-Roses", "l-hay-les-roses"),
        ("Vandœuvre-lès-Nancy", "vandoeuvre-les-nancy"),
        ("Bors (Canton de Charente-Sud)", "bors-canton-de-charente-sud"),
        ("Val-d’Oise", "val-d-oise"),
        ("  ", ""),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_slug(texte: str, attendu: str) -> None:
    assert slug(texte) == attendu


@given(st.text())
def test_slug_is_safe_in_a_url_and_in_a_path(texte: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(texte))
