"""Which JavaScript does the site carry, and how is it published?

Each module lives beside what it serves and reads as it was written. They are published joined in `assets/`,
without comments nor needless spaces: what a page runs when it opens, what waits for a gesture, and, for pages
that need nothing else, the buttons. Joined, they compress better (content/decisions/javascript-reuni.md).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from quifaitquoi.geo import javascript
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.scripts.resserrer import serrer

DOSSIER = "assets"
_OUVERTURE, _BOUTONS, _GESTE = "guide.js", "page.js", "gestes.js"
_LECTURE, _COMPOSER, _MENU = "lecture.js", "composer.js", "menu.js"
MODULE = f"{DOSSIER}/{_OUVERTURE}"
# Names say what a page needs; all stand in one file, where each looks for its own part of the page.
MODULE_PAGE = f"{DOSSIER}/{_BOUTONS}"
"""Print, share and copy."""
MODULE_RECHERCHE = MODULE
"""Find a commune by its name or its postcode, where the page has the form of recherche/formulaire.html.j2."""
MODULE_OUVERTS = MODULE
"""Turn the list of who receives on the day of the build into that of today."""
MODULE_ARBRE = MODULE
"""Walk the tree in place, with the nearest helpers of each step once a commune is chosen."""
MODULE_AGENDA = MODULE
"""Hide the days that are past and what the reader did not choose, on the pages of permanences."""
MODULE_FICHE = MODULE
"""Forget what was written in the orientation form once its page is left."""
MODULE_LECTURE = f"{DOSSIER}/{_LECTURE}"
"""Read a simplified page aloud."""
MODULE_COMPOSER = f"{DOSSIER}/{_COMPOSER}"
"""Keep in its address the poster that somebody composes."""

_GUIDE = Path(__file__).parent.parent
# In the order in which they rely on each other.
_LOTS: Final = {
    _OUVERTURE: (
        "scripts/horloge.js",
        "scripts/dates.js",
        "recherche/chercher.js",
        "territoire/ouverts.js",
        "arbre/arbre.js",
        "fiche/fiche.js",
        "permanences/agenda.js",
    ),
    # Heavy pages that have no date and no search need nothing else.
    _BOUTONS: ("scripts/page.js",),
    _LECTURE: ("lecture/lecture.js",),
    _COMPOSER: ("composer/composer.js",),
    # On every page, those written by hand as well: the frame asks for it by its address.
    _MENU: ("scripts/menu.js",),
    _GESTE: (
        "cle.js",
        "recherche.js",
        "recherche/eclats.js",
        "mots/trouver.js",
        "arbre/distance.js",
        "arbre/elements.js",
        "arbre/parcours.js",
    ),
}
_IMPORT = re.compile(r'^import \{([^}]*)\} from "[^"]*?([\w-]+\.js)";\n', re.MULTILINE)
_IMPORT_DIFFERE = re.compile(r'\bimport\("[^"]*?([\w-]+\.js)"\)')
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_MOT = re.compile(r"\w+")
_DECLARE = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


class NomEnDoubleError(ValueError):
    """Two modules of one file give the same name to different things."""


def fichiers() -> Iterator[Fichier]:
    """What the browser loads."""
    for nom, texte in publies().items():
        yield Fichier(f"{DOSSIER}/{nom}", texte)


@cache
def sources() -> dict[str, str]:
    """The modules as they are written, by file name."""
    propres = (source for lot in _LOTS.values() for source in lot if "/" in source)
    return {**javascript(), **{Path(s).name: (_GUIDE / s).read_text(encoding="utf-8") for s in propres}}


@cache
def publies() -> dict[str, str]:
    """The files as the browser gets them, by name; raises NomEnDoubleError, JavaScriptIllisibleError."""
    joints = {
        nom: joindre(nom, {Path(source).name: sources()[Path(source).name] for source in lot})
        for nom, lot in _LOTS.items()
    }
    mots = {nom: set(_MOT.findall(texte)) for nom, texte in joints.items()}
    return {
        nom: serrer(texte, set().union(*(lus for autre, lus in mots.items() if autre != nom)))
        for nom, texte in joints.items()
    }


def joindre(fichier: str, modules: dict[str, str]) -> str:
    """One file from modules in the order of their imports; raises NomEnDoubleError.

    What a module takes from another of the same file is there already; for the rest, the other file is asked.
    A module that gives nothing is put in a block, where its names are its own.
    """
    demandes: dict[str, list[str]] = {}
    for texte in modules.values():
        for noms, module in _IMPORT.findall(texte):
            if module not in modules:
                demandes.setdefault(_fichier_de(module), []).extend(noms.replace(" ", "").split(","))
    imports = [
        f'import {{{",".join(dict.fromkeys(noms))}}} from "./{de}";\n' for de, noms in demandes.items()
    ]
    corps = [_IMPORT_DIFFERE.sub(_differe, _IMPORT.sub("", texte)) for texte in modules.values()]
    partages = [texte for texte in corps if _EXPORT.search(texte)]
    declares = Counter(nom for texte in partages for nom in _DECLARE.findall(texte))
    if doubles := [nom for nom, fois in declares.items() if fois > 1]:
        raise NomEnDoubleError(f"{fichier}\u00a0: {', '.join(doubles)}")
    return "".join([*imports, *(texte if texte in partages else f"{{\n{texte}}}\n" for texte in corps)])


def _differe(trouve: re.Match[str]) -> str:
    return f'import("./{_fichier_de(trouve.group(1))}")'


def _fichier_de(module: str) -> str:
    """The published file a module is in."""
    return next(nom for nom, lot in _LOTS.items() if module in {Path(source).name for source in lot})
