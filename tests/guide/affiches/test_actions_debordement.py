"""Does everything stay on the wide sheets, as large as announced, whatever is written in the YAML?"""

from __future__ import annotations

import pytest

from tests.guide.actions_fictives import ACTIONS, PRATIQUES
from tests.guide.affiches import impression
from tests.guide.affiches.feuille_large import TAILLES, Imprimer, verifier
from tests.guide.affiches.impression import plat

CORPS = {"a3": 13, "a4": 12}
LONGUE = ("Accompagne la personne imaginaire dans chacune de ses démarches inventées, " * 6)[:398] + "."


@pytest.mark.parametrize("papier", TAILLES)
def test_long_sentences_take_more_sheets_and_never_shrink(imprimer: Imprimer, papier: str) -> None:
    parts = [{**part, "phrase": LONGUE} for part in ACTIONS[0]["parts"]]
    longues = [{**ACTIONS[0], "id": f"a-{n}", "titre": f"Action {n}", "parts": parts} for n in range(9)]
    pdf = imprimer(papier, actions=longues)
    feuilles = impression.pages(pdf)
    assert len(feuilles) > 2
    for rang, feuille in enumerate(feuilles, 1):
        assert f"Feuille {rang} sur {len(feuilles)}" in feuille
        assert "Action" in feuille
    dit = impression.texte(pdf).replace(" ", "")
    assert dit.count(plat(LONGUE).replace(" ", "")) == 9 * len(parts)
    verifier(pdf, papier)
    corps = {round(signe.corps, 1) for feuille in impression.signes(pdf) for signe in feuille}
    assert CORPS[papier] in corps


@pytest.mark.parametrize("papier", TAILLES)
@pytest.mark.parametrize(
    "hostile",
    ['#panic("x") *gras* $x$ @ref `code` ]#read("style.typ")[', "W" * 150, "démarches-" * 15, "É" * 19],
)
def test_hostile_words_stay_words_in_their_column(imprimer: Imprimer, papier: str, hostile: str) -> None:
    parts = [{**part, "phrase": hostile} for part in ACTIONS[0]["parts"]]
    action = {**ACTIONS[0], "titre": hostile, "precision": hostile, "parts": parts}
    pratique = {**PRATIQUES[0], "initiatives": [hostile]}
    pdf = imprimer(papier, actions=[action], pratiques=[pratique])
    verifier(pdf, papier)
    dit = impression.texte(pdf).replace(" ", "").replace("-", "")
    # Title twice (one table each), precision, three parts, one initiative.
    assert dit.count(plat(hostile).replace(" ", "").replace("-", "")) == 7


@pytest.mark.parametrize("papier", TAILLES)
def test_many_initiatives_flow_over_the_sheets(imprimer: Imprimer, papier: str) -> None:
    initiatives = [f"Repère{n:02}, {LONGUE[:200]}" for n in range(30)]
    pdf = imprimer(papier, pratiques=[{**PRATIQUES[0], "initiatives": initiatives}])
    verifier(pdf, papier)
    dit = impression.texte(pdf)
    assert [n for n in range(30) if f"Repère{n:02}," not in dit] == []
