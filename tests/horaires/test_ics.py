"""Does the calendar file hold the same openings as the guide? Its rules are expanded by another library."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from dateutil.rrule import rruleset, rrulestr
from dateutil.tz import tzical
from icalendar import Calendar
from quifaitquoi.horaires import Calendrier, Horaires, lire, occurrences
from quifaitquoi.horaires.ics import FERIES_INCONNUS, Evenement, ics
from quifaitquoi.model.territoire import avec_fermetures
from quifaitquoi.reading import lire_territoires

RACINE = Path(__file__).parents[2]
_TEXTE = (Path(__file__).parent / "exemples.yml").read_text(encoding="utf-8")
EXEMPLES: list[dict[str, Any]] = yaml.load(_TEXTE, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
DU, AU = date(2026, 9, 1), date(2027, 12, 31)
HORODATAGE = datetime(2026, 11, 21, tzinfo=UTC)
PERMANENCE = Evenement("lieu-essai", "Permanence d’essai")
Instants = list[tuple[datetime, datetime]]


def _deplier(fichier: bytes) -> Instants:
    """Every opening, in universal time: icalendar reads the lines, dateutil repeats the rules and works out
    the clock from the VTIMEZONE of the file itself."""
    trouvees: Instants = []
    agenda = Calendar.from_ical(fichier)
    assert not agenda.errors
    fuseaux = tzical(io.StringIO(fichier.decode().replace("\r\n ", "").replace("\r\n", "\n")))
    for evenement in agenda.walk("VEVENT"):
        assert not evenement.errors
        fuseau = fuseaux.get(evenement["DTSTART"].params["TZID"])
        debut, fin = (evenement[nom].dt.replace(tzinfo=fuseau) for nom in ("DTSTART", "DTEND"))
        repetitions = rruleset()
        repetitions.rdate(debut)
        if "RRULE" in evenement:
            repetitions.rrule(rrulestr(evenement["RRULE"].to_ical().decode(), dtstart=debut))
        for jour in getattr(evenement.get("EXDATE"), "dts", ()):
            repetitions.exdate(jour.dt.replace(tzinfo=fuseau))
        duree = fin.replace(tzinfo=None) - debut.replace(tzinfo=None)
        trouvees += [(d.astimezone(UTC), (d + duree).astimezone(UTC)) for d in repetitions]
    return sorted(trouvees)


def _attendues(horaires: Horaires, calendrier: Calendrier, du: date = DU, au: date = AU) -> Instants:
    trouvees = occurrences(horaires, calendrier, du, au)
    return [(o.debut.astimezone(UTC), o.fin.astimezone(UTC)) for o in trouvees]


def _lu(texte: dict[str, str], *sauf: str) -> Horaires:
    lecture = lire(texte, sauf=sauf)
    assert lecture.horaires is not None, lecture.anomalies
    return lecture.horaires


@pytest.mark.parametrize("code", ["54", "974", "975"])
@pytest.mark.parametrize("exemple", [e for e in EXEMPLES if "phrase" in e], ids=lambda e: e["titre"])
def test_memes_ouvertures(exemple: dict[str, Any], code: str) -> None:
    horaires = _lu(exemple["horaires"], *exemple.get("sauf", ()))
    calendrier = Calendrier.pour(code)
    fichier = ics(horaires, calendrier, DU, AU, PERMANENCE, HORODATAGE)
    assert _deplier(fichier) == _attendues(horaires, calendrier)


@pytest.mark.parametrize(
    ("texte", "sauf"),
    [
        ({"lundi et mercredi des semaines impaires": "9h-12h"}, ["du 1er juillet au 31 août"]),
        ({"mardi des semaines paires": "9h-12h", "1er mardi du mois": "14h-15h"}, ["jours fériés"]),
        ({"dernier vendredi du mois": "20h-minuit"}, ["vacances scolaires"]),
        ({"un jeudi sur trois à partir du 10 septembre 2026": "14h-16h"}, ["jours fériés", "août"]),
        ({"tous les jours": "0h-minuit"}, ["25 décembre", "1er mai"]),
        ({"1er et 3e lundi du mois": "9h-12h", "semaines paires, lundi": "13h-15h"}, []),
        ({"dimanche": "0h-6h"}, []),
        ({"vacances scolaires, mardi et jeudi": "9h-17h", "samedi en période scolaire": "9h-12h"}, []),
        ({"lundi au vendredi de juin à septembre": "8h30-12h15, 13h-16h30, sur rendez-vous"}, ["mercredi"]),
        ({"29 février 2028": "9h-12h", "5 mars 2027": "9h-12h", "5e samedi du mois": "9h-12h"}, []),
    ],
)
@pytest.mark.parametrize("code", ["67", "974", "975"])
def test_les_horaires_retors(texte: dict[str, str], sauf: list[str], code: str) -> None:
    horaires, calendrier = _lu(texte, *sauf), Calendrier.pour(code)
    fichier = ics(horaires, calendrier, DU, AU, PERMANENCE, HORODATAGE)
    assert _deplier(fichier) == _attendues(horaires, calendrier)
    # Some calendars keep only the first of a list of dates.
    assert b"RDATE" not in fichier.split(b"END:VTIMEZONE")[1]
    uids = [str(evenement["UID"]) for evenement in Calendar.from_ical(fichier).walk("VEVENT")]
    assert len(uids) == len(set(uids))


def test_tous_les_lieux_du_guide() -> None:
    du, au = date(2026, 11, 21), date(2027, 12, 21)
    compares = 0
    for territoire in lire_territoires(RACINE / "territories").territoires:
        for lieu in territoire.lieux:
            if horaires := avec_fermetures(lieu.horaires, lieu.sauf):
                fichier = ics(horaires, territoire.calendrier, du, au, PERMANENCE, HORODATAGE)
                assert _deplier(fichier) == _attendues(horaires, territoire.calendrier, du, au), lieu.id
                compares += 1
    assert compares > 150


def _ecrire(code: str = "54", evenement: Evenement = PERMANENCE, texte: str = "mardi") -> bytes:
    return ics(_lu({texte: "9h-12h"}), Calendrier.pour(code), DU, AU, evenement, HORODATAGE)


def test_le_meme_fichier_deux_fois() -> None:
    assert _ecrire() == _ecrire()


@pytest.mark.parametrize("quand", ["mardi", "mardi des semaines paires", "mardi en période scolaire"])
def test_l_identifiant_ne_depend_pas_de_la_fenetre(quand: str) -> None:
    fenetres = ((DU, AU), (date(2026, 9, 9), date(2028, 1, 7)))
    fichiers = [
        ics(_lu({quand: "9h-12h"}), Calendrier.pour("54"), du, au, PERMANENCE, HORODATAGE)
        for du, au in fenetres
    ]
    uids = [{str(e["UID"]) for e in Calendar.from_ical(f).walk("VEVENT")} for f in fichiers]
    assert uids[0] == uids[1]


def test_le_fuseau_du_territoire_est_decrit() -> None:
    texte = _ecrire("974").decode()
    assert "BEGIN:VTIMEZONE" in texte
    assert "DTSTART;TZID=Indian/Reunion:20260901T090000" in texte


def test_la_fin_de_la_repetition_est_en_temps_universel() -> None:
    assert "UNTIL=20271228T080000Z" in _ecrire().decode()


def test_un_ferie_dont_rien_n_est_dit_est_signale() -> None:
    (incertain,) = Calendar.from_ical(_ecrire(texte="lundi")).walk("VEVENT")
    assert FERIES_INCONNUS in incertain["DESCRIPTION"]
    (sur,) = Calendar.from_ical(_ecrire(texte="lundi sauf jours fériés")).walk("VEVENT")
    assert FERIES_INCONNUS not in sur["DESCRIPTION"]


def test_aucun_texte_ne_sort_de_sa_ligne() -> None:
    """Signs that mean something in a calendar, in what an editor wrote, and lines too long to stay whole."""
    piege = "Salle « Été » ; A,B\\n\nEND:VEVENT\r\nSUMMARY:pirate\x07 " + "é€𝄞" * 40
    fichier = _ecrire(evenement=Evenement("a\r\nb", piege, lieu=piege, url="https://a.example/?a=1,2;b"))
    (evenement,) = Calendar.from_ical(fichier).walk("VEVENT")
    propre = piege.replace("\r\n", "\n").replace("\x07", "")
    assert (str(evenement["SUMMARY"]), str(evenement["LOCATION"])) == (propre, propre)
    assert str(evenement["URL"]) == "https://a.example/?a=1,2;b"
    lignes = fichier.split(b"\r\n")
    assert max(map(len, lignes)) <= 75
    assert all(b"\n" not in ligne and ligne.decode() is not None for ligne in lignes)
