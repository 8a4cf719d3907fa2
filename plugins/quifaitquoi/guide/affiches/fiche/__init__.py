"""What goes with somebody sent elsewhere? The orientation form, blank, to be filled with a pen."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.fiche.redaction import rediger
from quifaitquoi.guide.vue import Vue

_NOM = "fiche-orientation-vierge"


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One, the same in every territory."""
    yield Affiche(
        epreuve=Epreuve("fiche", rediger(vue.contexte), support, partout=True),
        titre="Fiche d’orientation, à remplir au stylo",
        nom=_NOM,
        adresse=adresses.affiche_du_territoire(vue.territoire, _NOM),
        page=adresses.fiche_vierge(vue.territoire),
    )
