"""What must be checked again, by which service and before which day?

Flow: territories → `releve` (each dated record, its age, who answers for it, and the dates that are past) →
`texte`, `markdown`, `tableaux` (CSV, JSON), `agenda` (iCalendar).
"""

from quifaitquoi.revues.agenda import en_ics
from quifaitquoi.revues.markdown import en_markdown
from quifaitquoi.revues.releve import Passe, Releve, Revue, relever
from quifaitquoi.revues.tableaux import en_csv, en_json
from quifaitquoi.revues.texte import en_texte

__all__ = [
    "Passe",
    "Releve",
    "Revue",
    "en_csv",
    "en_ics",
    "en_json",
    "en_markdown",
    "en_texte",
    "relever",
]
