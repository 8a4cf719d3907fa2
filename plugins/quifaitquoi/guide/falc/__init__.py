"""How does somebody who finds reading hard use the guide: a simplified twin for the page of each lieu?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.lieu import lieu_simple
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The lieux, in the order of the files."""
    vue = vue_de(territoire, contexte)
    for lieu in territoire.lieux:
        yield lieu_simple(vue, lieu)
