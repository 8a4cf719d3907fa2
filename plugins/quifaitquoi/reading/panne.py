"""What does libyaml say when it gives up: its words, and the places they are about?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol, cast

import yaml


class _Marque(Protocol):
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Panne:
    """What libyaml says: its words, where it gave up, where the thing it was reading began."""

    lignes: list[str]
    probleme: str
    contexte: str
    ligne: int
    colonne: int
    ligne_contexte: int
    colonne_contexte: int

    @property
    def texte(self) -> str:
        return self.lignes[self.ligne]

    @property
    def avant(self) -> str:
        return self.texte[: self.colonne]

    def precedente(self, ligne: int) -> int | None:
        """The nearest line above that says something."""
        for rang in range(ligne - 1, -1, -1):
            if (nue := self.lignes[rang].strip()) and not nue.startswith("#"):
                return rang
        return None


def panne_de(source: str, erreur: yaml.MarkedYAMLError) -> Panne:
    """A failure, its places inside the file (libyaml may point after the last line)."""
    lignes = re.split(r"\r\n?|\n", source)
    while len(lignes) > 1 and not lignes[-1].strip():
        lignes.pop()
    ou = cast("_Marque | None", erreur.problem_mark)
    ligne, colonne = _dans(lignes, ou.line, ou.column) if ou else (0, 0)
    debut = cast("_Marque | None", erreur.context_mark)
    ligne_contexte, colonne_contexte = _dans(lignes, debut.line, debut.column) if debut else (ligne, colonne)
    probleme, contexte = erreur.problem or "", erreur.context or ""
    return Panne(lignes, probleme, contexte, ligne, colonne, ligne_contexte, colonne_contexte)


def _dans(lignes: list[str], ligne: int, colonne: int) -> tuple[int, int]:
    """The end of the last line rather than the line after it, which the editor doesn't see."""
    return (ligne, colonne) if ligne < len(lignes) else (len(lignes) - 1, len(lignes[-1]))
