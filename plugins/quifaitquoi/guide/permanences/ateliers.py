"""Which workshops are there, on which topics and on which dates?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quifaitquoi.geo import cle, slug
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.permanences.zones import Zone


@dataclass(frozen=True, slots=True)
class Atelier:
    """One workshop and the id of its entry on the page."""

    guichet: Guichet
    zone: Zone
    ancre: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A topic, and the workshops that treat it."""

    nom: str
    ateliers: tuple[Atelier, ...]


def est_un_atelier(guichet: Guichet) -> bool:
    """Whether it is for several people together, or says what it will be about."""
    permanence = guichet.accueil.permanence
    return guichet.atelier or (permanence is not None and bool(permanence.sujets))


def ateliers(zones: Iterable[Zone]) -> list[Atelier]:
    """By commune, accents ignored, then by name."""
    trouves = [(g, zone) for zone in zones for g in zone.guichets if est_un_atelier(g)]
    trouves.sort(key=lambda paire: (cle(paire[0].ou), cle(paire[0].titre)))
    return [Atelier(guichet, zone, f"atelier-{rang}") for rang, (guichet, zone) in enumerate(trouves, 1)]


def themes(connus: Iterable[Atelier]) -> list[Theme]:
    """The topics that workshops name themselves, in the order of the alphabet."""
    noms: dict[str, str] = {}
    groupes: dict[str, list[Atelier]] = {}
    for atelier in connus:
        permanence = atelier.guichet.accueil.permanence
        for sujet in permanence.sujets if permanence else ():
            noms.setdefault(slug(sujet), sujet)
            groupes.setdefault(slug(sujet), []).append(atelier)
    return [Theme(noms[mot], tuple(groupes[mot])) for mot in sorted(groupes, key=lambda m: cle(noms[m]))]
