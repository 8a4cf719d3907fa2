"""What can one ask on a command line? Reads the arguments, calls the command, says a wrong use."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from quifaitquoi.arguments import MAUVAIS_USAGE, Analyseur
from quifaitquoi.commandes import (
    affiches,
    arbre,
    comparer,
    couverture,
    falc,
    horaires,
    importer,
    nouveau,
    parties,
    perimes,
    referents,
    relecture,
    reunir,
    schema,
    verifier,
)
from quifaitquoi.commandes.commande import Commande
from quifaitquoi.constats import typographie

COMMANDES: Final[tuple[Commande, ...]] = (
    verifier.COMMANDE,
    comparer.COMMANDE,
    schema.COMMANDE,
    horaires.COMMANDE,
    nouveau.COMMANDE,
    importer.COMMANDE,
    arbre.COMMANDE,
    couverture.COMMANDE,
    affiches.COMMANDE,
    falc.COMMANDE,
    relecture.COMMANDE,
    perimes.COMMANDE,
    referents.COMMANDE,
    parties.COMMANDE,
    reunir.COMMANDE,
)
"""In the order of the help."""


def analyseur() -> Analyseur:
    """All the commands, with their help."""
    principal = Analyseur(
        prog="quifaitquoi",
        description="Vérifie un guide, importe, lit des horaires, montre l’arbre, dit qui manque, imprime.",
    )
    commandes = principal.add_subparsers(
        title="Commandes\u00a0", metavar="COMMANDE", dest="commande", required=True
    )
    for commande in COMMANDES:
        aide = commande.aide
        sienne = commandes.add_parser(commande.nom, help=aide, description=f"{aide[0].upper()}{aide[1:]}.")
        commande.arguments(sienne)
        sienne.set_defaults(agir=commande.agir)
    return principal


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when errors are found, 2 for a wrong use. Never a traceback."""
    for sortie in (sys.stdout, sys.stderr):
        if isinstance(sortie, io.TextIOWrapper):
            # A console that lacks a letter shows another sign rather than failing.
            sortie.reconfigure(errors="replace")
    try:
        options = analyseur().parse_args(arguments)
        options.maintenant = datetime.now().astimezone()
        return int(options.agir(options))
    except BrokenPipeError:
        # Whoever read our output has gone (« | head »): the interpreter must not try to flush it either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return MAUVAIS_USAGE
    except (OSError, ValueError) as erreur:
        sys.stderr.write(typographie(f"quifaitquoi : {_raison(erreur)}\n"))
        return MAUVAIS_USAGE


def _raison(erreur: OSError | ValueError) -> str:
    if isinstance(erreur, (FileNotFoundError, NotADirectoryError)):
        return f"« {erreur.filename} » n’est pas un dossier"
    return f"« {erreur.filename} » ne peut pas être lu" if isinstance(erreur, OSError) else str(erreur)
