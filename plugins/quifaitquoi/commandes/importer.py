"""What becomes of each row of somebody else's file? Prints the report, writes the YAML when asked."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from quifaitquoi.arguments import calendrier
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande
from quifaitquoi.constats import typographie
from quifaitquoi.importing import Defauts, Issue, importer, nom_du_fichier


def _arguments(commande: argparse.ArgumentParser) -> None:
    commande.add_argument("fichier", type=Path, metavar="FICHIER", help="le fichier CSV")
    commande.add_argument(
        "--territoire", type=calendrier, metavar="CODE", required=True, help="le département à reprendre"
    )
    commande.add_argument(
        "--sortie", type=Path, metavar="DOSSIER", help="où écrire le YAML (sans elle, rien n’est écrit)"
    )
    commande.add_argument(
        "--source", default="", metavar="NOM", help="la source des lignes qui ne disent pas la leur"
    )
    commande.add_argument(
        "--verifie-le",
        type=_jour,
        metavar="AAAA-MM-JJ",
        help="le jour d’une liste qui ne le dit pas, comme celle des France services",
    )
    commande.add_argument(
        "--acteur", default="", metavar="ID", help="qui reçoit dans ces lieux, par exemple france-services"
    )


def _jour(ecrit: str) -> str:
    try:
        return date.fromisoformat(ecrit).isoformat()
    except ValueError as erreur:
        raise argparse.ArgumentTypeError(
            typographie(f"« {ecrit} » n’est pas une date écrite AAAA-MM-JJ (exemple : 2026-11-02)")
        ) from erreur


def _agir(options: argparse.Namespace) -> int:
    fichier: Path = options.fichier
    if not fichier.is_file():
        raise ValueError(f"« {fichier} » n’est pas un fichier")
    lu = importer(
        fichier.read_bytes(),
        options.territoire.departement,
        fichier=fichier.name,
        defauts=Defauts(options.source, options.verifie_le or "", options.acteur),
    )
    sys.stdout.write(lu.rapport.en_texte())
    if options.sortie and lu.yaml:
        _ecrire(options.sortie / nom_du_fichier(fichier.name), lu.yaml.encode())
    refus = lu.rapport.nombre(Issue.REFUSEE) or any(constat.bloque for constat in lu.rapport.constats)
    return ERREURS if refus else BIEN


def _ecrire(ecrit: Path, contenu: bytes) -> None:
    if ecrit.exists() and ecrit.read_bytes() != contenu:
        raise ValueError(f"« {ecrit} » existe déjà et n’est pas pareil : renommez-le, ou changez de dossier")
    ecrit.parent.mkdir(parents=True, exist_ok=True)
    ecrit.write_bytes(contenu)
    sys.stdout.write(typographie(f"écrit dans {ecrit}\n"))


COMMANDE = Commande(
    "importer",
    "reprend les lieux d’un CSV (standard national, France services) et dit ce que devient chaque ligne",
    _agir,
    _arguments,
)
