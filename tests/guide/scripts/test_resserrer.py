"""Does JavaScript with short names do what the long one did? Node runs both."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from quifaitquoi.guide.scripts import publies, sources
from quifaitquoi.guide.scripts.resserrer import JavaScriptIllisibleError, serrer

# Each says what it computes: every way of naming something that our modules use, and those that mislead.
_ECRITS = (Path(__file__).parent / "programmes.txt").read_text("utf-8").removeprefix("## ").split("\n## ")
PROGRAMMES = dict(ecrit.split("\n", 1) for ecrit in _ECRITS)
PROGRAMMES["plus de noms que de lettres"] = (
    "".join(f"const nom{n} = {n}; " for n in range(120)) + f"dire({'+'.join(f'nom{n}' for n in range(120))});"
)


def executer(programme: str) -> str:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node est absent\u00a0: installez Node 20 ou plus pour essayer le JavaScript publié")
    debut = "const dire = (...quoi) => console.log(JSON.stringify(quoi));\n"
    commande = [node, "--input-type=module"]
    fin = subprocess.run(
        commande, input=debut + programme, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert fin.returncode == 0, fin.stderr
    return fin.stdout


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=PROGRAMMES)
def test_it_does_the_same(programme: str) -> None:
    serre = serrer(programme, ())
    assert len(serre) < len(programme)
    assert executer(serre) == executer(programme) != ""


def test_names_spaces_and_comments_go() -> None:
    ecrit = (
        "/** Two? */\nexport const deux = (nombre) => {\n"
        "  const [premier] = nombre; // one\n  return `${premier} km`;\n};\n"
    )
    assert serrer(ecrit, {"deux"}) == "let e=(e)=>{let[t]=e;return`${t} km`};export{e as deux}"


def test_what_nobody_asks_for_is_not_given() -> None:
    ecrit = "export function un() { return deux(); }\nexport function deux() { return 2; }\n"
    assert serrer(ecrit, {"un"}) == "function e(){return t()}function t(){return 2};export{e as un}"
    assert "export" not in serrer(ecrit, ())


def test_what_no_browser_would_read_is_refused() -> None:
    with pytest.raises(JavaScriptIllisibleError, match="const ="):
        serrer("const = 3;", ())


def test_the_same_bytes_every_time() -> None:
    """Names are given in the order they are written, whatever the hashes of the process."""
    ici = Path(__file__).parents[3] / "plugins"
    chemin = f"import sys; sys.path[:0] = [{str(ici)!r}]; "
    programme = f"{chemin}from quifaitquoi.guide.scripts import publies; print(publies())"
    ailleurs = {
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", programme],
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
            env={"PYTHONHASHSEED": graine, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for graine in ("1", "2")
    }
    assert ailleurs == {f"{publies()}\n"}


def test_what_is_published_is_lighter_by_a_third() -> None:
    ecrits = "".join(
        re.sub(r"/\*\*.*?\*/|^\s+", "", texte, flags=re.DOTALL | re.MULTILINE) for texte in sources().values()
    )
    serres = "".join(publies().values())
    assert len(gzip.compress(serres.encode(), 9)) < 0.8 * len(gzip.compress(ecrits.encode(), 9))
    assert len(serres) < 0.7 * len(ecrits)
