"""What must be checked again, and by whom? The oldest first, or a calendar of the checks to come."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Final

from quifaitquoi.arguments import des_dossiers, jour
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande, jour_demande
from quifaitquoi.constats import en_texte as constats_en_texte
from quifaitquoi.construction import controler
from quifaitquoi.reading import reperer
from quifaitquoi.revues import Releve, en_csv, en_ics, en_json, en_markdown, en_texte, relever

_FORMATS: Final[dict[str, Callable[[Releve], str]]] = {
    "texte": en_texte,
    "markdown": en_markdown,
    "csv": en_csv,
    "json": en_json,
    "ics": en_ics,
}


def _arguments(commande: argparse.ArgumentParser) -> None:
    des_dossiers(commande)
    commande.add_argument(
        "--service", metavar="NOM", help="un seul service, comme il est écrit sous « referents »"
    )
    commande.add_argument(
        "--format",
        choices=_FORMATS,
        default="texte",
        help="texte (par défaut), markdown (un ticket), csv, json, ou ics (un agenda des revues)",
    )
    commande.add_argument("--date", type=jour, metavar="AAAA-MM-JJ", help="le jour du relevé (aujourd’hui)")


def _agir(options: argparse.Namespace) -> int:
    """Old records are no error: the list is what was asked for."""
    aujourdhui = jour_demande(options)
    controles = [controler(*reperer(dossier), aujourdhui) for dossier in options.dossiers]
    if erreurs := [constat for controle in controles for constat in controle.erreurs]:
        sys.stderr.write(constats_en_texte(erreurs))
        return ERREURS
    territoires = [territoire for controle in controles for territoire in controle.territoires]
    _ecrire(_FORMATS[options.format](relever(territoires, aujourdhui, options.service)))
    return BIEN


def _ecrire(texte: str) -> None:
    """As bytes where lines end as their format asks: a console would turn \\r\\n into something else."""
    sortie = getattr(sys.stdout, "buffer", None)
    if sortie is None or "\r" not in texte:
        sys.stdout.write(texte)
    else:
        sys.stdout.flush()
        sortie.write(texte.encode())


COMMANDE = Commande(
    "perimes",
    "liste ce qu’il faut revérifier, du plus ancien au plus récent, service par service",
    _agir,
    _arguments,
)
