"""Which style sheets does the site carry, besides that of the frame?

Each lives beside what it dresses. They are published side by side in `assets/`, without their comments; a
page asks for its own in `EnTete.styles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.scripts import DOSSIER

FEUILLE_AFFICHES = f"{DOSSIER}/affiches.css"
"""The posters in small."""
FEUILLE_COMPOSER = f"{DOSSIER}/composer.css"
"""The poster that one composes, on the screen and on paper."""
FEUILLE_COUVERTURE = f"{DOSSIER}/couverture.css"
"""The maps of the coverage."""
FEUILLE_DESSIN = f"{DOSSIER}/dessin.css"
"""The drawing of the tree."""
FEUILLE_FICHE = f"{DOSSIER}/fiche.css"
"""The orientation form, on the screen and on one sheet of paper."""
FEUILLE_LECTURE = f"{DOSSIER}/lecture.css"
"""The buttons that read a simplified page aloud, and the sentence being read."""
FEUILLE_PERMANENCES = f"{DOSSIER}/permanences.css"
"""The agenda, the weeks by EPCI and the lists of the quarter."""
FEUILLE_ROLES = f"{DOSSIER}/roles.css"
"""The continuum, and « qui fait quoi » on few sheets of paper."""
FEUILLE_SIMPLE = f"{DOSSIER}/simple.css"
"""The simplified pages."""

_GUIDE = Path(__file__).parent
_SOURCES = (
    "affiches/affiches.css",
    "composer/composer.css",
    "couverture/couverture.css",
    "dessin/dessin.css",
    "fiche/fiche.css",
    "falc/simple.css",
    "lecture/lecture.css",
    "roles/roles.css",
    "permanences/permanences.css",
)
_COMMENTAIRE = re.compile(r"\s*/\*.*?\*/", re.DOTALL)
_RETRAIT = re.compile(r"\s*\n\s*")


def fichiers() -> Iterator[Fichier]:
    """Every sheet, as the browser gets it."""
    for source in _SOURCES:
        texte = (_GUIDE / source).read_text(encoding="utf-8")
        yield Fichier(f"{DOSSIER}/{Path(source).name}", alleger(texte))


def alleger(feuille: str) -> str:
    """A sheet as it is published: the reasons and the indents are for those who read the source."""
    return _RETRAIT.sub("\n", _COMMENTAIRE.sub("", feuille)).lstrip()
