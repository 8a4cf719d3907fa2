"""Where does one go: the list of the lieux of a territory, and one page for each?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.lieux.fiche import fiche
from quifaitquoi.guide.lieux.liste import liste
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The list, then each lieu in the order of the files."""
    vue = vue_de(territoire, contexte)
    yield liste(vue)
    for lieu in territoire.lieux:
        yield fiche(vue, lieu)
