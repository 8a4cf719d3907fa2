"""When does the Ministry say the school holidays are? Turns its open data into lines of vacances.tsv.

    PYTHONPATH=plugins python outils/vacances.py fr-en-calendrier-scolaire.json

The file is the JSON export of https://data.education.gouv.fr/explore/dataset/fr-en-calendrier-scolaire/ or an
answer of its API. Lines are printed, with 1 as their source: put them in
plugins/quifaitquoi/horaires/calendrier/vacances.tsv in place of those of the same zones, and change the day
the sources were read.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from quifaitquoi.geo import cle

# Midnight in Paris, whatever the territory: « 2026-10-09T22:00:00+00:00 » is 10 October, in Réunion too.
PARIS = ZoneInfo("Europe/Paris")
GUADELOUPE = ("Guadeloupe", "Saint-Barthélemy", "Saint-Martin")
SAMEDI = 5
# What is no holiday of pupils: teachers' days, the first day of a year, and public holidays, told elsewhere.
_A_ECARTER = re.compile(r"enseignants|rentrée|abolition", re.IGNORECASE)


class Periode(NamedTuple):
    """One line of the table; `dernier` is None when the end is not published."""

    zone: str
    premier: date
    dernier: date | None
    nom: str


def periodes(enregistrements: Sequence[Mapping[str, str]]) -> list[Periode]:
    """What pupils have, each once, by zone and date. Records are one an académie: zones repeat them."""
    lues = {
        periode
        for enregistrement in enregistrements
        if not _A_ECARTER.search(f"{enregistrement['population']} {enregistrement['description']}")
        for periode in _periodes(enregistrement)
    }
    finies = {(p.zone, p.premier) for p in lues if p.dernier}
    gardees = [p for p in lues if p.dernier or (p.zone, p.premier) not in finies]
    return sorted(gardees, key=lambda p: (p.zone, p.premier, p.dernier or date.max))


def zones(zone: str, population: str) -> tuple[str, ...]:
    """« Guadeloupe sauf Saint-Martin »: the populations of that académie are its islands."""
    if zone != "Guadeloupe":
        return (zone.removeprefix("Zone "),)
    compris, _, exclus = population.partition("sauf")
    nommees = [ile for ile in GUADELOUPE if cle(ile) in cle(compris)] or GUADELOUPE
    return tuple(ile for ile in nommees if cle(ile) not in cle(exclus))


def _periodes(enregistrement: Mapping[str, str]) -> Iterator[Periode]:
    debut, reprise = (_jour(enregistrement[champ]) for champ in ("start_date", "end_date"))
    nom = re.sub(r"^Début des ", "", enregistrement["description"]).replace("'", "’")
    premier, dernier = _bornes(enregistrement["description"], debut, reprise)
    if dernier and dernier < premier:
        raise ValueError(
            f"{enregistrement['zones']}, {enregistrement['description']} : du {debut} au {reprise}, "
            "la fin est avant le début ; corrigez cette ligne d’après le calendrier de l’académie"
        )
    for zone in zones(enregistrement["zones"], enregistrement["population"]):
        yield Periode(zone, premier, dernier, nom[:1].upper() + nom[1:])


def _bornes(description: str, debut: date, reprise: date) -> tuple[date, date | None]:
    """Holidays begin after the classes of the day given, and school begins again on the other; most pupils
    have no class on Saturday. A « pont » and a single day are what they say; « Début des… » has no end."""
    seul = debut == reprise and not description.startswith("Début")
    if seul or description.startswith("Pont"):
        return debut, max(debut, reprise - timedelta(days=1))
    premier = debut if debut.weekday() == SAMEDI else debut + timedelta(days=1)
    return premier, None if description.startswith("Début") else reprise - timedelta(days=1)


def _jour(instant: str) -> date:
    return datetime.fromisoformat(instant).astimezone(PARIS).date()


def en_lignes(lues: Sequence[Periode]) -> str:
    """Lines of vacances.tsv."""
    return "".join(f"{p.zone}\t{p.premier}\t{p.dernier or ''}\t{p.nom}\t1\n" for p in lues)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage : python outils/vacances.py fr-en-calendrier-scolaire.json")
    contenu = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    try:
        lues = periodes(contenu["results"] if isinstance(contenu, dict) else contenu)
    except ValueError as erreur:
        sys.exit(str(erreur))
    print(en_lignes(lues), end="")
