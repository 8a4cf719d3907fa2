"""What can restrict days? One reader per condition: days, ranks, parity, « un sur deux », holidays, halves.

Each reader takes its own small words and gives a `Quand` holding that condition alone, or None when it is not
the one written here (the cursor is then back where it was).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.dates import lire_date, lire_periodes
from quifaitquoi.horaires.modele import Cycle, Parite, Partie, Quand
from quifaitquoi.horaires.vocabulaire import JOUR_DE, JOURS, NOMBRE_DE, RANG_DE

_DU_MOIS: Final = ("du mois", "de chaque mois", "de tous les mois", "par mois", "dans le mois", "mensuel")
_PENDANT: Final = (
    "pendant les",
    "durant les",
    "pendant",
    "durant",
    "en",
    "des",
    "de",
    "les",
    "la",
    "pour les",
)
_SEPARATEURS: Final = (",", "et", "/", "&", "+")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition read. `liste`: a list of days of which a following restriction could touch the last only."""

    sorte: str
    quand: Quand
    liste: bool = False


def lire_condition(curseur: Curseur) -> Condition | None:
    """Read the next condition, whatever it is."""
    for sorte, lecteur in _LECTEURS:
        depart = curseur.position
        lu = lecteur(curseur)
        if lu is not None:
            return Condition(sorte, lu)
        curseur.position = depart
    return _jours(curseur)


def _cycle(curseur: Curseur) -> Quand | None:
    """« un jeudi sur deux à partir du … », « toutes les 3 semaines à partir du … », « une semaine sur deux »."""
    debut = curseur.jeton.debut
    jours: tuple[int, ...] = ()
    if curseur.prend_un("tous", "toutes"):
        semaines = _toutes_les(curseur)
    else:
        curseur.article()
        if not curseur.prend_un("un", "une", "1"):
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


def _toutes_les(curseur: Curseur) -> int | None:
    if not curseur.prend("les"):
        return None
    nombre = _nombre(curseur)
    if curseur.prend_un("semaines", "semaine"):
        return nombre
    return nombre // 7 if nombre in (14, 21, 28) and curseur.prend("jours") else (
        2 if nombre == 15 and curseur.prend("jours") else None
    )  # fmt: skip


def _nombre(curseur: Curseur) -> int | None:
    jeton = curseur.jeton
    if jeton.genre == "nombre" and isinstance(jeton.valeur, int):
        curseur.avance()
        return jeton.valeur
    if jeton.genre == "mot" and str(jeton.valeur) in NOMBRE_DE:
        curseur.avance()
        return NOMBRE_DE[str(jeton.valeur)]
    return None


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
            debut, fin, f"« {lu} » : à partir de quelle date ? Sans elle, deux lectures sont possibles",
            f"{lu} à partir du 5 novembre 2026",
        )  # fmt: skip
    if jours and borne.date().weekday() not in jours:
        reel = JOURS[borne.date().weekday()]
        lue = curseur.extrait(date_debut, curseur.suivant(-1).fin)
        raise Incompris(date_debut, curseur.suivant(-1).fin, f"« {lue} » : ce jour est un {reel}")
    return Cycle(semaines, borne.date())


def _vacances(curseur: Curseur) -> Quand | None:
    curseur.prend_une_suite(*_PENDANT)
    if curseur.prend_une_suite("periode scolaire", "periodes scolaires", "temps scolaire"):
        return Quand(sauf=(Quand(vacances=True),))
    curseur.prend_une_suite("periode de", "periodes de")
    if not curseur.prend_un("vacances"):
        return None
    if curseur.prend_un("scolaires", "scolaire") is None:
        return None
    return Quand(vacances=True, zone=_zone(curseur))


def _zone(curseur: Curseur) -> str | None:
    retour = curseur.position
    curseur.prend("(")
    curseur.prend_une_suite("de la", "de", "en")
    if curseur.prend("zone") and (zone := curseur.prend_un("a", "b", "c")):
        curseur.prend(")")
        return zone.upper()
    curseur.position = retour
    return None


def _feries(curseur: Curseur) -> Quand | None:
    curseur.prend_une_suite(*_PENDANT)
    if curseur.prend_une_suite("jours feries", "jour ferie", "feries", "jours ferie"):
        return Quand(ferie=True)
    return None


def _parite(curseur: Curseur) -> Quand | None:
    curseur.prend_une_suite(*_PENDANT)
    if not curseur.prend_un("semaines", "semaine", "sem"):
        return None
    curseur.prend(".")
    match curseur.prend_un("paires", "paire", "impaires", "impaire"):
        case "paires" | "paire":
            return Quand(parite=Parite.paires)
        case "impaires" | "impaire":
            return Quand(parite=Parite.impaires)
    return None


def _partie(curseur: Curseur) -> Quand | None:
    curseur.prend_un("en", "du", "de")
    curseur.article()
    match curseur.prend_un("matin", "matins", "matinee", "apres-midi", "apres-midis"):
        case "matin" | "matins" | "matinee":
            return Quand(partie=Partie.matin)
        case "apres-midi" | "apres-midis":
            return Quand(partie=Partie.apres_midi)
    return None


def _rangs_seuls(curseur: Curseur) -> Quand | None:
    """« (2e et 4e du mois) » after a day."""
    curseur.article()
    rangs = _rangs(curseur)
    return Quand(rangs=rangs) if rangs and curseur.prend_une_suite(*_DU_MOIS) else None


def _periodes(curseur: Curseur) -> Quand | None:
    periodes = lire_periodes(curseur)
    return Quand(periodes=periodes) if periodes else None


_LECTEURS: Final[tuple[tuple[str, Callable[[Curseur], Quand | None]], ...]] = (
    ("cycle", _cycle),
    ("vacances", _vacances),
    ("ferie", _feries),
    ("parite", _parite),
    ("periodes", _periodes),
    ("partie", _partie),
    ("rangs", _rangs_seuls),
)


def _rangs(curseur: Curseur) -> tuple[int, ...]:
    rangs: list[int] = []
    while True:
        retour = curseur.position
        if rangs and curseur.prend_un(*_SEPARATEURS):
            curseur.article()
        avant = curseur.prend("avant", "-") or curseur.prend("avant")
        jeton = curseur.jeton
        if jeton.genre == "rang" and isinstance(jeton.valeur, int):
            rang = jeton.valeur
        elif jeton.genre == "mot" and str(jeton.valeur) in RANG_DE:
            rang = RANG_DE[str(jeton.valeur)]
        else:
            curseur.position = retour
            return tuple(dict.fromkeys(rangs))
        curseur.avance()
        if not 1 <= abs(rang) <= 5:
            raise Incompris(
                jeton.debut,
                jeton.fin,
                f"« {curseur.extrait(jeton.debut, jeton.fin)} » : un mois n’a pas autant de semaines",
            )
        rangs.append(rang - 1 if avant and rang < 0 else rang)


def _jours(curseur: Curseur) -> Condition | None:
    """Days with or without a rank: « lundi au mercredi et vendredi », « 1er et 3e mercredi du mois »."""
    depart = curseur.position
    if curseur.prend_une_suite("tous les jours", "chaque jour"):
        return Condition("jours", Quand())
    curseur.prend_une_suite("tous les", "toutes les", "chaque", "chaques")
    curseur.article()
    if rangs := _rangs(curseur):
        return _jour_de_rang(curseur, depart, rangs)
    jours, liste = _liste_de_jours(curseur)
    if not jours:
        curseur.position = depart
        return None
    return Condition("jours", Quand(jours=tuple(sorted(jours))), liste)


def _jour_de_rang(curseur: Curseur, depart: int, rangs: tuple[int, ...]) -> Condition:
    jour = curseur.jour()
    if jour is None:
        raise curseur.refus("un jour de la semaine après « 1er », « 2e »…")
    if not curseur.prend_une_suite(*_DU_MOIS):
        _refuser_rang_partage(curseur, depart)
    return Condition("jours", Quand(jours=(jour,), rangs=rangs))


def _refuser_rang_partage(curseur: Curseur, depart: int) -> None:
    """« 1er mardi et jeudi du mois »: is Thursday the first one, or every one? Refused."""
    suite = curseur.suivant(1)
    if curseur.jeton.valeur in ("et", ",", "/", "&") and suite.genre == "mot" and suite.valeur in JOUR_DE:
        debut = curseur.jetons[depart].debut
        rang_et_jour, jour = (
            curseur.extrait(debut, curseur.suivant(-1).fin),
            curseur.extrait(suite.debut, suite.fin),
        )
        rang = rang_et_jour.rsplit(" ", 1)[0]
        raise Incompris(
            debut, suite.fin, f"« {curseur.extrait(debut, suite.fin)} » a deux lectures : "
            f"« {rang_et_jour} du mois et {rang} {jour} du mois » ou « {rang_et_jour} du mois et chaque {jour} »",
            f"{rang_et_jour} du mois et {rang} {jour} du mois",
        )  # fmt: skip


def _liste_de_jours(curseur: Curseur) -> tuple[set[int], bool]:
    """Days of a list or of ranges, and whether a restriction after it could be for the last item only."""
    jours: set[int] = set()
    douteuse = False
    retour = curseur.position
    while (item := _jour_ou_intervalle(curseur)) is not None:
        jours |= item
        retour = curseur.position
        separateur = curseur.prend_un(*_SEPARATEURS, "puis")
        curseur.prend_une_suite("tous les", "chaque")
        article = curseur.article()
        suit = curseur.jeton.genre == "mot" and (
            curseur.jeton.valeur in JOUR_DE or curseur.jeton.valeur in ("du", "week-end")
        )
        if suit:
            douteuse = separateur != "et" or article
    curseur.position = retour
    return jours, douteuse


def _jour_ou_intervalle(curseur: Curseur) -> set[int] | None:
    depart = curseur.position
    if curseur.prend("week-end"):
        return {5, 6}
    curseur.prend_un("du", "de")
    premier = curseur.jour()
    if premier is None or _est_une_date(curseur):
        curseur.position = depart
        return None
    retour = curseur.position
    if curseur.prend_un("au", "a") and (dernier := curseur.jour()) is not None:
        return _de_a(premier, dernier)
    curseur.position = retour
    return _par_tirets(curseur, premier) if curseur.jeton.valeur == "-" else {premier}


def _est_une_date(curseur: Curseur) -> bool:
    return curseur.jeton.genre == "date" or (
        curseur.jeton.genre == "nombre" and curseur.suivant(1).genre == "mot" and curseur.suivant(1).valeur not in ("a", "h")
    )  # fmt: skip


def _de_a(premier: int, dernier: int) -> set[int]:
    return {(premier + ecart) % 7 for ecart in range((dernier - premier) % 7 + 1)}


def _par_tirets(curseur: Curseur, premier: int) -> set[int]:
    """« mar-mer-jeu » lists days; « lundi-vendredi » is a range; « mardi-jeudi » could be either: refused."""
    debut = curseur.suivant(-1).debut
    jours = [premier]
    while (
        curseur.jeton.valeur == "-"
        and curseur.suivant(1).genre == "mot"
        and curseur.suivant(1).valeur in JOUR_DE
    ):
        curseur.avance()
        jour = curseur.jour()
        assert jour is not None
        jours.append(jour)
    if len(jours) != 2 or (jours[1] - jours[0]) % 7 == 1:
        return set(jours)
    if jours[0] == 0 and jours[1] >= 4:
        return _de_a(*jours)
    lu = curseur.extrait(debut, curseur.suivant(-1).fin)
    a, b = (JOURS[jour] for jour in jours)
    raise Incompris(
        debut, curseur.suivant(-1).fin, f"« {lu} » a deux lectures : « {a} au {b} » ou « {a} et {b} »", f"{a} au {b}"
    )  # fmt: skip
