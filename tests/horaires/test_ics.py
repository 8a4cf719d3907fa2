"""Does the calendar file hold the same openings as the guide? Its rules are expanded by another library."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from dateutil.rrule import rruleset, rrulestr
from icalendar import Calendar
from quifaitquoi.horaires import Calendrier, lire, occurrences
from quifaitquoi.horaires.ics import Evenement, ics

_TEXTE = (Path(__file__).parent / "exemples.yml").read_text(encoding="utf-8")
EXEMPLES: list[dict[str, Any]] = yaml.load(_TEXTE, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
DU, AU = date(2026, 9, 1), date(2027, 12, 31)
HORODATAGE = datetime(2026, 11, 21, tzinfo=UTC)
PERMANENCE = Evenement("lieu-essai", "Permanence d’essai")


def _dates(propriete: Any) -> list[datetime]:
    listes = propriete if isinstance(propriete, list) else [propriete] if propriete is not None else []
    return [valeur.dt for liste in listes for valeur in liste.dts]


def _deplier(texte: bytes) -> list[tuple[datetime, datetime]]:
    trouvees = []
    for evenement in Calendar.from_ical(texte).walk("VEVENT"):
        debut, fin = evenement["DTSTART"].dt, evenement["DTEND"].dt
        repetitions = rruleset()
        repetitions.rdate(debut)
        if "RRULE" in evenement:
            repetitions.rrule(rrulestr(evenement["RRULE"].to_ical().decode(), dtstart=debut))
        for jour in _dates(evenement.get("RDATE")):
            repetitions.rdate(jour)
        for jour in _dates(evenement.get("EXDATE")):
            repetitions.exdate(jour)
        trouvees += [(jour, jour + (fin - debut)) for jour in repetitions]
    return sorted(trouvees)


@pytest.mark.parametrize("code", ["54", "974"])
@pytest.mark.parametrize("exemple", [e for e in EXEMPLES if "phrase" in e], ids=lambda e: e["titre"])
def test_memes_ouvertures(exemple: dict[str, Any], code: str) -> None:
    horaires = lire(exemple["horaires"], sauf=exemple.get("sauf", ())).horaires
    assert horaires is not None
    calendrier = Calendrier.pour(code)
    attendues = [(o.debut, o.fin) for o in occurrences(horaires, calendrier, DU, AU)]
    assert _deplier(ics(horaires, calendrier, DU, AU, PERMANENCE, HORODATAGE)) == attendues


def _ecrire(code: str = "54") -> bytes:
    horaires = lire({"mardi": "9h-12h"}).horaires
    assert horaires is not None
    return ics(horaires, Calendrier.pour(code), DU, AU, PERMANENCE, HORODATAGE)


def test_le_meme_fichier_deux_fois() -> None:
    assert _ecrire() == _ecrire()


def test_l_identifiant_ne_depend_pas_de_la_fenetre() -> None:
    horaires = lire({"mardi": "9h-12h"}).horaires
    assert horaires is not None
    plus_tard = ics(horaires, Calendrier.pour("54"), date(2027, 1, 1), AU, PERMANENCE, HORODATAGE)
    uids = [[e["UID"] for e in Calendar.from_ical(t).walk("VEVENT")] for t in (_ecrire(), plus_tard)]
    assert uids[0] == uids[1]


def test_le_fuseau_du_territoire_est_decrit() -> None:
    texte = _ecrire("974").decode()
    assert "BEGIN:VTIMEZONE" in texte
    assert "DTSTART;TZID=Indian/Reunion:20260901T090000" in texte


def test_la_fin_de_la_repetition_est_en_temps_universel() -> None:
    assert "UNTIL=20271228T080000Z" in _ecrire().decode()
