"""Which posters does a territory have?

To add one: a folder with its words (Python) and its sheet (`affiche.typ`), and one line here.
"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.affiches import actions, permanences
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.vue import Vue


def publiees(vue: Vue) -> Iterator[Affiche]:
    """Those that the site carries, in the order of the page that lists them."""
    yield from permanences.affiches(vue)
    yield from actions.affiches(vue, Support("a3"), BUREAU)
