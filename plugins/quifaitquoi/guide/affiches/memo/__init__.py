"""What did we learn together today, and what comes next? « Mémo », given to the person who was helped."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.memo.redaction import rediger
from quifaitquoi.guide.vue import Vue

_NOM = "memo-competences"


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for the territory: its workshops are behind the code."""
    yield Affiche(
        epreuve=Epreuve("memo", rediger(vue), support),
        titre="Mémo\u00a0: ce que nous avons fait ensemble",
        nom=_NOM,
        adresse=adresses.affiche_du_territoire(vue.territoire, _NOM),
        page=adresses.ateliers(vue.territoire),
    )
