"""Who receives on which day in a house of several helpers? « Semaine de la maison »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.presents import rediger
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue

TITRE = "La semaine, ici"


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for each lieu where two acteurs at least receive in the coming months."""
    territoire = vue.territoire
    for lieu in territoire.lieux:
        guichets = [g for g in vue.imprimables(lieu) if g.recoit_encore]
        if not _plusieurs(guichets):
            continue
        nom = f"semaine-{lieu.id}"
        yield Affiche(
            epreuve=Epreuve("semaine", rediger(vue, lieu, TITRE, guichets), support, essayer=True),
            titre="La semaine, jour par jour",
            nom=nom,
            adresse=adresses.affiche_du_territoire(territoire, nom),
            page=adresses.lieu(territoire, lieu),
            lieu=lieu,
            commune=guichets[0].ou,
        )


def _plusieurs(guichets: Sequence[Guichet]) -> bool:
    return len({guichet.accueil.acteur.id for guichet in guichets}) > 1
