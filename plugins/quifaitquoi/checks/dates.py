"""Are the dates written in hours still to come, and known?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quifaitquoi.checks.presence import TREIZE_MOIS
from quifaitquoi.checks.regle import avertissement
from quifaitquoi.constats import Constat
from quifaitquoi.horaires import Horaires, Regle, limites, phrase
from quifaitquoi.model import Lieu, Permanence, Territoire


def fermetures_a_venir(territoire: Territoire, aujourdhui: date) -> Iterator[Constat]:
    """A closure that is over is only noise on the page: say which, so that it can go."""
    for fiche in _avec_horaires(territoire):
        for nom, horaires in (("horaires", fiche.horaires), ("sauf", fiche.sauf)):
            for regle in horaires.regles if horaires else ():
                if not regle.plages and _passee(regle, aujourdhui):
                    yield avertissement(
                        fiche,
                        nom,
                        f"c’est passé : « {phrase(Horaires((regle,)))} »",
                        "Effacez-le.",
                    )


def ouvertures_a_venir(territoire: Territoire, aujourdhui: date) -> Iterator[Constat]:
    for fiche in _avec_horaires(territoire):
        ouvertures = [regle for regle in fiche.horaires.regles if regle.plages] if fiche.horaires else []
        passees = [regle for regle in ouvertures if _passee(regle, aujourdhui)]
        if passees and len(passees) == len(ouvertures):
            message = "toutes les dates de cette fiche sont passées : personne n’y est plus attendu"
            yield avertissement(
                fiche, "horaires", message, "Donnez les prochaines dates, ou effacez la fiche."
            )
        elif passees:
            for regle in passees:
                message = f"c’est passé : « {phrase(Horaires((regle,)))} »"
                yield avertissement(fiche, "horaires", message, "Effacez-le.")


def calendrier_connu(territoire: Territoire, aujourdhui: date) -> Iterator[Constat]:
    """What can't be computed over thirteen months, once for the territory: editors can do little about it."""
    concernees: dict[str, list[Lieu | Permanence]] = {}
    for fiche in _avec_horaires(territoire):
        regles = [regle for horaires in (fiche.horaires, fiche.sauf) if horaires for regle in horaires.regles]
        fin = aujourdhui + TREIZE_MOIS
        for limite in limites(Horaires(tuple(regles)), territoire.calendrier, aujourdhui, fin):
            concernees.setdefault(limite, []).append(fiche)
    for limite, fiches in concernees.items():
        message = f"la page dira : « {limite} » ({_fiches(len(fiches))})"
        yield avertissement(fiches[0], "horaires", message)


def _fiches(nombre: int) -> str:
    return "une fiche de ce guide" if nombre == 1 else f"{nombre} fiches de ce guide"


def _avec_horaires(territoire: Territoire) -> tuple[Lieu | Permanence, ...]:
    return (*territoire.lieux, *territoire.permanences)


def _passee(regle: Regle, aujourdhui: date) -> bool:
    """Whether all the days of a rule are dated and over; an open or yearly period never is."""
    periodes = regle.quand.periodes
    return bool(periodes) and all(p.datee and p.fin.date() < aujourdhui for p in periodes)
