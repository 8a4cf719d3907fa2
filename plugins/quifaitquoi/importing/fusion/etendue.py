"""From which character to which does a field of a record stand in its file, comments aside?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quifaitquoi.reading.noeuds import Liste, Noeud, Paire, Scalaire, Table

_SAUT = re.compile(r"\r\n?|\n")
_VERS_LA_FIN = re.compile(r"(?:[\s,]|(?<=\s)#[^\r\n]*)*[\]}]")
_COMMENTAIRE = re.compile(r"(?:^|\s)#", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Etendue:
    """Indices in a text: the key, the value, and the ends of the lines where they stand (break left out)."""

    debut_de_ligne: int
    cle: int
    fin: int
    fin_de_ligne: int


class Texte:
    """The text of a YAML file, where nodes of the reading room are found again."""

    def __init__(self, contenu: str) -> None:
        self.contenu = contenu
        self._debuts = [0, *(saut.end() for saut in _SAUT.finditer(contenu))]
        saut = _SAUT.search(contenu)
        self.saut = saut[0] if saut else "\n"

    def debut_de_ligne(self, numero: int) -> int:
        return self._debuts[numero - 1]

    def index(self, noeud: Noeud) -> int:
        """Where a node begins."""
        return self._debuts[noeud.ligne - 1] + noeud.colonne - 1

    def fin_de_ligne(self, i: int) -> int:
        """The end of the line of an index, its break left out."""
        saut = _SAUT.search(self.contenu, i)
        return saut.start() if saut else len(self.contenu)

    def apres_la_ligne(self, i: int) -> int:
        """Where the line after that of an index begins."""
        saut = _SAUT.search(self.contenu, i)
        return saut.end() if saut else len(self.contenu)

    def en_accolades(self, noeud: Noeud) -> bool:
        """Whether a list or a mapping is written between brackets or braces."""
        return not isinstance(noeud, Scalaire) and self.contenu[self.index(noeud)] in "[{"

    def fin(self, noeud: Noeud) -> int:
        """Where the value of a node ends, closing bracket included."""
        if isinstance(noeud, Scalaire):
            return noeud.debut + len(self.contenu[noeud.debut : noeud.fin].rstrip())
        dernier = max((self.fin(enfant) for enfant in _enfants(noeud)), default=self.index(noeud) + 1)
        if not self.en_accolades(noeud):
            return dernier
        ferme = _VERS_LA_FIN.match(self.contenu, dernier)
        return ferme.end() if ferme else dernier

    def etendue(self, paire: Paire) -> Etendue:
        """Where a field stands."""
        fin = self.fin(paire.valeur) if paire.valeur is not None else paire.cle.fin
        debut = self._debuts[paire.cle.ligne - 1]
        return Etendue(debut, paire.cle.debut, fin, self.fin_de_ligne(fin))

    def commentee(self, paire: Paire) -> bool:
        """Whether somebody wrote a comment inside a field, or at the end of its lines."""
        ou = self.etendue(paire)
        nu = list(self.contenu[ou.cle : ou.fin_de_ligne])
        for scalaire in _scalaires(paire.valeur):
            debut, fin = scalaire.debut - ou.cle, self.fin(scalaire) - ou.cle
            nu[debut:fin] = "x" * (fin - debut)
        return bool(_COMMENTAIRE.search("".join(nu)))


def _enfants(noeud: Noeud) -> Iterator[Noeud]:
    if isinstance(noeud, Liste):
        yield from noeud.elements
    elif isinstance(noeud, Table):
        for paire in noeud.paires.values():
            yield paire.cle
            if paire.valeur is not None:
                yield paire.valeur


def _scalaires(noeud: Noeud | None) -> Iterator[Scalaire]:
    if isinstance(noeud, Scalaire):
        yield noeud
    elif noeud is not None:
        for enfant in _enfants(noeud):
            yield from _scalaires(enfant)
