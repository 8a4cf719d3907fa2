"""Does this clause only say how to get in touch? « prise de rendez-vous au … »: not a schedule, but kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quifaitquoi.horaires.acces import lire_acces
from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.mots_de_permanence import AVANT_UN_NUMERO
from quifaitquoi.horaires.mots_libres import AMORCES_DE_CONTACT, MOTS_DE_CONTACT


@dataclass(frozen=True, slots=True)
class Morceau:
    """A piece of the text, by its offsets. `sorte` says what it speaks of; « inconnu »: we do not know."""

    debut: int
    fin: int
    sorte: Literal["horaires", "permanence", "contact", "entree", "renvoi", "annonce", "inconnu"] = "inconnu"


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


def lire_numero(curseur: Curseur) -> str | None:
    """« Prise de rendez-vous au … », « ([téléphone]) »: kept as it is."""
    debut = curseur.jeton.debut
    rang = 0
    while str(curseur.suivant(rang).valeur) in AVANT_UN_NUMERO or curseur.suivant(rang).valeur in (":", "."):
        rang += 1
    if rang < 5 and curseur.suivant(rang).genre == "autre":
        curseur.position += rang + 1
        return curseur.extrait(debut, curseur.suivant(-1).fin)
    if str(curseur.jeton.valeur) not in (AMORCES_DE_CONTACT | {"aupres"}) - {"la", "un", "au", "par"}:
        return None
    return _jusqu_au_numero(curseur) or _a_la_fin(curseur)


def _a_la_fin(curseur: Curseur) -> str | None:
    contact = lire_contact(curseur)
    return curseur.extrait(contact.debut, contact.fin) if contact else None


def _jusqu_au_numero(curseur: Curseur) -> str | None:
    """« Prise de rendez-vous au … permanence le jeudi »: up to the last number or address."""
    depart, dernier = curseur.position, 0
    while curseur.jeton.genre in ("autre", "signe") or str(curseur.jeton.valeur) in MOTS_DE_CONTACT:
        if curseur.avance().genre == "autre":
            dernier = curseur.position
    curseur.position = dernier or depart
    return curseur.extrait(curseur.jetons[depart].debut, curseur.suivant(-1).fin) if dernier else None
