"""How do tests read back what an import wrote?"""

from __future__ import annotations

import shutil
from pathlib import Path

from quifaitquoi.geo import departements
from quifaitquoi.reading import Lecture, lire_territoires

SOCLE = Path(__file__).parent.parent / "cas" / "socle"


def relire(racine: Path, code: str, yaml: str) -> Lecture:
    """Read a territory that holds nothing but the file of an import."""
    shutil.copytree(SOCLE / "_national", racine / "_national", dirs_exist_ok=True)
    dossier = racine / f"{code.lower()}-{departements()[code].slug}"
    dossier.mkdir(parents=True)
    (dossier / "territoire.yml").write_text(f"territoire:\n  code: {code}\n", encoding="utf-8")
    (dossier / "import.yml").write_text(yaml, encoding="utf-8")
    return lire_territoires(racine)
