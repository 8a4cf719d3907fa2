"""At which line and column of a CSV does a cell begin?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from quifaitquoi.constats import Origine


def place_de_la_case(
    physiques: Sequence[str], separateur: str, colonnes: Sequence[str], debut: Origine, colonne: str
) -> Origine | None:
    """The first letter of a cell (its quote, if it has one), counted from 1 in the lines of the file.

    Looked for when something is said of it, not for each of the cells of the file.
    """
    if colonne not in colonnes:
        return None
    debuts = _debuts(islice(physiques, debut.ligne - 1, None), separateur)
    place = next(islice(debuts, colonnes.index(colonne), None), None)
    return place and Origine(debut.fichier, debut.ligne + place[0], place[1] + 1)


def _debuts(physiques: Iterator[str], separateur: str) -> Iterator[tuple[int, int]]:
    """(line, column) of each cell of a row, both from 0: a quote counts where a cell begins, or after
    another quote."""
    cite = False
    for ligne, physique in enumerate(physiques):
        avant = "" if cite else separateur
        for rang, signe in enumerate(physique):
            if avant == separateur and not cite:
                yield ligne, rang
            if signe == '"' and (cite or avant in (separateur, '"')):
                cite = not cite
            avant = signe
        if not cite:
            return
