"""Behind each door of the home page, which helpers can answer?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quifaitquoi.model import Accueil, Arbre, Etape, Orientation, Reponse
from quifaitquoi.model.referentiels import Public, Service

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
    A place kept for others than those of the step is left out; one that names nobody welcomes everybody.
    """
    if etape.roles and accueil.acteur.role not in etape.roles:
        return False
    if not etape.cherche_quelqu_un or not _ouvert_a(accueil, etape.publics):
        return False
    tacite = bool(etape.roles) and not services_propres(accueil)
    return not etape.services or tacite or bool(services_rendus(accueil, etape))


def services_propres(accueil: Accueil) -> tuple[Service, ...]:
    """What it says it does itself: a permanence in a town hall doesn't do what the town hall does."""
    return accueil.permanence.services if accueil.permanence else accueil.lieu.services


def services_rendus(accueil: Accueil, etape: Etape) -> tuple[Service, ...]:
    """Those the step looks for that this accueil renders, in the order of the step."""
    propres = services_propres(accueil)
    return tuple(service for service in etape.services if service in propres)


def _ouvert_a(accueil: Accueil, publics: tuple[Public, ...]) -> bool:
    reserve = accueil.lieu.publics_specifiquement_adresses
    return not publics or not reserve or not set(publics).isdisjoint(reserve)


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
