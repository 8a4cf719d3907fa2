"""What does a word or an acronym mean, and where is it met in a text?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pydantic import Field

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Jour, Nom, Texte

# « Administration+ » is a name, « administration » a word.
_MOTS: Final = re.compile(r"[^\W_]+\+?")
_TEXTES_CONNUS: Final = 4096
_SIGLE: Final = re.compile(r"[^\W\d_a-zà-öø-ÿœ]{2}")


class Terme(Fiche):
    """A word or an acronym of the glossary."""

    terme: Nom = Field(title="Terme", examples=["CCAS"])
    aussi: tuple[Nom, ...] = Field(
        (), title="Autres façons de l’écrire", description="Un pluriel en « s » ou en « x » n’est pas à dire."
    )
    developpe: Nom | None = Field(
        None, title="Forme développée", examples=["centre communal d’action sociale"]
    )
    definition: Texte = Field(title="Définition")
    falc: tuple[Texte, ...] = Field(
        (), title="Version simplifiée", description="Des phrases courtes, une idée par phrase."
    )
    source: Texte | None = Field(None, title="Source", description="La page qui le dit, avec son adresse.")
    verifie_le: Jour | None = Field(None, title="Vérifié le")

    @property
    def formes(self) -> tuple[str, ...]:
        """Every way it is written, the usual one first."""
        return (self.terme, *self.aussi)


@dataclass(frozen=True, slots=True)
class _Forme:
    """One way to write a term, word by word."""

    mots: tuple[str, ...]
    terme: Terme

    def est(self, mots: Iterable[str]) -> bool:
        return all(_memes(voulu, lu) for voulu, lu in zip(self.mots, mots, strict=False))


@dataclass(frozen=True, slots=True)
class Lexique:
    """The words of a glossary, ready to be looked for: acronyms as they are written, others in any case."""

    _par_debut: dict[str, list[_Forme]] = field(default_factory=dict)
    _connus: dict[str, tuple[Terme, ...]] = field(default_factory=dict, compare=False)
    """The last texts searched: pages and posters of all the territories say the same sentences."""

    @classmethod
    def de(cls, glossaire: Iterable[Terme]) -> Lexique:
        lexique = cls()
        for terme in glossaire:
            for ecrit in terme.formes:
                mots = tuple(_MOTS.findall(ecrit))
                if mots:
                    lexique._par_debut.setdefault(_radical(mots[0]), []).append(_Forme(mots, terme))
        for formes in lexique._par_debut.values():
            formes.sort(key=lambda forme: -len(forme.mots))
        return lexique

    def rencontres(self, texte: str) -> tuple[Terme, ...]:
        """The terms of a text in order, as often as they stand there; the longest one wins."""
        connus = self._connus.get(texte)
        if connus is None:
            if len(self._connus) >= _TEXTES_CONNUS:
                self._connus.clear()
            connus = self._connus[texte] = tuple(self._chercher(texte))
        return connus

    def _chercher(self, texte: str) -> Iterator[Terme]:
        mots = _MOTS.findall(texte)
        rang = 0
        while rang < len(mots):
            forme = self._a(mots, rang)
            if forme:
                yield forme.terme
            rang += len(forme.mots) if forme else 1

    def _a(self, mots: list[str], rang: int) -> _Forme | None:
        for forme in self._par_debut.get(_radical(mots[rang]), ()):
            suite = mots[rang : rang + len(forme.mots)]
            if len(suite) == len(forme.mots) and forme.est(suite):
                return forme
        return None


def _radical(mot: str) -> str:
    """What stays of a word in the plural; good enough to look for it, never shown."""
    bas = mot.casefold()
    return bas[:-1] if len(bas) > 2 and bas[-1] in "sx" else bas


def _memes(voulu: str, lu: str) -> bool:
    """« CLIC » is not « clic »; « permanences » is « Permanence »."""
    return voulu == lu if _SIGLE.search(voulu) else _radical(voulu) == _radical(lu)
