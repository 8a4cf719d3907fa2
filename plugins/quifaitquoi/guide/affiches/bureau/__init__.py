"""Who does what, and how do I say it? « Carte de bureau », for an advisor, beside the phone."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.bureau.redaction import rediger
from quifaitquoi.guide.vue import Vue

_NOM = "carte-de-bureau"


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for the territory."""
    yield Affiche(
        epreuve=Epreuve("bureau", rediger(vue), support),
        titre="Carte de bureau\u00a0: qui fait quoi, et comment le dire",
        nom=_NOM,
        adresse=adresses.affiche_du_territoire(vue.territoire, _NOM),
        page=adresses.qui_fait_quoi(vue.territoire),
    )
