"""How is a tree cut into drawings that one sheet of paper can hold?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from quifaitquoi.guide.dessin.branches import Branche
from quifaitquoi.guide.dessin.disposition import Dessin, disposer

RANGEES: Final = 30
"""As many rows as can be read on an A4 sheet."""
NIVEAUX: Final = 2
"""How many answers follow one another on a drawing: as wide as a page of the guide, or an A4 sheet."""


@dataclass(frozen=True, slots=True, eq=False)
class Planche:
    """One drawing: the page it begins with, and how one comes to it."""

    racine: Branche
    dessin: Dessin

    @property
    def nom(self) -> str:
        """What tells it from the others, even those that begin with the same words."""
        reponse = self.racine.reponse
        return f"{reponse.texte}\u00a0: {self.racine.titre}" if reponse else self.racine.titre


def planches(racine: Branche) -> Iterator[Planche]:
    """A page with what follows it, as far as a sheet goes; then each question that had to be left out."""
    niveaux = NIVEAUX if _rangees(racine, NIVEAUX) <= RANGEES else 1
    coupee = _couper(racine, niveaux)
    yield Planche(coupee, disposer(coupee))
    for laissee in _laissees(racine, niveaux):
        yield from planches(laissee)


def _rangees(branche: Branche, niveaux: int) -> int:
    return sum(_rangees(suite, niveaux - 1) for suite in branche.suites if niveaux) or 1


def _couper(branche: Branche, niveaux: int) -> Branche:
    """The same on so many levels; a question of the last one becomes a reference to its own drawing."""
    if not niveaux:
        return replace(branche, suites=(), renvoi=True) if branche.suites else branche
    return replace(branche, suites=tuple(_couper(suite, niveaux - 1) for suite in branche.suites))


def _laissees(branche: Branche, niveaux: int) -> Iterator[Branche]:
    for suite in branche.suites:
        if niveaux > 1:
            yield from _laissees(suite, niveaux - 1)
        elif suite.suites:
            yield suite
