"""Who answers behind each door, near a commune? Asked once, told by its page and by its simplified twin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final

from quifaitquoi.geo import Commune
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.portes import Porte
from quifaitquoi.guide.proximite import Proche

PAR_PORTE: Final = 3

Repondent = tuple[Proche[Guichet], ...]


class Repondants:
    """Finds them for the communes of a territory; the answer for a commune is kept.

    `proches` gives every guichet of the territory, those of the commune first, then by distance.
    """

    def __init__(
        self,
        portes: Sequence[Porte],
        guichets: Sequence[Guichet],
        proches: Callable[[Commune], list[Proche[Guichet]]],
    ) -> None:
        self._proches = proches
        self._portes = [frozenset(g for g in guichets if porte.repond(g.accueil)) for porte in portes]
        self._connus: dict[str, tuple[Repondent, ...]] = {}

    def de(self, commune: Commune) -> tuple[Repondent, ...]:
        """For each door, those within the radius, else the nearest one beyond; nobody is an empty tuple."""
        if commune.code not in self._connus:
            proches = self._situes(commune)
            self._connus[commune.code] = tuple(_pour_une_porte(proches, parmi) for parmi in self._portes)
        return self._connus[commune.code]

    def _situes(self, commune: Commune) -> list[Proche[Guichet]]:
        """Those that can be said to be near: at a known distance, or in the same commune or EPCI."""
        proches = self._proches(commune)
        if not proches or proches[-1].carre <= 4:
            return proches
        return [p for p in proches if p.distance is not None or _meme_epci(p.chose.commune, commune)]


def _pour_une_porte(proches: list[Proche[Guichet]], parmi: frozenset[Guichet]) -> Repondent:
    repondent = tuple(islice((p for p in proches if p.chose in parmi), PAR_PORTE)) if parmi else ()
    return tuple(p for p in repondent if not p.loin) or repondent[:1]


def _meme_epci(une: Commune | None, autre: Commune) -> bool:
    return une is not None and (une is autre or (une.epci is not None and une.epci == autre.epci))
