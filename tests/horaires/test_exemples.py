"""Do the examples shown to editors say the truth? Every one of them is checked, word for word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.horaires import (
    ACCES,
    Calendrier,
    Lecture,
    Occurrence,
    date_longue,
    heure,
    lire,
    occurrences,
    osm,
    phrase,
)

INSECABLE = "\u00a0"
_TEXTE = (Path(__file__).parent / "exemples.yml").read_text(encoding="utf-8")
EXEMPLES: list[dict[str, Any]] = yaml.load(_TEXTE, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
LUS = [exemple for exemple in EXEMPLES if "phrase" in exemple]
REFUSES = [exemple for exemple in EXEMPLES if "refus" in exemple]


def _titre(exemple: dict[str, Any]) -> str:
    return str(exemple["titre"])


def _lire(exemple: dict[str, Any]) -> Lecture:
    return lire(exemple["horaires"], sauf=exemple.get("sauf", ()))


def _fenetre(exemple: dict[str, Any]) -> tuple[date, date]:
    """Thirteen months: from the day given to the first of the month thirteen months later."""
    du = date.fromisoformat(exemple.get("a_partir", "2026-12-01"))
    return du, date(du.year + 1 + du.month // 12, du.month % 12 + 1, 1)


def _ecrire(o: Occurrence) -> str:
    fin = "minuit" if o.fin.hour == 0 else heure(o.fin.time())
    texte = f"{date_longue(o.debut.date())}, {heure(o.debut.time())} – {fin}".replace(INSECABLE, " ")
    return texte + (f" ({ACCES[o.acces]})" if o.acces else "") + (f" [{o.ferie}]" if o.ferie else "")


def test_chaque_exemple_est_lu_ou_refuse() -> None:
    assert len(LUS) + len(REFUSES) == len(EXEMPLES) > 50


@pytest.mark.parametrize("exemple", LUS, ids=_titre)
def test_exemple(exemple: dict[str, Any]) -> None:
    lecture = _lire(exemple)
    assert lecture.horaires is not None, lecture.anomalies
    calendrier = Calendrier.pour(exemple.get("territoire", "54"))
    du, au = _fenetre(exemple)
    assert phrase(lecture.horaires).replace(INSECABLE, " ") == exemple["phrase"]
    assert osm(lecture.horaires, calendrier, du, au) == exemple["osm"]
    prochaines = occurrences(lecture.horaires, calendrier, du, au)[: len(exemple["prochaines"])]
    assert [_ecrire(o) for o in prochaines] == exemple["prochaines"]
    assert [a.message for a in lecture.avertissements] == [
        texte for texte in [exemple.get("avertissement")] if texte
    ]


@pytest.mark.parametrize("exemple", LUS, ids=_titre)
def test_l_evaluateur_independant_donne_les_memes_dates(
    exemple: dict[str, Any], oracle: Callable[..., Any], nos_intervalles: Callable[..., Any]
) -> None:
    lecture = _lire(exemple)
    assert lecture.horaires is not None
    calendrier = Calendrier.pour(exemple.get("territoire", "54"))
    du, au = date(2026, 1, 1), date(2027, 12, 31)
    texte = osm(lecture.horaires, calendrier, du, au)
    assert oracle(texte, du, au) == nos_intervalles(lecture.horaires, calendrier, du, au)


@pytest.mark.parametrize("exemple", REFUSES, ids=_titre)
def test_refus(exemple: dict[str, Any]) -> None:
    lecture = _lire(exemple)
    assert lecture.horaires is None
    horaires = exemple["horaires"]
    dits = []
    for anomalie in lecture.anomalies:
        source = horaires if anomalie.cle is None else anomalie.cle
        if anomalie.dans == "heures":
            source = horaires[anomalie.cle]
        dit = {"lu": source[anomalie.debut : anomalie.fin], "message": anomalie.message}
        dits.append(dit | ({"suggestion": anomalie.suggestion} if anomalie.suggestion else {}))
    assert dits == exemple["refus"]


def test_les_espaces_insecables_sont_la() -> None:
    lecture = lire({"lundi": "9h30-12h", "jours fériés": "fermé"})
    assert lecture.horaires is not None
    attendue = "le lundi, de 9~h~30 à 12~h~; fermé les jours fériés"
    assert phrase(lecture.horaires) == attendue.replace("~", INSECABLE)
