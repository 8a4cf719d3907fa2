"""Is every line written as on a real door read as people read it, or refused at the right place?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.horaires import Lecture, phrase
from quifaitquoi.horaires.lecture import lire_lignes

INSECABLE = "\u00a0"
_TEXTE = (Path(__file__).parent.parent / "corpus" / "lignes_de_porte.yml").read_text(encoding="utf-8")
LIGNES: dict[str, Any] = yaml.load(_TEXTE, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
ATTENDU = " ; j’attends un jour ("


def _couper(ligne: str) -> tuple[str, str]:
    quand, _, heures = ligne.partition(" : " if " : " in ligne else ": ")
    return quand, heures


def _lire(ligne: str) -> Lecture:
    return lire_lignes([_couper(ligne)])


def test_assez_de_lignes() -> None:
    assert len(LIGNES["lues"]) >= 120
    assert len(LIGNES["refusees"]) >= 45


@pytest.mark.parametrize("ligne", LIGNES["lues"])
def test_ligne_lue(ligne: str) -> None:
    lecture = _lire(ligne)
    assert lecture.horaires is not None, lecture.anomalies
    assert phrase(lecture.horaires).replace(INSECABLE, " ") == LIGNES["lues"][ligne]


@pytest.mark.parametrize("ligne", LIGNES["refusees"])
def test_ligne_refusee(ligne: str) -> None:
    lecture, attendue = _lire(ligne), LIGNES["refusees"][ligne]
    assert lecture.horaires is None
    anomalie, (quand, heures) = lecture.anomalies[0], _couper(ligne)
    lu = (quand if anomalie.dans == "quand" else heures)[anomalie.debut : anomalie.fin]
    assert lu == attendue["la"]
    message = anomalie.message.partition(ATTENDU)
    assert message[0] + ("…" if message[1] else "") == attendue["message"]
    assert anomalie.suggestion == attendue.get("suggestion")
    assert anomalie.suggestion is None or anomalie.suggestion.lower() != lu.lower()
