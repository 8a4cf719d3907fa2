"""What may a simplified page say of itself: reread by people concerned, or not yet?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.model.relecture import Relecture

PAS_RELUE: Final = "Version simplifiée, pas encore relue par des personnes concernées"
"""What a simplified page says until somebody concerned has read it."""
RELUE: Final = "Ce texte est facile à lire et à comprendre."
LOGO_ALT: Final = "Logo européen Facile à lire et à comprendre"
MENTION_DU_LOGO: Final = "© European Easy-to-Read Logo: Inclusion Europe. More information at easy-to-read.eu"
"""To be printed beside the logo, as it stands (conditions of Inclusion Europe); in English."""


@dataclass(frozen=True, slots=True)
class Etiquette:
    """The words to print on a simplified page, and what gives the right to them."""

    lignes: tuple[str, ...]
    """One sentence a line."""
    relue: bool = False
    """Whether the European logo may stand beside (with `LOGO_ALT` and `MENTION_DU_LOGO`)."""
    relecteurs: tuple[str, ...] = ()
    structure: str = ""
    le: date | None = None

    @property
    def texte(self) -> str:
        """The words on one line, for a place that has no more."""
        return " ".join(self.lignes)


_PAS_RELUE: Final = Etiquette((PAS_RELUE,))


def etiquette(relecture: Relecture | None, texte: str) -> Etiquette:
    """The label of a page whose text (`page.texte`) is `texte`, given the record of its rereading, if any."""
    if relecture is None or not relecture.vaut_pour(texte):
        return _PAS_RELUE
    lignes = (
        RELUE,
        f"{_et(relecture.relecteurs)} {'ont' if len(relecture.relecteurs) > 1 else 'a'} relu ce texte "
        f"le {date_sans_jour(relecture.date)}.",
        f"La structure s’appelle\u00a0: {relecture.structure}.",
    )
    return Etiquette(lignes, True, relecture.relecteurs, relecture.structure, relecture.date)


def _et(noms: tuple[str, ...]) -> str:
    return " et ".join(filter(None, (", ".join(noms[:-1]), noms[-1])))
