"""Does a text speak to its reader?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quifaitquoi.langage.reglages import Reglages
from quifaitquoi.langage.texte import Lue, Nature, Trouvaille

_LECTEUR: Final = frozenset({"vous", "votre", "vos", "vôtre", "vôtres"})
_IMPERATIF: Final = re.compile(r"\w{2,}ez$|^(?:dites|faites|refaites)$")


def parle_au_lecteur(lues: Sequence[Lue], reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-7.4: a text of some sentences that never says « vous »."""
    phrases = [(rang, lue) for rang, lue in enumerate(lues) if lue.ligne.nature is Nature.PHRASE]
    if len(phrases) >= reglages.seuil("parle-au-lecteur") and not any(_dit_vous(lue) for _, lue in phrases):
        rang, lue = phrases[0]
        message, conseil = "le texte ne parle pas au lecteur", "Dites « vous », « votre », « venez »."
        yield Trouvaille(0, len(lue.clair), message, conseil, ligne=rang)


def _dit_vous(lue: Lue) -> bool:
    mots = {morceau for forme, _, _ in lue.formes for morceau in forme.split("-")}
    return bool(mots & _LECTEUR) or any(
        _IMPERATIF.search(mot) for mot in mots - {"chez", "assez", "nez", "rez"}
    )
