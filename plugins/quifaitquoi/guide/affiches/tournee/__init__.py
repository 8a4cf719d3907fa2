"""Where does a bus or a travelling helper stop in the coming three months? « La tournée »."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche, Refus
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.retraits import refus_commun
from quifaitquoi.guide.affiches.tournee.redaction import rediger
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Acteur

_ARRETS_D_UNE_FEUILLE = 6
"""Up to there a tour most often holds on a sheet as it is, and is not measured."""


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for each acteur that goes from place to place."""
    territoire = vue.territoire
    for acteur in territoire.acteurs:
        guichets = vue.affichables(_arrets(vue, acteur))
        if not any(guichet.recoit_encore for guichet in guichets):
            continue
        nom = f"tournee-{acteur.id}"
        contenu = rediger(vue, acteur, guichets)
        court = len(contenu.arrets) <= _ARRETS_D_UNE_FEUILLE
        yield Affiche(
            epreuve=Epreuve("tournee", contenu, support, essayer=court),
            titre=_titre(acteur),
            nom=nom,
            adresse=adresses.affiche_du_territoire(territoire, nom),
            page=adresses.acteur(territoire, acteur),
        )


def refus(vue: Vue) -> Iterator[Refus]:
    """The tours that nobody has checked for two years."""
    for acteur in vue.territoire.acteurs:
        yield from refus_commun(vue, _titre(acteur), _arrets(vue, acteur))


def _arrets(vue: Vue, acteur: Acteur) -> list[Guichet]:
    return [guichet for guichet in vue.guichets_d_acteur.get(acteur.id, ()) if guichet.itinerant]


def _titre(acteur: Acteur) -> str:
    return f"La tournée, {acteur.nom}"
