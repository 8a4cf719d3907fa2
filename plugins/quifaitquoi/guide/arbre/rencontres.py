"""Where, and on which half-day, can the helpers of two steps be seen in one journey?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from quifaitquoi.guide.dates import JourOuvert, Prochaines
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import Occurrence, occurrences

SEMAINES: Final = 13
"""How far ahead they are looked for: a quarter."""
FIN_DU_MATIN: Final = time(12)
DEBUT_DE_L_APRES_MIDI: Final = time(13)
MATIN, APRES_MIDI = "le matin", "l’après-midi"


@dataclass(frozen=True, slots=True)
class JourDeRencontre(JourOuvert):
    """A day on which two helpers receive at the same place, with the openings of both."""

    moments: tuple[str, ...]

    @property
    def heures(self) -> str:
        """« le matin : les deux au même endroit »."""
        return f"{' et '.join(self.moments)}\u00a0: les deux au même endroit"


@dataclass(frozen=True, slots=True)
class Rencontre:
    """Two helpers of one place, the one of the earlier step first, and the days both receive."""

    premier: Guichet
    second: Guichet
    prochaines: Prochaines

    @property
    def raison(self) -> str:
        """« Conseiller numérique, puis France services. »"""
        return f"{self.premier.role.nom}, puis {self.second.role.nom}."


_Paire = tuple[Guichet, Guichet]


def rencontres(vue: Vue, premiers: Iterable[Guichet], seconds: Iterable[Guichet]) -> list[Rencontre]:
    """Where one helper of each step share a half-day in the next thirteen weeks: once per place and roles.

    One acteur that answers both steps is not a pair: its card already says so in each of them.
    """
    par_lieu: dict[str, list[Guichet]] = defaultdict(list)
    for guichet in seconds:
        par_lieu[guichet.accueil.lieu.id].append(guichet)
    paires: dict[tuple[str, str, str], list[_Paire]] = defaultdict(list)
    for premier in premiers:
        lieu = premier.accueil.lieu.id
        for second in par_lieu.get(lieu, ()):
            if premier.accueil.acteur is not second.accueil.acteur:
                paires[lieu, premier.role.id, second.role.id].append((premier, second))
    jusquau = vue.contexte.aujourdhui + timedelta(weeks=SEMAINES)
    return [
        Rencontre(*groupe[0], Prochaines(jours, jusquau))
        for groupe in paires.values()
        if (jours := _jours_communs(vue, groupe))
    ]


def _jours_communs(vue: Vue, paires: list[_Paire]) -> tuple[JourDeRencontre, ...]:
    communes: dict[date, dict[str, set[Occurrence]]] = defaultdict(dict)
    for premier, second in paires:
        du_premier, du_second = _demi_journees(vue, premier), _demi_journees(vue, second)
        for jour, moment in du_premier.keys() & du_second.keys():
            ouvertures = communes[jour].setdefault(moment, set())
            ouvertures.update(du_premier[jour, moment], du_second[jour, moment])
    return tuple(_jour(jour, communes[jour]) for jour in sorted(communes))


def _jour(jour: date, moments: Mapping[str, set[Occurrence]]) -> JourDeRencontre:
    ouvertures = sorted(set().union(*moments.values()), key=_ordre)
    return JourDeRencontre(jour, tuple(ouvertures), tuple(m for m in (MATIN, APRES_MIDI) if m in moments))


def _demi_journees(vue: Vue, guichet: Guichet) -> Mapping[tuple[date, str], list[Occurrence]]:
    """Openings by local day and half-day; one that spans lunch is in both."""
    horaires, debut = guichet.accueil.horaires, vue.contexte.aujourdhui
    if horaires is None:
        return {}
    classees: dict[tuple[date, str], list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences(
        horaires, vue.territoire.calendrier, debut, debut + timedelta(weeks=SEMAINES)
    ):
        for moment in _moments(occurrence):
            classees[occurrence.debut.date(), moment].append(occurrence)
    return classees


def _moments(occurrence: Occurrence) -> list[str]:
    """Those the opening has time in: a quarter of an hour after noon is still the morning."""
    jour, fin = occurrence.debut.date(), occurrence.fin
    vus = [MATIN] if occurrence.debut.time() < FIN_DU_MATIN else []
    if fin.date() > jour or fin.time() > DEBUT_DE_L_APRES_MIDI:
        vus.append(APRES_MIDI)
    return vus or [APRES_MIDI]


def _ordre(occurrence: Occurrence) -> tuple[datetime, datetime, str]:
    return occurrence.debut, occurrence.fin, occurrence.acces or ""
