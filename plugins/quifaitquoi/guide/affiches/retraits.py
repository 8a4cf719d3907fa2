"""What is missing from paper, because nobody has checked it for two years?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quifaitquoi.guide.affiches.atelier.affiche import Refus
from quifaitquoi.guide.contexte import MOIS_AVANT_RETRAIT
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.model import Lieu

CONSEIL = "Appelez, puis corrigez la fiche et sa date « verifie_le »."


def refus(vue: Vue) -> Iterator[Refus]:
    """One for each guichet that is too old for the wall where another of its lieu is told."""
    for lieu in vue.territoire.lieux:
        if not vue.a_verifier(lieu):
            for guichet in _retires(vue, vue.guichets_de_lieu.get(lieu.id, ())):
                yield _refus(lieu, f"Rien sur «\u00a0{guichet.accueil.acteur.nom}\u00a0»", guichet)


def epreuves(vue: Vue) -> Iterator[Refus]:
    """One for each lieu whose sheets are only proofs, at the record to correct first."""
    for lieu in vue.territoire.lieux:
        if vue.a_verifier(lieu):
            yield _refus(lieu, "Épreuve seulement", plus_ancien(vue.guichets_de_lieu[lieu.id]))


def refus_commun(vue: Vue, titre: str, guichets: Sequence[Guichet]) -> Iterator[Refus]:
    """That of a poster of several lieux, when all that it would tell is too old."""
    retires = _retires(vue, guichets)
    if retires and not any(guichet.recoit_encore for guichet in vue.affichables(guichets)):
        quoi = f"Pas d’affiche «\u00a0{titre}\u00a0»"
        raison = f"rien de ce qu’elle dirait n’a été vérifié depuis moins de {MOIS_AVANT_RETRAIT} mois"
        yield Refus(None, quoi, raison, CONSEIL, plus_ancien(retires).accueil.fiche)


def plus_ancien(guichets: Sequence[Guichet]) -> Guichet:
    """The one that has waited longest, among those who still receive."""
    return min((g for g in guichets if g.recoit_encore), key=lambda g: g.accueil.verifie_le)


def _retires(vue: Vue, guichets: Sequence[Guichet]) -> list[Guichet]:
    affichables = vue.affichables(guichets)
    return [g for g in guichets if g.recoit_encore and g not in affichables]


def _refus(lieu: Lieu, quoi: str, guichet: Guichet) -> Refus:
    accueil = guichet.accueil
    depuis = date_sans_jour(accueil.verifie_le)
    raison = f"dernière vérification le {depuis}, il y a plus de {MOIS_AVANT_RETRAIT} mois"
    return Refus(lieu, quoi, raison, CONSEIL, accueil.fiche)
