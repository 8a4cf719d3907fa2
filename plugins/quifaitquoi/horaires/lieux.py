"""Which words name a place? « à la mairie de Villeneuve, 2 rue du Port »: quoted, never interpreted.

A name is made of capitalised words, numbers, and small words of a closed list. Any other word could be a
condition (« en cas de besoin », « certains ») and the sentence is then one we do not understand.
"""

from __future__ import annotations

import re
from typing import Final

from quifaitquoi.horaires.acces import lire_acces
from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.frequences import lire_frequence
from quifaitquoi.horaires.jetons import Jeton, plier
from quifaitquoi.horaires.mots_de_lieux import (
    AMENE,
    APRES_UN_NOM,
    JAMAIS,
    LIENS,
    NOMS,
    PETITS,
    QUALITES,
    SERVICES,
    VOIES,
)
from quifaitquoi.horaires.mots_de_permanence import VERBES
from quifaitquoi.horaires.quand import lire_sauf
from quifaitquoi.horaires.vocabulaire import MOIS_DE, RANG_DE


def lire_lieu(curseur: Curseur) -> str | None:
    """Read a name as it is written, up to what cannot belong to it. None when no word of it says it is a
    place or a proper noun. Raises Incompris on a word that may be a condition."""
    depart = curseur.position
    while not curseur.fini:
        lie = curseur.jeton.valeur in LIENS or (curseur.jeton.valeur == "et" and not _colle(curseur))
        if not (_continue(curseur) if lie else _est_un_nom(curseur)):
            break
        curseur.avance()
    while curseur.position > depart and _ne_finit_pas(curseur.suivant(-1)):
        curseur.position -= 1
    lus = curseur.jetons[depart : curseur.position]
    if not _nomme(curseur, lus):
        curseur.position = depart
        return None
    texte = curseur.extrait(lus[0].debut, lus[-1].fin)
    return f"{texte})" if texte.count("(") > texte.count(")") else texte


def _nomme(curseur: Curseur, lus: list[Jeton]) -> bool:
    """Whether some word says it is a place or a proper noun. Capitals say nothing where all is in
    capitals."""
    if any(jeton.valeur in NOMS | SERVICES for jeton in lus):
        return True
    if not any(_dit_un_lieu(curseur, jeton) for jeton in lus):
        return False
    return str(lus[0].valeur) in AMENE or not _tout_en_capitales(curseur.texte)


def _tout_en_capitales(texte: str) -> bool:
    nu = re.sub(r"\[[^\]]*\]", "", texte)
    return nu == nu.upper()


def _ne_finit_pas(jeton: Jeton) -> bool:
    """« à la mairie de | 9h à 12h »: a name does not end so."""
    return (jeton.genre == "signe" and jeton.valeur != ")") or jeton.valeur in PETITS - {"bis", "ter"}


def _continue(curseur: Curseur) -> bool:
    """Whether the name goes on after this sign: « Mairie, 18 rue du Port », not « Mairie, le mardi »."""
    signe, suite = curseur.jeton, curseur.suivant()
    if signe.valeur == ")":
        return _ouverte(curseur)
    if signe.valeur == ".":
        return signe.fin == suite.debut or signe.fin - curseur.suivant(-1).debut <= 3
    if suite.valeur == "(" or (signe.valeur == ":" and curseur.suivant(-1).valeur not in ("de", "a")):
        return False
    if signe.valeur == "/" and not (
        curseur.suivant(-1).valeur == "s" and curseur.suivant(-1).fin == signe.debut
    ):
        return False
    depart = curseur.position
    curseur.avance()
    nomme = not curseur.fini and _est_un_nom(curseur)
    curseur.position = depart
    return nomme


def _ouverte(curseur: Curseur) -> bool:
    """Whether a bracket is open in the name being read, on the left of the cursor."""
    rang, profondeur = curseur.position - 1, 0
    while rang >= 0 and curseur.jetons[rang].valeur not in (";", "/"):
        profondeur += {"(": 1, ")": -1}.get(str(curseur.jetons[rang].valeur), 0)
        rang -= 1
    return profondeur > 0


def _est_un_nom(curseur: Curseur) -> bool:
    """Whether this word can belong to a name. Raises Incompris on a word that may be a condition."""
    jeton = curseur.jeton
    if _une_frequence_suit(curseur):
        return False
    if jeton.genre == "nombre":
        return not _dans_une_date(curseur)
    if jeton.genre == "rang":
        return jeton.entier > 5
    mot = str(jeton.valeur)
    ailleurs = mot in APRES_UN_NOM or debut_de_moment(curseur) or _autre_chose_suit(curseur)
    if jeton.genre == "mot" and mot in _JOURS_ENTIERS and _colle(curseur):
        raise curseur.refus("un lieu")
    if jeton.genre != "mot" or ailleurs:
        return False
    _refuser_une_condition(curseur)
    return True


def _refuser_une_condition(curseur: Curseur) -> None:
    """Any word that no name has: it may say when, or for whom. Raises Incompris."""
    jeton, mot = curseur.jeton, str(curseur.jeton.valeur)
    if _dans_une_voie(curseur):
        return
    interdit = mot in JAMAIS or (mot in MOIS_DE and not _mois_dans_un_nom(curseur))
    connu = mot in PETITS | NOMS | SERVICES | QUALITES or _majuscule(curseur, jeton) or _colle(curseur)
    if interdit or not connu:
        raise curseur.refus("un lieu")


def _une_frequence_suit(curseur: Curseur) -> bool:
    depart = curseur.position
    frequence = lire_frequence(curseur)
    curseur.position = depart
    return frequence is not None


def _autre_chose_suit(curseur: Curseur) -> bool:
    """« sur rendez-vous », « se tient », « hors vacances scolaires »: said of the name that ends here."""
    depart = curseur.position
    suit = lire_acces(curseur) is not None or curseur.prend_une_suite(*VERBES) or bool(lire_sauf(curseur))
    curseur.position = depart
    return suit


def _dans_une_voie(curseur: Curseur) -> bool:
    """« rue de l’épée », « rue de la Ferme »: any word, right after the name of a way and an article."""
    rang = -1
    while curseur.position + rang >= 0 and curseur.suivant(rang).valeur in _ARTICLES_DE_VOIE:
        rang -= 1
    return rang < -1 and curseur.position + rang >= 0 and str(curseur.suivant(rang).valeur) in VOIES


_ARTICLES_DE_VOIE: Final = frozenset({"de", "du", "des", "la", "le", "les", "l", "d", "'"})


def _dit_un_lieu(curseur: Curseur, jeton: Jeton) -> bool:
    return jeton.genre == "mot" and (
        jeton.valeur in NOMS | SERVICES
        or (_majuscule(curseur, jeton) and jeton.valeur not in PETITS | QUALITES)
    )


def _majuscule(curseur: Curseur, jeton: Jeton) -> bool:
    """Or a capital inside: « duPays »."""
    return any(lettre.isupper() for lettre in curseur.extrait(jeton.debut, jeton.fin))


def _colle(curseur: Curseur) -> bool:
    """« Villeneuve-la-fictive », « Plou-ar-c’h »: the last part of a name."""
    signe = curseur.suivant(-1)
    finale = signe.valeur == "'" and curseur.jeton.valeur == "h"
    return signe.fin == curseur.jeton.debut and (signe.valeur == "-" or finale)


def _dans_une_date(curseur: Curseur) -> bool:
    """« 16 août »: a date, unless it names a street (« rue du 19 mars 1962 »)."""
    if curseur.suivant().valeur not in MOIS_DE:
        return False
    return not _est_une_voie(curseur, 2)


def _mois_dans_un_nom(curseur: Curseur) -> bool:
    """« rue du 8 mai 1945 », « Mars-la-Fictive »."""
    suite = curseur.suivant()
    compose = suite.valeur == "-" and (suite.debut == curseur.jeton.fin or curseur.suivant(-1).valeur == "a")
    return _est_une_voie(curseur, 3) or (_majuscule(curseur, curseur.jeton) and compose)


def _est_une_voie(curseur: Curseur, ecart: int) -> bool:
    return curseur.position >= ecart and str(curseur.suivant(-ecart).valeur) in VOIES


def debut_de_moment(curseur: Curseur) -> bool:
    """Whether days may begin here: « le mardi », « tous les 1ers jeudis », « semaines paires »."""
    rang = 0
    while curseur.suivant(rang).valeur in _AVANT_UN_JOUR and rang < 4:
        rang += 1
    jeton = curseur.suivant(rang)
    if jeton.genre == "rang":
        return 1 <= jeton.entier <= 5
    if rang and curseur.suivant(rang - 1).valeur in ("a", "au", "sur", "en"):
        return False
    mot = str(jeton.valeur)
    return jeton.genre == "mot" and (mot in _JOURS_ENTIERS or mot in RANG_DE or mot in _MOMENTS)


_AVANT_UN_JOUR: Final = frozenset({"le", "la", "les", "l", "'", "du", "des", "tous", "toutes", "chaque"})
_MOMENTS: Final = frozenset({"semaine", "semaines", "sem", "matin", "matins", "apres-midi", "week-end"})
_JOURS_ENTIERS: Final = frozenset(
    plier(jour) + pluriel
    for jour in ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    for pluriel in ("", "s")
)
