"""Under which letter does one find one's need, when one would rather read a list than answer questions?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.model import Arbre, Orientation, Question, Territoire

_PETITS_MOTS = re.compile(r"^(?:(?:une?|l[ea]?|les|d[eu]?|des|m[aey]?|mon|mes|je?|ne?|ai|pas|suis|a) )+")
MOTS_MONTRES = 4
"""How many of the words that people say stand under an outcome: the first ones, which editors put first."""


@dataclass(frozen=True, slots=True)
class Besoin:
    """One line of the list."""

    texte: str
    adresse: str
    dits: tuple[str, ...] = ()

    @property
    def rang(self) -> str:
        """What it is filed under: without its accents and the small words it begins with."""
        return _PETITS_MOTS.sub("", cle(self.texte))


def par_lettre(territoire: Territoire) -> list[tuple[str, list[Besoin]]]:
    """Every need under its first letter; the same words are written once."""
    uniques = {besoin.texte: besoin for besoin in _besoins(territoire)}
    ranges = sorted(uniques.values(), key=lambda besoin: besoin.rang)
    return [(lettre, list(groupe)) for lettre, groupe in groupby(ranges, key=lambda b: b.rang[:1].upper())]


def adresse(territoire: Territoire, identifiant: str) -> str:
    """Where the page of a node stands: the first question is at `orienter/` itself."""
    depart = identifiant == territoire.national.arbre.depart
    return adresses.orienter(territoire, "" if depart else identifiant)


def _besoins(territoire: Territoire) -> Iterator[Besoin]:
    """The answers of the public's questions, then the titles of the outcomes, which win over them.

    An answer that stands last is the way out of its question, and those of the advisors' diagnosis mean
    nothing by themselves.
    """
    arbre = territoire.national.arbre
    for noeud in descendants(arbre, arbre.depart):
        for reponse in noeud.reponses[:-1] if isinstance(noeud, Question) else ():
            if reponse.vers in arbre.noeuds:
                yield Besoin(reponse.texte, adresse(territoire, reponse.vers))
    for racine in arbre.racines:
        for noeud in descendants(arbre, racine):
            if isinstance(noeud, Orientation):
                yield Besoin(noeud.titre, adresse(territoire, noeud.id), noeud.mots[:MOTS_MONTRES])


def descendants(arbre: Arbre, racine: str) -> list[Question | Orientation]:
    """Every node one can come to from a first question, nearest first; ids that name nothing are skipped."""
    vus: dict[str, None] = {}
    attente = [racine]
    for identifiant in attente:
        noeud = arbre.noeuds.get(identifiant)
        if noeud is not None and identifiant not in vus:
            vus[identifiant] = None
            attente += [reponse.vers for reponse in noeud.reponses] if isinstance(noeud, Question) else []
    return [arbre.noeuds[identifiant] for identifiant in vus]
