"""What did the editor do when YAML itself can't be read? (libyaml's complaints, in French)"""

from __future__ import annotations

import yaml

from quifaitquoi.constats import Constat, Origine


def expliquer(fichier: str, source: str, erreur: yaml.MarkedYAMLError) -> Constat:
    """One Constat for a syntax error, at the line to change rather than the line where the parser gave up."""
    marque = erreur.problem_mark or erreur.context_mark
    origine = Origine(fichier, marque.line + 1, marque.column + 1) if marque else Origine(fichier)
    return Constat(origine, "", "je n’arrive pas à lire la suite de ce fichier")
