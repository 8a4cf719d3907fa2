"""Which JavaScript does the site carry, and how is it published?

Each module lives beside what it serves and reads as it was written. They are published side by side in
`assets/`, without their comments, and imported by the browser as they are: no bundler, nothing to build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from quifaitquoi.geo import javascript
from quifaitquoi.guide.fichier import Fichier

DOSSIER = "assets"
MODULE_PAGE = f"{DOSSIER}/page.js"
"""Print, share and copy."""
MODULE_RECHERCHE = f"{DOSSIER}/chercher.js"
"""Find a commune by its name or its postcode, where the page has the form of recherche/formulaire.html.j2."""
MODULE_OUVERTS = f"{DOSSIER}/ouverts.js"
"""Turn the list of who receives on the day of the build into that of today."""
MODULE_PROCHES = f"{DOSSIER}/proches.js"
"""Show the nearest helpers of each step once a commune is chosen."""
MODULE_AGENDA = f"{DOSSIER}/agenda.js"
"""Hide the days that are past and what the reader did not choose, on the pages of permanences."""
MODULE_FICHE = f"{DOSSIER}/fiche.js"
"""Forget what was written in the orientation form once its page is left."""

_GUIDE = Path(__file__).parent.parent
_SOURCES = (
    "scripts/horloge.js",
    "scripts/dates.js",
    "scripts/page.js",
    "recherche/eclats.js",
    "recherche/chercher.js",
    "territoire/ouverts.js",
    "arbre/distance.js",
    "mots/trouver.js",
    "arbre/proches.js",
    "fiche/fiche.js",
    "permanences/agenda.js",
)
_COMMENTAIRE = re.compile(r"[ \t]*/\*\*.*?\*/[ \t]*\n?|^[ \t]*//[^\n]*\n", re.DOTALL | re.MULTILINE)
_IMPORT = re.compile(r'(\bfrom |\bimport\()"(?:\.{1,2}/)+(?:[\w-]+/)*([\w-]+\.js)"')


def fichiers() -> Iterator[Fichier]:
    """Every module of the site, those of the search of communes included."""
    for nom, texte in publies().items():
        yield Fichier(f"{DOSSIER}/{nom}", texte)


@cache
def publies() -> dict[str, str]:
    """The modules as the browser gets them, by file name."""
    sources = {Path(source).name: (_GUIDE / source).read_text(encoding="utf-8") for source in _SOURCES}
    return {nom: _publier(texte) for nom, texte in {**javascript(), **sources}.items()}


def _publier(texte: str) -> str:
    """Without comments, which are for those who read the source; imports point to the same folder."""
    return _IMPORT.sub(r'\1"./\2"', _COMMENTAIRE.sub("", texte))
