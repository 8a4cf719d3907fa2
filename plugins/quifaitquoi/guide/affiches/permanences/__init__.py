"""Who receives in a lieu in the coming weeks? « Prochaines permanences », or « Horaires d’accueil »."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.permanences.contenu import Contenu
from quifaitquoi.guide.affiches.permanences.redaction import rediger
from quifaitquoi.guide.vue import Vue

_LIGNES_D_UNE_FEUILLE = 9
"""Up to there a poster most often holds on a sheet as it is, and is not measured."""


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for each lieu where somebody receives in the coming months, in the order of the files."""
    for lieu in vue.territoire.lieux:
        if vue.a_une_affiche(lieu):
            guichets = vue.guichets_de_lieu[lieu.id]
            contenu = rediger(vue.territoire, lieu, guichets, vue.contexte)
            yield Affiche(
                epreuve=Epreuve("permanences", contenu, support, essayer=_courte(contenu)),
                titre=contenu.titre,
                nom=f"affiche-{lieu.id}",
                adresse=adresses.affiche(vue.territoire, lieu),
                page=adresses.lieu(vue.territoire, lieu),
                lieu=lieu,
                commune=guichets[0].ou,
            )


def _courte(contenu: Contenu) -> bool:
    return sum(len(accueil.lignes) for accueil in contenu.accueils) <= _LIGNES_D_UNE_FEUILLE
