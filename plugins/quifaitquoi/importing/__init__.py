"""How do other people's files become our YAML, without losing a row or inventing a fact?

Flow: `tableau` (bytes to rows, whose columns `formats` knows) → `brouillon` (a row on its way), filled by
`valeurs`, `contacts`, `situation`, `heures` (written as `enseigne` says), `france_services` → `jugement` (the
model keeps or refuses) → `doublons` → `ecrire` (YAML) and `rapport` (what became of every row).
"""

from quifaitquoi.importing.enseigne import enseigne
from quifaitquoi.importing.importation import Import, importer, nom_du_fichier
from quifaitquoi.importing.rapport import Issue, Rapport, Sort
from quifaitquoi.importing.valeurs import Defauts

__all__ = ["Defauts", "Import", "Issue", "Rapport", "Sort", "enseigne", "importer", "nom_du_fichier"]
