"""What did an editor write, and at which line and column: a file of YAML as text, lists and mappings?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from quifaitquoi.constats import Origine
from quifaitquoi.model.fiche import Chemin
from quifaitquoi.reading.alignement import index

_SAUT = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Scalaire:
    """One text, exactly as written; `debut` and `fin` are its indices in the source, quotes included."""

    texte: str
    ligne: int
    colonne: int
    debut: int
    fin: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Liste:
    """A list; an item that was refused (and reported) is left out."""

    ligne: int
    colonne: int
    elements: list[Noeud] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Paire:
    """A key and its value, None when the value was refused (and reported)."""

    cle: Scalaire
    valeur: Noeud | None


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping, in the order of the file."""

    ligne: int
    colonne: int
    paires: dict[str, Paire] = field(default_factory=dict)


Noeud = Scalaire | Liste | Table


@dataclass(frozen=True, slots=True)
class Page:
    """One file, read: its name for people, its text, its root (None when empty or refused).

    `incomplete`: something that may have been a record was refused (and reported).
    """

    fichier: str
    source: str
    racine: Noeud | None
    incomplete: bool = False

    def origine(self, noeud: Noeud) -> Origine:
        return Origine(self.fichier, noeud.ligne, noeud.colonne)

    def origine_dans(self, scalaire: Scalaire, decalage: int) -> Origine:
        """Where the character number `decalage` of a text stands in the file, quotes and folding included."""
        place = index(self.source, scalaire.texte, scalaire.debut, scalaire.fin, scalaire.style, decalage)
        lu = self.source[scalaire.debut : place]
        sauts = list(_SAUT.finditer(lu))
        if not sauts:
            return Origine(self.fichier, scalaire.ligne, scalaire.colonne + len(lu))
        return Origine(self.fichier, scalaire.ligne + len(sauts), len(lu) - sauts[-1].end() + 1)


def contenu(noeud: Noeud) -> str | list[object] | dict[str, object]:
    """The plain Python value that pydantic validates; refused values are absent from it."""
    if isinstance(noeud, Scalaire):
        return noeud.texte
    if isinstance(noeud, Liste):
        return [contenu(element) for element in noeud.elements]
    return {cle: contenu(paire.valeur) for cle, paire in noeud.paires.items() if paire.valeur is not None}


def descendre(noeud: Noeud | None, etape: str | int) -> Paire | Noeud | None:
    """One step down: the pair of a key, or the item of a list; None where there is nothing."""
    if isinstance(noeud, Table) and isinstance(etape, str):
        return noeud.paires.get(etape)
    if isinstance(noeud, Liste) and isinstance(etape, int) and etape < len(noeud.elements):
        return noeud.elements[etape]
    return None


class Origines(Mapping[Chemin, Origine]):
    """Where each field of a record was written: a text at its first letter, a list or a mapping at its key.

    Looked up in the tree when asked, not written down for each of the 100,000 fields of France.
    """

    __slots__ = ("_page", "_racine")

    def __init__(self, page: Page, racine: Noeud) -> None:
        self._page = page
        self._racine = racine

    def __getitem__(self, chemin: Chemin) -> Origine:
        trouve = self._suivre(chemin)
        if isinstance(trouve, Paire):
            return self._page.origine(trouve.valeur if isinstance(trouve.valeur, Scalaire) else trouve.cle)
        return self._page.origine(trouve)

    def dans(self, chemin: Chemin, decalage: int) -> Origine:
        """Where the character number `decalage` of a text was written, quotes and folding included."""
        trouve = self._suivre(chemin)
        texte = trouve.valeur if isinstance(trouve, Paire) else trouve
        return self._page.origine_dans(texte, decalage) if isinstance(texte, Scalaire) else self[chemin]

    def _suivre(self, chemin: Chemin) -> Paire | Noeud:
        """Raises KeyError where nothing is written."""
        trouve: Paire | Noeud = self._racine
        for etape in chemin:
            suivant = descendre(trouve.valeur if isinstance(trouve, Paire) else trouve, etape)
            if suivant is None:
                raise KeyError(chemin)
            trouve = suivant
        return trouve

    def __iter__(self) -> Iterator[Chemin]:
        return _chemins((), self._racine)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _chemins(debut: Chemin, noeud: Noeud | None) -> Iterator[Chemin]:
    yield debut
    if isinstance(noeud, Table):
        for cle, paire in noeud.paires.items():
            yield from _chemins((*debut, cle), paire.valeur)
    elif isinstance(noeud, Liste):
        for rang, element in enumerate(noeud.elements):
            yield from _chemins((*debut, rang), element)
