"""What does the tree of questions look like? Prints it as a Mermaid diagram or as nested lists."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from quifaitquoi.arguments import calendrier, un_dossier
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande
from quifaitquoi.constats import en_texte
from quifaitquoi.guide.dessin import listes, mermaid
from quifaitquoi.model import Arbre
from quifaitquoi.reading import lire_territoires

_FORMATS: dict[str, Callable[[Arbre], str]] = {"texte": listes, "mermaid": mermaid}


def _arguments(commande: argparse.ArgumentParser) -> None:
    un_dossier(commande)
    commande.add_argument(
        "--territoire", type=calendrier, metavar="CODE", help="avec ce qu’un département y change"
    )
    commande.add_argument("--format", choices=_FORMATS, default="texte", help="texte (par défaut) ou mermaid")


def _agir(options: argparse.Namespace) -> int:
    codes = {options.territoire.departement} if options.territoire else frozenset()
    lecture = lire_territoires(options.dossier, codes)
    national = lecture.territoires[0].national if lecture.territoires else lecture.national
    if lecture.bloquee or national is None:
        sys.stderr.write(en_texte([constat for constat in lecture.constats if constat.bloque]))
        return ERREURS
    sys.stdout.write(_FORMATS[options.format](national.arbre))
    return BIEN


COMMANDE = Commande(
    "arbre", "montre les questions de l’arbre, leurs réponses et les pages où elles mènent", _agir, _arguments
)
