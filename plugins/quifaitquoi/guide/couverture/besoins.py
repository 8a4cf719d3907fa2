"""Whom does the tree look for, and for which needs?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quifaitquoi.model import Etape, Orientation, Role
from quifaitquoi.model.referentiels import Public, Service

Cle = tuple[tuple[str, ...], tuple[Service, ...], tuple[Public, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Besoin:
    """One step of an orientation that looks for somebody; `rang` counts from 1, as on the page."""

    orientation: Orientation
    rang: int

    @property
    def etape(self) -> Etape:
        return self.orientation.etapes[self.rang - 1]

    @property
    def id(self) -> str:
        """« apprendre-les-bases.1 »."""
        return f"{self.orientation.id}.{self.rang}"


@dataclass(frozen=True, slots=True, eq=False)
class Recherche:
    """The needs that look for the same people: these roles, with these services, for these publics."""

    besoins: tuple[Besoin, ...]

    @property
    def etape(self) -> Etape:
        """Any of their steps: all look for the same."""
        return self.besoins[0].etape

    @property
    def orientations(self) -> tuple[Orientation, ...]:
        """Each once, in the order of the tree."""
        return tuple({besoin.orientation.id: besoin.orientation for besoin in self.besoins}.values())

    def qui(self, roles: dict[str, Role]) -> str:
        """« CCAS ou Mairie, pour : Aide aux démarches administratives »."""
        etape = self.etape
        noms = ou([roles[role].nom if role in roles else role for role in etape.roles])
        services = ou([str(service) for service in etape.services])
        publics = ou([str(public) for public in etape.publics])
        debut = f"{noms}, pour\u00a0: {services}" if noms and services else noms or services
        return f"{debut} ({publics})" if publics else debut


def besoins(orientations: Iterable[Orientation]) -> tuple[Besoin, ...]:
    """Every step that looks for somebody, in the order given."""
    return tuple(
        Besoin(orientation, rang)
        for orientation in orientations
        for rang, etape in enumerate(orientation.etapes, 1)
        if etape.cherche_quelqu_un
    )


def recherches(tous: Iterable[Besoin]) -> tuple[Recherche, ...]:
    """The needs, those that look for the same people together."""
    groupes: defaultdict[Cle, list[Besoin]] = defaultdict(list)
    for besoin in tous:
        etape = besoin.etape
        groupes[etape.roles, etape.services, etape.publics].append(besoin)
    return tuple(Recherche(tuple(groupe)) for groupe in groupes.values())


def ou(noms: Sequence[str]) -> str:
    """« A, B ou C »; nothing when there is none."""
    return " ou ".join(filter(None, (", ".join(noms[:-1]), *noms[-1:])))
