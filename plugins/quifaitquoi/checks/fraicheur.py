"""How long ago was each record checked?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from quifaitquoi.checks.regle import erreur
from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.model import Lieu, Permanence, Pratique, Ressource, Territoire

PERIME = 12
TRES_PERIME = 24
_Datee = Lieu | Permanence | Pratique | Ressource


def verifie_dans_le_passe(territoire: Territoire, aujourdhui: date) -> Iterator[Constat]:
    for fiche in _datees(territoire):
        if fiche.verifie_le > aujourdhui:
            message = f"le {date_sans_jour(fiche.verifie_le)} n’est pas encore passé"
            yield erreur(fiche, "verifie_le", message)


def verifie_depuis_peu(territoire: Territoire, aujourdhui: date) -> Iterator[Constat]:
    """One warning per file and degree of staleness: a line for each place would hide the errors."""
    anciennes: dict[tuple[str, int], list[_Datee]] = defaultdict(list)
    for fiche in _datees(territoire):
        if age := _degre(fiche.verifie_le, aujourdhui):
            anciennes[fiche.origine().fichier, age].append(fiche)
    for (_, age), fiches in anciennes.items():
        yield _anciennes(age, fiches)


def _anciennes(age: int, fiches: list[_Datee]) -> Constat:
    plus_ancienne = min(fiches, key=lambda fiche: (fiche.verifie_le, fiche.origine()))
    le = date_sans_jour(plus_ancienne.verifie_le)
    if age == TRES_PERIME:
        message = f"vérifié le {le}, il y a plus de deux ans : trop vieux pour s’y fier"
        propose = "Appelez, corrigez la fiche et sa date, ou retirez-la."
    else:
        message = f"vérifié le {le}, il y a plus d’un an"
        propose = "Vérifiez la fiche et changez la date."
    if len(fiches) > 1:
        message += f" ; de même pour {_autres(len(fiches) - 1)} de ce fichier"
    sujet = plus_ancienne.champ("verifie_le")
    origine = plus_ancienne.origine("verifie_le")
    return Constat(origine, sujet, message, Gravite.AVERTISSEMENT, propose)


def _autres(nombre: int) -> str:
    return "une autre fiche" if nombre == 1 else f"{nombre} autres fiches"


def _datees(territoire: Territoire) -> tuple[_Datee, ...]:
    return (
        *territoire.lieux,
        *territoire.permanences,
        *territoire.pratiques,
        *territoire.national.ressources,
    )


def _degre(verifie_le: date, aujourdhui: date) -> int:
    """24 or 12 when more than that many months have gone by, else 0."""
    mois = (aujourdhui.year - verifie_le.year) * 12 + aujourdhui.month - verifie_le.month
    if aujourdhui.day <= verifie_le.day:
        mois -= 1
    return next((degre for degre in (TRES_PERIME, PERIME) if mois >= degre), 0)
