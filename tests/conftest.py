"""What do all tests share? Where the repository is, and the real data beside it when it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def racine() -> Path:
    """The root of the repository."""
    return RACINE


@pytest.fixture(scope="session")
def donnees_reelles() -> Path:
    """The folder of real data beside the repository; tests that need it are skipped where it is absent."""
    dossier = RACINE.parent / "shared" / "data"
    if not dossier.is_dir():
        pytest.skip("les données réelles (../shared/data) ne sont pas sur cette machine")
    return dossier
