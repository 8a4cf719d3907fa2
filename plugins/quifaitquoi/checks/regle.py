"""What is a rule, and how does it speak of a record?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import wraps

from quifaitquoi.constats import Constat, Gravite, Origine
from quifaitquoi.model import Fiche, National, Territoire

Verification = Callable[[Territoire, date], Iterator[Constat]]


@dataclass(frozen=True, slots=True)
class Regle:
    """One thing that must be true of a territory on a given day; `id` and `phrase` document it."""

    id: str
    phrase: str
    verification: Verification
    gravite: Gravite = Gravite.ERREUR


def par_national(verifier: Callable[[National], Iterable[Constat]]) -> Verification:
    """A rule that looks at nothing of the territory itself: territories with the same national model share
    what it finds, or a hundred of them would read the same texts again.

    Only the last one is kept: all the others have gone by.
    """
    dernier: list[tuple[National, tuple[Constat, ...]]] = []

    @wraps(verifier)
    def verification(territoire: Territoire, _: date) -> Iterator[Constat]:
        if not dernier or dernier[0][0] is not territoire.national:
            dernier[:] = [(territoire.national, tuple(verifier(territoire.national)))]
        return iter(dernier[0][1])

    return verification


def avertissement(fiche: Fiche, nom: str, message: str, suggestion: str | None = None) -> Constat:
    """A warning about one field of a record, or about the record when `nom` is empty."""
    return Constat(_origine(fiche, nom), fiche.champ(nom), message, Gravite.AVERTISSEMENT, suggestion)


def erreur(fiche: Fiche, nom: str, message: str, suggestion: str | None = None) -> Constat:
    """An error about one field of a record, or about the record when `nom` is empty."""
    return Constat(_origine(fiche, nom), fiche.champ(nom), message, suggestion=suggestion)


def _origine(fiche: Fiche, nom: str) -> Origine:
    return fiche.origine(nom) if nom else fiche.origine()
