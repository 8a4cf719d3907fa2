"""To whom is this person sent? One static page per question and per orientation, in every territory.

The browser may walk the same tree in place (`parcours.js`), with one file and the page where it began.
"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.arbre.client import Client
from quifaitquoi.guide.arbre.pages import Pages
from quifaitquoi.guide.arbre.recherches import Recherches
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Orientation, Territoire


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The pages of the tree, in its order, then its file for the browser."""
    vue = vue_de(territoire, contexte)
    chemins = Chemins(territoire)
    recherches = Recherches(vue, (noeud for noeud in chemins.atteints if isinstance(noeud, Orientation)))
    pages = Pages(vue, chemins, recherches)
    for noeud in chemins.atteints:
        yield pages.orientation(noeud) if isinstance(noeud, Orientation) else pages.question(noeud)
    yield Client(vue, chemins, recherches).fichier()
