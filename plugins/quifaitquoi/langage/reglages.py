"""How strict is a guide: thresholds, seriousness, words chosen, names to leave alone?"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

SEUILS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "phrase-courte": 15,
        "phrase-assez-courte": 12,
        "une-idee": 1,
        "virgules": 2,
        "conditions": 1,
        "nombres-par-phrase": 3,
        "grand-nombre": 10_000,
        "peu-de-texte": 120,
        "parle-au-lecteur": 3,
    }
)
"""House thresholds. The European rules ask for short sentences and give no number: these are ours."""


class Gravite(StrEnum):
    """How serious a guide finds a rule."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"
    RIEN = "rien"


@dataclass(frozen=True, slots=True)
class MotChoisi:
    """A plain word, and those to replace by it. `regle` is RLS-5.5 (foreign), 6.4 (hard) or 7.5 (synonym).

    Of synonyms each is good, but a text keeps to one of them.
    """

    ecrire: str
    pas: tuple[str, ...]
    regle: str = "RLS-6.4"


@cache
def lexique() -> Mapping[str, Any]:
    """The lists of words that the rules need, by the name of the list."""
    return tomllib.loads((Path(__file__).parent / "mots.toml").read_text(encoding="utf-8"))


@cache
def liste(nom: str) -> frozenset[str]:
    """A list of `mots.toml`, its words in small letters."""
    return frozenset(str(lexique()[nom]).split())


@cache
def mots_simples() -> tuple[MotChoisi, ...]:
    """The plain words of `mots.toml`; a guide may add its own (`mots_falc`)."""
    return tuple(MotChoisi(mot["ecrire"], tuple(mot["pas"]), mot["regle"]) for mot in lexique()["mot"])


@dataclass(frozen=True, slots=True)
class Reglages:
    """What a guide decides; without anything said, the words of `mots.toml` and the thresholds of SEUILS."""

    seuils: tuple[tuple[str, float], ...] = ()
    """Those that differ from SEUILS, by name."""
    gravites: tuple[tuple[str, Gravite], ...] = ()
    """Rules that are more, or less, serious here, by name."""
    mots: tuple[MotChoisi, ...] = field(default_factory=mots_simples)
    sigles: frozenset[str] = frozenset()
    """Acronyms explained beside the text (« Les mots » of its page), in any case of letters."""
    sauf: frozenset[tuple[str, str]] = frozenset()
    """Sentences that a guide keeps on purpose: (name of the rule, the sentence as `texte.plat` gives it)."""
    noms: frozenset[str] = frozenset()
    """Names of places and helpers, to be left as they are."""

    def seuil(self, nom: str) -> float:
        return dict(self.seuils).get(nom, SEUILS[nom])

    def gravite(self, nom: str) -> Gravite | None:
        return dict(self.gravites).get(nom)
