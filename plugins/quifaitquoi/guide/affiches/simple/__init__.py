"""Which posters does somebody who finds reading hard read? The doors, a place, a sheet to take home.

Their sentences are those of the simplified pages (`guide/falc`): paper never says it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.simple.feuille import Feuille, des_portes, du_lieu
from quifaitquoi.guide.affiches.simple.redaction import rediger
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Lieu

_PORTES = "qui-fait-quoi-simple"


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """The doors of the territory; for each lieu that receives, a poster and a sheet to take home."""
    territoire = vue.territoire
    yield Affiche(
        epreuve=Epreuve("simple", rediger(vue, des_portes(vue)), support),
        titre="Qui fait quoi\u00a0? En phrases simples",
        nom=_PORTES,
        adresse=adresses.affiche_du_territoire(territoire, _PORTES),
        page=adresses.simple(territoire, adresses.accueil(territoire)),
    )
    for lieu in territoire.lieux:
        if vue.a_une_affiche(lieu):
            a_afficher, a_emporter = du_lieu(vue, lieu)
            yield _d_un_lieu(vue, lieu, support, a_afficher, f"affiche-simple-{lieu.id}")
            yield _d_un_lieu(vue, lieu, support, a_emporter, f"carte-simple-{lieu.id}")


def _d_un_lieu(vue: Vue, lieu: Lieu, support: Support, feuille: Feuille, nom: str) -> Affiche:
    territoire = vue.territoire
    return Affiche(
        epreuve=Epreuve("simple", rediger(vue, feuille), support),
        titre=feuille.nom,
        nom=nom,
        adresse=adresses.affiche_du_territoire(territoire, nom),
        page=adresses.simple(territoire, adresses.lieu(territoire, lieu)),
        lieu=lieu,
        commune=vue.nom_commune(lieu),
    )
