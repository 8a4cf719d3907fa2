"""Who does what, action by action? The table to hang, or to fill in a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.actions.redaction import rediger
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.vue import Vue


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """The table filled, then blank; nothing when the territory has no action to show."""
    territoire = vue.territoire
    for vierge in (False, True):
        contenu = rediger(territoire, vue.contexte, support.papier, vierge=vierge)
        if contenu is None:
            continue
        yield Affiche(
            epreuve=Epreuve("actions", contenu, support, partout=vierge),
            titre="Tableau vierge, à remplir en équipe" if vierge else "Tableau rempli",
            nom="actions-cles-vierge" if vierge else "actions-cles",
            adresse=adresses.affiche_actions(territoire, support.papier, vierge=vierge),
            page=adresses.qui_fait_quoi(territoire),
        )
