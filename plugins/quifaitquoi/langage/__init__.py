"""What in a text would stop somebody who finds reading hard? Pure text in, remarks out.

Rules are those of the State's « Référentiel pour une rédaction de contenus alternatifs en langage simplifié »
(DINSIC, 2017, Licence Ouverte) that a program can check; each has its identifier, RLS-x.y. A text without a
remark is no « facile à lire et à comprendre »: only people concerned can say so (RLS-2.1).

Rooms: `texte` (a line as the rules read it), `masque` (what is a name or a number, not ours to change), one
module of rules by subject, `regles` (all of them in one list), `pages` (a page of HTML).
"""

from quifaitquoi.langage.pages import PageLue, lire_page
from quifaitquoi.langage.reglages import SEUILS, Gravite, MotChoisi, Reglages, mots_simples
from quifaitquoi.langage.regles import REGLES, relire, relire_page
from quifaitquoi.langage.texte import Ligne, Nature, Remarque, compter, plat

__all__ = [
    "REGLES",
    "SEUILS",
    "Gravite",
    "Ligne",
    "MotChoisi",
    "Nature",
    "PageLue",
    "Reglages",
    "Remarque",
    "compter",
    "lire_page",
    "mots_simples",
    "plat",
    "relire",
    "relire_page",
]
