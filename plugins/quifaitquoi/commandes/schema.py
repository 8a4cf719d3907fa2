"""Which fields may an editor write? Prints the JSON schema of the files."""

from __future__ import annotations

import argparse
import sys

from quifaitquoi.commandes.commande import BIEN, Commande
from quifaitquoi.reading import schema


def _agir(_: argparse.Namespace) -> int:
    sys.stdout.write(schema())
    return BIEN


COMMANDE = Commande(
    "schema", "écrit le schéma JSON des fichiers, pour l’aide à la saisie des éditeurs", _agir
)
