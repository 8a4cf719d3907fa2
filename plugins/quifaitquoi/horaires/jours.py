"""Which days of the week, of which rank in the month? « lundi au mercredi et vendredi », « 1er et 3e
mercredi »."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.jetons import Jeton
from quifaitquoi.horaires.modele import Partie, Quand
from quifaitquoi.horaires.vocabulaire import JOUR_DE, JOURS, RANG_DE

_DU_MOIS: Final = ("du mois", "de chaque mois", "de tous les mois", "par mois", "dans le mois", "mensuel")
_SEPARATEURS: Final = (",", "et", "/", "&", "+")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition read. `liste`: a list of days of which a following restriction could touch the last
    only."""

    sorte: str
    quand: Quand
    liste: bool = False
    distribue: bool = False


def lire_rangs_seuls(curseur: Curseur) -> Quand | None:
    """« (2e et 4e du mois) », « (1er et 3e) » after a day."""
    curseur.article()
    rangs = _rangs(curseur)
    finis = curseur.prend_une_suite(*_DU_MOIS) or curseur.jeton.valeur == ")"
    return Quand(rangs=rangs) if rangs and finis else None


def lire_jours(curseur: Curseur) -> Condition | None:
    """Days with or without a rank: « lundi au mercredi et vendredi », « 1er et 3e mercredi du mois »."""
    depart = curseur.position
    if curseur.prend_une_suite("tous les jours", "ts les jours", "chaque jour") or _sept_sur_sept(curseur):
        return Condition("jours", Quand(jours=tuple(range(7))))
    pluriel = curseur.prend_une_suite("tous les", "ts les", "toutes les", "les")
    if not pluriel:
        curseur.prend_un("chaque", "chaques")
        curseur.article()
    if rangs := _rangs(curseur):
        return _jour_de_rang(curseur, depart, rangs)
    jours, liste = _liste_de_jours(curseur, pluriel=pluriel)
    if not jours:
        curseur.position = depart
        return None
    return Condition("jours", Quand(jours=tuple(sorted(jours))), liste, pluriel and not liste)


def _sept_sur_sept(curseur: Curseur) -> bool:
    """« 7j/7 », « 7 jours sur 7 »."""
    quatre = [curseur.suivant(rang).valeur for rang in range(4)]
    if quatre[0] == quatre[3] == 7 and quatre[1] in ("j", "jours") and quatre[2] in ("/", "sur"):
        curseur.position += 4
        return True
    return False


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


def _jour_de_rang(curseur: Curseur, depart: int, rangs: tuple[int, ...]) -> Condition:
    jour = curseur.jour()
    if jour is None:
        raise curseur.refus("un jour de la semaine après « 1er », « 2e »…")
    partie = lire_partie(curseur)
    if not curseur.prend_une_suite(*_DU_MOIS) and partie is None:
        _refuser_rang_partage(curseur, depart)
    return Condition("jours", Quand(jours=(jour,), rangs=rangs, partie=partie))


def lire_partie(curseur: Curseur) -> Partie | None:
    """Take « matin » or « après-midi »."""
    match curseur.prend_un("matin", "matins", "matinee", "apres-midi", "apres-midis"):
        case "matin" | "matins" | "matinee":
            return Partie.matin
        case "apres-midi" | "apres-midis":
            return Partie.apres_midi
    return None


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
            f"« {rang_et_jour} du mois et {rang} {jour} du mois » ou « {rang_et_jour} du mois "
            f"et chaque {jour} »",
            f"{rang_et_jour} du mois et {rang} {jour} du mois",
        )  # fmt: skip


def _liste_de_jours(curseur: Curseur, *, pluriel: bool) -> tuple[set[int], bool]:
    """Days of a list or of ranges, and whether a restriction after it could be for the last item only:
    « lundi, jeudi matin », but not « les lundis et jeudis matin »."""
    jours: set[int] = set()
    douteuse = False
    retour = curseur.position
    while (item := _jour_ou_intervalle(curseur)) is not None:
        jours |= item
        retour = curseur.position
        separateur = "et" if curseur.prend("ainsi", "que") else curseur.prend_un(*_SEPARATEURS, "puis")
        curseur.prend_une_suite("tous les", "chaque")
        article = curseur.article()
        if _est_un_jour(curseur.suivant(curseur.jeton.valeur in ("du", "des"))):
            douteuse = article or (separateur != "et" and not pluriel)
    curseur.position = retour
    return jours, douteuse


def _est_un_jour(jeton: Jeton) -> bool:
    return jeton.genre == "mot" and (jeton.valeur in JOUR_DE or jeton.valeur == "week-end")


def _jour_ou_intervalle(curseur: Curseur) -> set[int] | None:
    depart = curseur.position
    if curseur.prend("week-end"):
        return {5, 6}
    curseur.prend_un("du", "de", "des")
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
    """« jeudi 5 novembre »: the day belongs to a date, `dates` reads it."""
    jeton, suite = curseur.jeton, curseur.suivant()
    return jeton.genre == "date" or (
        jeton.genre == "nombre" and suite.genre == "mot" and suite.valeur not in ("a", "h")
    )


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
        jours.append(curseur.jour() or 0)
    if len(jours) != 2 or (jours[1] - jours[0]) % 7 == 1:
        return set(jours)
    if jours[0] == 0 and jours[1] >= 4:
        return _de_a(*jours)
    lu = curseur.extrait(debut, curseur.suivant(-1).fin)
    a, b = (JOURS[jour] for jour in jours)
    raise Incompris(
        debut,
        curseur.suivant(-1).fin,
        f"« {lu} » a deux lectures : « {a} au {b} » ou « {a} et {b} »",
        f"{a} au {b}",
    )
