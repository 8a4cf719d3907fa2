"""Which words of a sentence count, and what is left of them once their endings are taken off?

Light on purpose: French endings are cut where three letters remain, so that « bloquée », « bloqué » and
« bloquer » meet. `trouver.js` does the same with `VIDES` and `FINS`, which it reads in the index.
"""

from __future__ import annotations

import re
from typing import Final

from quifaitquoi.geo import cle

_VIDES: Final = """
a ai aie ait alors ans apres as au aussi autre aux avec avez avoir avons c ca car ce cela ces cet cette
chez ci comme comment d dans de depuis des deux dit dois doit donc du elle elles en encore entre es est
et etait ete etre eu eux fait faire faut fois font fut ici il ils j je jusque l la le les leur leurs lui
m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par parce peu peut peux pour pourquoi puis
qu quand que quel quelle quelqu quelque qui quoi sa sais sait sans se ses si soit son sont suis sur t ta
te tes toi ton tous tout toute toutes tres tu un une va vais veut veux viens vient voir vos votre vous vu
y
"""
_FAIBLES: Final = """
aid ami an arr arriv beaucoup besoin cherch commenc compagnon conjoint copain dam demand derni envoy femm
fil fill fin franc frer homm jamai jour mainten mari mer monsieur pas per person personn petit plu rien
soeur temp toujour trouv voisin voudr voudra
"""
FAIBLES: Final = frozenset(_FAIBLES.split())
"""Stems that say something in a phrase (« plus d’internet », « mon mari me frappe ») and nothing alone."""
VIDES: Final = rf"\b(?:{'|'.join(_VIDES.split())})\b"
"""Words that no need is known by; like `FINS`, written so that Python and JavaScript read it alike."""
FINS: Final = (
    r"\b(\w{3,}?)(?:ations?|ions?|euses?|eurs?|ives?|ifs?|ances?|aux|ees?|ent|ants?|ers?|ez|es?|ir|is|s|x)\b"
)
"""The endings that are cut."""
VIDE: Final = re.compile(VIDES, re.ASCII)
_FIN: Final = re.compile(FINS, re.ASCII)


def radicaux(texte: str) -> list[str]:
    """The stems of the words that count, in order.

    >>> radicaux("Mes comptes sont bloqués !")
    ['compt', 'bloqu']
    """
    return _FIN.sub(r"\1", VIDE.sub("", cle(texte))).split()
