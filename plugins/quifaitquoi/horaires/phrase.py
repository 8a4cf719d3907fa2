"""How is a schedule said in one French sentence? Shortest natural form, nothing left out.

« du lundi au vendredi, de 9 h à 12 h et de 13 h 30 à 17 h ; le 1er samedi du mois, de 9 h à 12 h ; fermé les
jours fériés ». Our own grammar (`phrase_libre`) reads it back to the same days and hours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from quifaitquoi.horaires.coherence import ouvertures_plus_precises
from quifaitquoi.horaires.dire_quand import dire
from quifaitquoi.horaires.modele import Acces, Horaires, Niveau, Plage, Quand, Regle
from quifaitquoi.horaires.mots import ACCES, INSECABLE, enumerer, heures

POINT_VIRGULE: Final = f"{INSECABLE}; "


def phrase(horaires: Horaires) -> str:
    """The schedule in one sentence, without capital nor full stop. Empty when there is no rule."""
    return POINT_VIRGULE.join(propositions(horaires))


def propositions(horaires: Horaires) -> list[str]:
    """The clauses of the sentence: openings (weekly first), changes of access, closures."""
    ouvertures = [f"{dire(quand)}, {dire_plages(plages)}" for quand, plages in ouvertures_groupees(horaires.regles)]
    acces = [f"{ACCES[regle.acces]} {dire(regle.quand)}" for regle in horaires.regles if _seul_acces(regle)]
    fermetures = dire_fermetures(horaires.regles)
    return [*ouvertures, *acces, *fermetures]


def _seul_acces(regle: Regle) -> bool:
    return regle.acces is not None and not regle.plages


def ouvertures_groupees(regles: Iterable[Regle]) -> list[tuple[Quand, tuple[Plage, ...]]]:
    """Openings in order of precedence; weekly days that have the same hours are together."""
    ouvertes = [regle for regle in regles if regle.plages]
    simples = [regle for regle in ouvertes if regle.quand == Quand(jours=regle.quand.jours)]
    autres = [regle for regle in ouvertes if regle not in simples]
    groupes = [(Quand(jours=jours if len(jours) < 7 else ()), plages) for jours, plages in semaine_type(simples)]
    return groupes + _additionner(sorted(autres, key=lambda regle: regle.niveau))


def semaine_type(simples: Iterable[Regle]) -> list[tuple[tuple[int, ...], tuple[Plage, ...]]]:
    """Plain weekly rules as groups of days with the same hours, in the order of the week."""
    par_jour: dict[int, set[Plage]] = {}
    for regle in simples:
        for jour in regle.quand.jours or range(7):
            par_jour.setdefault(jour, set()).update(regle.plages)
    groupes: dict[tuple[Plage, ...], list[int]] = {}
    for jour in sorted(par_jour):
        plages = tuple(sorted(par_jour[jour], key=lambda plage: plage.minutes))
        groupes.setdefault(plages, []).append(jour)
    return [(tuple(jours), plages) for plages, jours in groupes.items()]


def _additionner(regles: list[Regle]) -> list[tuple[Quand, tuple[Plage, ...]]]:
    cumul: dict[Quand, set[Plage]] = {}
    for regle in regles:
        cumul.setdefault(regle.quand, set()).update(regle.plages)
    return [(quand, tuple(sorted(plages, key=lambda p: p.minutes))) for quand, plages in cumul.items()]


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


def dire_fermetures(regles: tuple[Regle, ...]) -> list[str]:
    """One « fermé … » for all closures; those that a more precise opening escapes say which."""
    textes = list(dict.fromkeys(_dire_fermeture(regle, regles) for regle in regles if regle.ferme))
    return [f"fermé {enumerer(textes)}"] if textes else []


def _dire_fermeture(fermeture: Regle, regles: tuple[Regle, ...]) -> str:
    quand = fermeture.quand
    if fermeture.niveau > Niveau.semaine:
        echappees = tuple(dict.fromkeys(r.quand for r in ouvertures_plus_precises(fermeture, list(regles))))
        quand = replace(quand, sauf=quand.sauf + echappees)
    return dire(quand)
