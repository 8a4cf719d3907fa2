"""Does this clause only say how to get in touch? « prise de rendez-vous au … »: not a schedule, but kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quifaitquoi.horaires.acces import lire_acces
from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.mots_libres import AMORCES_DE_CONTACT, MOTS_DE_CONTACT


@dataclass(frozen=True, slots=True)
class Morceau:
    """A piece of the text, by its offsets. `sorte` says what it speaks of; « inconnu »: we do not know."""

    debut: int
    fin: int
    sorte: Literal["horaires", "permanence", "contact", "entree", "renvoi", "inconnu"] = "inconnu"


def lire_contact(curseur: Curseur) -> Morceau | None:
    """Read one, up to the end of the clause; None when a word says something else."""
    depart, debut = curseur.position, curseur.jeton.debut
    premier = curseur.jeton
    if premier.genre != "autre" and str(premier.valeur) not in AMORCES_DE_CONTACT | {"("}:
        return None
    mots = tiret = 0
    while not curseur.fini and curseur.jeton.valeur not in (".", ";"):
        jeton = curseur.jeton
        if not (
            jeton.genre in ("autre", "signe") or (jeton.genre == "mot" and jeton.valeur in MOTS_DE_CONTACT)
        ):
            break
        mots += jeton.valeur not in ("rendez-vous", "au", "par", "(", ")")
        curseur.avance()
        tiret = curseur.position if _apres_un_tiret(curseur) else tiret
    finie = curseur.fini or curseur.jeton.valeur in (".", ";")
    if tiret and not finie:
        curseur.position = tiret
    if mots and curseur.suivant(-1).valeur == "et" and _un_acces_suit(curseur):
        curseur.position -= 1
        return Morceau(debut, curseur.suivant(-1).fin, "contact")
    if not mots or not (finie or tiret):
        curseur.position = depart
        return None
    return Morceau(debut, curseur.suivant(-1).fin, "contact")


def _un_acces_suit(curseur: Curseur) -> bool:
    """« prise de rendez-vous souhaitée, et exclusivement sur rendez-vous le mercredi »."""
    depart = curseur.position
    acces = lire_acces(curseur)
    curseur.position = depart
    return acces is not None


def _apres_un_tiret(curseur: Curseur) -> bool:
    return curseur.suivant(-1).valeur in ("-", "/") and curseur.suivant(-1).genre == "signe"
