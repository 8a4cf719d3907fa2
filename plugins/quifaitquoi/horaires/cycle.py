"""Once every how many weeks, and since when? The grammar of « un jeudi sur deux à partir du … ».

Not the same thing as odd and even weeks: 2026 has 53 ISO weeks, so the two part company at New Year.
"""

from __future__ import annotations

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.dates import lire_date
from quifaitquoi.horaires.modele import Cycle, Quand
from quifaitquoi.horaires.vocabulaire import JOURS, NOMBRE_DE


def lire_cycle(curseur: Curseur) -> Quand | None:
    """« un jeudi sur deux à partir du … », « toutes les 3 semaines à partir du … », « une semaine sur deux
    »."""
    debut = curseur.jeton.debut
    jours: tuple[int, ...] = ()
    if curseur.prend_un("tous", "toutes"):
        semaines = _toutes_les(curseur)
        jours = _jours_derriere(curseur) if semaines else ()
    else:
        curseur.article()
        if not (curseur.prend_un("un", "une") or _prend_un_chiffre(curseur)):
            return None
        if not curseur.prend_un("semaine"):
            jour = curseur.jour()
            if jour is None:
                return None
            jours = (jour,)
        semaines = _nombre(curseur) if curseur.prend("sur") else None
    if semaines is None:
        return None
    return Quand(jours=jours, cycle=_depuis(curseur, debut, semaines, jours))


def _prend_un_chiffre(curseur: Curseur) -> bool:
    """« 1 mardi sur 2 »."""
    return (curseur.jeton.genre, curseur.jeton.valeur) == ("nombre", 1) and curseur.avance().entier == 1


def _jours_derriere(curseur: Curseur) -> tuple[int, ...]:
    """« toutes les 4 semaines, le jeudi »."""
    depart = curseur.position
    curseur.prend(",")
    curseur.article()
    if (jour := curseur.jour()) is not None and curseur.jeton.genre != "nombre":
        return (jour,)
    curseur.position = depart
    return ()


def _toutes_les(curseur: Curseur) -> int | None:
    if not curseur.prend("les"):
        return None
    nombre = _nombre(curseur)
    if curseur.prend_un("semaines", "semaine"):
        return nombre
    if not curseur.prend("jours"):
        return None
    return {14: 2, 15: 2, 21: 3, 28: 4}.get(nombre or 0)


def _nombre(curseur: Curseur) -> int | None:
    jeton = curseur.jeton
    if jeton.genre == "nombre" and isinstance(jeton.valeur, int):
        curseur.avance()
        return jeton.valeur
    if jeton.genre == "mot" and str(jeton.valeur) in NOMBRE_DE:
        curseur.avance()
        return NOMBRE_DE[str(jeton.valeur)]
    return None


def _exemple(jours: tuple[int, ...]) -> str:
    jour = jours[0] if jours else 3
    return f"{JOURS[jour]} {2 + jour} novembre 2026"


def _depuis(curseur: Curseur, debut: int, semaines: int, jours: tuple[int, ...]) -> Cycle:
    fin = curseur.suivant(-1).fin
    lu = curseur.extrait(debut, fin)
    if not 2 <= semaines <= 26:
        raise Incompris(debut, fin, f"« {lu} » : j’attends un nombre de semaines entre 2 et 26")
    retour = curseur.position
    curseur.prend(",")
    date_debut = curseur.jeton.debut
    borne = (
        lire_date(curseur) if curseur.prend_une_suite("a partir du", "a compter du", "depuis le") else None
    )
    if borne is None:
        curseur.position = retour
        raise Incompris(
            debut,
            fin,
            f"« {lu} » : à partir de quelle date ? Sans elle, plusieurs calendriers sont possibles. "
            f"Écrivez par exemple « {lu} à partir du {_exemple(jours)} »",
        )
    if jours and borne.date().weekday() not in jours:
        reel = JOURS[borne.date().weekday()]
        lue = curseur.extrait(date_debut, curseur.suivant(-1).fin)
        raise Incompris(date_debut, curseur.suivant(-1).fin, f"« {lue} » : ce jour est un {reel}")
    return Cycle(semaines, borne.date())
