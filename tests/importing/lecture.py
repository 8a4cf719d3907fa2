"""How do tests read back what an import wrote?"""

from __future__ import annotations

import shutil
from pathlib import Path

from quifaitquoi.geo import departements
from quifaitquoi.importing import Attendu, Import, importer
from quifaitquoi.reading import Lecture, lire_territoires

SOCLE = Path(__file__).parent.parent / "cas" / "socle"


JOIGNABLE = Attendu(joignable=True)
"""Somebody who can be reached receives in the places of the source."""


def importe(
    octets: bytes, code: str = "54", fichier: str = "lieux.csv", attendu: Attendu = JOIGNABLE
) -> Import:
    """One file, for one département."""
    return importer([(fichier, octets)], code, attendu=attendu)


def gardes(lu: Import) -> str:
    """« à relire : colonne : texte », a line for each text kept beside a record."""
    return "".join(
        f"à relire : {garde.colonne} : {garde.texte}\n"
        for retenu in lu.retenus
        for garde in retenu.brouillon.a_relire
    )


def relire(racine: Path, code: str, yaml: str) -> Lecture:
    """Read a territory that holds nothing but the file of an import."""
    shutil.copytree(SOCLE / "_national", racine / "_national", dirs_exist_ok=True)
    dossier = racine / f"{code.lower()}-{departements()[code].slug}"
    dossier.mkdir(parents=True)
    (dossier / "territoire.yml").write_text(f"territoire:\n  code: {code}\n", encoding="utf-8")
    (dossier / "import.yml").write_text(yaml, encoding="utf-8")
    return lire_territoires(racine)
