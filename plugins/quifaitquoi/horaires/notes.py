"""Does this sentence speak of something else than the hours of the place? Kept as it is, beside the rules.

Four kinds only: how to get in (« accès par la cour »), where to find the hours (`renvois`), since when they
hold (`annonces`) and, at the very end, what happens in another place (« des permanences se tiennent à la
mairie de … », read by `appariement` when it can be). A word that could change the rules makes it no note.
"""

from __future__ import annotations

from typing import Final

from quifaitquoi.horaires.annonces import lire_annonce
from quifaitquoi.horaires.contact import Morceau
from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.jetons import Jeton
from quifaitquoi.horaires.renvois import lire_renvoi
from quifaitquoi.horaires.vocabulaire import JOUR_DE

_POUR_ENTRER: Final = (
    "acces par", "acces depuis", "acces pmr", "acces handicape", "entree par", "entree cote", "entree au",
    "stationnement", "parking",
)  # fmt: skip
_AILLEURS: Final = tuple(
    f"{article}{nom}".strip()
    for article in ("", "une ", "des ", "les ", "nos ")
    for nom in ("permanence", "permanences", "permanence itinerante", "permanences itinerantes")
)
_AUTRES_LIEUX: Final = frozenset({"mairie", "mairies", "commune", "communes", "village", "villages"})
# They may speak of this place, or of its hours.
_LIES: Final = frozenset(
    ["ferme", "fermee", "fermes", "fermees", "fermeture", "fermetures", "sauf", "hors", "ouvert", "ouverte",
     "ouverts", "ouvertes", "ouverture", "ouvertures", "horaires", "horaire", "structure", "locaux", "ici",
     "egalement", "aussi", "remplace", "remplacent", "lieu"]
)  # fmt: skip
_DATES_ET_MOMENTS: Final = frozenset(
    ["matin", "matins", "apres-midi", "semaine", "semaines", "mois", "vacances", "jours", "rendez-vous"]
)


def lire_note(curseur: Curseur, *, apres_des_regles: bool) -> Morceau | None:
    """Read one from the start of a sentence; None when it may say something of the hours of this place."""
    depart, debut = curseur.position, curseur.jeton.debut
    if a_montrer := lire_renvoi(curseur) or lire_annonce(curseur):
        return a_montrer
    if curseur.prend_une_suite(*_POUR_ENTRER):
        jetons = _jusqu_au(curseur, ".")
        if not any(_dit_quand(jeton) for jeton in jetons):
            return Morceau(debut, curseur.suivant(-1).fin, "entree")
    elif apres_des_regles and curseur.prend_une_suite(*_AILLEURS):
        mots = {str(jeton.valeur) for jeton in _jusqu_au(curseur, "")}
        if mots & _AUTRES_LIEUX and not mots & _LIES:
            return Morceau(debut, curseur.suivant(-1).fin, "permanence")
    curseur.position = depart
    return None


def _jusqu_au(curseur: Curseur, signe: str) -> list[Jeton]:
    """The tokens up to this sign, or to the end."""
    jetons: list[Jeton] = []
    while not curseur.fini and curseur.jeton.valeur != signe:
        jetons.append(curseur.avance())
    return jetons


def _dit_quand(jeton: Jeton) -> bool:
    mot = str(jeton.valeur)
    return jeton.genre in ("heure", "date", "rang") or mot in JOUR_DE or mot in _LIES | _DATES_ET_MOMENTS
