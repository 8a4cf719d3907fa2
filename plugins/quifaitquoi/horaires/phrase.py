"""How is a schedule said in one French sentence? Shortest natural form, nothing left out.

« du lundi au vendredi, de 9 h à 12 h et de 13 h 30 à 17 h ; le 1er samedi du mois, de 9 h à 12 h ; fermé les
jours fériés ». Our own grammar (`phrase_libre`) reads it back to the same days and hours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quifaitquoi.horaires.coherence import ouvertures_plus_precises
from quifaitquoi.horaires.dire_quand import dire, dire_liste
from quifaitquoi.horaires.modele import Acces, Horaires, Plage, Quand, Regle
from quifaitquoi.horaires.mots import ACCES, INSECABLE, enumerer, heures
from quifaitquoi.horaires.semaine_type import abreger, avec_acces, ouvertures

POINT_VIRGULE: Final = f"{INSECABLE}; "


def phrase(horaires: Horaires) -> str:
    """The schedule in one sentence, without capital nor full stop. Empty when there is no rule."""
    return POINT_VIRGULE.join(propositions(horaires))


def propositions(horaires: Horaires) -> list[str]:
    """The clauses of the sentence: openings (weekly first), changes of access, closures."""
    regles = avec_acces(horaires.regles)
    ouvert = [f"{dire(quand)}, {dire_plages(plages)}" for quand, plages in ouvertures(regles)]
    acces = [
        f"{ACCES[regle.acces]} {dire(regle.quand)}" for regle in regles if regle.acces and not regle.plages
    ]
    fermetures = dire_fermetures(regles)
    return [*ouvert, *acces, *fermetures]


def dire_plages(plages: tuple[Plage, ...]) -> str:
    """« de 9 h à 12 h et de 14 h à 17 h, sur rendez-vous »; access per range when it changes."""
    acces = {plage.acces for plage in plages}
    if len(acces) == 1:
        texte = enumerer([heures(plage) for plage in plages])
        seul = plages[0].acces
        return f"{texte}, {ACCES[seul]}" if seul else texte
    return _plages_melees(plages)


def _plages_melees(plages: tuple[Plage, ...]) -> str:
    *premieres, derniere = plages
    morceaux = [heures(plage) + (f" {ACCES[plage.acces]}" if plage.acces else "") for plage in premieres]
    debut = ", ".join(morceaux)
    acces: Acces | None = derniere.acces
    return f"{debut} et, {ACCES[acces]}, {heures(derniere)}" if acces else f"{debut} et {heures(derniere)}"


def dire_fermetures(regles: Sequence[Regle]) -> list[str]:
    """« fermé … », in as few clauses as can be read back."""
    return [f"fermé {liste}" for liste in dire_liste(_fermetures(regles))]


def fermetures_dites(regles: Sequence[Regle]) -> list[str]:
    """Each closure once; those that a more precise opening escapes say which."""
    return list(dict.fromkeys(dire(quand) for quand in _fermetures(regles)))


def _fermetures(regles: Sequence[Regle]) -> list[Quand]:
    """What closes, plain days of the week put together."""
    quands = [_fermeture(regle, regles) for regle in regles if regle.ferme]
    simples = {jour for quand in quands if quand == Quand(jours=quand.jours) for jour in quand.jours}
    autres = [quand for quand in quands if quand != Quand(jours=quand.jours) or not quand.jours]
    return [Quand(jours=tuple(sorted(simples))), *autres] if simples else autres


def _fermeture(fermeture: Regle, regles: Sequence[Regle]) -> Quand:
    quand = fermeture.quand
    echappees = dict.fromkeys(
        abreger(regle.quand, quand) for regle in ouvertures_plus_precises(fermeture, list(regles))
    )
    return replace(quand, sauf=quand.sauf + tuple(echappees))
