"""Which posters does a territory have, and which of them does its site carry?

To add one: a folder with its words (Python) and its sheet (`affiche.typ`), and one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from quifaitquoi.guide.affiches import actions, carte, duo, permanences, portes, semaine, tournee
from quifaitquoi.guide.affiches.atelier.affiche import Affiche, Refus
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.vue import Vue

MODELES: Final[tuple[Callable[[Vue, Support], Iterator[Affiche]], ...]] = (
    portes.affiches,
    tournee.affiches,
    permanences.affiches,
    semaine.affiches,
    duo.affiches,
    carte.affiches,
    actions.affiches,
)
"""In the order of the page that lists them."""


def toutes(vue: Vue, support: Support) -> Iterator[Affiche]:
    """Every poster of a territory, on one support."""
    for modele in MODELES:
        yield from modele(vue, support)


def publiees(vue: Vue) -> Iterator[Affiche]:
    """Those that the site carries: on office A4, and the wide table of the actions on A3 too.

    The same on other supports is made by the command (content/decisions/affiches-publiees.md).
    """
    yield from toutes(vue, BUREAU)
    yield from actions.affiches(vue, Support("a3"))


def refusees(vue: Vue) -> Iterator[Refus]:
    """The posters that one would expect and that can't be made, and why."""
    yield from duo.refus(vue)
