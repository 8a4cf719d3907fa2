"""To which outcomes do these words lead, best first? `trouver.js` is the same for the browser."""

from __future__ import annotations

from collections import Counter

from quifaitquoi.geo.recherche import reste_apres_fautes
from quifaitquoi.guide.mots.lexique import BORD, Lexique, compris

AU_PLUS = 6
ENTENDU_DES = 4
"""Letters from which the beginning of a word, or a word with one typo, is understood."""


def trouver(requete: str, lexique: Lexique) -> list[str]:
    """Ids of the outcomes meant, at most `AU_PLUS`; those with less than half of the best score are left out.

    Each known word, or the whole sentence if it is a known phrase, gives a page twice its weight there; a
    phrase inside the sentence gives it once, for it may be a detail. A word that the lexicon doesn't have
    gives their weights, once, to the words it begins and to those it is but for one letter; so does the whole
    sentence, for it may be the beginning of a phrase.
    """
    scores: Counter[int] = Counter()
    dits = compris(requete, lexique.synonymes)
    entiere = " ".join(dits)
    entendus = dict.fromkeys((*dits, entiere))
    inconnus = [mot for mot in entendus if mot not in lexique.mots]
    for connu, ou in lexique.mots.items():
        dedans = f" {connu} " in f" {BORD} {entiere} {BORD} "
        fois = (connu in entendus) + dedans + sum(_proche(mot, connu) for mot in inconnus)
        for page, poids in ou.items() if fois else ():
            scores[page] += poids * fois
    mieux = max(scores.values(), default=0)
    classees = sorted((-score, page) for page, score in scores.items() if score * 2 >= mieux)
    return [lexique.pages[page][0] for _, page in classees[:AU_PLUS]]


def _proche(mot: str, connu: str) -> bool:
    return len(mot) >= ENTENDU_DES and (connu.startswith(mot) or reste_apres_fautes(mot, connu, 1) == 0)
