"""Which territories shall each machine make? Prints equal parts, for the matrix of an integration."""

from __future__ import annotations

import argparse
import json
import sys

from quifaitquoi.arguments import un_dossier
from quifaitquoi.commandes.commande import BIEN, Commande
from quifaitquoi.geo import communes_de, departements
from quifaitquoi.parties import COMMUNE, repartition
from quifaitquoi.reading import code_du_dossier


def _arguments(commande: argparse.ArgumentParser) -> None:
    un_dossier(commande)
    commande.add_argument(
        "--nombre", type=_nombre, default=4, metavar="N", help="combien de machines au plus (4 par défaut)"
    )
    commande.add_argument(
        "--rang",
        type=_nombre,
        metavar="K",
        help="seulement la K-ième partie, sans JSON ; rien s’il n’y en a pas",
    )


def _nombre(texte: str) -> int:
    if not texte.isdecimal() or int(texte) < 1:
        raise argparse.ArgumentTypeError(f"« {texte} » n’est pas un nombre à partir de 1")
    return int(texte)


def _agir(options: argparse.Namespace) -> int:
    """The common part is the first: with its pages of all territories, it is worth a machine of its own."""
    codes = {code_du_dossier(chemin) for chemin in options.dossier.iterdir() if chemin.is_dir()}
    tailles = {code: len(communes_de(code)) for code in codes & departements().keys()}
    parts = repartition(tailles, max(1, options.nombre - 1)) if tailles else []
    toutes = [COMMUNE, *(",".join(part) for part in parts)]
    if options.rang is None:
        sys.stdout.write(json.dumps(toutes) + "\n")
    elif options.rang <= len(toutes):
        sys.stdout.write(toutes[options.rang - 1] + "\n")
    return BIEN


COMMANDE = Commande(
    "parties",
    "partage les territoires en parts égales, à fabriquer sur plusieurs machines",
    _agir,
    _arguments,
)
