"""What are the words of an OSM string? A cursor that takes days, months, hours and signs one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from quifaitquoi.horaires.curseur import Incompris

JOURS: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MOIS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONGUEUR_MAXIMALE_OSM: Final = 20_000
# An open end (« 2026 Sep 01+ ») is not read by opening_hours.js: these years stand for it.
DEBUT_OSM: Final = 2000
FIN_OSM: Final = 2099
_FRANCAIS: Final = {
    "lu": "Mo", "ma": "Tu", "me": "We", "je": "Th", "ve": "Fr", "di": "Su", "lun": "Mo", "mar": "Tu",
    "mer": "We", "jeu": "Th", "ven": "Fr", "sam": "Sa", "dim": "Su",
}  # fmt: skip
_JETON: Final = re.compile(r'\s*(24/7|\d{1,2}:\d\d|\d+|[^\W\d_]+|"[^"]*"|\|\||\S)')


@dataclass(slots=True)
class CurseurOsm:
    """Tokens with their offsets; `position` can be put back."""

    texte: str
    jetons: list[tuple[str, int, int]]
    position: int = 0

    @classmethod
    def sur(cls, texte: str) -> CurseurOsm:
        """A cursor at the start of a string. Raises Incompris when it is too long to be a schedule."""
        if len(texte) > LONGUEUR_MAXIMALE_OSM:
            raise Incompris(
                0, len(texte), f"ce texte est trop long (plus de {LONGUEUR_MAXIMALE_OSM} caractères)"
            )
        return cls(texte, [(m.group(1), m.start(1), m.end(1)) for m in _JETON.finditer(texte)])

    @property
    def fini(self) -> bool:
        """Whether everything was read."""
        return self.position >= len(self.jetons)

    @property
    def jeton(self) -> str:
        """The next token, empty at the end."""
        return "" if self.fini else self.jetons[self.position][0]

    @property
    def debut(self) -> int:
        """Offset of the next token."""
        return len(self.texte) if self.fini else self.jetons[self.position][1]

    @property
    def debut_precedent(self) -> int:
        """Offset of the token just taken."""
        return self.jetons[self.position - 1][1]

    @property
    def fin_precedente(self) -> int:
        """End of the token just taken."""
        return self.jetons[self.position - 1][2] if self.position else 0

    @property
    def reste(self) -> str:
        """What is left to read."""
        return self.texte[self.debut :]

    def voit(self, jeton: str) -> bool:
        """Whether this is next."""
        return self.jeton == jeton

    def prend(self, jeton: str) -> bool:
        """Take it if it is next."""
        if self.voit(jeton):
            self.position += 1
            return True
        return False

    def prend_mot(self, *mots: str) -> str | None:
        """Take one of these words, whatever the capitals."""
        for mot in mots:
            if self.jeton.lower() == mot.lower():
                self.position += 1
                return mot
        return None

    def rejouer_24h(self) -> None:
        """Read « 24/7 » as the hours of every day."""
        debut, fin = self.jetons[self.position - 1][1:]
        self.jetons[self.position : self.position] = [(t, debut, fin) for t in ("00:00", "-", "24:00")]

    def prend_commentaire(self) -> str | None:
        """Take « "…" », without its quotes."""
        if self.jeton.startswith('"') and len(self.jeton) > 1:
            self.position += 1
            return self.jetons[self.position - 1][0].strip('"')
        return None

    def _dans(self, noms: tuple[str, ...]) -> int | None:
        nom = self.jeton.capitalize()
        return noms.index(nom) if nom in noms else None

    def est_un_jour(self) -> bool:
        """Whether a day, `PH` or `SH` is next."""
        return self._dans(JOURS) is not None or self.jeton.upper() in ("PH", "SH")

    def jour(self) -> int | None:
        """Take a day, 0 for Monday."""
        jour = self._dans(JOURS)
        self.position += jour is not None
        return jour

    def mois(self) -> int | None:
        """Take a month, 1 for January."""
        mois = self._dans(MOIS)
        self.position += mois is not None
        return None if mois is None else mois + 1

    def nombre(self) -> int | None:
        """Take a number."""
        if not self.jeton.isdecimal():
            return None
        self.position += 1
        return int(self.jetons[self.position - 1][0])

    def heure(self) -> int | None:
        """Take an hour, in minutes since midnight (may exceed 24:00: the caller refuses)."""
        heures, deux_points, minutes = self.jeton.partition(":")
        # A comment between quotes is one token, and may hold a « : ».
        if not (deux_points and heures.isdecimal() and minutes.isdecimal()):
            return None
        if int(minutes) > 59:
            raise self.refus("cette heure n’existe pas")
        self.position += 1
        return int(heures) * 60 + int(minutes)

    def suit_une_heure(self) -> bool:
        """Whether « , » then an hour is next: one more range, not one more rule."""
        suite = self.jetons[self.position + 1 : self.position + 2]
        return self.voit(",") and bool(suite) and ":" in suite[0][0]

    def refus(self, attendu: str) -> Incompris:
        """What to raise on the next token; French abbreviations of days get their OSM form."""
        if self.fini:
            return Incompris(len(self.texte), len(self.texte), f"il manque la fin : {attendu}")
        lu, debut, fin = self.jetons[self.position]
        suggestion = _FRANCAIS.get(lu.lower()) or _FRANCAIS.get(lu.lower()[:3])
        return Incompris(debut, fin, f"je ne comprends pas « {lu} » ; {attendu}", suggestion)
