"""Behind each door of the home page, which helpers can answer?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quifaitquoi.model import Accueil, Arbre, Etape, Orientation, Reponse

COMBIEN = 3


@dataclass(frozen=True, slots=True)
class Porte:
    """One answer to the first question, and whom its orientations call upon first."""

    titre: str
    precision: str | None
    vers: str
    """Id of the question or orientation it opens on."""
    roles: frozenset[str]
    """The main roles behind the door."""
    etapes: tuple[Etape, ...]
    """The first step of each orientation that looks for somebody."""

    def repond(self, accueil: Accueil) -> bool:
        """Whether it answers a first step, by a main role of the door when the step asks for roles."""
        principal = accueil.acteur.role in self.roles
        return any((principal or not etape.roles) and repond_a(accueil, etape) for etape in self.etapes)


def portes(arbre: Arbre) -> tuple[Porte, ...]:
    """The doors of a tree: its first three answers, in order; one only, when it begins by an orientation.

    The answers that follow (« c’est urgent », « je ne trouve pas ») are ways in, not kinds of help.
    """
    depart = arbre.noeuds[arbre.depart]
    if isinstance(depart, Orientation):
        return (_porte(arbre, depart.titre, None, depart.id),)
    return tuple(_porte(arbre, *_de(reponse)) for reponse in depart.reponses[:COMBIEN])


def repond_a(accueil: Accueil, etape: Etape) -> bool:
    """Whether an accueil is somebody this step of an orientation looks for.

    Roles and services together narrow: the step « voir un conseiller numérique » isn't answered by a France
    services that lists the same service. An accueil that lists none of its own is known by its role alone.
    """
    if etape.roles and accueil.acteur.role not in etape.roles:
        return False
    propres = accueil.permanence.services if accueil.permanence else accueil.lieu.services
    tacite = not propres and bool(etape.roles)
    return etape.cherche_quelqu_un and (
        not etape.services or tacite or not set(etape.services).isdisjoint(propres)
    )


def _de(reponse: Reponse) -> tuple[str, str | None, str]:
    return reponse.texte, reponse.precision, reponse.vers


def _porte(arbre: Arbre, titre: str, precision: str | None, vers: str) -> Porte:
    premieres = [next(_cherchent(orientation), None) for orientation in _orientations(arbre, vers)]
    etapes = tuple(etape for etape in premieres if etape)
    return Porte(titre, precision, vers, _principaux(etapes), etapes)


def _cherchent(orientation: Orientation) -> Iterator[Etape]:
    return (etape for etape in orientation.etapes if etape.cherche_quelqu_un)


def _principaux(etapes: Iterable[Etape]) -> frozenset[str]:
    """Roles cited at least half as often as the most cited: a helper of one detour is not the door's."""
    citations = Counter(role for etape in etapes for role in etape.roles)
    plus_cite = max(citations.values(), default=0)
    return frozenset(role for role, fois in citations.items() if fois * 2 >= plus_cite)


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
