"""Where is what in the code? Prints the rooms with their questions into content/developper.md, from the disk.

    .venv/bin/python outils/arborescence.py

Run it when a room is added, moved or given another question, and commit the result: a test says when it was
forgotten. Only what Git tracks is shown.
"""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent
PAGE = RACINE / "content" / "developper.md"
PAQUET = "plugins/quifaitquoi"
_DEBUT, _FIN = '<div lang="en" markdown="1">\n', "</div>\n"


def arborescence() -> str:
    """One line for each room and each module at the top, two steps deep under `guide/`."""
    suivis = _suivis()
    lignes = [""]
    for nom in _dedans(suivis, PAQUET):
        lignes += _lignes(suivis, f"{PAQUET}/{nom}", 1)
        if nom == "guide":
            for piece in _dedans(suivis, f"{PAQUET}/guide"):
                if not piece.endswith(".py"):
                    lignes += _lignes(suivis, f"{PAQUET}/guide/{piece}", 2)
    return "\n".join(lignes) + "\n\n"


def ecrire(texte: str) -> str:
    """The page with today's tree in the place of the one it holds."""
    avant, debut, suite = texte.partition(_DEBUT)
    if not debut:
        raise ValueError(f"{PAGE.name} n’a plus de bloc {_DEBUT.strip()}")
    return f"{avant}{debut}{arborescence()}{suite[suite.index(_FIN) :]}"


def _suivis() -> frozenset[str]:
    commande = ["git", "ls-files", "--cached", PAQUET]
    sortie = subprocess.run(commande, cwd=RACINE, check=True, capture_output=True, text=True).stdout
    return frozenset(nom for nom in sortie.splitlines() if nom.endswith(".py") and (RACINE / nom).is_file())


def _dedans(suivis: frozenset[str], dossier: str) -> list[str]:
    """Names of the rooms, then of the modules, that stand right in a folder."""
    noms = (nom.removeprefix(f"{dossier}/").partition("/") for nom in suivis if nom.startswith(f"{dossier}/"))
    uniques = {(not barre, nom) for nom, barre, _ in noms} - {(True, "__init__.py")}
    return [nom for _, nom in sorted(uniques)]


def _lignes(suivis: frozenset[str], chemin: str, profondeur: int) -> Iterator[str]:
    source = chemin if chemin.endswith(".py") else f"{chemin}/__init__.py"
    if source in suivis:
        nom = chemin.rpartition("/")[2] + ("" if chemin.endswith(".py") else "/")
        yield f"{'    ' * (profondeur - 1)}- `{nom}` {_question(RACINE / source)}"


def _question(module: Path) -> str:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0]


if __name__ == "__main__":
    PAGE.write_text(ecrire(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
