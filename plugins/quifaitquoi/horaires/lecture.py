"""What did the editor write? A mapping « when: hours » (or an OSM string) to a schedule, or what is wrong
in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from quifaitquoi.horaires.coherence import Ligne, verifier
from quifaitquoi.horaires.curseur import LONGUEUR_MAXIMALE, Curseur, Incompris
from quifaitquoi.horaires.frequences import lire_frequence
from quifaitquoi.horaires.jetons import decouper
from quifaitquoi.horaires.modele import Anomalie, Horaires, Lecture, Quand, Regle
from quifaitquoi.horaires.osm_lire import lire_osm
from quifaitquoi.horaires.plages import ATTENDU as ATTENDU_HEURES
from quifaitquoi.horaires.plages import Heures, lire_heures
from quifaitquoi.horaires.quand import ATTENDU as ATTENDU_QUAND
from quifaitquoi.horaires.quand import lire_quand, lire_sauf, retirer
from quifaitquoi.horaires.vocabulaire import JOUR_DE

_Lu = TypeVar("_Lu")
_PAR_LIGNES = (
    "ce n’est pas un texte OSM : écrivez les horaires comme sur une porte, une ligne par cas, par exemple "
    "« lundi au vendredi: 9h-12h »"
)
_SEPARATEURS = frozenset({",", ";", "et", "/", "-", ":", "+", "&", "(", "au"})


def lire(valeur: str | Mapping[str, str], *, sauf: Sequence[str] = ()) -> Lecture:
    """Read a schedule: a mapping « when: hours », or one OSM `opening_hours` string; `sauf` lists closures.

    Never raises on content: what is not understood comes back as anomalies, and then there is no schedule.
    """
    if not isinstance(valeur, str):
        return lire_lignes(list(valeur.items()), sauf=sauf)
    lecture = lire_osm(valeur)
    if lecture.anomalies and _est_du_francais(valeur):
        lecture = Lecture(None, (Anomalie(None, "osm", 0, len(valeur), _PAR_LIGNES),))
    base = lecture.horaires or Horaires(())
    lignes = [Ligne(None, regle) for regle in base.regles]
    return _avec_sauf(lignes, sauf, base.texte, list(lecture.anomalies))


def lire_lignes(couples: Sequence[tuple[str, str]], *, sauf: Sequence[str] = ()) -> Lecture:
    """Same as `lire` for (when, hours) pairs, where one « when » may come twice."""
    anomalies: list[Anomalie] = []
    lignes = [
        Ligne(cle, regle, rang=rang)
        for rang, (cle, heures) in enumerate(couples)
        for regle in _bien_lue(cle, heures) or _lire_ligne(cle, heures, anomalies, rang)
    ]
    return _avec_sauf(lignes, sauf, tuple(couples), anomalies)


def _avec_sauf(
    lignes: list[Ligne],
    sauf: Sequence[str],
    texte: tuple[tuple[str, str], ...],
    anomalies: list[Anomalie],
) -> Lecture:
    fermetures = [
        Ligne(None, regle, sauf=rang)
        for rang, fermeture in enumerate(sauf)
        for regle in _lire_fermeture(fermeture, rang, anomalies)
    ]
    return _conclure([*lignes, *fermetures], texte, anomalies)


def _est_du_francais(texte: str) -> bool:
    """Judged on its beginning: enough to know, whatever its length."""
    jetons = decouper(texte[:LONGUEUR_MAXIMALE])
    return any(jeton.valeur in JOUR_DE and jeton.fin - jeton.debut > 3 for jeton in jetons)


def _conclure(lignes: list[Ligne], texte: tuple[tuple[str, str], ...], anomalies: list[Anomalie]) -> Lecture:
    if anomalies:
        return Lecture(None, tuple(anomalies))
    erreurs, avertissements = verifier(lignes)
    if erreurs:
        return Lecture(None, erreurs, avertissements)
    return Lecture(Horaires(tuple(ligne.regle for ligne in lignes), texte), (), avertissements)


@lru_cache(maxsize=4096)
def _bien_lue(cle: str, valeur: str) -> tuple[Regle, ...]:
    """The rules of a line without a mistake, else none: hundreds of doors have the same hours.

    A mistake is read anew each time, because it has to be told where it was written.
    """
    anomalies: list[Anomalie] = []
    regles = _lire_ligne(cle, valeur, anomalies)
    return () if anomalies else tuple(regles)


def _lire_ligne(cle: str, valeur: str, anomalies: list[Anomalie], rang: int = 0) -> list[Regle]:
    """Both sides are read even when one is wrong, so that all mistakes are told at once."""
    ici = Anomalie(cle, "quand", 0, 0, "", rang=rang)
    quands = _lire_tout(cle, lire_quand, ATTENDU_QUAND, ici, anomalies)
    lues = _lire_tout(valeur, _heures_et_sauf, ATTENDU_HEURES, replace(ici, dans="heures"), anomalies)
    if quands is None or lues is None:
        return []
    heures, sauf = lues
    try:
        return [regle_de(retirer(quand, sauf), heures) for quand in quands]
    except Incompris as refus:
        anomalies.append(replace(ici, fin=len(cle), message=refus.message, suggestion=refus.suggestion))
        return []


def _heures_et_sauf(curseur: Curseur) -> tuple[Heures, tuple[Quand, ...]]:
    """« 9h-12h, 14h-17h (sauf vacances scolaires) »: the exception is for the whole line."""
    heures = lire_heures(curseur)
    if heures.acces or any(plage.acces for plage in heures.plages):
        return heures, ()
    return heures, lire_sauf(curseur)


def regle_de(quand: Quand, heures: Heures) -> Regle:
    """One rule; « mardi matin : 9h-12h » only repeats what the hours say. Raises Incompris when they
    disagree, or when an opening names a day without its year (would it come back every year?)."""
    if heures.ferme:
        return Regle(quand)
    if not heures.plages:
        return Regle(quand, acces=heures.acces)
    for periode in quand.periodes:
        if periode.un_jour and not periode.datee:
            raise Incompris(0, 0, "de quelle année ? Une ouverture d’un jour s’écrit avec l’année")
    if quand.partie and any(plage.partie is not quand.partie for plage in heures.plages):
        raise Incompris(0, 0, f"ces heures ne sont pas celles d’un {quand.partie}")
    return Regle(replace(quand, partie=None), heures.plages)


def _lire_tout(
    texte: str,
    lecteur: Callable[[Curseur], _Lu],
    attendu: str,
    ou: Anomalie,
    anomalies: list[Anomalie],
) -> _Lu | None:
    """Read a whole text; what is left over is an anomaly, quoted at its place."""
    try:
        curseur = Curseur.sur(texte)
        _refuser_frequence(curseur)
        lu = lecteur(curseur)
        if not curseur.fini:
            while curseur.jeton.valeur in _SEPARATEURS and curseur.suivant().genre != "fin":
                curseur.avance()
            _refuser_frequence(curseur)
            raise curseur.refus(attendu)
    except Incompris as refus:
        anomalies.append(
            replace(ou, debut=refus.debut, fin=refus.fin, message=refus.message, suggestion=refus.suggestion)
        )
        return None
    return lu


def _refuser_frequence(curseur: Curseur) -> None:
    """« un samedi par mois », « une semaine sur deux »: which ones? (« un samedi sur deux à partir du … » is
    for the grammar.)"""
    depart, debut = curseur.position, curseur.jeton.debut
    frequence = lire_frequence(curseur)
    fin = curseur.suivant(-1).fin
    curseur.position = depart
    if frequence and frequence.endswith(("mois", "fois")):
        raise Incompris(
            debut, fin, f"« {frequence} » : lequel ? Écrivez par exemple « 1er samedi du mois », ou les dates"
        )


def _lire_fermeture(texte: str, rang: int, anomalies: list[Anomalie]) -> list[Regle]:
    """A closure of `sauf`: a « when », with or without « fermé » or « sauf » before it."""
    ou = Anomalie(None, "sauf", 0, 0, "", None, rang)
    quands = _lire_tout(texte, _quand_ferme, ATTENDU_QUAND, ou, anomalies)
    return [Regle(quand, exclusion=True) for quand in quands or ()]


def _quand_ferme(curseur: Curseur) -> tuple[Quand, ...]:
    curseur.prend_un("ferme", "fermee", "fermeture", "sauf", "hors")
    return lire_quand(curseur)
