"""Which kinds of pages does the guide have, and which page of each kind do the browser tests open?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

TERRITOIRE = r"\d[\dAB]\d?-[a-z-]+/"
# Address patterns from the root of the site, most precise first. A page of no kind fails a test: add it here.
PAGES: dict[str, str] = {
    "accueil": r"",
    "404": r"404\.html",
    "plan du site": r"plan-du-site/",
    "décision": r"decisions/([\w-]+/)?",
    "guide d’édition": r"editer/([\w-]+/)?",
    "page nationale": r"[a-z-]+/",
    "glossaire simplifié": r"glossaire/falc/",
    "territoire": TERRITOIRE,
    "orienter": TERRITOIRE + r"orienter/",
    "besoins": TERRITOIRE + r"orienter/besoins/",
    "orientation": TERRITOIRE + r"orienter/[\w-]+/",
    "lieux": TERRITOIRE + r"lieux/",
    "lieu": TERRITOIRE + r"lieux/[\w-]+/",
    "acteurs": TERRITOIRE + r"acteurs/",
    "acteur": TERRITOIRE + r"acteurs/[\w-]+/",
    "permanences": TERRITOIRE + r"permanences/",
    "ateliers": TERRITOIRE + r"permanences/ateliers/",
    "trimestre": TERRITOIRE + r"permanences/trimestre/",
    "semaine d’une intercommunalité": TERRITOIRE + r"permanences/[\w-]+/",
    "communes": TERRITOIRE + r"communes/",
    "commune": TERRITOIRE + r"communes/\w{5}-[\w-]+/",
    "données": TERRITOIRE + r"donnees/",
    "qui fait quoi": TERRITOIRE + r"qui-fait-quoi/",
    "fiche d’orientation": TERRITOIRE + r"fiche-orientation/",
    "fiche d’orientation vierge": TERRITOIRE + r"fiche-orientation/vierge/",
    "territoire simplifié": TERRITOIRE + r"falc/",
    "question simplifiée": TERRITOIRE + r"falc/orienter/",
    "orientation simplifiée": TERRITOIRE + r"falc/orienter/[\w-]+/",
    "suite simplifiée": TERRITOIRE + r"falc/orienter/[\w-]+/suite/",
    "lieux simplifiés": TERRITOIRE + r"falc/lieux/",
    "lieu simplifié": TERRITOIRE + r"falc/lieux/[\w-]+/",
    "acteurs simplifiés": TERRITOIRE + r"falc/acteurs/",
    "acteur simplifié": TERRITOIRE + r"falc/acteurs/[\w-]+/",
    "lieux d’un acteur simplifiés": TERRITOIRE + r"falc/acteurs/[\w-]+/lieux/",
    "dates simplifiées": TERRITOIRE + r"falc/permanences/",
    "ateliers simplifiés": TERRITOIRE + r"falc/permanences/ateliers/",
    "communes simplifiées": TERRITOIRE + r"falc/communes/",
    "lettre simplifiée": TERRITOIRE + r"falc/communes/lettre-[a-z]/",
    "commune simplifiée": TERRITOIRE + r"falc/communes/\w{5}-[\w-]+/",
    "qui fait quoi simplifié": TERRITOIRE + r"falc/qui-fait-quoi/",
    "affiche à composer": TERRITOIRE + r"affiches/composer/([\w-]+/)?",
    "affiches": TERRITOIRE + r"affiches/",
    "arbre entier": TERRITOIRE + r"arbre/",
    "couverture": TERRITOIRE + r"couverture/",
    "plan du territoire": TERRITOIRE + r"plan/",
}
# Addresses printed on posters: a browser leaves them at once, so nobody ever sees one.
RENVOI = r"p/[\w-]+/"


def adresse(page: Path, site: Path) -> str:
    """The address of a file of the site from its root, as links write it."""
    return page.relative_to(site).as_posix().removesuffix("index.html")


def genre(chemin: str) -> str | None:
    """The kind of a page from its address; None for a page nobody has declared."""
    return next((nom for nom, motif in PAGES.items() if re.fullmatch(motif, chemin)), None)


def representantes(pages: Iterable[Path], site: Path) -> dict[str, str]:
    """The address of the fullest page of each kind: what can go wrong shows there first."""
    choisies: dict[str, tuple[int, str]] = {}
    for page in pages:
        chemin = adresse(page, site)
        if nom := genre(chemin):
            choisies[nom] = max(choisies.get(nom, (0, "")), (page.stat().st_size, chemin))
    return {nom: chemin for nom, (_, chemin) in choisies.items()}
