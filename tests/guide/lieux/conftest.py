"""Which lieu do the tests of its page show? One with nothing but what is compulsory, then what they add."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.lieux import build
from quifaitquoi.model import Territoire

Page = Callable[..., lxml.html.HtmlElement]
Fabrique = Callable[..., Territoire]

LIEU: dict[str, Any] = {
    "id": "lieu-fictif",
    "nom": "Lieu fictif",
    "code_postal": "54200",
    "commune": "Toul",
    "code_insee": "54528",
    "acteurs": ["france-services"],
    "source": "Source fictive",
    "verifie_le": date(2026, 11, 2),
}


@pytest.fixture
def lieu_nu() -> dict[str, Any]:
    """The fields of that lieu."""
    return dict(LIEU)


@pytest.fixture
def fiche(fabrique: Fabrique, contexte: Contexte, page: Page) -> Callable[..., lxml.html.HtmlElement]:
    """The page of one lieu, written with these fields."""

    def ecrire(code: str = "54", permanences: Any = (), **champs: Any) -> lxml.html.HtmlElement:
        territoire = fabrique(code=code, lieux=[{**LIEU, **champs}], permanences=list(permanences))
        return page(build(territoire, contexte), "lieux/lieu-fictif/index.html")

    return ecrire
