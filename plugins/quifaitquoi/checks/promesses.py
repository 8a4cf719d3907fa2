"""Does a text claim to be easy to read, which only people concerned can say of a page they have read?"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from quifaitquoi.checks.sigles import fiches_lues, textes_ecrits
from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.model import Fiche, Terme, Territoire

PROMESSE: Final = re.compile(
    r"(?<![^\W_])f\W{0,4}a\W{0,4}l\W{0,4}c(?![^\W\d_])\.?"
    r"|faciles?[\W_]+(?:[àa]|de)[\W_]+(?:bien[\W_]+)?(?:lire|comprendre)"
    r"|easy[\W_]+(?:to[\W_]+)?read",
    re.IGNORECASE,
)
MESSAGE: Final = "seules les pages relues par des personnes concernées peuvent se dire faciles à lire"
QUE_FAIRE: Final = "Écrivez « version simplifiée », ou « textes simples »."
_NOMS: Final = frozenset({"nom", "structure_parente", "source", "producteur", "jeu"})
# A library may have a shelf of that name; nothing but the label itself bears these words.
_LABEL: Final = re.compile(r"f\W{0,4}a\W{0,4}l|et[\W_]+(?:[àa][\W_]+)?(?:lire|comprendre)", re.IGNORECASE)
# Never shown, or not ours: a code, what people type in the search, what an import has kept to be read.
_MUETS: Final = frozenset({"id", "typologie", "mots", "a_relire"})
_INVISIBLE: Final = re.compile(
    r"[\u0300-\u036f\u00ad\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    r"\ufeff\uffa0\U000e0000-\U000e0fff]"
)
# Where a link of Markdown leads is not read.
_VERS: Final = re.compile(r"\]\([^)]*\)")
_SOSIES: Final = str.maketrans("асеіјорԁӏᖴαιορꜰᴀʟᴄАСЕІОР", "aceijopdlFaiopFALCACEIOP")


def promesses(territoire: Territoire, _: date) -> Iterator[Constat]:
    """An error; a warning for « facile à lire » in the name of a place, which is not ours to change.

    A glossary may explain the words themselves.
    """
    fiches = (*fiches_lues(territoire), *territoire.national.conseils, territoire.affiches)
    lues = chain.from_iterable(textes_ecrits(fiche, _MUETS) for fiche in fiches)
    for fiche, chemin, texte in lues:
        trouve = promesse(texte)
        if trouve and not _explique_ces_mots(fiche):
            nom = str(chemin[0])
            tolere = nom in _NOMS and not _LABEL.search(sans_deguisement(texte))
            gravite = Gravite.AVERTISSEMENT if tolere else Gravite.ERREUR
            yield Constat(fiche.origine(*chemin), fiche.champ(nom), MESSAGE, gravite, QUE_FAIRE, trouve)


def promesse(texte: str) -> str:
    """The words of a text that make the claim, as they are read; nothing when it makes none."""
    trouve = PROMESSE.search(texte) or PROMESSE.search(sans_deguisement(texte))
    return trouve[0] if trouve else ""


def sans_deguisement(texte: str) -> str:
    """A text as eyes read it: « ＦＡＬＣ », a Cyrillic « А », a soft hyphen are letters as others."""
    nu = _VERS.sub("]", texte)
    if nu.isascii() and "&" not in nu:
        return nu
    return _INVISIBLE.sub("", unicodedata.normalize("NFKD", html.unescape(nu))).translate(_SOSIES)


def _explique_ces_mots(fiche: Fiche) -> bool:
    """Whether a word of the glossary is « FALC », and no other that pages would explain by it."""
    return isinstance(fiche, Terme) and all(promesse(forme) for forme in fiche.formes)
