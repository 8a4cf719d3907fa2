"""How does somebody who finds reading hard use the guide: a simplified twin for each of its pages?

The simplified guide is walked from its home without leaving it. Every page is described first (`page.py`),
then becomes HTML (`mise_en_page.py`); posters and rereadings start from the same description.
"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.accueil import accueil_simple
from quifaitquoi.guide.falc.communes import Communes
from quifaitquoi.guide.falc.lieu import lieu_simple
from quifaitquoi.guide.falc.listes import communes_simples, lieux_simples
from quifaitquoi.guide.falc.orientations import Orientations
from quifaitquoi.guide.falc.permanences import permanences_simples
from quifaitquoi.guide.falc.questions import question_simple
from quifaitquoi.guide.falc.roles import qui_fait_quoi_simple
from quifaitquoi.guide.falc.services import services_simples
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Orientation, Territoire


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The home, the tree, the lieux, the acteurs, the dates, who does what, then the communes."""
    vue, chemins = vue_de(territoire, contexte), Chemins(territoire)
    yield accueil_simple(vue, chemins)
    yield from _arbre(vue, chemins)
    yield lieux_simples(vue)
    for lieu in territoire.lieux:
        yield lieu_simple(vue, lieu)
    yield from services_simples(vue)
    yield from permanences_simples(vue)
    yield qui_fait_quoi_simple(vue)
    yield from communes_simples(territoire)
    communes = Communes(vue)
    for commune in territoire.communes:
        yield communes.fichier(commune)


def _arbre(vue: Vue, chemins: Chemins) -> Iterator[Fichier]:
    orientations = Orientations(vue, chemins)
    for noeud in chemins.atteints:
        if isinstance(noeud, Orientation):
            yield from orientations.fichiers(noeud)
        else:
            yield question_simple(vue.territoire, chemins, noeud)
