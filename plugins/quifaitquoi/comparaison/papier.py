"""Which posters are new, to print again, or to take down?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.comparaison.ecarts import Sorte, Sujet
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.catalogue import publiees
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Territoire


def sujets(avant: Territoire, apres: Territoire, contexte: Contexte) -> Iterator[Sujet]:
    """Both sides are set for the same day: only what is written makes a difference."""
    anciennes, nouvelles = (_affiches(territoire, contexte) for territoire in (avant, apres))
    communes = [(anciennes[nom], affiche) for nom, affiche in nouvelles.items() if nom in anciennes]
    for titre, affiches in (
        ("Affiches nouvelles", [a for nom, a in nouvelles.items() if nom not in anciennes]),
        ("Affiches à imprimer de nouveau", [a for av, a in communes if _dit(av) != _dit(a)]),
        ("Affiches à décrocher", [a for nom, a in anciennes.items() if nom not in nouvelles]),
    ):
        if affiches:
            # The same poster for two sizes of paper has one name.
            yield Sujet(titre, Sorte.CHANGE, tuple(dict.fromkeys(map(_titre, affiches))))


def _affiches(territoire: Territoire, contexte: Contexte) -> dict[str, Affiche]:
    """Proofs left out: nobody hangs them."""
    affiches = (a for a in publiees(Vue(territoire, contexte)) if not a.a_verifier)
    return {affiche.adresse: affiche for affiche in affiches}


def _dit(affiche: Affiche) -> tuple[str, str]:
    return affiche.epreuve.modele, affiche.epreuve.donnees


def _titre(affiche: Affiche) -> str:
    lieu = affiche.lieu
    return f"{affiche.titre} – {lieu.nom}" if lieu and lieu.nom not in affiche.titre else affiche.titre
