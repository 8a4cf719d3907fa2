"""What is written in the national files: the tree, its two entrances and every way through it?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from quifaitquoi.model import Arbre, National, Orientation

DOSSIER = Path(__file__).parents[2] / "territories" / "_national"
JE_NE_TROUVE_PAS = "je-ne-trouve-pas"


@cache
def brut() -> dict[str, Any]:
    """Every block of every file; those of the tree, which has several, joined."""
    tout: dict[str, Any] = {"arbre": {"questions": [], "orientations": []}}
    for fichier in sorted(DOSSIER.rglob("*.yml")):
        contenu = yaml.safe_load(fichier.read_text("utf-8"))
        for nom, valeur in contenu.pop("arbre", {}).items():
            tout["arbre"][nom] = tout["arbre"][nom] + valeur if isinstance(valeur, list) else valeur
        tout |= contenu
    return tout


@cache
def national() -> National:
    return National.model_validate(brut())


def routes(arbre: Arbre, depart: str, deja: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every way from a page to an orientation, as ids; a page met twice is a loop."""
    assert depart not in deja, f"boucle\u00a0: {' → '.join((*deja, depart))}"
    noeud = arbre.noeuds[depart]
    if isinstance(noeud, Orientation):
        yield (*deja, depart)
        return
    for reponse in noeud.reponses:
        yield from routes(arbre, reponse.vers, (*deja, depart))


def textes(chose: Any) -> Iterator[str]:
    """Every sentence of a block."""
    if isinstance(chose, dict):
        for champ, valeur in chose.items():
            # An address or an identifier is not a sentence.
            if champ not in {"site_web", "url", "id"}:
                yield from textes(valeur)
    elif isinstance(chose, list):
        for valeur in chose:
            yield from textes(valeur)
    elif isinstance(chose, str):
        yield chose
