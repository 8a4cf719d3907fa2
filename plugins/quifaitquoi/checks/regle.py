"""What is a rule, and how does it speak of a record?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.model import Acteur, Fiche, Lieu, Permanence, Ressource, Territoire

Verification = Callable[[Territoire, date], Iterator[Constat]]


@dataclass(frozen=True, slots=True)
class Regle:
    """One thing that must be true of a territory on a given day; `id` and `phrase` are its documentation."""

    id: str
    phrase: str
    verification: Verification


def champ(territoire: Territoire, fiche: Fiche, *suite: str) -> str:
    """The path of a field, as the reading room writes it: a permanence has no id but its rank in its file."""
    if isinstance(fiche, Lieu):
        debut = ("lieux", fiche.id)
    elif isinstance(fiche, Acteur):
        debut = ("acteurs", fiche.id)
    elif isinstance(fiche, Ressource):
        debut = ("ressources", fiche.id)
    elif isinstance(fiche, Permanence):
        debut = ("permanences", str(_rang(territoire, fiche)))
    else:
        debut = ("territoire", "")
    return ".".join(filter(None, (*debut, *suite)))


def _rang(territoire: Territoire, permanence: Permanence) -> int:
    fichier = permanence.origine().fichier
    voisines = [autre for autre in territoire.permanences if autre.origine().fichier == fichier]
    return next((rang for rang, autre in enumerate(voisines, start=1) if autre is permanence), 0)


def avertissement(
    territoire: Territoire, fiche: Fiche, nom: str, message: str, suggestion: str | None = None
) -> Constat:
    """A warning about one field of a record."""
    ou = fiche.origine(nom) if nom else fiche.origine()
    return Constat(ou, champ(territoire, fiche, nom), message, Gravite.AVERTISSEMENT, suggestion)


def erreur(
    territoire: Territoire, fiche: Fiche, nom: str, message: str, suggestion: str | None = None
) -> Constat:
    """An error about one field of a record."""
    ou = fiche.origine(nom) if nom else fiche.origine()
    return Constat(ou, champ(territoire, fiche, nom), message, suggestion=suggestion)
