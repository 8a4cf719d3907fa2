"""Is this word a day with a slip of the pen? « mercerdi », « vendrdi »: read so, in free sentences only.

One slip (a letter lost, added, changed, or two swapped) in a long word, where no other French word is near.
Short days are left alone: « Mardié » is a village. An editor's own file is never corrected, but refused with
a suggestion (`curseur.proche`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from quifaitquoi.horaires.jetons import Jeton
from quifaitquoi.horaires.vocabulaire import JOUR_DE

_LONGS: Final = tuple(
    jour + pluriel for jour in ("mercredi", "vendredi", "samedi", "dimanche") for pluriel in ("", "s")
)
_SEMAINES: Final = frozenset({"semaine", "semaines"})
_PARITES: Final = ("paires", "impaires", "paire", "impaire")


def corriger(jetons: list[Jeton]) -> list[Jeton]:
    """The same tokens, at the same places, slips in days and parities put right."""
    corriges: list[Jeton] = []
    for jeton in jetons:
        apres_semaine = bool(corriges) and corriges[-1].valeur in _SEMAINES
        juste = _juste(jeton, _PARITES if apres_semaine else _LONGS)
        corriges.append(replace(jeton, valeur=juste) if juste else jeton)
    return corriges


def _juste(jeton: Jeton, mots: tuple[str, ...]) -> str | None:
    if jeton.genre != "mot" or jeton.valeur in JOUR_DE or jeton.valeur in mots:
        return None
    trouves = [mot for mot in mots if len(mot) > 5 and _une_faute(str(jeton.valeur), mot)]
    return trouves[0] if trouves else None


def _une_faute(ecrit: str, juste: str) -> bool:
    """Whether one slip turns a word into the other."""
    commun = 0
    while commun < min(len(ecrit), len(juste)) and ecrit[commun] == juste[commun]:
        commun += 1
    a, b = ecrit[commun:], juste[commun:]
    inversees = len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:]
    return inversees or a[1:] == b[1:] or a == b[1:] or a[1:] == b
