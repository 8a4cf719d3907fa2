"""Which are the next dates, in full sentences?"""

from __future__ import annotations

from typing import Final

from quifaitquoi.guide.dates import DATES_GARDEES, DATES_MONTREES, JourOuvert, Prochaines
from quifaitquoi.guide.falc import phrases
from quifaitquoi.guide.falc.page import Dates, Jour, Ligne
from quifaitquoi.guide.permanences.agenda import jours_hebdomadaires
from quifaitquoi.horaires import Horaires, date_longue
from quifaitquoi.horaires.mots import majuscule

DATES_D_UNE_SEMAINE: Final = 3
"""Shown where the hours already say the same of every week (RLS-1.12)."""


def combien(horaires: Horaires | None) -> int:
    """How many dates to show of a schedule: more when the hours alone don't tell the days."""
    hebdomadaire = horaires is not None and jours_hebdomadaires(horaires) is not None
    return DATES_D_UNE_SEMAINE if hebdomadaire else DATES_MONTREES


def prochaines_dates(
    toutes: Prochaines,
    fuseau: str,
    joignable: bool,
    montrees: int = DATES_MONTREES,
    gardees: int = DATES_GARDEES,
) -> Dates:
    """The coming days of a schedule; `fuseau` is the IANA zone of the territory."""
    connues = toutes.premiers(gardees)
    avant = phrases.avant_de_venir(joignable)
    reserves = ("Pendant les vacances scolaires, les dates peuvent changer.", avant)
    return Dates(
        annonce=_datee(_annonce(connues, montrees)),
        jours=tuple(_jour(ouvert, avant) for ouvert in connues.jours),
        jusquau=connues.jusquau.isoformat(),
        fuseau=fuseau,
        montrees=montrees,
        epuisees=(_datee("Nous n’avons pas les prochaines dates."), _datee(avant)),
        reserves=tuple(map(_datee, reserves if connues.limites else ())),
    )


def _annonce(connues: Prochaines, montrees: int) -> str:
    if not connues.jours:
        return f"Nous n’avons pas de date avant le {date_longue(connues.jusquau)}."
    if montrees == 1 or len(connues.jours) == 1:
        return "La prochaine date est\u00a0:"
    return "Les prochaines dates sont\u00a0:"


def _jour(ouvert: JourOuvert, avant: str) -> Jour:
    dites = [majuscule(date_longue(ouvert.jour))]
    for plage in ouvert.plages:
        dites.append(phrases.heures(plage))
        if plage.acces:
            dites.append(phrases.recu(plage.acces))
    if ouvert.ferie:
        dites += "C’est un jour férié.", avant
    return Jour(ouvert, tuple(map(_datee, dites)))


def _datee(texte: str) -> Ligne:
    return Ligne(texte, datee=True)
