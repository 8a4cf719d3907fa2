"""What is computed once per territory, so that thousands of pages only have to be written?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from quifaitquoi.geo import Commune, Epci, epcis_de
from quifaitquoi.geo.distances import Situe
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.guichets import Guichet, guichets
from quifaitquoi.guide.portes import Porte, portes
from quifaitquoi.guide.proximite import Position, Proche, Voisinage, par_distance
from quifaitquoi.model import Lieu, Territoire

_Cle = TypeVar("_Cle", bound=Hashable)


class Vue:
    """A territory on the day of the build; every part is computed when first asked for, then kept."""

    def __init__(self, territoire: Territoire, contexte: Contexte) -> None:
        self.territoire = territoire
        self.contexte = contexte

    @cached_property
    def guichets(self) -> tuple[Guichet, ...]:
        """Every accueil with its dates, in the order of the files: lieux, then permanences."""
        return guichets(self.territoire, self.contexte)

    @cached_property
    def guichets_de_lieu(self) -> Mapping[str, tuple[Guichet, ...]]:
        return _regrouper(self.guichets, lambda guichet: guichet.accueil.lieu.id)

    @cached_property
    def guichets_d_acteur(self) -> Mapping[str, tuple[Guichet, ...]]:
        return _regrouper(self.guichets, lambda guichet: guichet.accueil.acteur.id)

    @cached_property
    def guichets_de_commune(self) -> Mapping[str, tuple[Guichet, ...]]:
        """By INSEE code."""
        situes = [guichet for guichet in self.guichets if guichet.commune]
        return _regrouper(situes, lambda guichet: guichet.commune.code if guichet.commune else "")

    @cached_property
    def portes(self) -> tuple[Porte, ...]:
        return portes(self.territoire.national.arbre)

    @cached_property
    def epci(self) -> Mapping[str, Epci]:
        """By SIREN."""
        return {epci.siren: epci for epci in epcis_de(self.territoire.code)}

    @cached_property
    def voisinage(self) -> Voisinage:
        return Voisinage(self.territoire.communes)

    @cached_property
    def _positions(self) -> Mapping[str, Situe]:
        return {lieu.id: self._position(lieu) for lieu in self.territoire.lieux}

    def _position(self, lieu: Lieu) -> Situe:
        """Where a lieu is, else the middle of its commune."""
        if lieu.latitude is not None and lieu.longitude is not None:
            return Position(lieu.latitude, lieu.longitude)
        return self.territoire.commune_de(lieu) or Position(None, None)

    def proches(self, commune: Commune) -> list[Proche[Guichet]]:
        """Every guichet of the territory, those of the commune first, then by distance from its middle."""
        triees = par_distance(commune, self.guichets, lambda g: self._positions[g.accueil.lieu.id])
        return sorted(triees, key=lambda proche: proche.chose.commune is not commune)


def _regrouper(
    choses: Iterable[Guichet], cle: Callable[[Guichet], _Cle]
) -> Mapping[_Cle, tuple[Guichet, ...]]:
    groupes: dict[_Cle, list[Guichet]] = defaultdict(list)
    for chose in choses:
        groupes[cle(chose)].append(chose)
    return {valeur: tuple(groupe) for valeur, groupe in groupes.items()}


_derniere: list[Vue] = []


def vue_de(territoire: Territoire, contexte: Contexte) -> Vue:
    """The view of a territory, shared by all its outputs.

    Only the last one is kept: outputs are built territory by territory, and all of France at once would not
    fit in memory.
    """
    derniere = _derniere[0] if _derniere else None
    if derniere is None or derniere.territoire is not territoire or derniere.contexte != contexte:
        derniere = Vue(territoire, contexte)
        _derniere[:] = [derniere]
    return derniere
