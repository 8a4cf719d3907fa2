"""Which months? « juillet et août », « de septembre à juin », « en décembre 2026 »."""

from __future__ import annotations

from calendar import monthrange
from typing import Final

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.modele import Borne, Periode

_A: Final = ("au", "a", "-")
_AMORCES: Final = (
    "pendant le mois de",
    "au mois de",
    "du mois de",
    "mois de",
    "pendant",
    "durant",
    "en",
    "de",
    "d '",
)


def lire_mois(curseur: Curseur) -> tuple[Periode, ...] | None:
    """Read months, None when there are none here. Raises Incompris when they end before they begin."""
    curseur.prend_une_suite(*_AMORCES)
    periodes: list[Periode] = []
    retour = curseur.position
    while (periode := _mois_ou_intervalle(curseur)) is not None:
        periodes.append(periode)
        retour = curseur.position
        if not curseur.prend_un(",", "et", "/", "&"):
            break
        curseur.prend_une_suite("en", "de", "d '")
    curseur.position = retour
    return _joindre(_dater(periodes)) if periodes else None


def _mois_ou_intervalle(curseur: Curseur) -> Periode | None:
    debut = curseur.jeton
    if (premier := curseur.mois()) is None:
        return None
    annee_debut = curseur.annee()
    retour = curseur.position
    dernier, annee_fin = None, None
    if curseur.prend_un(*_A):
        dernier = curseur.mois()
        annee_fin = curseur.annee() if dernier else None
        if dernier is None:
            curseur.position = retour
    if dernier is None:
        dernier, annee_fin = premier, annee_debut
    if annee_fin and not annee_debut:
        annee_debut = annee_fin - (premier > dernier)
    elif annee_debut and not annee_fin:
        annee_fin = annee_debut + (premier > dernier)
    fin = Borne(annee_fin or 0, dernier, monthrange(annee_fin or 2000, dernier)[1])
    commence = Borne(annee_debut or 0, premier, 1)
    if annee_debut and commence > fin:
        lu = curseur.extrait(debut.debut, curseur.suivant(-1).fin)
        raise Incompris(debut.debut, curseur.suivant(-1).fin, f"« {lu} » : la fin est avant le début")
    return Periode(commence, fin)


def _dater(periodes: list[Periode]) -> list[Periode]:
    """In « janvier et février 2028 » or « décembre 2027 et janvier », the year said once holds for all."""
    datees = list(periodes)
    for rang in range(len(datees) - 2, -1, -1):
        ici, suivante = datees[rang], datees[rang + 1]
        if suivante.debut.annee and not ici.datee:
            datees[rang] = _de_l_annee(ici, suivante.debut.annee - (ici.debut.mois > suivante.debut.mois))
    for rang in range(1, len(datees)):
        precedente, ici = datees[rang - 1], datees[rang]
        if precedente.fin.annee and not ici.datee:
            datees[rang] = _de_l_annee(ici, precedente.fin.annee + (ici.debut.mois < precedente.fin.mois))
    return datees


def _de_l_annee(periode: Periode, annee: int) -> Periode:
    """These months, begun in that year."""
    fin = annee + (periode.fin.mois < periode.debut.mois)
    dernier_jour = monthrange(fin, periode.fin.mois)[1]
    return Periode(Borne(annee, periode.debut.mois, 1), Borne(fin, periode.fin.mois, dernier_jour))


def _joindre(periodes: list[Periode]) -> tuple[Periode, ...]:
    """« juillet, août » is one period, so that it is written back « en juillet et août » or as a range."""
    jointes = [periodes[0]]
    for periode in periodes[1:]:
        precedente = jointes[-1]
        suite = (precedente.fin.annee, precedente.fin.mois + 1) == (periode.debut.annee, periode.debut.mois)
        if suite:
            jointes[-1] = Periode(precedente.debut, periode.fin)
        else:
            jointes.append(periode)
    return tuple(jointes)
