"""Who is near each commune: the list of the communes of a territory, and one page for every one of them?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.communes.fiche import Fiches
from quifaitquoi.guide.communes.liste import liste
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The list, then each commune in alphabetical order."""
    vue = vue_de(territoire, contexte)
    yield liste(vue)
    fiches = Fiches(vue)
    for commune in territoire.communes:
        yield fiches.fiche(commune)
