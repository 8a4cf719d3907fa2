"""What do two ranges of hours have in common, and what is left of one without the other?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quifaitquoi.horaires.modele import Plage


def couvre(large: Plage, etroite: Plage) -> bool:
    """Whether all of the second is in the first."""
    return large.minutes[0] <= etroite.minutes[0] and etroite.minutes[1] <= large.minutes[1]


def se_touchent(a: Plage, b: Plage) -> bool:
    """Whether they have a minute in common."""
    return a.minutes[0] < b.minutes[1] and b.minutes[0] < a.minutes[1]


def moins(plage: Plage, retirees: Sequence[Plage]) -> list[Plage]:
    """What is left of a range once others are taken out."""
    restes = [plage]
    for retiree in retirees:
        restes = [morceau for reste in restes for morceau in _couper(reste, retiree)]
    return restes


def _couper(plage: Plage, retiree: Plage) -> list[Plage]:
    if not se_touchent(plage, retiree):
        return [plage]
    avant, apres = replace(plage, fin=retiree.debut), replace(plage, debut=retiree.fin)
    return [
        *([avant] if plage.debut < retiree.debut else []),
        *([apres] if retiree.minutes[1] < plage.minutes[1] else []),
    ]
