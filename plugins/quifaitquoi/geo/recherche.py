"""Which communes does somebody mean by what they typed: by name, old name, postcode, with a typo?

``recherche.js`` is the same algorithm for the browser; tests run both on the same inputs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
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

    ``code`` is the INSEE code of the commune to go to; ``contexte`` are words that may come with the name
    (the département). The last fields are computed: search key of ``nom``, its words but the small ones, all
    that a typed word may begin, words of ``contexte``.
    """

    code: str
    nom: str
    codes_postaux: tuple[str, ...]
    population: int = 0
    actuelle: str = ""
    contexte: str = ""
    cle: str = field(init=False, repr=False, compare=False)
    utiles: tuple[str, ...] = field(init=False, repr=False, compare=False)
    mots: tuple[str, ...] = field(init=False, repr=False, compare=False)
    autour: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        cle_du_nom = cle(self.nom)
        utiles = mots_utiles(cle_du_nom)
        mots = dict.fromkeys((*cle_du_nom.split(), *utiles, *self.codes_postaux))
        calculs = {
            "cle": cle_du_nom,
            "utiles": utiles,
            "mots": tuple(mots),
            "autour": _mots(self.contexte),
        }
        for champ, valeur in calculs.items():
            object.__setattr__(self, champ, valeur)


@lru_cache(maxsize=128)
def _mots(texte: str) -> tuple[str, ...]:
    return tuple(cle(texte).split())


def mots_utiles(cle_de_nom: str) -> tuple[str, ...]:
    """Words of a search key without the small ones (all of them if nothing else is there)."""
    mots = _ORDINAL.sub(r"\1", cle_de_nom).split()
    return tuple(mot for mot in mots if mot not in _MOTS_VIDES) or tuple(mots)


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


def rechercher(requete: str, groupe: Collection[Entree], limite: int = 10) -> list[Entree]:
    """The entries meant by ``requete``, best first, at most ``limite``.

    Order: same name or postcode; same but for small words; beginning of the name; beginnings of
    its words, in any order, a postcode among them; the same with the département's name, or that alone; then
    one typo per word of four letters or more, and only if nothing else is found two per word of seven or
    more. Within a rank: the most populated, the key, the code. The very name found, typos are not shown.
    """
    voulue = cle(requete)
    if not voulue:
        return []
    utiles = mots_utiles(voulue)
    classes: list[tuple[int, Entree]] = []
    for fautes in range(3):
        classes = [
            (rang, entree) for entree in groupe if (rang := _rang(voulue, utiles, entree, fautes)) is not None
        ]
        if classes and (fautes or min(rang for rang, _ in classes) <= SANS_ARTICLE):
            break
    classes.sort(key=lambda classe: (classe[0], -classe[1].population, classe[1].cle, classe[1].code))
    return [entree for _, entree in classes[:limite]]


def _rang(voulue: str, utiles: Sequence[str], entree: Entree, fautes: int) -> int | None:
    """Rank of an entry for a key and its useful words, up to that many typos a word; None if not meant."""
    if voulue == entree.cle or voulue in entree.codes_postaux:
        return EXACT
    colle, nom_colle = voulue.replace(" ", ""), entree.cle.replace(" ", "")
    if utiles == entree.utiles or colle == nom_colle:
        return SANS_ARTICLE
    if any(debut.startswith(colle) for debut in (nom_colle, *entree.codes_postaux)):
        return DEBUT
    rang = _rang_mots(utiles, entree, fautes)
    # Words glued or cut at the wrong place hide a typo from the search by words.
    if rang is None and _rang_faute(colle, (nom_colle,), min(fautes, 1)) == FAUTE:
        return FAUTE
    return rang


def _rang_mots(utiles: Sequence[str], entree: Entree, fautes: int) -> int | None:
    """Worst rank of the words, each looked for among the name's, the postcodes and the context."""
    pire = MOTS
    for mot in utiles:
        if any(m.startswith(mot) for m in entree.mots):
            continue
        rang = CONTEXTE if mot in entree.autour else _rang_faute(mot, entree.mots, fautes)
        if rang is None:
            return None
        pire = max(pire, rang)
    return pire


def _rang_faute(mot: str, mots_du_nom: Sequence[str], fautes: int) -> int | None:
    """FAUTE or DEUX_FAUTES if so far from a word, DEBUT_FAUTE if one from the beginning of a word."""
    if not fautes or len(mot) < _UNE_FAUTE_DES or mot.isdigit():
        return None
    restes = [reste_apres_fautes(mot, m, 1) for m in mots_du_nom]
    if 0 in restes:
        return FAUTE
    if any(restes):
        return DEBUT_FAUTE
    if fautes == 1 or len(mot) < _DEUX_FAUTES_DES:
        return None
    return DEUX_FAUTES if any(reste_apres_fautes(mot, m, 2) == 0 for m in mots_du_nom) else None


def reste_apres_fautes(mot: str, voulu: str, fautes: int) -> int | None:
    """Letters of ``voulu`` left once ``mot`` is read with at most ``fautes`` typos; None if it can't be.

    A typo is a letter missing, added, replaced, or two neighbours swapped.
    """
    if len(mot) > len(voulu) + fautes:
        return None
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
