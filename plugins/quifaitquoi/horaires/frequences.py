"""How often, when nobody could tell which days? « un lundi sur deux », « tous les quinze jours », « un jeudi
par mois ».

Without a first date these make no date: they are quoted, for other places only (see `permanences`).
"""

from __future__ import annotations

from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.jours import lire_partie
from quifaitquoi.horaires.vocabulaire import NOMBRE_DE


def lire_frequence(curseur: Curseur) -> str | None:
    """Read one as it is written, None when there is none here."""
    depart, debut = curseur.position, curseur.jeton.debut
    if _tous_les(curseur) or _un_sur(curseur):
        return curseur.extrait(debut, curseur.suivant(-1).fin)
    curseur.position = depart
    return None


def _tous_les(curseur: Curseur) -> bool:
    if curseur.prend_une_suite("a la quinzaine", "une fois par quinzaine"):
        return True
    return (
        curseur.prend_une_suite("tous les", "toutes les", "toute les")
        and _nombre(curseur)
        and curseur.prend_un("jours", "semaines", "mois") is not None
    )


def _un_sur(curseur: Curseur) -> bool:
    """« 1 semaine sur 2 », « un samedi matin par mois », « deux fois par semaine »."""
    curseur.article()
    if not _nombre(curseur):
        return False
    if curseur.jour() is None and not curseur.prend_un("semaine", "semaines", "fois"):
        return False
    lire_partie(curseur)
    if curseur.prend("sur"):
        return _nombre(curseur)
    return curseur.prend_une_suite("par mois", "par semaine", "dans le mois")


def _nombre(curseur: Curseur) -> bool:
    jeton = curseur.jeton
    if jeton.genre == "nombre" or str(jeton.valeur) in NOMBRE_DE:
        curseur.avance()
        return True
    return False
