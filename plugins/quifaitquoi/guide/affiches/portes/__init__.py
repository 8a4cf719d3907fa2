"""Which door to knock at? « Qui fait quoi ? », for a desk or for a wall seen from three metres."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.portes.redaction import rediger
from quifaitquoi.guide.vue import Vue


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """The three doors of the territory, in full for a desk, in large letters for a wall."""
    for mur in (False, True):
        nom = f"qui-fait-quoi-{'mur' if mur else 'bureau'}"
        yield Affiche(
            epreuve=Epreuve("portes", rediger(vue, mur=mur), support, essayer=True),
            titre=f"Qui fait quoi\u00a0? À lire {'de trois mètres' if mur else 'de près'}",
            nom=nom,
            adresse=adresses.affiche_du_territoire(vue.territoire, nom),
            page=adresses.accueil(vue.territoire),
        )
