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

_LIGNES_D_UNE_FEUILLE = 10
_SIGNES_D_UNE_LIGNE = 52


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for each lieu where somebody receives in the coming months, in the order of the files."""
    for lieu in vue.territoire.lieux:
        guichets = vue.imprimables(lieu)
        if any(guichet.recoit_encore for guichet in guichets):
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
    """Whether it most often holds on a sheet as it is, advice included: it is then set without measuring."""
    lignes = sum(2 + len(accueil.lignes) + len(accueil.remarques) for accueil in contenu.accueils)
    textes = [texte for accueil in contenu.accueils for texte in (*accueil.textes, accueil.phrase or "")]
    lignes += sum(1 + len(texte) // _SIGNES_D_UNE_LIGNE for texte in (*textes, contenu.adresse))
    return lignes - 1 - len(contenu.accueils) + bool(contenu.alerte) <= _LIGNES_D_UNE_FEUILLE
