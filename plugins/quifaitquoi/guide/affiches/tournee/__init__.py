"""Where does a bus or a travelling helper stop in the coming three months? « La tournée »."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.tournee.redaction import rediger
from quifaitquoi.guide.vue import Vue

_ARRETS_D_UNE_FEUILLE = 6
"""Up to there a tour most often holds on a sheet as it is, and is not measured."""


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for each acteur that goes from place to place."""
    territoire = vue.territoire
    for acteur in territoire.acteurs:
        guichets = [g for g in vue.affichables(vue.guichets_d_acteur.get(acteur.id, ())) if g.itinerant]
        if not any(guichet.recoit_encore for guichet in guichets):
            continue
        nom = f"tournee-{acteur.id}"
        contenu = rediger(vue, acteur, guichets)
        court = len(contenu.arrets) <= _ARRETS_D_UNE_FEUILLE
        yield Affiche(
            epreuve=Epreuve("tournee", contenu, support, essayer=court),
            titre=f"La tournée, {acteur.nom}",
            nom=nom,
            adresse=adresses.affiche_du_territoire(territoire, nom),
            page=adresses.acteur(territoire, acteur),
        )
