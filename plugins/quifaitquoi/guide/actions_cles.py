"""What does each role do of each action, and how often here? The table that page and poster both show.

Nothing is filled in: what no territory has declared is shown as still to be filled.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from quifaitquoi.model import ActionCle, Part, Pratique, Role, Territoire
from quifaitquoi.model.action import ECHELLE

PREMIERE_LIGNE: Final = ("france-services", "conseiller-numerique")
"""The two that everybody confuses, their colleagues included: they are compared side by side."""
NE_LE_FAIT_PAS: Final = "Ne le fait pas."
A_PRECISER: Final = "À préciser ici."
"""The table has a column for this role, and nothing about this action."""


@dataclass(frozen=True, slots=True)
class Case:
    """What one role does of one action, and how often: from 0 to 4, or None when nobody has declared it."""

    role: Role
    part: Part | None
    frequence: int | None

    @property
    def refus(self) -> str:
        """« Ne le fait pas. » when it is not the job of this role, said plainly, else nothing."""
        return NE_LE_FAIT_PAS if self.part and not self.part.fait else ""

    @property
    def phrase(self) -> str:
        """What this role does, or does instead; never empty when there is no refusal."""
        return (self.part.phrase or "") if self.part else A_PRECISER

    @property
    def frequence_dite(self) -> str | None:
        """« souvent »."""
        return None if self.frequence is None else ECHELLE[self.frequence]


@dataclass(frozen=True, slots=True)
class LigneDAction:
    """One action: a case for each role of the table, in its order."""

    action: ActionCle
    cases: tuple[Case, ...]
    initiatives: tuple[str, ...]
    locale: bool
    """Whether this territory added it to the national actions."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """Who placed actions on the continuum, and the last day it was checked."""

    source: str
    verifie_le: date


@dataclass(frozen=True, slots=True)
class TableauDActions:
    """Roles as columns, actions as lines."""

    roles: tuple[Role, ...]
    lignes: tuple[LigneDAction, ...]
    declarations: tuple[Declaration, ...]

    @property
    def continuum_rempli(self) -> bool:
        """Whether a frequency was declared for one of the roles of this table."""
        return any(case.frequence is not None for ligne in self.lignes for case in ligne.cases)

    @property
    def a_des_initiatives(self) -> bool:
        return any(ligne.initiatives for ligne in self.lignes)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the sharing of the actions comes from, each once."""
        return tuple(dict.fromkeys(ligne.action.source for ligne in self.lignes if ligne.action.source))

    def pour(self, roles: Iterable[Role]) -> TableauDActions:
        """The same table with these columns only."""
        voulus = {role.id for role in roles}
        lignes = (
            replace(ligne, cases=tuple(case for case in ligne.cases if case.role.id in voulus))
            for ligne in self.lignes
        )
        return replace(
            self, roles=tuple(role for role in self.roles if role.id in voulus), lignes=tuple(lignes)
        )

    @property
    def face_a_face(self) -> TableauDActions | None:
        """The two front-line roles alone; None when the table hasn't both."""
        deux = [role for role in self.roles if role.id in PREMIERE_LIGNE]
        return self.pour(deux) if len(deux) == len(PREMIERE_LIGNE) else None

    @property
    def autres(self) -> TableauDActions:
        """Every column that isn't in the table face to face."""
        return self.pour(role for role in self.roles if not self.face_a_face or role.id not in PREMIERE_LIGNE)


def tableau_des_actions(territoire: Territoire) -> TableauDActions:
    """Every action of a territory; ids that name nothing are left to the checks."""
    cites = {part.role for action in territoire.actions for part in action.parts}
    premiers = [role for ident in PREMIERE_LIGNE if (role := territoire.role.get(ident))]
    suivants = [role for role in territoire.national.roles if role not in premiers]
    roles = tuple(role for role in (*premiers, *suivants) if role.id in cites)
    pratiques = {pratique.action: pratique for pratique in territoire.pratiques}
    return TableauDActions(
        roles,
        (
            *(_ligne(a, roles, pratiques.get(a.id), locale=False) for a in territoire.national.actions_cles),
            *(_ligne(a, roles, pratiques.get(a.id), locale=True) for a in territoire.actions_locales),
        ),
        _declarations(territoire.pratiques),
    )


def _ligne(
    action: ActionCle, roles: Iterable[Role], pratique: Pratique | None, *, locale: bool
) -> LigneDAction:
    parts = {part.role: part for part in action.parts}
    frequences = {f.role: f.frequence for f in pratique.frequences} if pratique else {}
    cases = tuple(Case(role, parts.get(role.id), frequences.get(role.id)) for role in roles)
    return LigneDAction(action, cases, pratique.initiatives if pratique else (), locale)


def _declarations(pratiques: Iterable[Pratique]) -> tuple[Declaration, ...]:
    """One line per source, with the day it was checked longest ago."""
    jours: dict[str, date] = {}
    for pratique in pratiques:
        jours[pratique.source] = min(pratique.verifie_le, jours.get(pratique.source, pratique.verifie_le))
    return tuple(Declaration(source, jour) for source, jour in jours.items())
