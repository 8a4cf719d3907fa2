"""In which small files of the index is the name of a commune, when the whole of France would be too heavy?

The home page covers every guide. Its names are cut in shards by the first two letters of each word, and the
first three digits of postcodes, so that somebody who types « Pont-à-Mousson », « mousson » or « 54700 » loads
one or two files of a few kB. ``eclats.js`` asks for the same ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from quifaitquoi.geo import Entree

LETTRES, CHIFFRES = 2, 3
_SAINTS = frozenset({"saint", "sainte", "saints", "saintes"})


def eclats_d_une_entree(entree: Entree) -> frozenset[str]:
    """Shards a name belongs to: its useful words, « lhay » for « L’Haÿ », its postcodes.

    « Saint » begins one name in nine: that word finds nobody and stands in no shard, unless it is the whole.
    """
    precis = [mot for mot in entree.utiles if mot not in _SAINTS] or entree.cle.split()
    mots = entree.cle.split()
    elide = "".join(mots) if len(mots[0]) == 1 else ""
    noms = (mot[:LETTRES] for mot in (*precis, elide) if len(mot) >= LETTRES)
    return frozenset((*noms, *(code[:CHIFFRES] for code in entree.codes_postaux)))


def eclats(groupe: Iterable[Entree]) -> Mapping[str, list[Entree]]:
    """The names of each shard, in the order of shards."""
    lots: dict[str, list[Entree]] = defaultdict(list)
    for entree in groupe:
        for eclat in eclats_d_une_entree(entree):
            lots[eclat].append(entree)
    return dict(sorted(lots.items()))
