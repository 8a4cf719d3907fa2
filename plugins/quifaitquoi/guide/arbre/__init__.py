"""To whom is this person sent? One static page per question and per orientation, in every territory."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.arbre.orientation import Orientations
from quifaitquoi.guide.arbre.question import question
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Question, Territoire


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The pages of the tree, in its order; those that no answer leads to have no page."""
    vue = vue_de(territoire, contexte)
    chemins = Chemins(territoire)
    orientations = Orientations(vue, chemins)
    for noeud in chemins.atteints:
        yield question(vue, chemins, noeud) if isinstance(noeud, Question) else orientations.page(noeud)
