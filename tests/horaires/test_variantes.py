"""Are sentences written with slips, capitals and abbreviations read as a careful person would, or kept?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.horaires import ACCES, Horaires, Regle, dire_permanence, lire, lire_phrase, phrase
from quifaitquoi.horaires.dire_quand import dire

INSECABLE = "\u00a0"
GRILLE = lire({"lundi au vendredi": "9h-12h, 14h-17h", "samedi": "9h-12h"}).horaires
_TEXTE = (Path(__file__).parent.parent / "corpus" / "phrases_variantes.yml").read_text(encoding="utf-8")
VARIANTES: dict[str, Any] = yaml.load(_TEXTE, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
CAS = [
    (texte, base, attendu[base] if isinstance(attendu, dict) else attendu)
    for texte, attendu in VARIANTES.items()
    for base in ("seule", "grille")
]


def _dire(regle: Regle) -> str:
    if regle.acces and not regle.plages:
        return f"{ACCES[regle.acces]} {dire(regle.quand)}"
    return phrase(Horaires((regle,)))


def test_assez_de_variantes() -> None:
    assert len(VARIANTES) >= 240


@pytest.mark.parametrize(("texte", "base", "attendu"), CAS)
def test_variante(texte: str, base: str, attendu: str | list[str]) -> None:
    lue = lire_phrase(texte, GRILLE if base == "grille" else None)
    if lue.doute:
        assert (lue.regles, lue.permanences) == ((), ())
        assert [texte[m.debut : m.fin] for m in lue.reste] == [texte]
        assert attendu == "gardee", lue.doute
        return
    dits = [_dire(regle) for regle in lue.regles] + [dire_permanence(p) for p in lue.permanences]
    gardes = [f"gardé : {texte[m.debut : m.fin]}" for m in lue.reste]
    assert [dit.replace(INSECABLE, " ") for dit in dits] + gardes == attendu
