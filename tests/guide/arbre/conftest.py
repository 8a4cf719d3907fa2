"""What do the tests of the tree's pages share with those of the territories? The shipped guides."""

from __future__ import annotations

from pathlib import Path

import pytest
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

CODES = ("16", "23", "54", "88", "974")


@pytest.fixture(scope="session")
def territoires(racine: Path) -> dict[str, Territoire]:
    """The shipped territories by code."""
    return {t.code: t for t in lire_territoires(racine / "territories", CODES).territoires}
