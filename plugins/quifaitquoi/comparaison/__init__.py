"""What changes for the public between two states of the files, said to somebody who knows no YAML?

Flow: two territories → `appariement` (which record is which) → `fiches`, `heures`, `valeurs` (what changes in
each, in French) → `territoires`, `national`, `affiches` (by place, by theme, on paper) → `texte`, `markdown`.
Only facts that people can read somewhere count: a comment, an indent or the order of the files is no change.
"""

from quifaitquoi.comparaison.comparer import NATIONAL, comparer
from quifaitquoi.comparaison.ecarts import Comparaison, Illisible, Lu, Partie, Sorte, Sujet
from quifaitquoi.comparaison.markdown import en_markdown
from quifaitquoi.comparaison.texte import en_texte

__all__ = [
    "NATIONAL",
    "Comparaison",
    "Illisible",
    "Lu",
    "Partie",
    "Sorte",
    "Sujet",
    "comparer",
    "en_markdown",
    "en_texte",
]
