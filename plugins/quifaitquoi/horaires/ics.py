"""How does a schedule enter somebody's calendar? One iCalendar event per opening rule, with RRULE and EXDATE.

Reproducible: no clock, `DTSTAMP` is given, the UID comes from the place and the rule. What no repetition says
(school holidays, dates) is cut into weekly runs, because some calendars read no list of dates (RDATE) and
would keep the first one only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.fenetre import Fenetre, fenetre
from quifaitquoi.horaires.ics_lignes import fichier, ligne, local, texte, universel
from quifaitquoi.horaires.ics_series import Serie, series
from quifaitquoi.horaires.limites import limites
from quifaitquoi.horaires.modele import Horaires, Niveau, Plage, Quand
from quifaitquoi.horaires.mots import ACCES, majuscule
from quifaitquoi.horaires.occurrences import dit_les_feries
from quifaitquoi.horaires.phrase import phrase
from quifaitquoi.horaires.preseance import Retenue, plages_par_jour
from quifaitquoi.horaires.semaine_type import avec_acces, ouvertures

FERIES_INCONNUS: Final = "Jours fériés\u00a0: l’ouverture n’est pas précisée, appelez avant de venir."


@dataclass(frozen=True, slots=True)
class Evenement:
    """What the calendar entry says: `identifiant` is stable (the id of the place); the rest is plain text.
    `avis` is what one must know before the hours."""

    identifiant: str
    titre: str
    lieu: str = ""
    url: str = ""
    avis: str = ""


class _Gabarit(NamedTuple):
    """What all the entries of one schedule share."""

    evenement: Evenement
    jours: Fenetre
    tzid: str
    horodatage: str
    commun: str


def ics(
    horaires: Horaires, calendrier: Calendrier, du: date, au: date, evenement: Evenement, horodatage: datetime
) -> bytes:
    """An iCalendar file with every opening from `du` to `au`. `horodatage` (aware) is its DTSTAMP."""
    entrees = evenements(horaires, calendrier, du, au, evenement, horodatage)
    return fichier(entrees, calendrier, du, au)


def evenements(
    horaires: Horaires, calendrier: Calendrier, du: date, au: date, evenement: Evenement, horodatage: datetime
) -> Iterator[str]:
    """The entries alone (VEVENT), to put several places in one calendar. Same arguments as `ics`."""
    jours = fenetre(calendrier, du, au)
    retenues = plages_par_jour(horaires.regles, jours)
    restants = _plages_ouvertes(retenues)
    gabarit = _gabarit(horaires, jours, evenement, horodatage, _doute(horaires, retenues, jours))
    for quand, plages in ouvertures(avec_acces(horaires.regles)):
        nommes = jours.bits(replace(quand, partie=None))
        for plage in plages:
            if voulus := nommes & restants.get(plage, 0):
                restants[plage] &= ~voulus
                yield from _entrees(gabarit, quand, plage, voulus)
    # What no single rule explains (the way one is received changes one day of the month).
    for plage, voulus in sorted(restants.items(), key=lambda couple: couple[0].minutes):
        if voulus:
            yield from _entrees(gabarit, None, plage, voulus)


def _gabarit(
    horaires: Horaires, jours: Fenetre, evenement: Evenement, horodatage: datetime, doute: str
) -> _Gabarit:
    calendrier = jours.calendrier
    phrases = (
        evenement.avis,
        f"{majuscule(phrase(horaires))}.",
        doute,
        *limites(horaires, calendrier, jours.du, jours.au),
    )
    description = "\n".join(filter(None, phrases))
    commun = ligne("DESCRIPTION", texte(description))
    if evenement.lieu:
        commun += ligne("LOCATION", texte(evenement.lieu))
    if evenement.url:
        commun += ligne("URL", evenement.url)
    return _Gabarit(evenement, jours, f";TZID={calendrier.fuseau.key}", universel(horodatage), commun)


def _doute(horaires: Horaires, retenues: list[Retenue], jours: Fenetre) -> str:
    """A calendar has no word for « perhaps »: the entry says it, when some day is a holiday of which the
    editor said nothing."""
    incertains = any(bits & jours.bits_feries for _, bits, niveau in retenues if niveau != Niveau.jour)
    return FERIES_INCONNUS if incertains and not dit_les_feries(horaires) else ""


def _plages_ouvertes(retenues: list[Retenue]) -> dict[Plage, int]:
    """The days of each range."""
    ouvertes: dict[Plage, int] = {}
    for plage, bits, _ in retenues:
        ouvertes[plage] = ouvertes.get(plage, 0) | bits
    return ouvertes


def _entrees(gabarit: _Gabarit, quand: Quand | None, plage: Plage, voulus: int) -> Iterator[str]:
    titre = gabarit.evenement.titre + (f" ({ACCES[plage.acces]})" if plage.acces else "")
    base = f"{gabarit.evenement.identifiant}|{quand!r}|{plage.minutes}"
    for serie in series(quand, voulus, gabarit.jours):
        yield "".join(
            (
                "BEGIN:VEVENT\r\n",
                ligne("UID", _uid(base, serie.cle)),
                ligne("DTSTAMP", gabarit.horodatage),
                *_horaire(gabarit, plage, serie),
                ligne("SUMMARY", texte(titre)),
                gabarit.commun,
                "END:VEVENT\r\n",
            )
        )


def _horaire(gabarit: _Gabarit, plage: Plage, serie: Serie) -> Iterator[str]:
    """From when to when, how often, and when not. RFC 5545 wants UNTIL in UTC beside a zoned DTSTART."""
    debuts = {jour: datetime.combine(jour, plage.debut) for jour in (serie.premier, *serie.absents)}
    lendemain = serie.premier + timedelta(days=plage.minutes[1] == 1440)
    yield ligne(f"DTSTART{gabarit.tzid}", local(debuts[serie.premier]))
    yield ligne(f"DTEND{gabarit.tzid}", local(datetime.combine(lendemain, plage.fin)))
    if serie.regle:
        dernier = datetime.combine(serie.dernier, plage.debut, gabarit.jours.calendrier.fuseau)
        yield ligne("RRULE", f"{serie.regle};UNTIL={universel(dernier)}")
    if serie.absents:
        yield ligne(f"EXDATE{gabarit.tzid}", ",".join(local(debuts[jour]) for jour in serie.absents))


def _uid(base: str, cle: str) -> str:
    empreinte = hashlib.sha256(f"{base}|{cle}".encode() if cle else base.encode()).hexdigest()[:16]
    return f"{empreinte}@qui-fait-quoi"
