"""Does the linter see what stops a reader, and leave good sentences in peace?"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.langage import REGLES, relire

CORPUS = Path(__file__).parents[1] / "corpus" / "phrases_falc.yml"


@cache
def corpus() -> dict[str, Any]:
    contenu: dict[str, Any] = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))
    return contenu


def regles(phrase: str) -> set[str]:
    return {remarque.nom for remarque in relire([phrase])}


@pytest.mark.parametrize("phrase", corpus()["bonnes"])
def test_une_bonne_phrase_passe(phrase: str) -> None:
    assert regles(phrase) == set()


@pytest.mark.parametrize(("phrase", "attendues"), corpus()["mauvaises"].items())
def test_une_mauvaise_phrase_est_vue(phrase: str, attendues: str) -> None:
    assert regles(phrase) == set(attendues.split())


def test_le_corpus_est_large() -> None:
    assert len(corpus()["bonnes"]) + len(corpus()["mauvaises"]) >= 250
    noms = {nom for attendues in corpus()["mauvaises"].values() for nom in attendues.split()}
    assert noms <= {regle.nom for regle in REGLES}
