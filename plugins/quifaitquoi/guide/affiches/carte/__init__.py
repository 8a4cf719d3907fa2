"""What does somebody take home? « Carte à remettre »: cards to cut, with a line for the appointment."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.carte.redaction import rediger
from quifaitquoi.guide.vue import Vue


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One sheet for each lieu where somebody receives in the coming months."""
    territoire = vue.territoire
    for lieu in territoire.lieux:
        guichets = [g for g in vue.imprimables(lieu) if g.recoit_encore]
        if not guichets:
            continue
        nom = f"carte-{lieu.id}"
        yield Affiche(
            epreuve=Epreuve("carte", rediger(vue, lieu, guichets), support),
            titre="Cartes à remettre",
            nom=nom,
            adresse=adresses.affiche_du_territoire(territoire, nom),
            page=adresses.lieu(territoire, lieu),
            lieu=lieu,
            commune=guichets[0].ou,
        )
