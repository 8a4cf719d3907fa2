"""Does a text claim to be easy to read, which only people concerned can say of a page they have read?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from quifaitquoi.checks.sigles import fiches_lues, textes_ecrits
from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.model import Terme, Territoire

PROMESSE: Final = re.compile(
    r"(?<!\w)f\.?a\.?l\.?c(?!\w)\.?|facile\s+[àa]\s+(?:lire|comprendre)|easy[\s-]to[\s-]read",
    re.IGNORECASE,
)
_NOMS: Final = frozenset({"nom", "structure_parente", "source", "producteur", "jeu"})


def promesses(territoire: Territoire, _: date) -> Iterator[Constat]:
    """An error, but for the name of a place or of a document, which is not ours to change.

    The glossary explains the words themselves.
    """
    fiches = (*fiches_lues(territoire), *territoire.national.conseils, territoire.affiches)
    for fiche, chemin, texte in chain.from_iterable(map(textes_ecrits, fiches)):
        trouve = PROMESSE.search(_sans_deguisement(texte))
        if trouve is None or isinstance(fiche, Terme):
            continue
        nom = str(chemin[0])
        message = "seules les pages relues par des personnes concernées peuvent se dire faciles à lire"
        propose = "Écrivez « version simplifiée », ou « textes simples »."
        gravite = Gravite.AVERTISSEMENT if nom in _NOMS else Gravite.ERREUR
        yield Constat(fiche.origine(*chemin), fiche.champ(nom), message, gravite, propose, trouve[0])


def _sans_deguisement(texte: str) -> str:
    """Letters in their plain form: « ＦＡＬＣ » and a soft hyphen are read like the others."""
    return unicodedata.normalize("NFKC", texte).replace("\u00ad", "")
