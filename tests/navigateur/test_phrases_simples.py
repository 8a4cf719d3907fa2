"""Is every simplified page of the built site written simply, as far as a program can tell?"""

from __future__ import annotations

from pathlib import Path

import pytest
from quifaitquoi.cli import main

TERRITOIRES = Path(__file__).parents[2] / "territories"


def test_les_pages_simplifiees_sont_sans_erreur(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["falc", str(TERRITOIRES), "--site", str(site)])
    sortie = capsys.readouterr().out
    erreurs = [ligne for ligne in sortie.splitlines() if " avertissement" not in ligne.replace("\u00a0", " ")]
    assert code == 0, erreurs[:20]
