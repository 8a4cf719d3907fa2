"""Which communes does somebody mean by what they typed: by name, old name, postcode, with a typo.

``recherche.js`` is the same algorithm for the browser; tests run both on the same inputs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from .cles import cle
from .communes import anciennes_communes_de, arrondissements_de, commune, communes_de
from .departements import departements

# Words that people add or forget, « 3e arrondissement » and « 3 eme » being « 3 ».
_MOTS_VIDES: Final = frozenset(
    {"a", "arrondissement", "au", "aux", "cedex", "d", "de", "des", "du", "e", "eme", "en", "er", "et"}
    | {"ieme", "l", "la", "le", "les", "sous", "sur"}
)
_ORDINAL: Final = re.compile(r"\b(\d+)(?:er|e|i?eme)\b")
_UNE_FAUTE_DES: Final = 4
_DEUX_FAUTES_DES: Final = 7
EXACT, SANS_ARTICLE, DEBUT, MOTS, CONTEXTE, FAUTE, DEBUT_FAUTE, DEUX_FAUTES = range(8)


@dataclass(frozen=True, slots=True)
class Entree:
    """One name that can be found. ``actuelle`` is today's commune when ``nom`` is a former one's.

    ``code`` is the INSEE code of the commune to go to; ``contexte`` a word that may come with the name
    (the département).
    """

    code: str
    nom: str
    codes_postaux: tuple[str, ...]
    population: int = 0
    actuelle: str = ""
    contexte: str = ""


@cache
def entrees(code_departement: str) -> tuple[Entree, ...]:
    """Everything that can be found in a département: communes, arrondissements, former communes."""
    departement = departements().get(code_departement)
    contexte = f"{departement.nom} {departement.code}" if departement else code_departement
    presentes = [
        Entree(c.code, c.titre, c.codes_postaux, c.population or 0, "", contexte)
        for c in (*communes_de(code_departement), *arrondissements_de(code_departement))
    ]
    anciennes = [
        Entree(c.code, ancienne.titre, c.codes_postaux, 0, c.titre, contexte)
        for ancienne in anciennes_communes_de(code_departement)
        if (c := commune(ancienne.actuelle)) is not None
    ]
    return (*presentes, *anciennes)


def index_json(groupe: Iterable[Entree]) -> str:
    """What ``lireIndex`` of recherche.js reads: rows of code, name, postcodes, population, present name.

    Rows are grouped by context, so that it is written once: ``[[contexte, [[…], …]], …]``.
    """
    par_contexte: dict[str, list[list[str | int]]] = {}
    for e in groupe:
        ligne: list[str | int] = [e.code, e.nom, " ".join(e.codes_postaux), e.population]
        par_contexte.setdefault(e.contexte, []).append([*ligne, e.actuelle] if e.actuelle else ligne)
    return json.dumps(list(par_contexte.items()), ensure_ascii=False, separators=(",", ":"))


def rechercher(requete: str, groupe: Iterable[Entree], limite: int = 10) -> list[Entree]:
    """The entries meant by ``requete``, best first, at most ``limite``.

    Order: same name or postcode; same but for small words; beginning of the name; beginnings of
    its words, in any order, a postcode among them; the same with the département's name, or that alone; then
    one typo per word of four letters or more, and only if nothing else is found two per word of seven or
    more. Within a rank: the most populated, the key, the code. The very name found, typos are not shown.
    """
    mots = cle(requete).split()
    if not mots:
        return []
    classes = [
        (rang, -entree.population, cle(entree.nom), entree.code, entree)
        for entree in groupe
        if (rang := _rang(mots, entree)) is not None
    ]
    classes.sort(key=lambda classe: classe[:4])
    plafond = _plafond(classes[0][0]) if classes else EXACT
    return [entree for rang, *_, entree in classes[:limite] if rang <= plafond]


def _plafond(meilleur: int) -> int:
    """The worst rank worth showing beside the best one."""
    if meilleur <= SANS_ARTICLE:
        return CONTEXTE
    return DEBUT_FAUTE if meilleur <= DEBUT_FAUTE else DEUX_FAUTES


def mots_utiles(cle_de_nom: str) -> list[str]:
    """Words of a search key without the small ones (all of them if nothing else is there)."""
    mots = _ORDINAL.sub(r"\1", cle_de_nom).split()
    return [mot for mot in mots if mot not in _MOTS_VIDES] or mots


def _rang(mots: Sequence[str], entree: Entree) -> int | None:
    """Rank of an entry for the words of a request; None if it isn't meant."""
    nom = cle(entree.nom)
    requete = " ".join(mots)
    if requete == nom or requete in entree.codes_postaux:
        return EXACT
    utiles = mots_utiles(requete)
    if utiles == mots_utiles(nom):
        return SANS_ARTICLE
    colle = "".join(mots)
    nom_colle = nom.replace(" ", "")
    if any(debut.startswith(colle) for debut in (nom_colle, *entree.codes_postaux)):
        return DEBUT
    rang = _rang_mots(utiles, nom, entree)
    # Words glued or cut at the wrong place hide a typo from the search by words.
    return FAUTE if rang is None and _rang_faute(colle, [nom_colle]) == FAUTE else rang


def _rang_mots(utiles: Sequence[str], nom: str, entree: Entree) -> int | None:
    """Worst rank of the words, each looked for among the name's, the postcodes and the context."""
    mots_du_nom = [*nom.split(), *mots_utiles(nom), *entree.codes_postaux]
    contexte = cle(entree.contexte).split()
    pire = MOTS
    for mot in utiles:
        if any(m.startswith(mot) for m in mots_du_nom):
            continue
        rang = CONTEXTE if mot in contexte else _rang_faute(mot, mots_du_nom)
        if rang is None:
            return None
        pire = max(pire, rang)
    return pire


def _rang_faute(mot: str, mots_du_nom: Sequence[str]) -> int | None:
    """FAUTE or DEUX_FAUTES if so far from a word, DEBUT_FAUTE if one from the beginning of a word."""
    if len(mot) < _UNE_FAUTE_DES or mot.isdigit():
        return None
    restes = [reste_apres_fautes(mot, m, 1) for m in mots_du_nom]
    if 0 in restes:
        return FAUTE
    if any(restes):
        return DEBUT_FAUTE
    if len(mot) < _DEUX_FAUTES_DES:
        return None
    return DEUX_FAUTES if any(reste_apres_fautes(mot, m, 2) == 0 for m in mots_du_nom) else None


def reste_apres_fautes(mot: str, voulu: str, fautes: int) -> int | None:
    """Letters of ``voulu`` left once ``mot`` is read with at most ``fautes`` typos; None if it can't be.

    A typo is a letter missing, added, replaced, or two neighbours swapped.
    """
    i = 0
    while i < len(mot) and i < len(voulu) and mot[i] == voulu[i]:
        i += 1
    if i == len(mot):
        return len(voulu) - i
    if not fautes:
        return None
    suites = [(mot[i + 1 :], voulu[i + 1 :]), (mot[i:], voulu[i + 1 :]), (mot[i + 1 :], voulu[i:])]
    if mot[i : i + 2] == voulu[i : i + 2][::-1]:
        suites.append((mot[i + 2 :], voulu[i + 2 :]))
    restes = [reste_apres_fautes(avant, apres, fautes - 1) for avant, apres in suites]
    return min((reste for reste in restes if reste is not None), default=None)
