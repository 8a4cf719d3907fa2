"""What is wrong in the files of a guide? Reads them all and prints every finding."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from quifaitquoi.arguments import des_dossiers, jour
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande, jour_demande
from quifaitquoi.constats import Constat, en_annotations, en_json, en_qualite, en_texte, tries
from quifaitquoi.construction import controler
from quifaitquoi.reading import reperer

_FORMATS: dict[str, Callable[[Sequence[Constat]], str]] = {
    "texte": en_texte,
    "json": en_json,
    "github": en_annotations,
    "gitlab": en_qualite,
}


def _arguments(commande: argparse.ArgumentParser) -> None:
    des_dossiers(commande)
    commande.add_argument(
        "--format", choices=_FORMATS, default="texte", help="texte (par défaut), json, github ou gitlab"
    )
    commande.add_argument(
        "--date", type=jour, metavar="AAAA-MM-JJ", help="le jour de la vérification (aujourd’hui)"
    )


def _agir(options: argparse.Namespace) -> int:
    aujourdhui = jour_demande(options)
    trouves: list[Constat] = []
    for dossier in options.dossiers:
        racine, codes = reperer(dossier)
        trouves += controler(racine, codes, aujourdhui).constats
    constats = tries(trouves)
    sys.stdout.write(_FORMATS[options.format](constats))
    return ERREURS if any(constat.bloque for constat in constats) else BIEN


COMMANDE = Commande("verifier", "relit les fichiers YAML et dit tout ce qui n’y va pas", _agir, _arguments)
