"""How does a schedule enter somebody's calendar? One iCalendar event per opening rule, with RRULE and EXDATE.

Reproducible: no clock, `DTSTAMP` is given, the UID comes from the place and the rule. What iCalendar
cannot repeat (odd weeks across a 53-week year, school holidays) is written as dates (RDATE).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

from icalendar import Calendar, Event, Timezone, vRecur

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.fenetre import Fenetre, fenetre
from quifaitquoi.horaires.modele import Horaires, Niveau, Plage, Quand
from quifaitquoi.horaires.mots import ACCES
from quifaitquoi.horaires.occurrences import journees
from quifaitquoi.horaires.phrase import phrase
from quifaitquoi.horaires.semaine_type import avec_acces, ouvertures

_JOURS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PRODID: Final = "-//Qui fait quoi//horaires//FR"


@dataclass(frozen=True, slots=True)
class Evenement:
    """What the calendar entry says: `identifiant` is stable (the id of the place), `titre`, `lieu`, `url` are
    plain text."""

    identifiant: str
    titre: str
    lieu: str = ""
    url: str = ""


def ics(
    horaires: Horaires, calendrier: Calendrier, du: date, au: date, evenement: Evenement, horodatage: datetime
) -> bytes:
    """An iCalendar file with every opening from `du` to `au`. `horodatage` (aware, UTC) is its DTSTAMP."""
    agenda = Calendar()
    agenda.add("prodid", PRODID)
    agenda.add("version", "2.0")
    agenda.add_component(description_du_fuseau(calendrier, du, au))
    for composant in evenements(horaires, calendrier, du, au, evenement, horodatage):
        agenda.add_component(composant)
    return bytes(agenda.to_ical())


@lru_cache(maxsize=8)
def description_du_fuseau(calendrier: Calendrier, du: date, au: date) -> Timezone:
    """The VTIMEZONE of a territory for these days (slow to work out, the same for all its places)."""
    return Timezone.from_tzinfo(calendrier.fuseau, first_date=du, last_date=au + timedelta(days=1))


def evenements(
    horaires: Horaires, calendrier: Calendrier, du: date, au: date, evenement: Evenement, horodatage: datetime
) -> Iterator[Event]:
    """The events alone, to put several places in one calendar. Same arguments as `ics`."""
    jours = fenetre(calendrier, du, au)
    ouvertes = journees(horaires.regles, jours)
    faits: set[tuple[date, Plage]] = set()
    for quand, plages in ouvertures(avec_acces(horaires.regles)):
        for plage in plages:
            voulues = [
                jour for jour in jours.dates(jours.bits(replace(quand, partie=None)))
                if plage in ouvertes[(jour - du).days] and (jour, plage) not in faits
            ]  # fmt: skip
            if not voulues:
                continue
            faits |= {(jour, plage) for jour in voulues}
            yield _evenement(quand, plage, voulues, jours, evenement, horodatage, phrase(horaires))
    yield from _restes(ouvertes, faits, jours, evenement, horodatage, phrase(horaires))


def _restes(
    ouvertes: list[tuple[Plage, ...]],
    faits: set[tuple[date, Plage]],
    jours: Fenetre,
    evenement: Evenement,
    horodatage: datetime,
    texte: str,
) -> Iterator[Event]:
    """Openings no single rule explains (access changed one day of the month): plain dates."""
    manquantes: dict[Plage, list[date]] = {}
    for rang, plages in enumerate(ouvertes):
        for plage in plages:
            if (jours.jour_de(rang), plage) not in faits:
                manquantes.setdefault(plage, []).append(jours.jour_de(rang))
    for plage, dates in sorted(manquantes.items(), key=lambda couple: couple[1][0]):
        yield _evenement(None, plage, dates, jours, evenement, horodatage, texte)


def _evenement(
    quand: Quand | None,
    plage: Plage,
    voulues: list[date],
    jours: Fenetre,
    evenement: Evenement,
    horodatage: datetime,
    texte: str,
) -> Event:
    debut, fin = _heures(voulues[0], plage, jours)
    composant = Event()
    composant.add("uid", _uid(evenement.identifiant, quand, plage))
    composant.add("dtstamp", horodatage)
    composant.add("dtstart", debut)
    composant.add("dtend", fin)
    composant.add("summary", evenement.titre + (f" ({ACCES[plage.acces]})" if plage.acces else ""))
    composant.add("description", texte)
    for nom, valeur in (("location", evenement.lieu), ("url", evenement.url)):
        if valeur:
            composant.add(nom, valeur)
    _repeter(composant, quand, plage, voulues, jours)
    return composant


def _repeter(
    composant: Event, quand: Quand | None, plage: Plage, voulues: list[date], jours: Fenetre
) -> None:
    """RRULE and EXDATE when the rule repeats, RDATE otherwise or when most repetitions would be taken out."""
    prevues = jours.dates(jours.bits(_sans_limites(quand))) if quand else []
    absentes = [jour for jour in prevues if jour > voulues[0] and jour not in set(voulues)]
    if quand is None or not _se_repete(quand) or len(absentes) > len(voulues):
        if voulues[1:]:
            composant.add("rdate", [_heures(jour, plage, jours)[0] for jour in voulues[1:]])
        return
    composant.add("rrule", _recurrence(quand, _heures(voulues[-1], plage, jours)[0].astimezone(UTC)))
    dernieres = [jour for jour in absentes if jour < voulues[-1]]
    if dernieres:
        composant.add("exdate", [_heures(jour, plage, jours)[0] for jour in dernieres])


def _heures(jour: date, plage: Plage, jours: Fenetre) -> tuple[datetime, datetime]:
    fuseau = jours.calendrier.fuseau
    lendemain = jour + timedelta(days=plage.minutes[1] == 1440)
    return datetime.combine(jour, plage.debut, fuseau), datetime.combine(lendemain, plage.fin, fuseau)


def _uid(identifiant: str, quand: Quand | None, plage: Plage) -> str:
    empreinte = hashlib.sha256(f"{identifiant}|{quand!r}|{plage.minutes}".encode()).hexdigest()[:16]
    return f"{empreinte}@qui-fait-quoi"


def _sans_limites(quand: Quand) -> Quand:
    """The part of « when » that RRULE repeats; the rest becomes EXDATE."""
    return Quand(jours=quand.jours, rangs=quand.rangs, cycle=quand.cycle)


def _se_repete(quand: Quand) -> bool:
    return not (quand.parite or quand.ferie or quand.vacances or quand.niveau == Niveau.jour)


def _recurrence(quand: Quand, jusqu_a: datetime) -> vRecur:
    """RRULE for days of the week, ranks and « un sur deux ». RFC 5545 wants UNTIL in UTC beside a zoned
    DTSTART."""
    if quand.rangs:
        jours = [f"{rang}{_JOURS[jour]}" for jour in quand.jours for rang in quand.rangs]
        return vRecur(freq="MONTHLY", byday=jours, until=jusqu_a)
    jours = [_JOURS[jour] for jour in quand.jours or range(7)]
    if quand.cycle:
        return vRecur(freq="WEEKLY", interval=quand.cycle.semaines, byday=jours, wkst="MO", until=jusqu_a)
    return vRecur(freq="WEEKLY", byday=jours, until=jusqu_a)
