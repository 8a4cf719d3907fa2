"""Does this sentence only say where the hours are to be found? « Horaires de passage sur le site … »: kept.

It gives no hour, and must be shown: the grid beside it may hold for some weeks only.
"""

from __future__ import annotations

from typing import Final

from quifaitquoi.horaires.contact import Morceau
from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.vocabulaire import ensemble

_AMORCES: Final = ensemble(
    """voir retrouvez consultez consulter pour afin les le horaires planning programme programmation agenda
    itineraire calendrier dates lieux jours toutes"""
)
_SUJETS: Final = ensemble(
    """horaires horaire planning plannings programme programmation agenda itineraire itineraires calendrier
    dates lieux jours passage tournee tournees"""
)
_CIBLES: Final = frozenset({"site", "lien", "internet", "page", "facebook", "web", "ligne"})
_MOTS: Final = (
    _AMORCES
    | _SUJETS
    | _CIBLES
    | ensemble(
        """de du des d l la un une et ou a au aux en sur dans notre votre nos vos ce cette ces cet sont est
        disponible disponibles consultable consultables indique indiques telecharger suivant suivante
        adresse connaitre savoir pouvez vous nous cliquant rubrique actualites permanence permanences
        itinerance itinerant itinerante bus mobile france services service mairie mairies mensuel carte
        commune communes communaute secteur structure ci dessous detail details complet complete
        hebdomadaire prochaines prochains"""
    )
)


def lire_renvoi(curseur: Curseur) -> Morceau | None:
    """Read one from the start of a sentence up to its end, or up to the address it gives."""
    depart, debut = curseur.position, curseur.jeton.debut
    if str(curseur.jeton.valeur) not in _AMORCES:
        return None
    mots: set[str] = set()
    adresse = False
    while not curseur.fini and curseur.jeton.valeur not in (".", ";") and not adresse:
        if curseur.jeton.genre == "mot" and not _connu(curseur):
            break
        if curseur.jeton.genre not in ("mot", "signe", "autre"):
            break
        adresse = curseur.jeton.genre == "autre"
        mots.add(str(curseur.avance().valeur))
    finie = adresse or curseur.fini or curseur.jeton.valeur in (".", ";")
    if finie and mots & _SUJETS and (adresse or mots & _CIBLES):
        return Morceau(debut, curseur.suivant(-1).fin, "renvoi")
    curseur.position = depart
    return None


def _connu(curseur: Curseur) -> bool:
    """A word of this list, or a proper noun."""
    jeton = curseur.jeton
    return str(jeton.valeur) in _MOTS or (curseur.texte[jeton.debut].isupper() and len(str(jeton.valeur)) > 2)
