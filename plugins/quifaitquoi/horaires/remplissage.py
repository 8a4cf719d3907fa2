"""Which words may be skipped here? Those that change nothing, unless they begin « accueil libre »."""

from __future__ import annotations

from quifaitquoi.horaires.acces import lire_acces
from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.mots_libres import REMPLISSAGE


def sauter(curseur: Curseur) -> None:
    while not est_un_acces(curseur) and (_prend_egalement(curseur) or curseur.prend_une_suite(*REMPLISSAGE)):
        curseur.prend(":")


def est_un_acces(curseur: Curseur) -> bool:
    """« accueil libre » is a way of being received, « accueil » alone says nothing."""
    depart = curseur.position
    acces = lire_acces(curseur)
    curseur.position = depart
    return acces is not None


def _prend_egalement(curseur: Curseur) -> bool:
    """« ouvert également le … » adds nothing, « également sans rendez-vous » does."""
    return curseur.suivant().valeur != "sans" and curseur.prend_un("egalement", "aussi") is not None
