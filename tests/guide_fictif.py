"""What is the smallest guide? One invented place in a real département, with the real national files."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent
JOUR = date(2026, 11, 24)
BELFORT = "90-territoire-de-belfort"

_FICHIERS = {
    "territoire.yml": "territoire:\n  code: 90\n",
    "acteurs.yml": """\
acteurs:
  - id: aide-fictive
    role: france-services
    nom: Aide fictive
    zone: departement
""",
    "lieux.yml": """\
lieux:
  - id: maison-fictive
    nom: Maison fictive « Les Essais »
    adresse: 1 rue de l’Exemple
    code_postal: 90000
    commune: Belfort
    telephone: 01 99 00 00 00
    acteurs: [aide-fictive]
    horaires:
      lundi: 9h-12h
      jours fériés: fermé
    source: Essais
    verifie_le: 2026-11-02
""",
    "sources.yml": """\
sources:
  - nom: Essais
    producteur: Les essais de ce dépôt
    jeu: Lieux inventés
    licence: MIT
    donnees_du: 2026-11-02
""",
}


def ecrire_territoires(dossier: Path) -> Path:
    """Write the folder of territories into `dossier`, and give its path."""
    territoires = dossier / "territories"
    shutil.copytree(RACINE / "territories/_national", territoires / "_national")
    belfort = territoires / BELFORT
    belfort.mkdir()
    for nom, texte in _FICHIERS.items():
        (belfort / nom).write_text(texte, encoding="utf-8")
    return territoires


def ecrire_projet(dossier: Path) -> Path:
    """A project as a host has it: the real mkdocs.yml and pages, the invented territory; gives `dossier`."""
    ecrire_territoires(dossier)
    shutil.copy(RACINE / "mkdocs.yml", dossier / "mkdocs.yml")
    shutil.copytree(RACINE / "content", dossier / "content")
    return dossier
