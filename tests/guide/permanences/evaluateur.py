"""On which days is what an editor wrote open, worked out another way than the guide does?

Day after day, straight from the words, with the calendar of the library `holidays`. It only reads the few
shapes that permanences have; any other is an error, so that nothing is passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import holidays

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
Heures = tuple[tuple[str, str], ...]
"""Openings of a day as (« 09:00 », « 12:00 »)."""

_NOM = f"(?:{'|'.join(JOURS)})"
_SUITE = re.compile(rf"({_NOM})(?: au ({_NOM}))?")
_HEBDO = re.compile(rf"{_SUITE.pattern}(?:, {_SUITE.pattern})*")
_MOITIE = re.compile(r" (matin|après-midi)\b")
_PARITE = re.compile(r"(?P<jour>[a-z]+) des semaines (?P<parite>paires|impaires)")
_RANG = re.compile(r"(?P<rangs>\d(er|e)( et \d(er|e))*) (?P<jour>[a-z]+) du mois")
_DATES = re.compile(r"du (?P<du>\d+ \S+ \d{4}) au (?P<au>\d+ \S+ \d{4})")
_DATE = re.compile(r"(?P<le>\d+ \S+ \d{4})")
_PLAGE = re.compile(r"(\d+)h(\d\d)?-(\d+)h(\d\d)?")


def ouvertures(ecrits: Iterable[tuple[str, str]], du: date, au: date) -> dict[date, Heures]:
    """Each open day from `du` to `au` included, of schedules given as (when, hours) pairs.

    Raises ValueError on a shape it doesn't know.
    """
    paires = list(ecrits)
    jours = (du + timedelta(days=rang) for rang in range((au - du).days + 1))
    return {jour: heures for jour in jours if (heures := _du_jour(paires, jour))}


def chaque_semaine(ecrits: Iterable[tuple[str, str]]) -> int | None:
    """How many days of every week are open; None when weeks differ. Halves of days count as days."""
    jours: set[int] = set()
    for quand, heures in ecrits:
        if _PLAGE.match(heures):
            sans_moitie = _MOITIE.sub("", quand)
            if not _HEBDO.fullmatch(sans_moitie):
                return None
            jours |= _jours_de_la_semaine(sans_moitie)
    return len(jours)


def _du_jour(paires: list[tuple[str, str]], jour: date) -> Heures:
    """The most precise rule that speaks of this day, closures first; several of the same weight add up."""
    disent = [(_poids(quand, jour), heures) for quand, heures in paires]
    poids = max((poids for poids, _ in disent), default=0)
    retenues = [heures for p, heures in disent if p == poids and p]
    if not retenues or "fermé" in retenues:
        return ()
    return tuple(sorted(plage for heures in retenues for plage in _plages(heures)))


def _poids(quand: str, jour: date) -> int:
    """0: it doesn't speak of this day; then the more precise, the heavier."""
    if quand == "jours fériés":
        return 4 if jour in holidays.France(years=jour.year) else 0
    if trouve := _DATE.fullmatch(quand):
        return 5 if _date(trouve["le"]) == jour else 0
    if trouve := _DATES.fullmatch(quand):
        return 3 if _date(trouve["du"]) <= jour <= _date(trouve["au"]) else 0
    if trouve := _PARITE.fullmatch(quand):
        paire = jour.isocalendar().week % 2 == 0
        return 2 if JOURS[jour.weekday()] == trouve["jour"] and paire == (trouve["parite"] == "paires") else 0
    if trouve := _RANG.fullmatch(quand):
        rangs = {int(rang) for rang in re.findall(r"\d", trouve["rangs"])}
        return 2 if JOURS[jour.weekday()] == trouve["jour"] and (jour.day + 6) // 7 in rangs else 0
    return 1 if jour.weekday() in _jours_de_la_semaine(quand) else 0


def _jours_de_la_semaine(quand: str) -> set[int]:
    if not _HEBDO.fullmatch(quand):
        raise ValueError(f"forme inconnue : {quand}")
    suites = [(JOURS.index(du), JOURS.index(au or du)) for du, au in _SUITE.findall(quand)]
    return {jour for du, au in suites for jour in range(du, au + 1)}


def _plages(heures: str) -> Iterator[tuple[str, str]]:
    for plage in heures.split(", "):
        trouve = _PLAGE.fullmatch(plage)
        if trouve is None:
            raise ValueError(f"heures inconnues : {plage}")
        h1, m1, h2, m2 = trouve.groups()
        yield f"{int(h1):02}:{m1 or '00'}", f"{int(h2):02}:{m2 or '00'}"


def _date(texte: str) -> date:
    jour, mois, annee = texte.split()
    return date(int(annee), MOIS.index(mois) + 1, int(jour))


def lire_date(texte: str) -> date:
    """« mercredi 2 décembre 2026 »; ValueError when the weekday is not that of the date."""
    nom, reste = texte.split(" ", 1)
    jour = _date(reste.replace("1er ", "1 "))
    if JOURS[jour.weekday()] != nom:
        raise ValueError(f"{texte} : ce n’est pas un {nom}")
    return jour


def lire_heures(texte: str) -> Heures:
    """« 9 h – 12 h, 13 h 30 – 17 h », or « de 9 h à 12 h et de 13 h 30 à 17 h »; hours only."""
    lues = re.findall(r"(\d+)\u00a0h(?:\u00a0(\d\d))?(?: –| à) (\d+)\u00a0h(?:\u00a0(\d\d))?", texte)
    return tuple((f"{int(a):02}:{b or '00'}", f"{int(c):02}:{d or '00'}") for a, b, c, d in lues)
