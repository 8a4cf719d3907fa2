"""Why is it closed? « pour congés annuels », « pour rencontre départementale »: what changes is in the dates.

A closure may also be for some people only (« fermé pour les nouveaux usagers »), so that a reason is known by
its first noun, and its other words only where the closure has a full date.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.modele import Quand
from quifaitquoi.horaires.mots_libres import MOTIFS_DE_FERMETURE, OCCASIONS
from quifaitquoi.horaires.vocabulaire import JOUR_DE, MOIS_DE, ensemble

_AMORCES: Final = (
    "pour cause de", "pour cause d '", "pour raison de", "en raison de", "en raison d '", "en raison des",
    "en raison du", "pour", "a cause de", "suite a", "cause",
)  # fmt: skip
_AUTRES_REGLES: Final = ensemble(
    """sauf hors excepte ouvert ouverte ouverture ferme fermee fermeture matin matins apres-midi semaine
    semaines rendez-vous vacances mais jours toute"""
)


def lire_motif(curseur: Curseur, quands: Sequence[Quand]) -> bool:
    """Read a reason, if there is one here."""
    return _occasion(curseur, quands) or curseur.prend_une_suite(*MOTIFS_DE_FERMETURE)


def _occasion(curseur: Curseur, quands: Sequence[Quand]) -> bool:
    depart = curseur.position
    if not curseur.prend_une_suite(*_AMORCES):
        return False
    curseur.prend_un("un", "une", "des", "les", "la", "le", "l")
    curseur.prend("'")
    datee = bool(quands) and all(p.datee for quand in quands for p in quand.periodes or ())
    if str(curseur.jeton.valeur) in OCCASIONS and datee and all(quand.periodes for quand in quands):
        while not curseur.fini and curseur.jeton.valeur not in (".", ";") and _en_dit_plus(curseur):
            curseur.avance()
        if curseur.fini or curseur.jeton.valeur in (".", ";"):
            return True
    curseur.position = depart
    return False


def _en_dit_plus(curseur: Curseur) -> bool:
    jeton, mot = curseur.jeton, str(curseur.jeton.valeur)
    parle_d_horaires = mot in JOUR_DE or mot in MOIS_DE or mot in _AUTRES_REGLES
    return jeton.genre in ("mot", "signe") and not parle_d_horaires
