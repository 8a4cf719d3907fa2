"""Which posters do the tests hang?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from quifaitquoi.guide.affiches import build
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

from tests.guide.actions_fictives import avec_actions
from tests.guide.affiches.feuille_large import Imprimer
from tests.guide.conftest import LIEUX, PERMANENCES

Afficher = Callable[..., bytes]


@pytest.fixture
def afficher(fabrique: Callable[..., Territoire], contexte: Contexte) -> Afficher:
    """The only poster of a place that differs from the fictional one by these fields."""

    def imprimer(
        *,
        code: str = "54",
        acteurs: Any = None,
        permanences: Any = (),
        contexte_: Contexte | None = None,
        **champs: Any,
    ) -> bytes:
        territoire = fabrique(code, acteurs, [LIEUX[0] | champs], list(permanences))
        (affiche,) = [f for f in build(territoire, contexte_ or contexte) if f.chemin.endswith(".pdf")]
        assert isinstance(affiche.contenu, bytes)
        return affiche.contenu

    return imprimer


@pytest.fixture
def permanence() -> Callable[..., dict[str, Any]]:
    """A permanence at the fictional place."""

    def ecrire(**champs: Any) -> dict[str, Any]:
        return PERMANENCES[0] | {"lieu": LIEUX[0]["id"]} | champs

    return ecrire


@pytest.fixture
def sans_url() -> Callable[[Contexte], Contexte]:
    return lambda contexte: replace(contexte, url_site="")


@pytest.fixture
def imprimer(territoire: Territoire, contexte: Contexte) -> Imprimer:
    """The table of these actions and practices, on this paper."""

    def faire(papier: str = "a3", *, vierge: bool = False, **actions: Any) -> bytes:
        nom = f"actions-cles-{papier}{'-vierge' if vierge else ''}.pdf"
        (fichier,) = [
            f for f in build(avec_actions(territoire, **actions), contexte) if f.chemin.endswith("/" + nom)
        ]
        assert isinstance(fichier.contenu, bytes)
        return fichier.contenu

    return faire
