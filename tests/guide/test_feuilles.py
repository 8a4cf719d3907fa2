"""Are the style sheets published light, and whole?"""

from __future__ import annotations

from pathlib import Path

from quifaitquoi.guide.feuilles import alleger, fichiers

THEME = Path(__file__).parents[2] / "plugins/quifaitquoi/theme/assets/guide.css"


def test_a_sheet_loses_its_reasons_and_its_indents() -> None:
    assert (
        alleger("/* Pourquoi. */\n\np {\n  margin: 0 1px; /* deux\nlignes */\n}\n")
        == "p {\nmargin: 0 1px;\n}\n"
    )


def test_no_rule_is_lost() -> None:
    source = THEME.read_text("utf-8")
    leger = alleger(source)
    assert "/*" not in leger
    assert leger.count("{") == leger.count("}") > 100
    assert all("/*" not in fichier.contenu for fichier in fichiers() if isinstance(fichier.contenu, str))
