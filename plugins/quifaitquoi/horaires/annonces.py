"""Does this sentence only say since when the hours hold? « Horaires applicables à compter du 3 janvier 2027 »

It gives no hour. It is kept and must be shown: the grid beside it may be the one before or the one after.
"""

from __future__ import annotations

from typing import Final

from quifaitquoi.horaires.contact import Morceau
from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.dates import lire_date

_SUJETS: Final = (
    "changement d ' horaires", "changement d ' horaire", "changement des horaires", "nouveaux horaires",
    "les nouveaux horaires", "horaires", "les horaires",
)  # fmt: skip
_SUITES: Final = (
    "d ' ouverture", "de notre structure", "de la structure", "applicables", "applicable", "valables",
    "valable", "en vigueur", "sont",
)  # fmt: skip
_DEPUIS: Final = ("a compter du", "a partir du", "depuis le", "des le", "a dater du")


def lire_annonce(curseur: Curseur) -> Morceau | None:
    """Read one, up to the end of the sentence; None when anything else is said."""
    depart, debut = curseur.position, curseur.jeton.debut
    if curseur.prend_une_suite(*_SUJETS):
        while curseur.prend_une_suite(*_SUITES):
            pass
        if curseur.prend_une_suite(*_DEPUIS) and _date(curseur) and _finie(curseur):
            return Morceau(debut, curseur.suivant(-1).fin, "annonce")
    curseur.position = depart
    return None


def _date(curseur: Curseur) -> bool:
    """A day, with or without its year: nothing is computed from it."""
    if lire_date(curseur):
        return True
    if curseur.jeton.genre == "nombre":
        curseur.avance()
        curseur.prend("er")
    elif (curseur.jeton.genre, curseur.jeton.valeur) == ("rang", 1):
        curseur.avance()
    return curseur.mois() is not None


def _finie(curseur: Curseur) -> bool:
    return curseur.fini or curseur.jeton.valeur in (".", ";", "!")
