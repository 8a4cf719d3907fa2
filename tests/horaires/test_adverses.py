"""Can a sentence written to mislead us give a wrong date? Each against its truth, told in OSM by a person."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from opening_hours import OpeningHours
from quifaitquoi.horaires import Acces, Calendrier, Phrase, lire, lire_phrase, occurrences

_TEXTE = (Path(__file__).parent.parent / "corpus" / "phrases_adverses.yml").read_text(encoding="utf-8")
CORPUS: dict[str, Any] = yaml.load(_TEXTE, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
DECISION = (Path(__file__).parents[2] / "content/decisions/lire-sans-deviner.md").read_text(encoding="utf-8")
DU, AU, AVANT_L_HIVER = date(2026, 11, 23), date(2027, 12, 31), date(2027, 2, 5)
CALENDRIER = Calendrier.pour("54")
Morceaux = list[tuple[datetime, datetime, bool]]


def _joindre(morceaux: Morceaux) -> Morceaux:
    joints: Morceaux = []
    for debut, fin, sur_rendez_vous in sorted(morceaux):
        if joints and debut <= joints[-1][1] and sur_rendez_vous == joints[-1][2]:
            joints[-1] = (joints[-1][0], max(fin, joints[-1][1]), sur_rendez_vous)
        else:
            joints.append((debut, fin, sur_rendez_vous))
    return joints


def _vraies(texte: str, au: date) -> Morceaux:
    if not texte:
        return []
    debut, fin = datetime.combine(DU, time()), datetime.combine(au + timedelta(days=1), time())
    etats = OpeningHours(texte, country="FR").intervals(debut, fin)
    return _joindre([(a, b, "R" in str(dit)) for a, b, etat, dit in etats if str(etat) == "open"])


def _lues(lue: Phrase, au: date) -> Morceaux:
    if lue.horaires is None:
        return []
    trouvees = occurrences(lue.horaires, CALENDRIER, DU, au)
    return _joindre(
        [(o.debut.replace(tzinfo=None), o.fin.replace(tzinfo=None), o.acces == Acces.rdv) for o in trouvees]
    )


def test_le_compte_est_celui_de_la_decision() -> None:
    cas = CORPUS["phrases"]
    douteuses = sum("gardee" in c and c["heures"] == "douteuse" for c in cas)
    gardees = sum("gardee" in c for c in cas) - douteuses
    assert len(cas) >= 500
    assert f"a composé {len(cas)} phrases" in DECISION
    for nombre in (len(cas) - douteuses - gardees, douteuses, gardees):
        assert f" | {nombre} |" in DECISION


@pytest.mark.parametrize("cas", CORPUS["phrases"], ids=lambda cas: cas["phrase"])
def test_aucune_date_fausse(cas: dict[str, str]) -> None:
    semaine = CORPUS["semaines"][cas["semaine"]]
    lue = lire_phrase(cas["phrase"], lire(semaine).horaires if semaine else None)
    gardee = bool(lue.doute) or not lue.compris
    assert gardee == ("gardee" in cas), lue.doute
    if gardee:
        assert (lue.regles, lue.permanences) == ((), ())
        assert [cas["phrase"][m.debut : m.fin] for m in lue.reste] == [cas["phrase"]]
        return
    assert cas["heures"] != "douteuse"
    au = AVANT_L_HIVER if "vacances" in cas else AU
    assert _lues(lue, au) == _vraies(cas["heures"], au)
