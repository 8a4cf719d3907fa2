"""Which rows does a CSV file hold, whoever saved it, and on which line is each?

Standards say UTF-8 and commas; spreadsheets write Windows-1252 or UTF-16, semicolons or tabs, and put the
columns in their own order.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from quifaitquoi.constats import Constat, Gravite, Origine
from quifaitquoi.importing.sources.cases import place_de_la_case
from quifaitquoi.importing.sources.formats import FORMATS, Format, reconnaitre
from quifaitquoi.importing.sources.lignes import Ligne, Tableau

_SEPARATEURS = (",", ";", "\t")
_LIGNE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_LIGNES_D_UNE_CASE = 500
_LETTRES_D_UNE_CASE = 100_000
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SAUT = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_JAMAIS_REFERME = "un guillemet ouvert sur cette ligne n’est pas refermé, ou une case est démesurée"
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\xad]")


def lire_tableau(octets: bytes, fichier: str) -> Tableau:
    """Read a CSV; never raises on content. `fichier` is the name to say in the constats."""
    physiques = _LIGNE.findall(decoder(octets))
    if not physiques:
        return Tableau((), 0, (Constat(Origine(fichier), "", "ce fichier est vide"),))
    separateur = _separateur(physiques)
    csv.field_size_limit(_LETTRES_D_UNE_CASE)
    rangs = _rangs(physiques, separateur)
    _, entete, _ = next(rangs)
    un_format = reconnaitre([propre(nom) for nom in entete or []])
    colonnes = _colonnes(entete or [], un_format)
    lignes, vides = [], 0
    for debut, cases, probleme in rangs:
        if cases is not None and not any(case.strip() for case in cases):
            vides += 1
            continue
        origine = Origine(fichier, debut)
        reperage = partial(place_de_la_case, physiques, separateur, colonnes, origine)
        lignes.append(Ligne(origine, _cellules(colonnes, cases or []), probleme, reperage))
    return Tableau(tuple(lignes), vides, tuple(_de_l_entete(colonnes, fichier, un_format)), un_format)


def decoder(octets: bytes) -> str:
    """The text of a file, whichever of the usual encodings it was saved in; lost letters become « � »."""
    if octets.startswith(_UTF_16):
        return octets.decode("utf-16", errors="replace")
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        return octets.decode("windows-1252", errors="replace")


def _separateur(physiques: list[str]) -> str:
    """The sign that gives the header the most columns of a format."""

    def connues(signe: str) -> int:
        _, entete, _ = next(_rangs(physiques, signe))
        noms = [propre(nom) for nom in entete or []]
        return max(un_format.connues(noms) for un_format in FORMATS)

    return max(_SEPARATEURS, key=connues)


def _rangs(physiques: list[str], separateur: str) -> Iterator[tuple[int, list[str] | None, str | None]]:
    """(line from 1, cells, problem) of each record. A quote never closed costs its own line only: read on,
    it would swallow the rest of the file."""
    debut = 0
    while debut < len(physiques):
        suite = csv.reader(
            islice(physiques, debut, debut + _LIGNES_D_UNE_CASE), delimiter=separateur, strict=True
        )
        cases: list[str] | None
        try:
            cases, lues = next(suite), suite.line_num
        except csv.Error:
            cases, lues = _sans_guillemets(physiques[debut], separateur), 1
        yield debut + 1, cases, _JAMAIS_REFERME if cases is None else None
        debut += lues


def _sans_guillemets(physique: str, separateur: str) -> list[str] | None:
    """A cell such as `"Salle" polyvalente` breaks the rules of CSV but not its line: quotes are then letters.
    None when a quote is left open: nobody knows where that cell ends; or when a cell is out of all size."""
    if physique.count('"') % 2:
        return None
    try:
        return next(csv.reader([physique], delimiter=separateur, quoting=csv.QUOTE_NONE), [])
    except csv.Error:
        return None


def _colonnes(entete: list[str], un_format: Format) -> list[str]:
    """Names as we call them when they are known, else as written; a second of a name keeps its rank."""
    noms: list[str] = []
    for rang, ecrit in enumerate(entete, 1):
        vu = propre(ecrit)
        nom = un_format.nom_de(vu) or vu or f"colonne {rang}"
        noms.append(nom if nom not in noms else f"{nom} (colonne {rang})")
    return noms


def _cellules(colonnes: list[str], cases: list[str]) -> dict[str, str]:
    noms = [*colonnes, *(f"colonne {rang}" for rang in range(len(colonnes) + 1, len(cases) + 1))]
    propres = {nom: propre(case) for nom, case in zip(noms, cases, strict=False)}
    return {nom: valeur for nom, valeur in propres.items() if valeur}


def propre(case: str) -> str:
    """The text of a cell as it is seen: signs that show nothing are not letters of it."""
    return _INVISIBLE.sub("", _SAUT.sub("\n", case)).replace("\u202f", "\u00a0").strip()


def _de_l_entete(colonnes: list[str], fichier: str, un_format: Format) -> Iterator[Constat]:
    origine = Origine(fichier)
    for nom in un_format.indispensables:
        if nom not in colonnes:
            yield Constat(origine, nom, f"cette colonne {un_format.nom} manque")
    for nom in colonnes:
        if nom not in un_format.connus:
            message = f"cette colonne n’est pas {un_format.nom} : son contenu est gardé à relire"
            yield Constat(origine, nom, message, Gravite.AVERTISSEMENT)
