"""Is what is set without measuring the same as what is measured?"""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from quifaitquoi.guide.affiches import permanences
from quifaitquoi.guide.affiches.atelier import typographe
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.conftest import Afficher

JOUR = date(2026, 11, 21)


def test_the_short_way_prints_the_same_sheet(territoire: Territoire, contexte: Contexte) -> None:
    for affiche in permanences.affiches(vue_de(territoire, contexte)):
        court, long = (typographe._pdf(affiche.epreuve, JOUR, mesure=mesure) for mesure in ("non", "oui"))
        assert impression.pages(court) == impression.pages(long)
        assert list(impression.signes(court)) == list(impression.signes(long))


def test_only_what_does_not_fit_is_measured(afficher: Afficher, monkeypatch: pytest.MonkeyPatch) -> None:
    facons: list[str] = []
    vrai = typographe._pdf

    def noter(epreuve: Epreuve, jour: date, *, mesure: Literal["oui", "non"]) -> bytes:
        facons.append(mesure)
        return vrai(epreuve, jour, mesure=mesure)

    monkeypatch.setattr(typographe, "_pdf", noter)
    assert len(impression.pages(afficher(horaires={"mardi et jeudi": "9h-12h"}))) == 1
    assert facons == ["oui"]
    facons.clear()
    long = {"horaires": {"1er mardi du mois": "9h-12h"}, "nom": "Maison du numérique " * 7}
    long |= {"acteurs": [{"id": "france-services", "role": "france-services", "nom": "Bus inventé " * 6}]}
    assert len(impression.pages(afficher(**long))) == 1
    assert facons == ["non", "oui"]


@pytest.mark.parametrize("feuilles", [1, 2])
def test_sheets_are_counted_without_a_pdf_library(afficher: Afficher, feuilles: int) -> None:
    nom = "Maison du numérique " * (1 if feuilles == 1 else 7)
    acteurs = [{"id": "france-services", "role": "france-services", "nom": nom.strip()}]
    pdf = afficher(nom=nom.strip(), acteurs=acteurs)
    assert typographe.feuilles(pdf) == len(impression.ouvrir(pdf).pages) == feuilles
