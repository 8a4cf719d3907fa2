"""How is a line read before it is judged: its letters, its words, its sentences?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from quifaitquoi.langage.masque import MASQUE, masquer

# Marks that look alike for a reader take one form, of the same length: places stay those of the file.
_PAREILS: Final = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\t": " "})
_MOT: Final = re.compile(rf"[^\W_{MASQUE}][\w'-]*|{MASQUE}+")
_ELISION: Final = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'", re.IGNORECASE)


class Nature(StrEnum):
    """What a line is on its page."""

    PHRASE = "phrase"
    TITRE = "titre"
    CHOSE = "chose"
    """A thing in a list: « Votre courrier »."""
    COORDONNEES = "coordonnees"
    """An address, a number to dial, a name: nobody may rewrite them."""


@dataclass(frozen=True, slots=True)
class Ligne:
    """A line to judge."""

    texte: str
    nature: Nature = Nature.PHRASE


@dataclass(frozen=True, slots=True)
class Remarque:
    """One thing to change in a line, in French, with a way out.

    `ligne` is its rank and `debut`, `fin` the place in it, all from 0. Sentences have ordinary spaces and no
    final stop.
    """

    regle: str
    """« RLS-5.1 »."""
    nom: str
    """The name of the rule in the settings: `chiffres`."""
    ligne: int
    debut: int
    fin: int
    message: str
    conseil: str
    grave: bool
    """Whether it is an error; else a warning."""


@dataclass(frozen=True, slots=True)
class Trouvaille:
    """What a rule finds; `relire` makes a Remarque of it."""

    debut: int
    fin: int
    message: str
    conseil: str
    grave: bool | None = None
    """None: as serious as its rule."""
    ligne: int = 0
    """Filled by the rules that read a whole text."""


@dataclass(frozen=True)
class Lue:
    """A line as the rules read it: one form for each mark, names and numbers out of sight."""

    ligne: Ligne
    noms: frozenset[str] = frozenset()

    @cached_property
    def clair(self) -> str:
        """All its letters, composed, with one kind of apostrophe and of space."""
        return plat(self.ligne.texte)

    @cached_property
    def nu(self) -> str:
        """The same length, with names, addresses and numbers to dial replaced by `MASQUE`."""
        return masquer(self.clair, self.noms)

    @cached_property
    def mots(self) -> tuple[re.Match[str], ...]:
        """Each word, elided ones with the next (« l'aide »); a masked run is one word."""
        return tuple(_MOT.finditer(self.nu))

    @cached_property
    def nombre(self) -> int:
        """How many words: numbers are words, signs are not, a name or a telephone number is one word."""
        return sum(1 for morceau in re.sub(f"{MASQUE}+", "x", self.nu).split() if re.search(r"\w", morceau))

    @cached_property
    def formes(self) -> tuple[tuple[str, int, int], ...]:
        """Words in small letters without their elision (« l'aide » is « l' » and « aide »), with places."""
        return tuple(self._formes())

    def _formes(self) -> Iterator[tuple[str, int, int]]:
        for mot in self.mots:
            texte, debut = mot[0].lower(), mot.start()
            while elision := _ELISION.match(texte):
                yield elision[0], debut, debut + elision.end()
                debut += elision.end()
                texte = texte[elision.end() :]
            if texte:
                yield texte, debut, mot.end()


def plat(texte: str) -> str:
    """A text with composed accents, one kind of apostrophe and of space."""
    return unicodedata.normalize("NFC", texte).translate(_PAREILS)


def compter(texte: str) -> int:
    """How many words a line has."""
    return Lue(Ligne(texte)).nombre
