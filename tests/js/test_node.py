"""Do the pure functions of the browser's modules do what they say? Node runs their own tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ESSAIS = sorted(Path(__file__).parent.glob("*.test.mjs"))


@pytest.mark.parametrize("essai", ESSAIS, ids=lambda essai: essai.name)
# The hour of the machine must change nothing: the zone is always the territory's.
@pytest.mark.parametrize("fuseau_de_la_machine", ["UTC", "Pacific/Auckland", "America/Los_Angeles"])
def test_node(essai: Path, fuseau_de_la_machine: str) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node est absent\u00a0: installez Node 20 ou plus pour essayer les modules du navigateur")
    fin = subprocess.run(
        [node, "--no-warnings", "--test", "--test-reporter=tap", str(essai)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "TZ": fuseau_de_la_machine},
    )
    assert fin.returncode == 0, fin.stdout + fin.stderr
    assert "# fail 0" in fin.stdout
    assert "# pass 0" not in fin.stdout


def test_every_pure_module_has_its_test() -> None:
    assert {essai.name.split(".")[0] for essai in ESSAIS} == {"horloge", "distance", "eclats", "fusion"}
