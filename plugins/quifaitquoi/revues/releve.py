"""Which records are due for a check, since when, and who answers for them?

Six months: time to check. Twelve: every page warns the reader. Twenty-four: no poster shows it any more.
Between October 2020 and August 2024, 67 % of comparable France services changed their hours.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from quifaitquoi.checks import dates
from quifaitquoi.checks.fraicheur import PERIME, TRES_PERIME
from quifaitquoi.constats import Constat, Origine
from quifaitquoi.model import Fiche, Lieu, Permanence, Pratique, Ressource, Territoire

A_REVOIR: Final = 6
"""Months after which a record is checked again."""
PALIERS: Final = (TRES_PERIME, PERIME, A_REVOIR)
CE_QUE_C_EST: Final = {
    TRES_PERIME: "depuis plus de deux ans : retirées des affiches",
    PERIME: "depuis plus d’un an : chaque page le dit au lecteur",
    A_REVOIR: "depuis plus de six mois : à revérifier",
}
SANS_SERVICE: Final = "aucun service désigné"
NATIONAL: Final = "Fiches nationales"
_Datee = Lieu | Permanence | Pratique | Ressource


@dataclass(frozen=True, slots=True, order=True)
class Revue:
    """One record and the day by which it should be checked; sorted, the oldest comes first."""

    verifie_le: date
    origine: Origine
    territoire: str
    """« Vosges (88) », or NATIONAL."""
    service: str
    sorte: str
    nom: str
    telephone: str | None
    """Whom to call to check."""
    revoir_le: date
    palier: int
    """The greatest of PALIERS that is past, in months; 0 when the record is fresh."""


@dataclass(frozen=True, slots=True)
class Passe:
    """A closure or an opening that is over, and still written."""

    constat: Constat
    territoire: str
    service: str


@dataclass(frozen=True, slots=True)
class Releve:
    """Everything dated in some territories, on a day."""

    aujourdhui: date
    revues: tuple[Revue, ...]
    """All of them, fresh ones included, the oldest first."""
    passes: tuple[Passe, ...]

    @property
    def dues(self) -> tuple[Revue, ...]:
        return tuple(revue for revue in self.revues if revue.palier)

    @property
    def services(self) -> tuple[str, ...]:
        """Those that have something to do now; the nameless and the national last."""
        noms = {revue.service for revue in self.dues} | {passe.service for passe in self.passes}
        return tuple(sorted(noms, key=lambda nom: (nom == NATIONAL, nom.endswith(SANS_SERVICE), nom)))


def relever(territoires: Collection[Territoire], aujourdhui: date, service: str | None = None) -> Releve:
    """The records of these territories and the national ones, once each; of one service when it is named."""
    revues = {revue.origine: revue for territoire in territoires for revue in _revues(territoire, aujourdhui)}
    passes = [passe for territoire in territoires for passe in _passes(territoire, aujourdhui)]
    return Releve(
        aujourdhui,
        tuple(sorted(revue for revue in revues.values() if service in (None, revue.service))),
        tuple(passe for passe in passes if service in (None, passe.service)),
    )


def palier(verifie_le: date, aujourdhui: date) -> int:
    """24, 12 or 6 when more than that many months have gone by, else 0."""
    return next((m for m in PALIERS if verifie_le + relativedelta(months=m) < aujourdhui), 0)


def _revues(territoire: Territoire, aujourdhui: date) -> Iterator[Revue]:
    ici = f"{territoire.nom} ({territoire.code})"
    locales: tuple[_Datee, ...] = (*territoire.lieux, *territoire.permanences, *territoire.pratiques)
    for fiche in locales:
        yield _revue(territoire, fiche, ici, _service(territoire, fiche), aujourdhui)
    for ressource in territoire.national.ressources:
        propre = f"/{territoire.slug}/" in ressource.origine().fichier
        ou, qui = (ici, _service(territoire, ressource)) if propre else (NATIONAL, NATIONAL)
        yield _revue(territoire, ressource, ou, qui, aujourdhui)


def _revue(territoire: Territoire, fiche: _Datee, ici: str, service: str, aujourdhui: date) -> Revue:
    sorte, nom = _nommer(territoire, fiche)
    return Revue(
        verifie_le=fiche.verifie_le,
        origine=fiche.origine("verifie_le"),
        territoire=ici,
        service=service,
        sorte=sorte,
        nom=nom,
        telephone=_telephone(territoire, fiche),
        revoir_le=fiche.verifie_le + relativedelta(months=A_REVOIR),
        palier=palier(fiche.verifie_le, aujourdhui),
    )


def _service(territoire: Territoire, fiche: Fiche | None) -> str:
    referent = territoire.referent_de(fiche) if fiche else None
    return referent.service if referent else f"{territoire.nom} ({territoire.code}), {SANS_SERVICE}"


def _nommer(territoire: Territoire, fiche: _Datee) -> tuple[str, str]:
    """The kind of a record, and the name people give it."""
    if isinstance(fiche, Lieu):
        return "lieu", _situe(fiche)
    if isinstance(fiche, Permanence):
        acteur, lieu = territoire.acteur.get(fiche.acteur), territoire.lieu.get(fiche.lieu)
        titre = fiche.titre or (acteur.nom if acteur else fiche.acteur)
        return "permanence", f"{titre}, {_situe(lieu) if lieu else fiche.lieu}"
    if isinstance(fiche, Pratique):
        titres = {action.id: action.titre for action in territoire.actions}
        return "pratique", titres.get(fiche.action, fiche.action)
    return "contact", fiche.nom


def _situe(lieu: Lieu) -> str:
    return lieu.nom if lieu.commune.lower() in lieu.nom.lower() else f"{lieu.nom} ({lieu.commune})"


def _telephone(territoire: Territoire, fiche: _Datee) -> str | None:
    if isinstance(fiche, Pratique):
        return None
    lieu = territoire.lieu.get(fiche.lieu) if isinstance(fiche, Permanence) else None
    return fiche.telephone or (lieu.telephone if lieu else None)


def _passes(territoire: Territoire, aujourdhui: date) -> Iterator[Passe]:
    """What `verifier` says of dates that are over, with who answers for it."""
    ici = f"{territoire.nom} ({territoire.code})"
    fiches = {(f.origine().fichier, f.champ()): f for f in (*territoire.lieux, *territoire.permanences)}
    for regle in (dates.fermetures_a_venir, dates.ouvertures_a_venir):
        for constat in regle(territoire, aujourdhui):
            fiche = fiches.get((constat.origine.fichier, constat.champ.rpartition(".")[0]))
            yield Passe(constat, ici, _service(territoire, fiche))
