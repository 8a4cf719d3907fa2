"""Does axe find any fault, of WCAG 2.2 AA or of the RGAA, on any kind of page?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .conftest import LARGEURS, Ouvrir
from .types_de_pages import PAGES

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
REGLES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"]


def dire(faute: dict[str, Any]) -> str:
    """One fault for the person who mends it: the RGAA tests, what axe says, and the elements."""
    rgaa = ", ".join(tag for tag in faute["tags"] if tag.startswith("RGAA-")) or "hors RGAA"
    elements = "\n".join(
        f"    {noeud['html'][:200]}\n      {noeud['failureSummary']}" for noeud in faute["nodes"]
    )
    return f"{faute['id']} ({rgaa}) : {faute['help']}\n{elements}"


def fautes(page: Any) -> list[str]:
    # Evaluated by the debugger, not by the page, whose own policy refuses foreign scripts and stays in force.
    page.evaluate(AXE.read_text("utf-8"))
    resultat = page.evaluate("regles => axe.run({ runOnly: regles })", REGLES)
    # A run that judged almost nothing (a page that didn't load) must not pass for a good one.
    assert len(resultat["passes"]) > 15
    return [dire(faute) for faute in resultat["violations"]]


@pytest.mark.parametrize("ecran", LARGEURS)
@pytest.mark.parametrize("genre", PAGES)
def test_axe_finds_nothing(ouvrir: Ouvrir, genre: str, ecran: str) -> None:
    trouvees = fautes(ouvrir(genre, ecran=ecran))
    assert not trouvees, "\n".join(trouvees)


def test_axe_finds_nothing_in_the_open_menu(ouvrir: Ouvrir) -> None:
    page = ouvrir("territoire", ecran="téléphone")
    page.locator("#menu-bouton").click()
    trouvees = fautes(page)
    assert not trouvees, "\n".join(trouvees)


def test_axe_would_find_a_fault(ouvrir: Ouvrir) -> None:
    page = ouvrir("accueil")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any("image-alt" in faute and "RGAA-1.1.1" in faute for faute in fautes(page))
