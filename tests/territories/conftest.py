"""What do the tests of the shipped territories share? The guides, read as the site reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

CODES = ("16", "23", "54", "88", "974")


@pytest.fixture(scope="session")
def territoires(racine: Path) -> dict[str, Territoire]:
    """The shipped territories by code; fails with the messages an editor would read."""
    lecture = lire_territoires(racine / "territories", CODES)
    assert not lecture.constats, "\n".join(str(constat) for constat in lecture.constats)
    return {territoire.code: territoire for territoire in lecture.territoires}
