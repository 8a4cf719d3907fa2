"""How do the tests run the browser's modules: Node, with the shipped files themselves?"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

GEO = Path(__file__).parents[2] / "plugins" / "quifaitquoi" / "geo"


def trouver_node() -> str:
    """Where Node is; skips the test without Node 20."""
    node = shutil.which("node")
    if node is None:
        pytest.skip(
            "Node est absent : les modules du navigateur ne sont pas essayés (installer Node 20 ou plus)"
        )
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.lstrip("v").split(".")[0]) < 20:
        pytest.skip(f"Node {version.strip()} est trop ancien : il faut Node 20 ou plus")
    return node


def executer(module: str, programme: str, entree: Any) -> Any:
    """Result of a JavaScript function body given ``m`` (the module) and ``entree``; skips without Node 20."""
    script = (
        f'import * as m from "{(GEO / module).as_uri()}";'
        'import { readFileSync } from "node:fs";'
        'const entree = JSON.parse(readFileSync(0, "utf8"));'
        f"const agir = () => {{ {programme} }};"
        "process.stdout.write(JSON.stringify(agir()));"
    )
    resultat = subprocess.run(
        [trouver_node(), "--input-type=module", "--no-warnings", "--eval", script],
        input=json.dumps(entree),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert resultat.returncode == 0, resultat.stderr
    return json.loads(resultat.stdout)
