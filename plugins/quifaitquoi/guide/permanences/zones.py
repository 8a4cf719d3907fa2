"""Which accueils make up the agenda of one intercommunalité?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from quifaitquoi.geo import Epci, cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue

HORS_EPCI = "Hors des intercommunalités du département"
"""Four islands are in no EPCI; a stop may be across the border; a commune may be one that nobody knows."""
DOSSIER_HORS_EPCI = "hors-intercommunalite"


@dataclass(frozen=True, slots=True)
class Zone:
    """One EPCI where somebody receives, or what lies outside all of them."""

    nom: str
    code: str
    """SIREN of the EPCI, or a word for what lies outside; it stays in the addresses that people share."""
    page: str
    """Address of its page from the root of the site."""
    guichets: tuple[Guichet, ...]
    """By commune, accents ignored, then by name."""


def zones(vue: Vue) -> tuple[Zone, ...]:
    """The EPCI that have at least one accueil, by name; last, what lies outside."""
    groupes: dict[str | None, list[Guichet]] = defaultdict(list)
    for guichet in vue.guichets:
        siren = guichet.commune.epci if guichet.commune else None
        groupes[siren if siren in vue.epci else None].append(guichet)
    dehors = groupes.pop(None, [])
    connues = [_zone(vue, vue.epci[siren], groupe) for siren, groupe in groupes.items() if siren]
    connues.sort(key=lambda zone: cle(zone.nom))
    return (*connues, *([_zone(vue, None, dehors)] if dehors else []))


def sans_accueil(vue: Vue) -> list[str]:
    """The names of the EPCI where this guide knows nobody."""
    servis = {guichet.commune.epci for guichet in vue.guichets if guichet.commune}
    return sorted((epci.titre for siren, epci in vue.epci.items() if siren not in servis), key=cle)


def _zone(vue: Vue, epci: Epci | None, groupe: list[Guichet]) -> Zone:
    nom = epci.titre if epci else HORS_EPCI
    ranges = sorted(groupe, key=lambda guichet: (cle(guichet.ou), cle(guichet.titre)))
    return Zone(
        nom=nom,
        code=epci.siren if epci else DOSSIER_HORS_EPCI,
        page=_page(vue, epci),
        guichets=tuple(ranges),
    )


def _page(vue: Vue, epci: Epci | None) -> str:
    if epci:
        return adresses.permanences_de_l_epci(vue.territoire, epci)
    return f"{adresses.permanences(vue.territoire)}{DOSSIER_HORS_EPCI}/"
