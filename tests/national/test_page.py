"""Does each example of the page for coordinators do what the page says?"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from quifaitquoi.checks import verifier
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

RACINE = Path(__file__).parents[2]
PAGE = (RACINE / "content" / "arbre.md").read_text(encoding="utf-8")
EXEMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def avec(exemple: str, dossier: Path) -> tuple[Territoire, list[str]]:
    """The guide of the Vosges with an example in a file of its own, and what is said of that file."""
    for nom in ("_national", "88-vosges"):
        shutil.copytree(RACINE / "territories" / nom, dossier / nom)
    (dossier / "88-vosges" / "arbre.yml").write_text(exemple, encoding="utf-8")
    lecture = lire_territoires(dossier)
    territoire = lecture.territoires[0]
    constats = [*lecture.constats, *verifier(territoire, date(2026, 11, 21))]
    return territoire, [str(c) for c in constats if "88-vosges/arbre.yml" in str(c) or "arbre." in c.champ]


@pytest.mark.parametrize("exemple", EXEMPLES, ids=lambda e: re.sub(r"\W+", " ", e)[:60])
def test_each_example_is_accepted_and_changes_the_guide(exemple: str, tmp_path: Path) -> None:
    territoire, constats = avec(exemple, tmp_path)
    assert constats == []
    ecrit = yaml.safe_load(exemple)
    for genre in ("questions", "orientations"):
        for fiche in ecrit.get("arbre", {}).get(genre, []):
            assert territoire.national.arbre.noeuds[fiche["id"]].titre == fiche["titre"]
    for synonyme in ecrit.get("synonymes", []):
        assert any(tuple(synonyme["mots"]) == s.mots for s in territoire.national.synonymes)


def test_there_is_an_example_for_each_thing_to_change() -> None:
    assert len(EXEMPLES) == 4
    assert len(re.findall(r"^## ", PAGE, re.MULTILINE)) == 6


def test_a_comma_does_cut_a_phrase_in_two() -> None:
    """What the page warns against."""
    assert yaml.safe_load("mots: [mot de passe, code]")["mots"] == ["mot de passe", "code"]
    assert yaml.safe_load('mots: ["mot de passe, code"]')["mots"] == ["mot de passe, code"]


def test_french_typography() -> None:
    texte = re.sub(r"```.*?```|`[^`]*`|\A---.*?---", "", PAGE, flags=re.DOTALL)
    assert not re.search(r" [:;?!»]|« |\u202f|\w'\w", texte)
