"""What became of every row of the file?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quifaitquoi.constats import Constat, cite, typographie


class Issue(StrEnum):
    """The four ends of a row."""

    IMPORTEE = "importée"
    DOUBLON = "doublon"
    REFUSEE = "refusée"
    AILLEURS = "hors du département"


@dataclass(frozen=True, slots=True)
class Sort:
    """The end of one row: `ligne` in the file, `nom` as read, `precision` the record or the reason."""

    ligne: int
    nom: str
    issue: Issue
    precision: str
    constats: tuple[Constat, ...] = ()

    def __str__(self) -> str:
        sujet = f" {cite(self.nom)}" if self.nom else ""
        precision = f", {self.precision}" if self.precision else ""
        return typographie(f"ligne {self.ligne}{sujet} : {self.issue.value}{precision}")


@dataclass(frozen=True, slots=True)
class Rapport:
    """One `Sort` per row that is not blank, in the order of the file; `constats` are about the whole file."""

    sorts: tuple[Sort, ...]
    vides: int
    constats: tuple[Constat, ...]

    def nombre(self, issue: Issue) -> int:
        """How many rows ended so."""
        return Counter(sort.issue for sort in self.sorts)[issue]

    def en_texte(self) -> str:
        """For a person: the whole file, each row that is ours with what to know of it, and the count."""
        return "".join(f"{ligne}\n" for ligne in self._lignes())

    def _lignes(self) -> Iterator[str]:
        yield from map(str, self.constats)
        for sort in self.sorts:
            if sort.issue is not Issue.AILLEURS:
                yield str(sort)
                yield from (f"  {constat}" for constat in sort.constats)
        yield self.compte()

    def compte(self) -> str:
        """« 12 lignes lues : 9 importées, 1 doublon, 2 refusées, aucune hors du département »."""
        parts = [
            _pluriel(self.nombre(Issue.IMPORTEE), "importée"),
            _pluriel(self.nombre(Issue.DOUBLON), "doublon"),
            _pluriel(self.nombre(Issue.REFUSEE), "refusée"),
            f"{self.nombre(Issue.AILLEURS)} hors du département",
        ]
        lues = f"{_pluriel(len(self.sorts), 'ligne')} {'lue' if len(self.sorts) < 2 else 'lues'}"
        vides = f" ; {_pluriel(self.vides, 'ligne')} sans rien" if self.vides else ""
        return typographie(f"{lues} : {', '.join(parts)}{vides}")


def _pluriel(nombre: int, nom: str) -> str:
    return f"{nombre} {nom}{'s' if nombre > 1 else ''}"
