"""What is a schedule, once read? The frozen values every other module of this room works on.

Hours are local to the place (no time zone here: `occurrences` adds it). Days are 0 (lundi) to 6 (dimanche).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import IntEnum, StrEnum
from typing import Final, Literal


class Acces(StrEnum):
    """How one is received; the values are the words an editor writes."""

    libre = "sans rendez-vous"
    rdv = "sur rendez-vous"
    les_deux = "les deux"


class Parite(StrEnum):
    """Parity of the ISO week number: weeks 53 and 1 are both odd, so this is not « un sur deux »."""

    paires = "semaines paires"
    impaires = "semaines impaires"


class Partie(StrEnum):
    """Half of a day; only means something where the day has hours (see `demi_journees`)."""

    matin = "matin"
    apres_midi = "après-midi"


class Niveau(IntEnum):
    """Precedence of a rule, lowest first. The one place where the order is written.

    On a given day only the highest level that says something counts; at that level a closure wins over
    openings, and several openings add up. See tests/horaires/exemples.yml.
    """

    semaine = 1
    saison = 2
    rang = 3
    vacances = 4
    intervalle = 5
    ferie = 6
    jour = 7


@dataclass(frozen=True, slots=True)
class Plage:
    """One range of hours within a day. `fin == time(0)` means midnight at the end of the day."""

    debut: time
    fin: time
    acces: Acces | None = None

    @property
    def minutes(self) -> tuple[int, int]:
        """Start and end in minutes since midnight (the end is at most 1440)."""
        fin = self.fin.hour * 60 + self.fin.minute
        return self.debut.hour * 60 + self.debut.minute, fin or 1440

    @property
    def partie(self) -> Partie | None:
        """The half of the day this range lies in, None when it straddles midday."""
        debut, fin = self.minutes
        if debut < 12 * 60 and fin <= 13 * 60 + 30:
            return Partie.matin
        return Partie.apres_midi if debut >= 12 * 60 else None


@dataclass(frozen=True, slots=True, order=True)
class Borne:
    """A day of the calendar, of every year when `annee` is 0."""

    annee: int
    mois: int
    jour: int

    def en(self, annee: int) -> date:
        """That day in `annee` (29 February becomes the 28th in common years)."""
        if (self.mois, self.jour) == (2, 29) and not _bissextile(annee):
            return date(annee, 2, 28)
        return date(annee, self.mois, self.jour)

    def date(self) -> date:
        """The dated day itself; ValueError when no year was written."""
        return date(self.annee, self.mois, self.jour)


def _bissextile(annee: int) -> bool:
    return annee % 4 == 0 and (annee % 100 != 0 or annee % 400 == 0)


DEPUIS_TOUJOURS: Final = Borne(1, 1, 1)
SANS_FIN: Final = Borne(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Periode:
    """From one day to another, both included. Without a year it comes back every year and may span
    1 January. `DEPUIS_TOUJOURS` and `SANS_FIN` stand for an open end (« à partir du … », « jusqu’au … »)."""

    debut: Borne
    fin: Borne

    @property
    def datee(self) -> bool:
        """Whether the period happens once (a year is written)."""
        return self.debut.annee > 0

    @property
    def un_jour(self) -> bool:
        """Whether it is a single day."""
        return self.debut == self.fin


@dataclass(frozen=True, slots=True)
class Cycle:
    """Once every `semaines` weeks, counted from the week (monday) of `depuis`, never before that day."""

    semaines: int
    depuis: date


@dataclass(frozen=True, slots=True)
class Quand:
    """A set of days: all conditions together. An empty condition does not restrict.

    `jours`: days of the week. `rangs`: n-th such day of the month, negative from the end (-1 is « dernier »).
    `periodes`: any of them. `ferie`, `vacances`: only public, only school holidays (`zone`: A, B, C or None
    for the zone of the territory). `partie`: half of the day, for closures and changes of access only.
    `sauf`: days taken out.
    """

    jours: tuple[int, ...] = ()
    rangs: tuple[int, ...] = ()
    parite: Parite | None = None
    cycle: Cycle | None = None
    periodes: tuple[Periode, ...] = ()
    ferie: bool = False
    vacances: bool = False
    zone: str | None = None
    partie: Partie | None = None
    sauf: tuple[Quand, ...] = ()

    @property
    def niveau(self) -> Niveau:
        """How precise this « when » is: the most precise of its conditions."""
        if self.periodes and all(periode.un_jour for periode in self.periodes):
            return Niveau.jour
        if self.ferie:
            return Niveau.ferie
        if any(periode.datee for periode in self.periodes):
            return Niveau.intervalle
        if self.vacances:
            return Niveau.vacances
        if self.rangs or self.parite or self.cycle:
            return Niveau.rang
        return Niveau.saison if self.periodes else Niveau.semaine


@dataclass(frozen=True, slots=True)
class Regle:
    """On these days: open for `plages`; without `plages`, closed, or received as `acces` says during the
    hours the day already has. `exclusion` marks a closure written in `sauf`: it holds against everything
    but an opening on a named date."""

    quand: Quand
    plages: tuple[Plage, ...] = ()
    acces: Acces | None = None
    exclusion: bool = False

    @property
    def ferme(self) -> bool:
        """Whether the rule closes."""
        return not self.plages and self.acces is None

    @property
    def niveau(self) -> Niveau:
        """Precedence of the rule."""
        niveau = self.quand.niveau
        return max(niveau, Niveau.ferie) if self.exclusion else niveau


@dataclass(frozen=True, slots=True)
class Horaires:
    """A whole schedule: its rules, and what the editor wrote as (quand, heures) pairs."""

    regles: tuple[Regle, ...]
    texte: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Anomalie:
    """One thing not understood. `debut` and `fin` are offsets within the key (`dans == "quand"`), the value
    (`"heures"`) or the OSM string (`"osm"`); `cle` is the key as written, None for an OSM string or `sauf`
    (`dans == "sauf"`). `rang` says which closure, or which line. `message` is French without file nor
    line."""

    cle: str | None
    dans: Literal["quand", "heures", "osm", "sauf"]
    debut: int
    fin: int
    message: str
    suggestion: str | None = None
    rang: int = 0


@dataclass(frozen=True, slots=True)
class Lecture:
    """Result of a reading: a schedule, or what is wrong (never both). `avertissements` do not block."""

    horaires: Horaires | None
    anomalies: tuple[Anomalie, ...] = ()
    avertissements: tuple[Anomalie, ...] = ()
