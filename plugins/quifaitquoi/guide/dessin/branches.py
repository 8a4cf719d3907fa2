"""Which way is the tree drawn: what is under what, and what is only referred to?

Several answers may lead to the same page. Its first mention, in the order of reading, is where it is drawn,
with all that follows; the others refer to it. So each page is drawn once, and even a loop ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quifaitquoi.model import Arbre, Orientation, Question, Reponse


@dataclass(frozen=True, slots=True, eq=False)
class Branche:
    """A page of the tree, how one comes to it, and what follows it."""

    id: str
    noeud: Question | Orientation | None
    """None for an id that names nothing: the checks tell it, the drawing shows it."""
    reponse: Reponse | None
    """The answer that leads to it; None for the first question."""
    renvoi: bool = False
    """It is drawn elsewhere: nothing follows it here."""
    suites: tuple[Branche, ...] = ()

    @property
    def titre(self) -> str:
        return self.noeud.titre if self.noeud else f"«\u00a0{self.id}\u00a0», inconnu"

    def parcours(self) -> Iterator[Branche]:
        """Itself, then all that follows, in the order of reading."""
        yield self
        for suite in self.suites:
            yield from suite.parcours()


def branches(arbre: Arbre) -> tuple[Branche, ...]:
    """One per entrance: that of the public, then that of the advisors."""
    dessines: set[str] = set()
    return tuple(_branche(arbre, racine, None, dessines) for racine in arbre.racines)


def _branche(arbre: Arbre, identifiant: str, reponse: Reponse | None, dessines: set[str]) -> Branche:
    noeud = arbre.noeuds.get(identifiant)
    if noeud is None or identifiant in dessines:
        return Branche(identifiant, noeud, reponse, renvoi=noeud is not None)
    dessines.add(identifiant)
    reponses = noeud.reponses if isinstance(noeud, Question) else ()
    suites = tuple(_branche(arbre, suivante.vers, suivante, dessines) for suivante in reponses)
    return Branche(identifiant, noeud, reponse, suites=suites)
