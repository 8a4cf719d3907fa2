"""Which objects does a JSON text hold, and at which line and column does each of their fields begin?

An array, an object that holds arrays, or one object a line: hubs give all three. Numbers are kept as they are
written, and a field given twice keeps both texts.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

from quifaitquoi.constats import Constat, Origine

_BLANC = re.compile(r"[ \t\r\n,]*")
_SAUT = re.compile(r"\r\n?|\n")
LISTES = ("structures", "services", "items", "results", "data")
"""Names under which a hub puts its arrays."""


class Texte:
    """A text whose every index has a line and a column, from 1."""

    def __init__(self, fichier: str, contenu: str) -> None:
        self._fichier = fichier
        self.contenu = contenu
        self._debuts = [0, *(saut.end() for saut in _SAUT.finditer(contenu))]

    def place(self, i: int) -> Origine:
        ligne = bisect_right(self._debuts, i)
        return Origine(self._fichier, ligne, i - self._debuts[ligne - 1] + 1)


@dataclass(frozen=True, slots=True)
class Objet:
    """One object, between two indices of a text, and its fields; None when it is something else."""

    texte: Texte
    debut: int
    fin: int
    champs: dict[str, Any] | None

    @property
    def origine(self) -> Origine:
        return self.texte.place(self.debut)

    def origine_de(self, champ: str) -> Origine | None:
        """Where the name of a field is written."""
        nom = re.compile(rf'"{re.escape(champ)}"\s*:')
        trouve = nom.search(self.texte.contenu, self.debut, self.fin)
        return self.texte.place(trouve.start()) if trouve else None


def lire_objets(contenu: str, fichier: str) -> list[Objet] | Constat:
    """Every object, in the order of the file; the reason when the text is broken: half a list is no list."""
    texte = Texte(fichier, contenu)
    try:
        return [
            Objet(texte, debut, fin, valeur if isinstance(valeur, dict) else None)
            for debut, fin, valeur in _elements(contenu)
        ]
    except json.JSONDecodeError as erreur:
        message = "ce fichier JSON est abîmé ici : rien n’en est repris"
        return Constat(texte.place(erreur.pos), "", message, suggestion="Téléchargez-le à nouveau.")
    except RecursionError:
        message = "ce fichier JSON emboîte trop de niveaux : ce n’est pas une liste de structures"
        return Constat(Origine(fichier), "", message)


def _elements(texte: str) -> Iterator[tuple[int, int, Any]]:
    """(start, end, value) of each element, wherever the arrays are."""
    i = _apres_blanc(texte, 0)
    while i < len(texte):
        fin, listes = i, []
        if texte[i] == "{":
            membres = list(_membres(texte, i))
            fin = membres.pop()[2]
            listes = [debut for nom, debut, _ in membres if nom in LISTES and texte[debut] == "["]
        if texte[i] == "[" or listes:
            for debut in listes or [i]:
                suite = yield from _du_tableau(texte, debut)
                fin = max(fin, suite)
        else:
            valeur, fin = _DECODEUR.raw_decode(texte, i)
            yield i, fin, valeur
        i = _apres_blanc(texte, fin)


def _du_tableau(texte: str, i: int) -> Generator[tuple[int, int, Any], None, int]:
    i = _apres_blanc(texte, i + 1)
    while texte[i : i + 1] != "]":
        valeur, fin = _DECODEUR.raw_decode(texte, i)
        yield i, fin, valeur
        i = _apres_blanc(texte, fin)
    return i + 1


def _membres(texte: str, i: int) -> Iterator[tuple[str, int, int]]:
    """(name, start, end) of each value of an object; the last is the object itself, without a name."""
    debut = i
    i = _apres_blanc(texte, i + 1)
    while texte[i : i + 1] == '"':
        nom, i = _DECODEUR.raw_decode(texte, i)
        valeur = _apres_blanc(texte, _apres_signe(texte, _apres_blanc(texte, i), ":"))
        _, fin = _DECODEUR.raw_decode(texte, valeur)
        yield nom, valeur, fin
        i = _apres_blanc(texte, fin)
    yield "", debut, _apres_signe(texte, i, "}")


def _apres_signe(texte: str, i: int, signe: str) -> int:
    if texte[i : i + 1] != signe:
        raise json.JSONDecodeError(f"« {signe} » attendu", texte, i)
    return i + 1


def _apres_blanc(texte: str, i: int) -> int:
    blanc = _BLANC.match(texte, i)
    return blanc.end() if blanc else i


def _sans_perte(paires: list[tuple[str, Any]]) -> dict[str, Any]:
    """JSON lets a name come twice, and readers drop the first one."""
    champs: dict[str, Any] = {}
    for nom, valeur in paires:
        champs[nom if nom not in champs else f"{nom} (en double)"] = valeur
    return champs


_DECODEUR = json.JSONDecoder(
    object_pairs_hook=_sans_perte, parse_float=str, parse_int=str, parse_constant=str, strict=False
)
