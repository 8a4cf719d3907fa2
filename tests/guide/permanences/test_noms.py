"""Is somebody named once and completely, whatever the title already says?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.permanences.noms import nom_complet
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

from .test_dates import permanence

CONUMS = "Conseillers numériques fictifs"
MAIRIE = "Mairie fictive de Pompey"


@pytest.mark.parametrize(
    ("autres", "attendu"),
    [
        ({"titre": "Atelier"}, f"Atelier, {CONUMS}, {MAIRIE}"),
        ({}, f"{CONUMS}, {MAIRIE}"),
        ({"titre": f"Les {CONUMS.lower()} à la mairie"}, f"Les {CONUMS.lower()} à la mairie, {MAIRIE}"),
        ({"titre": f"Atelier, {MAIRIE}"}, f"Atelier, {MAIRIE}, {CONUMS}"),
    ],
)
def test_rien_n_est_dit_deux_fois(
    fabrique: Callable[..., Territoire], contexte: Contexte, autres: dict[str, Any], attendu: str
) -> None:
    vue = vue_de(fabrique(permanences=[permanence({"mardi": "9h-12h"}, **autres)]), contexte)
    *_, tenue = vue.guichets
    assert nom_complet(tenue) == attendu


def test_l_acteur_d_un_lieu_est_nomme(territoire: Territoire, contexte: Contexte) -> None:
    lieu, _ = vue_de(territoire, contexte).guichets
    assert nom_complet(lieu) == "Maison fictive de Toul, France services"
