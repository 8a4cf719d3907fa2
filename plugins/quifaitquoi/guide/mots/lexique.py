"""By which words is each outcome of the tree known, and how well does each word tell it from the others?"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from quifaitquoi.guide.mots.besoins import descendants
from quifaitquoi.guide.mots.radicaux import FAIBLES, FINS, VIDES, radicaux
from quifaitquoi.model import Arbre, Orientation, Synonyme, Territoire

POIDS_DITS = 5
"""A word of the title, or of what people say."""
POIDS_REPONSE = 3
"""A word of an answer that leads straight to it."""
POIDS_PHRASE = 6
"""All that people say, word for word: « caf bloquée » is not « la caf » and « bloquée »."""
BORD = "="
"""The beginning and the end of a sentence: « en finir », said alone, is not « la fin du mois »."""
RETOURS_COMPTES = 3
"""Times that a word which comes back counts more."""

_Synonymes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Lexique:
    """What the search needs; `json` gives the browser the same, and nothing else."""

    pages: tuple[tuple[str, str], ...]
    """Id and title of each outcome that can be reached, in the order of the tree."""
    synonymes: _Synonymes
    """Stems said, stems understood; the longest first."""
    mots: Mapping[str, Mapping[int, int]]
    """For each stem, and each whole phrase in stems, the rank of its pages and its weight there."""

    def json(self) -> dict[str, object]:
        """The lexicon as the browser reads it: a stem, then its pages, `[rank, weight]` each."""
        mots = [(mot, *pages.items()) for mot, pages in self.mots.items()]
        tables = {"vides": VIDES, "fins": FINS, "synonymes": self.synonymes}
        return {"pages": self.pages, **tables, "mots": mots}


def atteintes(arbre: Arbre) -> list[Orientation]:
    """The outcomes that an answer leads to, those of the public first."""
    vus = {noeud.id: noeud for racine in arbre.racines for noeud in descendants(arbre, racine)}
    return [noeud for noeud in vus.values() if isinstance(noeud, Orientation)]


@cache
def comprendre(synonymes: tuple[Synonyme, ...]) -> _Synonymes:
    """What is said and what is understood, as stems: « pol emploi » for « franc travail »."""
    paires = {
        " ".join(radicaux(dit)): " ".join(radicaux(synonyme.pour))
        for synonyme in synonymes
        for dit in synonyme.mots
    }
    return tuple(sorted(((d, c) for d, c in paires.items() if d and d != c), key=lambda p: (-len(p[0]), p)))


def compris(texte: str, synonymes: _Synonymes) -> list[str]:
    """The different stems of a sentence once its synonyms are understood, in order."""
    dite = f" {' '.join(radicaux(texte))} "
    for dit, sens in synonymes:
        dite = dite.replace(f" {dit} ", f" {sens} ")
    return list(dict.fromkeys(dite.split()))


def lexique(territoire: Territoire) -> Lexique:
    """The lexicon of a territory, which may have overridden a part of the tree."""
    return _lexique(territoire.national.arbre, territoire.national.synonymes)


@lru_cache(maxsize=2)
def _lexique(arbre: Arbre, dits: tuple[Synonyme, ...]) -> Lexique:
    """Nearly all territories share one tree: a tenth of a second each, else."""
    pages = atteintes(arbre)
    synonymes = comprendre(dits)
    menent: dict[str, list[str]] = defaultdict(list)
    for question in arbre.questions:
        for reponse in question.reponses:
            menent[reponse.vers] += [reponse.texte, reponse.precision or ""]
    bruts: dict[str, dict[int, int]] = defaultdict(dict)
    for rang, page in enumerate(pages):
        for mot, poids in _poids(page, menent[page.id], synonymes).items():
            bruts[mot][rang] = poids
    mots = {mot: _peser(bruts[mot], len(pages)) for mot in sorted(bruts)}
    return Lexique(tuple((page.id, page.titre) for page in pages), synonymes, mots)


def _poids(page: Orientation, reponses: list[str], synonymes: _Synonymes) -> dict[str, int]:
    """What each stem of a page weighs there: where it stands first, then how often it comes back.

    Words are kept as written too: a typo is looked for among what people write, not among what is understood.
    """
    poids: dict[str, int] = {}
    fois: Counter[str] = Counter()
    for texte, ici in _textes(page, reponses):
        for mot in {*radicaux(texte), *compris(texte, synonymes)}:
            poids[mot] = max(ici, poids.get(mot, 0))
            fois[mot] += 1
    for mot in poids:
        poids[mot] = 0 if mot in FAIBLES else poids[mot] + min(fois[mot] - 1, RETOURS_COMPTES)
    for phrase in {" ".join(compris(dit, synonymes)) for dit in (page.titre, *page.mots)} - {""}:
        dite = f"{BORD} {phrase} {BORD}" if phrase in FAIBLES else phrase
        poids[dite] = poids.get(dite, 0) + POIDS_PHRASE
    return poids


def _textes(page: Orientation, reponses: list[str]) -> Iterator[tuple[str, int]]:
    for dit in (page.titre, *page.mots):
        yield dit, POIDS_DITS
    for reponse in reponses:
        yield reponse, POIDS_REPONSE


def _peser(ou: Mapping[int, int], combien: int) -> dict[int, int]:
    """A word counts the more, the fewer the pages that have it; whole numbers, the same everywhere."""
    rare = math.log(1 + combien / len(ou))
    return {rang: round(poids * rare * 2) for rang, poids in ou.items() if poids}
