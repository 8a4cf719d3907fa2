"""Where may somebody be sent, and what does the sheet say of it once it is chosen?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quifaitquoi.geo import cle
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import numero
from quifaitquoi.guide.vue import Vue

HORS_EPCI = "Hors intercommunalité"


@dataclass(frozen=True, slots=True)
class Destination:
    """Somebody who receives somewhere: their name in the list, and the lines to print."""

    nom: str
    texte: str
    """Who and where, the address, the number to call: one line each."""


@dataclass(frozen=True, slots=True)
class Groupe:
    """The destinations of one EPCI, by commune."""

    nom: str
    destinations: Sequence[Destination]


def destinations(vue: Vue) -> list[Groupe]:
    """Everybody who receives in the guide, each once, by EPCI then by commune."""
    uniques = {(g.accueil.acteur.id, g.accueil.lieu.id): g for g in reversed(vue.guichets)}.values()
    groupes: dict[str, list[Guichet]] = {}
    for guichet in sorted(uniques, key=_rang):
        groupes.setdefault(_epci(vue, guichet), []).append(guichet)
    noms = sorted(groupes, key=lambda nom: (nom == HORS_EPCI, cle(nom)))
    return [Groupe(nom, [_destination(guichet) for guichet in groupes[nom]]) for nom in noms]


def _rang(guichet: Guichet) -> tuple[str, str, str]:
    accueil = guichet.accueil
    return cle(guichet.ou), cle(accueil.lieu.nom), cle(accueil.acteur.nom)


def _epci(vue: Vue, guichet: Guichet) -> str:
    """Four islands are in no EPCI, and a commune that nobody knows is in none either."""
    epci = vue.epci.get(guichet.commune.epci or "") if guichet.commune else None
    return epci.titre if epci else HORS_EPCI


def _destination(guichet: Guichet) -> Destination:
    accueil, lieu = guichet.accueil, guichet.accueil.lieu
    qui = "" if cle(accueil.acteur.nom) in cle(lieu.nom) else accueil.acteur.nom
    adresse = (lieu.adresse, lieu.complement_adresse, f"{lieu.code_postal}\u00a0{guichet.ou}")
    joindre = numero(accueil.telephone) if accueil.telephone else guichet.courriel
    lignes = (_ensemble(qui, lieu.nom), _ensemble(*adresse), joindre)
    return Destination(
        nom=f"{guichet.ou}\u00a0: {_ensemble(lieu.nom, qui)}", texte="\n".join(filter(None, lignes))
    )


def _ensemble(*morceaux: str | None) -> str:
    return ", ".join(filter(None, morceaux))
