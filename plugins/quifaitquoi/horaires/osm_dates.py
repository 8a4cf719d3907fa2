"""Which dates does an OSM rule name? Years, months, days, ranges, and lists that are all our public
holidays."""

from __future__ import annotations

from calendar import monthrange
from typing import Final

from quifaitquoi.horaires.calendrier.feries import jours_fixes, jours_mobiles
from quifaitquoi.horaires.calendrier.territoires import CODES
from quifaitquoi.horaires.curseur import Incompris
from quifaitquoi.horaires.modele import DEPUIS_TOUJOURS, SANS_FIN, Borne, Periode
from quifaitquoi.horaires.osm_jetons import DEBUT_OSM, FIN_OSM, CurseurOsm

# A public holiday as OSM writes it: (month, day), or (0, days after Easter).
_Jour = tuple[int, int]
_LISTES_DE_FERIES: Final = frozenset(
    frozenset(
        [(mois, jour) for mois, jour, _ in jours_fixes(code)]
        + [(0, ecart) for ecart, _ in jours_mobiles(code)]
    )
    for code in CODES
)


def lire_dates(curseur: CurseurOsm) -> tuple[tuple[Periode, ...], bool]:
    """Dates at the start of a rule, and whether they are the public holidays of a territory written one by
    one (as `osm_ecrire` does). Easter alone is refused. Raises Incompris."""
    debut = curseur.debut
    periodes: list[Periode] = []
    paques: set[_Jour] = set()
    while True:
        retour = curseur.position
        if curseur.prend_mot("easter"):
            paques.add((0, _ecart(curseur)))
        elif (periode := _periode(curseur)) is not None:
            periodes.append(periode)
        else:
            curseur.position = retour
            break
        if not curseur.prend(","):
            break
    if not paques:
        return tuple(periodes), False
    jours = paques | {(p.debut.mois, p.debut.jour) for p in periodes if p.un_jour and not p.datee}
    if len(jours) == len(periodes) + len(paques) and jours in _LISTES_DE_FERIES:
        return (), True
    raise Incompris(
        debut, curseur.fin_precedente, "« easter » : je ne reprends que la liste entière des jours fériés"
    )


def _ecart(curseur: CurseurOsm) -> int:
    if not (curseur.voit("+") or curseur.voit("-")):
        return 0
    signe = 1 if curseur.prend("+") else -1
    if signe < 0:
        curseur.prend("-")
    nombre = curseur.nombre()
    if nombre is None or not curseur.prend_mot("day", "days"):
        raise curseur.refus("j’attends « easter +1 day »")
    return signe * nombre


def _periode(curseur: CurseurOsm) -> Periode | None:
    annee = curseur.nombre() if len(curseur.jeton) == 4 else None
    mois = curseur.mois()
    if mois is None:
        return _annees(curseur, annee) if annee else None
    jour = _jour(curseur)
    if jour and curseur.prend("+"):
        if not annee:
            raise curseur.refus("« + » demande une année")
        return Periode(_borne(curseur, annee, mois, jour), SANS_FIN)
    if not curseur.prend("-"):
        return Periode(
            _borne(curseur, annee, mois, jour or 1),
            _borne(curseur, annee, mois, jour or _dernier(annee, mois)),
        )
    return _intervalle(curseur, annee, mois, jour)


def _intervalle(curseur: CurseurOsm, annee: int | None, mois: int, jour: int | None) -> Periode:
    annee_fin = curseur.nombre() if len(curseur.jeton) == 4 else None
    mois_fin = curseur.mois()
    jour_fin = _jour(curseur) if jour or mois_fin else None
    if (mois_fin is None and jour_fin is None) or bool(jour) != bool(jour_fin):
        raise curseur.refus("j’attends la fin de la période, par exemple « Dec 24-Jan 02 »")
    mois_fin = mois_fin or mois
    a_cheval = (mois, jour or 1) > (mois_fin, jour_fin or 31)
    annee_fin = annee_fin or (annee + a_cheval if annee else None)
    debut = _borne(curseur, annee, mois, jour or 1)
    fin = _borne(curseur, annee_fin, mois_fin, jour_fin or _dernier(annee_fin, mois_fin))
    if bool(annee) != bool(annee_fin) or (annee and fin < debut):
        raise curseur.refus("cette période finit avant de commencer")
    return Periode(
        DEPUIS_TOUJOURS if debut == Borne(DEBUT_OSM, 1, 1) else debut,
        SANS_FIN if fin == Borne(FIN_OSM, 12, 31) else fin,
    )


def _annees(curseur: CurseurOsm, annee: int) -> Periode:
    if curseur.prend("+"):
        return Periode(Borne(annee, 1, 1), SANS_FIN)
    derniere = curseur.nombre() if curseur.prend("-") else annee
    if derniere is None or derniere < annee or curseur.voit("/"):
        raise curseur.refus("j’attends une année")
    return Periode(Borne(annee, 1, 1), Borne(derniere, 12, 31))


def _jour(curseur: CurseurOsm) -> int | None:
    """A day of the month: a number that is not the hour of « 09:00 » nor a year."""
    return curseur.nombre() if curseur.jeton.isdecimal() and len(curseur.jeton) <= 2 else None


def _dernier(annee: int | None, mois: int) -> int:
    return monthrange(annee or 2000, mois)[1]


def _borne(curseur: CurseurOsm, annee: int | None, mois: int, jour: int) -> Borne:
    if not 1 <= jour <= _dernier(annee, mois):
        raise Incompris(curseur.debut_precedent, curseur.fin_precedente, "cette date n’existe pas")
    return Borne(annee or 0, mois, jour)
