"""How do tests read back what an import wrote?"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from difflib import ndiff
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


Ligne = dict[str, str]
Importer = Callable[..., str]
MAISON: Ligne = {
    "id": "A",
    "nom": "Maison du Modèle",
    "commune": "Nancy",
    "code_postal": "54000",
    "adresse": "1 rue du Modèle",
    "telephone": "03 83 00 00 00",
    "horaires": "Mo 09:00-12:00",
    "services": "Aide aux démarches administratives|Utilisation sécurisée du numérique",
    "frais_a_charge": "Gratuit",
    "source": "Exemple",
    "date_maj": "2026-01-02",
}
SALLE: Ligne = {**MAISON, "id": "B", "nom": "Salle Fictive", "commune": "Toul", "code_postal": "54200"}
"""Two places of a list, in the national standard."""


def yaml(dossier: Path) -> Path:
    return dossier / "import-liste.yml"


def change(fichier: Path, avant: str, apres: str) -> None:
    """What an editor does by hand."""
    texte = fichier.read_bytes().decode()
    assert avant in texte
    fichier.write_bytes(texte.replace(avant, apres, 1).encode())


def differences(avant: str, apres: str) -> list[str]:
    """Lines taken out (-) and put in (+)."""
    lignes = ndiff(avant.splitlines(), apres.splitlines())
    return [ligne for ligne in lignes if ligne[0] in "+-"]
