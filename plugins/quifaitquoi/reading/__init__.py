"""How does a folder of YAML become territories, and how is each mistake told to the person who made it?

Flow: `fichiers` (which files) → `texte` (UTF-8) → `analyse` (YAML to a tree with places; `syntaxe` says why
it can't be read) → `assemblage` (lists joined, ids) and `validation` (tree to model; `phrases` says in French
what pydantic refuses) → `communes` (where each place is) → `lecture`.
"""

from quifaitquoi.reading.fichiers import code_du_dossier, nommer, reperer
from quifaitquoi.reading.lecture import Lecture, lire_territoires
from quifaitquoi.reading.schema import schema

__all__ = ["Lecture", "code_du_dossier", "lire_territoires", "nommer", "reperer", "schema"]
