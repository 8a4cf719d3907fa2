"""How is the real site built for the tests, once for all, on a day that doesn't move?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]
# Tuesday 24 November 2026, 6 a.m. in Paris, 9 a.m. in La Réunion: a day of term time, in an even ISO week.
INSTANT = 1_795_496_400
DELAI = 300.0
VERIFIE = re.compile(r"(?<=verifie_le: )\d{4}-\d\d-\d\d")


def construire(destination: Path, *territoires: str, projet: Path = RACINE, **reglages: str) -> Path:
    """Run `mkdocs build` as everybody does, for some territories or all; gives back the folder of the site.

    Raises AssertionError with all that the command said when it fails.
    """
    environnement = {**os.environ, "SOURCE_DATE_EPOCH": str(INSTANT), "NO_MKDOCS_2_WARNING": "1", **reglages}
    environnement.pop("TERRITOIRES", None)
    if territoires:
        environnement["TERRITOIRES"] = ",".join(territoires)
    commande = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--strict",
        "--site-dir",
        str(destination),
    ]
    fin = subprocess.run(commande, cwd=projet, env=environnement, capture_output=True, text=True, check=False)
    assert fin.returncode == 0, f"mkdocs build a échoué :\n{fin.stdout}\n{fin.stderr}"
    return destination


def construire_verifie(dossier: Path, territoire: str = "16") -> None:
    """The site of a territory as if its places had just been checked: in `site`, from `projet`."""
    projet = dossier / "projet"
    shutil.copytree(RACINE / "content", projet / "content")
    shutil.copy(RACINE / "mkdocs.yml", projet)
    for source in (RACINE / "territories").rglob("*.yml"):
        copie = projet / source.relative_to(RACINE)
        copie.parent.mkdir(parents=True, exist_ok=True)
        jour = r"\g<0>" if "_national" in source.parts else "2026-11-02"
        copie.write_text(VERIFIE.sub(jour, source.read_text("utf-8")), "utf-8")
    construire(dossier / "site", territoire, projet=projet)


def une_seule_fois(dossier: Path, faire: Callable[[Path], object]) -> Path:
    """Have `faire` fill a folder once, whichever of the test processes comes first; the others wait for it.

    Raises AssertionError when the first one failed, or took more than DELAI seconds.
    """
    fini, rate = dossier.with_suffix(".fini"), dossier.with_suffix(".rate")
    try:
        dossier.mkdir()
    except FileExistsError:
        limite = time.monotonic() + DELAI
        while not fini.exists():
            assert not rate.exists(), rate.read_text("utf-8")
            assert time.monotonic() < limite, f"{dossier.name} n’est toujours pas prêt"
            time.sleep(0.1)
        return dossier
    try:
        faire(dossier)
    except BaseException as erreur:
        rate.write_text(str(erreur), "utf-8")
        raise
    fini.touch()
    return dossier
