"""How do other people's files become our YAML, without losing a row or inventing a fact?

Flow: `sources` (files to rows) → `tri` (where each row goes), which makes a record of it in `fiches` →
`importation` (all of them) → `fusion` (into the files that people edit) → `rapport` (what became of each).
"""

from quifaitquoi.importing.fiches.enseigne import enseigne
from quifaitquoi.importing.fiches.valeurs import Attendu
from quifaitquoi.importing.importation import Import, importer
from quifaitquoi.importing.rapport import Issue, Rapport, Sort

__all__ = ["Attendu", "Import", "Issue", "Rapport", "Sort", "enseigne", "importer"]
