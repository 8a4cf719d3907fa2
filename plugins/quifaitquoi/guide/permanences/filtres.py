"""By what can the agenda be narrowed, and what does each line answer?

The page is complete without JavaScript. Each line carries the three values the script compares with the
three lists; they are stable words, because a choice stays in the addresses that people share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quifaitquoi.geo import cle, slug
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.permanences.zones import Zone


@dataclass(frozen=True, slots=True)
class Filtre:
    """One list of choices; `nom` is its word in the address and the name of the attribute of the lines."""

    nom: str
    question: str
    tous: str
    choix: tuple[tuple[str, str], ...]
    """Each choice as (value, what is read), in the order of the alphabet."""

    @property
    def utile(self) -> bool:
        """Whether it leaves something to choose."""
        return len(self.choix) > 1


def sujets(guichet: Guichet) -> tuple[str, ...]:
    """What one comes for: the topics of a workshop, then the services of the national standard."""
    permanence = guichet.accueil.permanence
    return (*(permanence.sujets if permanence else ()), *(s.value for s in guichet.accueil.services))


def mots_cles(guichet: Guichet) -> str:
    """The topics of a line as the script compares them: slugs, a space between two."""
    return " ".join(dict.fromkeys(slug(sujet) for sujet in sujets(guichet)))


def filtres(zones: Iterable[Zone], montres: Iterable[Guichet]) -> list[Filtre]:
    """The lists that leave a choice among what the page shows."""
    guichets = list(montres)
    presents = {id(guichet) for guichet in guichets}
    epci = {zone.code: zone.nom for zone in zones if any(id(g) in presents for g in zone.guichets)}
    roles = {guichet.role.id: guichet.role.nom for guichet in guichets}
    themes = {slug(sujet): sujet for guichet in guichets for sujet in sujets(guichet)}
    proposes = (
        Filtre("epci", "Intercommunalité", "Toutes", _ranger(epci)),
        Filtre("role", "Qui reçoit", "Tout le monde", _ranger(roles)),
        Filtre("sujet", "Sujet", "Tous", _ranger(themes)),
    )
    return [filtre for filtre in proposes if filtre.utile]


def _ranger(choix: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(choix.items(), key=lambda paire: cle(paire[1])))
