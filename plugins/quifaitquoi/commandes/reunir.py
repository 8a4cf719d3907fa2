"""How do parts made on several machines become one site? Checks that they go together, then joins them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from quifaitquoi.commandes.commande import BIEN, Commande
from quifaitquoi.constats import typographie
from quifaitquoi.guide.rendu import compte
from quifaitquoi.parties import reunir


def _arguments(commande: argparse.ArgumentParser) -> None:
    commande.add_argument(
        "parties", nargs="+", type=Path, metavar="PARTIE", help="les dossiers fabriqués avec PARTIE=…"
    )
    commande.add_argument(
        "--sortie", type=Path, metavar="DOSSIER", required=True, help="où écrire le site entier"
    )


def _agir(options: argparse.Namespace) -> int:
    combien = reunir(options.parties, options.sortie)
    sys.stdout.write(typographie(f"{compte(combien, 'fichier')} dans {options.sortie}\n"))
    return BIEN


COMMANDE = Commande("reunir", "fait un seul site de parties fabriquées à part", _agir, _arguments)
