"""Where is the grammar in the text, and what stopped it? A cursor on tokens, and the refusal it raises."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Final

from quifaitquoi.horaires.corrections import corriger
from quifaitquoi.horaires.jetons import Jeton, decouper, plier
from quifaitquoi.horaires.vocabulaire import JOUR_DE, JOURS, MOIS, MOIS_DE, PROPOSABLES, REFUSES

LONGUEUR_MAXIMALE: Final = 4000
_ENTIERS: Final = frozenset(plier(mot) + pluriel for mot in (*JOURS, *MOIS) for pluriel in ("", "s"))
ARTICLES: Final = frozenset({"le", "la", "les", "l"})


class Incompris(Exception):  # noqa: N818 - not an error of ours: a text that is refused
    """The grammar refuses a piece of text: offsets, French reason, and a way out."""

    def __init__(self, debut: int, fin: int, message: str, suggestion: str | None = None) -> None:
        super().__init__(message)
        self.debut, self.fin, self.message, self.suggestion = debut, fin, message, suggestion


class Ambigu(Incompris):
    """The piece has two readings, both of which make sense."""


@dataclass(slots=True)
class Curseur:
    """Reads tokens one by one; `position` can be saved and put back (the grammar backtracks locally)."""

    texte: str
    jetons: list[Jeton]
    position: int = 0

    @classmethod
    def sur(cls, texte: str) -> Curseur:
        """A cursor at the start of a text. Raises Incompris when it is too long to be a schedule: a file
        written to harm could otherwise hold the build for minutes."""
        if len(texte) > LONGUEUR_MAXIMALE:
            raise Incompris(0, len(texte), f"ce texte est trop long (plus de {LONGUEUR_MAXIMALE} caractères)")
        return cls(texte, decouper(texte))

    @classmethod
    def sur_une_phrase(cls, texte: str) -> Curseur:
        """A cursor on a free sentence, slips of the pen in days put right."""
        curseur = cls.sur(texte)
        return cls(texte, corriger(curseur.jetons))

    @property
    def jeton(self) -> Jeton:
        """The next token (the last one, of genre « fin », is never passed)."""
        return self.jetons[self.position]

    def suivant(self, rang: int = 1) -> Jeton:
        """The token `rang` places further."""
        return self.jetons[min(self.position + rang, len(self.jetons) - 1)]

    @property
    def fini(self) -> bool:
        """Whether everything was read."""
        return self.jeton.genre == "fin"

    def avance(self) -> Jeton:
        """Take the next token."""
        jeton = self.jeton
        if not self.fini:
            self.position += 1
        return jeton

    def prend(self, *mots: str) -> bool:
        """Take these words or signs if they are next, all of them or none."""
        position = self.position
        for mot in mots:
            jeton = self.jetons[position]
            if jeton.valeur != mot or jeton.genre not in ("mot", "signe"):
                return False
            position += 1
        self.position = position
        return True

    def prend_un(self, *mots: str) -> str | None:
        """Take the next word or sign if it is one of these."""
        jeton = self.jeton
        if jeton.genre in ("mot", "signe") and jeton.valeur in mots:
            self.position += 1
            return str(jeton.valeur)
        return None

    def prend_une_suite(self, *suites: str) -> bool:
        """Take one of these sequences of words (« du mois », « de chaque mois »)."""
        premier = self.jeton.valeur
        if not isinstance(premier, str):
            return False
        return any(self.prend(*suite.split()) for suite in suites if suite.startswith(premier))

    def article(self) -> bool:
        """Take « le », « la », « les », « l’ »."""
        pris = self.prend_un(*ARTICLES) is not None
        if pris:
            self.prend("'")
        return pris

    def jour(self) -> int | None:
        """Take a day of the week."""
        jeton = self.jeton
        if jeton.genre != "mot" or jeton.valeur not in JOUR_DE:
            return None
        self.position += 1
        if self._point_d_abreviation(jeton):
            self.position += 1
        return JOUR_DE[str(jeton.valeur)]

    def mois(self) -> int | None:
        """Take a month."""
        jeton = self.jeton
        if jeton.genre != "mot" or jeton.valeur not in MOIS_DE:
            return None
        self.position += 1
        if self._point_d_abreviation(jeton):
            self.position += 1
        return MOIS_DE[str(jeton.valeur)]

    def annee(self) -> int | None:
        """Take a year written with four digits."""
        jeton = self.jeton
        if jeton.genre != "nombre" or not 1900 <= jeton.entier < 2200:
            return None
        self.position += 1
        return jeton.entier

    def _point_d_abreviation(self, jeton: Jeton) -> bool:
        """« jeu. », but not « jeudi. », where the full stop ends the sentence."""
        entier = jeton.valeur in _ENTIERS
        return not entier and self.jeton.valeur == "." and self.jeton.debut == jeton.fin

    def extrait(self, debut: int, fin: int) -> str:
        """The text as written between two offsets."""
        return self.texte[debut:fin]

    def refus(self, attendu: str, jeton: Jeton | None = None) -> Incompris:
        """What to raise when `jeton` (the next one by default) cannot be read."""
        jeton = jeton or self.jeton
        if jeton.genre == "fin":
            return self._tronque(attendu)
        lu = self.extrait(jeton.debut, jeton.fin)
        if jeton.genre in ("heure", "date") and jeton.valeur is None:
            nom = "cette heure" if jeton.genre == "heure" else "cette date"
            return Incompris(jeton.debut, jeton.fin, f"« {lu} » : {nom} n’existe pas")
        for suite in (jeton, *(self.suivant(rang) for rang in range(1, 4))):
            if (raison := REFUSES.get(str(suite.valeur))) is not None and suite.debut - jeton.fin < 10:
                lu = self.extrait(suite.debut, suite.fin)
                return Incompris(suite.debut, suite.fin, f"« {lu} » {raison}")
        return Incompris(
            jeton.debut, jeton.fin, f"je ne comprends pas « {lu} » ; j’attends {attendu}", proche(lu)
        )

    def _tronque(self, attendu: str) -> Incompris:
        """The text ends too soon: its last word is the one to look at."""
        if len(self.jetons) < 2:
            return Incompris(0, len(self.texte), f"il n’y a rien à lire ; j’attends {attendu}")
        dernier = self.jetons[-2]
        lu = self.extrait(dernier.debut, dernier.fin)
        return Incompris(dernier.debut, dernier.fin, f"il manque la suite de « {lu} » : j’attends {attendu}")


def proche(mot: str) -> str | None:
    """The word of our vocabulary this one is probably a typo of (« mercrdi » → « mercredi »)."""
    plies = {plier(propose): propose for propose in PROPOSABLES}
    trouves = difflib.get_close_matches(plier(mot), plies, n=1, cutoff=0.75)
    if not trouves or len(mot) < 3 or trouves[0] == plier(mot):
        return None
    return plies[trouves[0]]
