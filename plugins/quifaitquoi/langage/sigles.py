"""Is each acronym explained where it stands, and are capitals kept for names?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from quifaitquoi.langage.reglages import Reglages, liste
from quifaitquoi.langage.texte import Lue, Trouvaille

_CAPITALES: Final = re.compile(
    r"(?<![\w])(?:[A-ZÀ-ÖØ-ÞŒ]\.){2,}|(?<![\w])[A-ZÀ-ÖØ-ÞŒ][A-ZÀ-ÖØ-ÞŒ0-9&]*[A-ZÀ-ÖØ-ÞŒ](?:s\b|(?![\w]))"
)
_CHIFFRE_ROMAIN: Final = re.compile(r"[IVX]+")
_DEFINI: Final = re.compile(r"([^\W_]{2,}) :")
_LONG: Final = 6


def sans_capitales(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-1.6: a word in capitals has lost its shape."""
    for trouve in _mots_en_capitales(lue):
        message = f"« {trouve[0]} » est écrit en capitales"
        yield Trouvaille(trouve.start(), trouve.end(), message, f"Écrivez « {trouve[0].lower()} ».")


def sigles_expliques(lues: Sequence[Lue], reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-6.7: at its first place, unless it is explained in the text or beside it."""
    # « CCAS : … » begins the line that says what it is.
    connus = {trouve[1].casefold() for lue in lues if (trouve := _DEFINI.match(lue.clair))}
    for ligne, lue in enumerate(lues):
        for trouve in _sigles(lue):
            cle = _nu(trouve[0]).casefold()
            if cle in connus or cle in _connus(reglages.sigles):
                continue
            connus.add(cle)
            if not _explique(_nu(trouve[0]), _initiales(" \n ".join(lue.clair for lue in lues))):
                message = f"le sigle « {trouve[0]} » n’est pas expliqué"
                conseil = "Écrivez-le en entier, ou ajoutez-le au glossaire."
                yield Trouvaille(trouve.start(), trouve.end(), message, conseil, ligne=ligne)


def _sigles(lue: Lue) -> Iterator[re.Match[str]]:
    """Neither words in capitals nor Roman numerals."""
    pleins = {trouve.start() for trouve in _mots_en_capitales(lue)}
    for trouve in _CAPITALES.finditer(lue.nu):
        if trouve.start() not in pleins and not _CHIFFRE_ROMAIN.fullmatch(_nu(trouve[0])):
            yield trouve


def _nu(sigle: str) -> str:
    """« C.A.F. » and « CAFs » are « CAF »."""
    return sigle.rstrip("s").replace(".", "")


@lru_cache(maxsize=64)
def _connus(sigles: frozenset[str]) -> frozenset[str]:
    return frozenset(sigle.casefold() for sigle in sigles) | liste("sigles_connus")


def _mots_en_capitales(lue: Lue) -> Iterator[re.Match[str]]:
    """Words, not acronyms: common ones, those of a whole sentence in capitals, long ones with an accent."""
    trouves = list(_CAPITALES.finditer(lue.nu))
    for rang, trouve in enumerate(trouves):
        mot = trouve[0]
        if "." in mot or any(c.isdigit() for c in mot):
            continue
        voisins = (*trouves[max(0, rang - 1) : rang], *trouves[rang + 1 : rang + 2])
        serie = any(_se_touchent(lue.nu, trouve, voisin) for voisin in voisins)
        long = len(mot) >= _LONG and mot.lower() not in liste("sigles_longs")
        if mot.lower() in liste("capitales") or long or serie or _accentue(mot):
            yield trouve


def _se_touchent(texte: str, un: re.Match[str], autre: re.Match[str]) -> bool:
    debut, fin = sorted((un, autre), key=lambda t: t.start())
    return texte[debut.end() : fin.start()] in {" ", "'", "-"}


def _accentue(mot: str) -> bool:
    return len(mot) > 3 and unicodedata.normalize("NFD", mot) != mot


def _initiales(texte: str) -> tuple[str, str]:
    """The first letters of the words, without then with the small ones (« de », « la »)."""
    plat = "".join(c for c in unicodedata.normalize("NFD", texte.lower()) if not unicodedata.combining(c))
    # « C.A.F. » must not explain itself: letters alone are no words.
    mots = [mot for mot in re.split(r"[^\w]+", plat) if len(mot) > 1]
    return "".join(m[0] for m in mots if m not in liste("mots_vides")), "".join(m[0] for m in mots)


def _explique(sigle: str, initiales: tuple[str, str]) -> bool:
    plat = unicodedata.normalize("NFD", sigle.lower())[: 2 * len(sigle)]
    cle = "".join(c for c in plat if not unicodedata.combining(c))
    return len(cle) > 2 and any(cle in suite for suite in initiales)
