"""Which days of the calendar? The grammar of dates, ranges of dates and months.

« 25 décembre 2026 », « les 24 et 31 décembre 2026 », « du 20 décembre 2026 au 4 janvier 2027 », « juillet et
août », « à partir du 4 janvier 2027 ». A missing month or year is taken from the other end, never from today.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from typing import Final

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.jetons import Jeton
from quifaitquoi.horaires.modele import DEPUIS_TOUJOURS, SANS_FIN, Borne, Periode
from quifaitquoi.horaires.vocabulaire import JOURS, MOIS

_A: Final = ("au", "a", "-")


@dataclass(frozen=True, slots=True)
class _Partielle:
    """A date as written: what is missing is 0. `semaine` is the day of the week that was said."""

    jour: int
    mois: int
    annee: int
    semaine: int | None
    debut: int
    fin: int


_Item = tuple[_Partielle, _Partielle | None]


def lire_periodes(curseur: Curseur) -> tuple[Periode, ...] | None:
    """Read dates or months, None when there are none here. Raises Incompris on an impossible date."""
    depart = curseur.position
    for lecteur in (_ouverte, _dates):
        if (periodes := lecteur(curseur)) is not None:
            curseur.prend_un("inclus", "incluse", "compris")
            return periodes
        curseur.position = depart
    return None


def lire_date(curseur: Curseur) -> Borne | None:
    """Read one complete date (« jeudi 5 novembre 2026 »), None when it is not one."""
    depart = curseur.position
    partielle = _partielle(curseur)
    if partielle is None or not (partielle.mois and partielle.annee):
        curseur.position = depart
        return None
    return _borne(partielle, curseur)


def _ouverte(curseur: Curseur) -> tuple[Periode, ...] | None:
    a_partir = curseur.prend_une_suite("a partir du", "a partir de", "a compter du", "depuis le", "des le")
    if not a_partir and not curseur.prend_une_suite("jusqu ' au", "jusqu au"):
        return None
    partielle = _partielle(curseur) or _mois_entier(curseur, a_partir)
    if partielle is None or not partielle.mois:
        return None
    if not partielle.annee:
        raise Incompris(
            partielle.debut, partielle.fin,
            f"« {curseur.extrait(partielle.debut, partielle.fin)} » : de quelle année ?",
        )  # fmt: skip
    borne = _borne(partielle, curseur)
    return (Periode(borne, SANS_FIN) if a_partir else Periode(DEPUIS_TOUJOURS, borne),)


def _mois_entier(curseur: Curseur, premier_jour: bool) -> _Partielle | None:
    jeton = curseur.jeton
    if (mois := curseur.mois()) is None or (annee := curseur.annee()) is None:
        return None
    jour = 1 if premier_jour else monthrange(annee, mois)[1]
    return _Partielle(jour, mois, annee, None, jeton.debut, curseur.suivant(-1).fin)


def _dates(curseur: Curseur) -> tuple[Periode, ...] | None:
    """A list whose items are days or ranges of days; « 24 et 31 décembre 2026 » share month and year."""
    items: list[_Item] = []
    retour = curseur.position
    while (item := _jour_ou_intervalle(curseur)) is not None:
        items.append(item)
        retour = curseur.position
        if not curseur.prend_un(",", "et"):
            break
    curseur.position = retour
    if not items:
        return None
    completes = _partager(items)
    if completes is None:
        return None
    return tuple(_periode(debut, fin, curseur) for debut, fin in completes)


def _jour_ou_intervalle(curseur: Curseur) -> tuple[_Partielle, _Partielle | None] | None:
    depart = curseur.position
    entre = curseur.prend("entre")
    curseur.prend_un("du", "de")
    debut = _partielle(curseur)
    if debut is None:
        curseur.position = depart
        return None
    retour = curseur.position
    if curseur.prend_une_suite("jusqu ' au") or curseur.prend_un(*_A, *(("et",) if entre else ())):
        fin = _partielle(curseur)
        if fin is not None and fin.mois:
            return debut, fin
        curseur.position = retour
    return debut, None


def _partielle(curseur: Curseur) -> _Partielle | None:
    depart, debut = curseur.position, curseur.jeton.debut
    curseur.article()
    semaine = curseur.jour()
    jeton = curseur.avance()
    if jeton.genre == "date":
        if not isinstance(jeton.valeur, Borne):
            raise curseur.refus("une date", jeton)
        borne = jeton.valeur
        return _Partielle(borne.jour, borne.mois, borne.annee, semaine, debut, jeton.fin)
    if not _est_un_quantieme(jeton):
        curseur.position = depart
        return None
    mois = curseur.mois() or _mois_en_chiffres(curseur)
    annee = (curseur.annee() or 0) if mois else 0
    return _Partielle(jeton.entier, mois, annee, semaine, debut, curseur.suivant(-1).fin)


def _mois_en_chiffres(curseur: Curseur) -> int:
    """« du 01/07 au 31/08 »: only between « du » and « au », where it can be no hour."""
    avant = curseur.suivant(-2).valeur if curseur.position > 1 else None
    chiffres = curseur.suivant()
    deux = chiffres.genre == "nombre" and chiffres.fin - chiffres.debut == 2 and 1 <= chiffres.entier <= 12
    if avant not in ("du", "au") or curseur.jeton.valeur != "/" or not deux:
        return 0
    if curseur.suivant(2).genre == "heure" or curseur.suivant(2).valeur in ("/", "h"):
        return 0
    curseur.position += 2
    return chiffres.entier


def _est_un_quantieme(jeton: Jeton) -> bool:
    return (jeton.genre == "nombre" and 1 <= jeton.entier <= 31) or (jeton.genre, jeton.valeur) == ("rang", 1)


def _partager(items: list[_Item]) -> list[_Item] | None:
    """Give each date the month and year written after it. None when no month is written at all."""
    mois = annee = 0
    completes: list[_Item] = []
    for debut, fin in reversed(items):
        dernier = fin or debut
        mois, annee = dernier.mois or mois, dernier.annee or annee
        if not mois:
            return None
        if fin is None:
            annee = debut.annee or annee
            completes.append((replace(debut, mois=debut.mois or mois, annee=debut.annee or annee), None))
        else:
            completes.append(_completer(debut, replace(fin, annee=fin.annee or annee)))
    return completes[::-1]


def _completer(debut: _Partielle, fin: _Partielle) -> tuple[_Partielle, _Partielle]:
    """« du 20 décembre au 4 janvier 2027 » starts in 2026; « du 9 au 30 août » in August."""
    debut = replace(debut, mois=debut.mois or fin.mois)
    a_cheval = debut.mois > fin.mois
    if fin.annee and not debut.annee:
        debut = replace(debut, annee=fin.annee - a_cheval)
    elif debut.annee and not fin.annee:
        fin = replace(fin, annee=debut.annee + a_cheval)
    return debut, fin


def _periode(debut: _Partielle, fin: _Partielle | None, curseur: Curseur) -> Periode:
    premier = _borne(debut, curseur)
    if fin is None:
        return Periode(premier, premier)
    dernier = _borne(fin, curseur)
    a_l_envers = premier > dernier and (premier.annee or premier.mois == dernier.mois)
    if a_l_envers:
        lu = curseur.extrait(debut.debut, fin.fin)
        raise Incompris(debut.debut, fin.fin, f"« {lu} » : la fin est avant le début")
    return Periode(premier, dernier)


def _borne(partielle: _Partielle, curseur: Curseur) -> Borne:
    lu = curseur.extrait(partielle.debut, partielle.fin)
    if partielle.jour > monthrange(partielle.annee or 2000, partielle.mois)[1]:
        raise Incompris(partielle.debut, partielle.fin, f"« {lu} » : cette date n’existe pas")
    borne = Borne(partielle.annee or 0, partielle.mois, partielle.jour)
    if partielle.semaine is not None:
        _verifier_jour(partielle, borne, lu)
    return borne


def _verifier_jour(partielle: _Partielle, borne: Borne, lu: str) -> None:
    if not borne.annee:
        raise Incompris(partielle.debut, partielle.fin, f"« {lu} » : de quelle année ?")
    reel = borne.date().weekday()
    if reel != partielle.semaine:
        juste = f"{JOURS[reel]} {borne.jour} {MOIS[borne.mois - 1]} {borne.annee}"
        raise Incompris(partielle.debut, partielle.fin, f"« {lu} » : ce jour est un {JOURS[reel]}", juste)
