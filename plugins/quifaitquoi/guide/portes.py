"""Behind each door of the home page, which helpers can answer?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypeVar

from quifaitquoi.model import Accueil, Arbre, Etape, Orientation, Reponse
from quifaitquoi.model.referentiels import Service

_Cite = TypeVar("_Cite")


@dataclass(frozen=True, slots=True)
class Porte:
    """One answer to the first question, with the roles and services its orientations call upon most."""

    titre: str
    precision: str | None
    vers: str
    """Id of the question or orientation it opens on."""
    roles: frozenset[str]
    services: frozenset[Service]


def portes(arbre: Arbre) -> tuple[Porte, ...]:
    """The doors of a tree, in its order; one only, when the tree begins by an orientation."""
    depart = arbre.noeuds[arbre.depart]
    if isinstance(depart, Orientation):
        return (_porte(arbre, depart.titre, None, depart.id),)
    return tuple(_porte(arbre, *_de(reponse)) for reponse in depart.reponses)


def repond(accueil: Accueil, roles: Collection[str], services: Collection[Service]) -> bool:
    """Whether an accueil is one of these roles, or offers one of these services itself.

    A permanence that lists no service is known by its role alone: the services of the place it is held in are
    somebody else's (a conseiller numérique in a France services does not do démarches).
    """
    propres = accueil.permanence.services if accueil.permanence else accueil.lieu.services
    return accueil.acteur.role in roles or not set(services).isdisjoint(propres)


def repond_a(accueil: Accueil, etape: Etape) -> bool:
    """Whether an accueil is somebody this step of an orientation looks for."""
    return repond(accueil, etape.roles, etape.services)


def _de(reponse: Reponse) -> tuple[str, str | None, str]:
    return reponse.texte, reponse.precision, reponse.vers


def _porte(arbre: Arbre, titre: str, precision: str | None, vers: str) -> Porte:
    roles: Counter[str] = Counter()
    services: Counter[Service] = Counter()
    for orientation in _orientations(arbre, vers):
        roles.update({role for etape in orientation.etapes for role in etape.roles})
        services.update({service for etape in orientation.etapes for service in etape.services})
    return Porte(titre, precision, vers, _principaux(roles), _principaux(services))


def _principaux(citations: Counter[_Cite]) -> frozenset[_Cite]:
    """Those cited at least half as often as the most cited: a helper of one detour is not the door's."""
    plus_cite = max(citations.values(), default=0)
    return frozenset(cite for cite, fois in citations.items() if fois * 2 >= plus_cite)


def _orientations(arbre: Arbre, depart: str) -> Iterator[Orientation]:
    vus: set[str] = set()
    attente = [depart]
    while attente:
        identifiant = attente.pop()
        if identifiant in vus:
            continue
        vus.add(identifiant)
        noeud = arbre.noeuds[identifiant]
        if isinstance(noeud, Orientation):
            yield noeud
        else:
            attente += [reponse.vers for reponse in noeud.reponses]
