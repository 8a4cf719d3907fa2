"""To which outcomes do these words lead, best first? `trouver.js` is the same for the browser."""

from __future__ import annotations

from collections import Counter

from quifaitquoi.geo.recherche import reste_apres_fautes
from quifaitquoi.guide.mots.lexique import Lexique, compris

AU_PLUS = 6
ENTENDU_DES = 4
"""Letters from which the beginning of a word, or a word with one typo, is understood."""


def trouver(requete: str, lexique: Lexique) -> list[str]:
    """Ids of the outcomes meant, at most `AU_PLUS`; those with less than half of the best score are left out.

    Each word, then the whole phrase, gives a page twice its weight there. A word that the lexicon doesn't
    have gives their weights, once, to the words it begins and to those it is but for one letter.
    """
    scores: Counter[int] = Counter()
    dits = compris(requete, lexique.synonymes)
    for mot in dict.fromkeys((*dits, " ".join(dits))):
        exact = mot in lexique.mots
        for connu in [mot] if exact else [m for m in lexique.mots if _proche(mot, m)]:
            for page, poids in lexique.mots[connu].items():
                scores[page] += poids * (2 if exact else 1)
    mieux = max(scores.values(), default=0)
    classees = sorted((-score, page) for page, score in scores.items() if score * 2 >= mieux)
    return [lexique.pages[page][0] for _, page in classees[:AU_PLUS]]


def _proche(mot: str, connu: str) -> bool:
    return len(mot) >= ENTENDU_DES and (connu.startswith(mot) or reste_apres_fautes(mot, connu, 1) == 0)
