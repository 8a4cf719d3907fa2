"""What became of every row of the file?"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quifaitquoi.constats import Constat, Origine, cite, en_objets, typographie


class Issue(StrEnum):
    """The ends of a row."""

    IMPORTEE = "importée"
    MISE_A_JOUR = "mise à jour"
    INCHANGEE = "inchangée"
    DOUBLON = "doublon"
    JOINTE = "jointe à une autre"
    REFUSEE = "refusée"
    ECARTEE = "effacée chez vous"
    AILLEURS = "hors du département"


REPRISES = (Issue.IMPORTEE, Issue.MISE_A_JOUR, Issue.INCHANGEE)
"""Rows that are a record of the territory; the others are explained."""

_COMPTES = {
    Issue.IMPORTEE: ("importée", "importées"),
    Issue.MISE_A_JOUR: ("mise à jour", "mises à jour"),
    Issue.INCHANGEE: ("inchangée", "inchangées"),
    Issue.DOUBLON: ("doublon", "doublons"),
    Issue.JOINTE: ("jointe à une autre", "jointes à une autre"),
    Issue.REFUSEE: ("refusée", "refusées"),
    Issue.ECARTEE: ("effacée chez vous", "effacées chez vous"),
    Issue.AILLEURS: ("hors du département", "hors du département"),
}
_TOUJOURS_DITES = (Issue.IMPORTEE, Issue.DOUBLON, Issue.REFUSEE, Issue.AILLEURS)


@dataclass(frozen=True, slots=True)
class Sort:
    """The end of one row: where it is, `nom` as read, `precision` the reason or the row it follows.

    `cle` tells its place apart in the source (empty when the row could not be read that far); `fiche` is the
    path of the record it became, or whose duplicate it is.
    """

    origine: Origine
    nom: str
    issue: Issue
    precision: str = ""
    constats: tuple[Constat, ...] = ()
    cle: str = ""
    fiche: str = ""

    def __str__(self) -> str:
        sujet = f" {cite(self.nom)}" if self.nom else ""
        suite = "".join(f", {dit}" for dit in (self.fiche, self.precision) if dit)
        return typographie(f"{self.origine}{sujet} : {self.issue.value}{suite}")

    @property
    def muet(self) -> bool:
        """Whether nobody needs to read it: nothing to do here, and nothing to say."""
        return self.issue in (Issue.AILLEURS, Issue.INCHANGEE, Issue.JOINTE) and not self.constats


@dataclass(frozen=True, slots=True)
class Rapport:
    """One `Sort` per row that is not blank, in the order of the files; `constats` are about whole files."""

    sorts: tuple[Sort, ...]
    vides: int
    constats: tuple[Constat, ...]

    def nombre(self, *issues: Issue) -> int:
        """How many rows ended so."""
        comptes = Counter(sort.issue for sort in self.sorts)
        return sum(comptes[issue] for issue in issues)

    def en_texte(self) -> str:
        """For a person: whole files, each row that is ours with what to know of it, and the count."""
        return "".join(f"{ligne}\n" for ligne in self._lignes())

    def _lignes(self) -> Iterator[str]:
        yield from map(str, self.constats)
        for sort in self.sorts:
            if not sort.muet:
                yield str(sort)
                yield from (f"  {constat}" for constat in sort.constats)
        yield self.compte()

    def compte(self) -> str:
        """« 12 lignes lues : 9 importées, 1 doublon, 2 refusées, 0 hors du département », which add up."""
        nombres = {issue: self.nombre(issue) for issue in Issue}
        parts = [
            f"{nombre} {_COMPTES[issue][nombre > 1]}"
            for issue, nombre in nombres.items()
            if nombre or issue in _TOUJOURS_DITES
        ]
        lues = f"{len(self.sorts)} ligne{'s lues' if len(self.sorts) > 1 else ' lue'}"
        vides = f" ; {self.vides} ligne{'s' if self.vides > 1 else ''} sans rien" if self.vides else ""
        return typographie(f"{lues} : {', '.join(parts)}{vides}")

    def en_json(self) -> str:
        """For programs: every row, even those that are not ours, and the counts."""
        objet = {
            "lues": len(self.sorts),
            "vides": self.vides,
            "comptes": {issue.value: self.nombre(issue) for issue in Issue},
            "fichiers": en_objets(self.constats),
            "lignes": [_objet(sort) for sort in self.sorts],
        }
        return json.dumps(objet, ensure_ascii=False, indent=2) + "\n"


def _objet(sort: Sort) -> dict[str, object]:
    return {
        "fichier": sort.origine.fichier,
        "ligne": sort.origine.ligne,
        "colonne": sort.origine.colonne,
        "nom": sort.nom,
        "issue": sort.issue.value,
        "fiche": sort.fiche,
        "precision": sort.precision,
        "constats": en_objets(sort.constats),
    }
