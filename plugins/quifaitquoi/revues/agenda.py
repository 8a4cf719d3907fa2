"""When shall each service check what, in a calendar that it may subscribe to?

One event a service and a day, on the day the records reach six months. What is late already stands on the day
of the build: nobody looks at last year's calendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b

from quifaitquoi.guide.rendu import compte
from quifaitquoi.horaires.ics_lignes import PRODID, ligne, texte, universel
from quifaitquoi.revues.releve import Releve, Revue
from quifaitquoi.revues.texte import dire


def en_ics(releve: Releve) -> str:
    """An iCalendar document (RFC 5545) of whole days, without a time zone."""
    groupes: dict[tuple[date, str], list[Revue]] = {}
    for revue in releve.revues:
        jour = max(revue.revoir_le, releve.aujourdhui)
        groupes.setdefault((jour, revue.service), []).append(revue)
    evenements = [_evenement(*cle, groupes[cle], releve.aujourdhui) for cle in sorted(groupes)]
    entete = ligne("PRODID", PRODID) + ligne("VERSION", "2.0") + ligne("X-WR-CALNAME", "Fiches à revérifier")
    return f"BEGIN:VCALENDAR\r\n{entete}{''.join(evenements)}END:VCALENDAR\r\n"


def _evenement(jour: date, service: str, revues: Sequence[Revue], aujourdhui: date) -> str:
    # The same group keeps its event from one day to the next, late or not.
    signe = blake2b("\n".join([service, *(str(revue.origine) for revue in revues)]).encode(), digest_size=10)
    lignes = (
        ("BEGIN", "VEVENT"),
        ("UID", f"{signe.hexdigest()}@revues.qui-fait-quoi"),
        ("DTSTAMP", universel(datetime.combine(aujourdhui, time(), UTC))),
        ("DTSTART;VALUE=DATE", f"{jour:%Y%m%d}"),
        ("DTEND;VALUE=DATE", f"{jour + timedelta(days=1):%Y%m%d}"),
        ("SUMMARY", texte(f"Revérifier {compte(len(revues), 'fiche')} – {service}")),
        ("DESCRIPTION", texte("\n".join(map(dire, revues)))),
        ("TRANSP", "TRANSPARENT"),
        ("END", "VEVENT"),
    )
    return "".join(ligne(nom, valeur) for nom, valeur in lignes)
