"""What do people get? One folder per output; each gives the files of one territory.

To add an output: a folder with its `build`, its templates and its tests, and one line in `SORTIES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from quifaitquoi.guide import (
    acteurs,
    affiches,
    arbre,
    communes,
    composer,
    couverture,
    dessin,
    donnees,
    falc,
    fiche,
    lieux,
    mots,
    permanences,
    plan,
    roles,
    territoire,
)
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Territoire

Sortie = Callable[[Territoire, Contexte], Iterator[Fichier]]

SORTIES: Final[tuple[Sortie, ...]] = (
    territoire.build,
    arbre.build,
    mots.build,
    lieux.build,
    acteurs.build,
    permanences.build,
    communes.build,
    roles.build,
    fiche.build,
    falc.build,
    affiches.build,
    composer.build,
    donnees.build,
    couverture.build,
    dessin.build,
    plan.build,
)
