"""What is missing from paper, because nobody has checked it for two years?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.affiches.atelier.affiche import Refus
from quifaitquoi.guide.contexte import MOIS_AVANT_RETRAIT
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_sans_jour


def refus(vue: Vue) -> Iterator[Refus]:
    """One for each lieu whose facts are all too old for a wall, else for each of its guichets that is."""
    for lieu in vue.territoire.lieux:
        guichets = [g for g in vue.guichets_de_lieu.get(lieu.id, ()) if g.recoit_encore]
        affichables = vue.affichables(guichets)
        vieux = [guichet for guichet in guichets if guichet not in affichables]
        if vieux and not affichables:
            yield _refus("Pas d’affiche", max(vieux, key=lambda g: g.accueil.verifie_le))
        elif vieux:
            yield from (_refus(f"Rien sur «\u00a0{g.accueil.acteur.nom}\u00a0»", g) for g in vieux)


def _refus(quoi: str, guichet: Guichet) -> Refus:
    accueil = guichet.accueil
    return Refus(
        lieu=accueil.lieu,
        quoi=quoi,
        raison=f"dernière vérification le {date_sans_jour(accueil.verifie_le)}, il y a plus de {MOIS_AVANT_RETRAIT} mois",
        conseil="Appelez, puis corrigez la fiche et sa date « verifie_le ».",
        fiche=accueil.fiche,
    )
