"""Do the words that people say lead to a word that the guide writes?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quifaitquoi.checks.regle import avertissement, par_national
from quifaitquoi.constats import Constat, vouliez_vous_dire
from quifaitquoi.geo import cle
from quifaitquoi.model import Arbre, National, Territoire


def synonymes_utiles(territoire: Territoire, jour: date) -> Iterator[Constat]:
    """The search understands a synonym as its `pour`: that must stand in a title, an answer or the `mots`."""
    return iter(()) if territoire.illisibles else _synonymes_perdus(territoire, jour)


@par_national
def _synonymes_perdus(national: National) -> Iterator[Constat]:
    ecrits = set(_ecrits(national.arbre))
    for synonyme in national.synonymes:
        inconnus = [mot for mot in cle(synonyme.pour).split() if mot not in ecrits]
        if inconnus:
            message = f"« {inconnus[0]} » n’est écrit nulle part dans l’arbre : ce synonyme ne mène à rien"
            propose = vouliez_vous_dire(inconnus[0], ecrits)
            yield avertissement(synonyme, "pour", message, propose)


def _ecrits(arbre: Arbre) -> Iterator[str]:
    """The words by which the search knows the outcomes."""
    for orientation in arbre.orientations:
        for texte in (orientation.titre, *orientation.mots):
            yield from cle(texte).split()
    for question in arbre.questions:
        for reponse in question.reponses:
            yield from cle(f"{reponse.texte} {reponse.precision or ''}").split()
