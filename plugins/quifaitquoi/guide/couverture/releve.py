"""How far is each commune from the nearest of some helpers, and on which days do they receive?

Most needs look for the same few places. So the lieux are ranked once around each commune, and each set of
lieux is looked up once, whoever asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quifaitquoi.geo import Commune
from quifaitquoi.guide.couverture.classes import CLASSES, TROP_LOIN, rang
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.proximite import Proche, par_distance, point
from quifaitquoi.guide.vue import Vue

SEMAINES: Final = 4
"""How many weeks of dates tell the days on which somebody receives, the day of the build included."""
OUVRES: Final = range(5)
"""Monday to Friday: a day without anybody is then a gap."""


@dataclass(frozen=True, slots=True)
class Etendue:
    """How far a set of lieux reaches, commune by commune, in the order of the territory."""

    proches: tuple[Proche[str] | None, ...]
    """Id and distance of the nearest lieu; None when the set is empty."""
    rangs: tuple[int, ...]
    """The class of each commune, as a rank in `CLASSES`."""
    communes: tuple[int, ...]
    """How many communes are in each class."""
    habitants: tuple[int, ...]
    """How many people live in them; a commune whose population is unknown counts for none."""

    @property
    def trop_loin(self) -> tuple[int, ...]:
        """Ranks of the communes beyond the threshold."""
        return tuple(i for i, classe in enumerate(self.rangs) if classe in TROP_LOIN)


@dataclass(frozen=True, slots=True, eq=False)
class Bilan:
    """What a territory has for somebody who looks for some helpers."""

    guichets: tuple[Guichet, ...]
    etendue: Etendue
    jours: tuple[tuple[Guichet, ...], ...]
    """Those who receive on each day of the week, Monday first."""

    @property
    def vide(self) -> bool:
        return not self.guichets

    @property
    def lieux(self) -> frozenset[str]:
        return lieux_de(self.guichets)

    def jours_du_lieu(self, lieu: str) -> tuple[int, ...]:
        """The days on which one of them receives at this lieu, in order."""
        return tuple(jour for jour, presents in enumerate(self.jours) if lieu in lieux_de(presents))

    @property
    def sans_date(self) -> int:
        """How many say no date in the coming weeks: their hours are not known, or they are closed."""
        connus = {id(guichet) for guichets in self.jours for guichet in guichets}
        return sum(id(guichet) not in connus for guichet in self.guichets)

    @property
    def jours_manquants(self) -> tuple[int, ...]:
        """Working days on which nobody receives; none when nobody is known, or no date is."""
        if not any(self.jours):
            return ()
        return tuple(jour for jour in OUVRES if not self.jours[jour])


def lieux_de(guichets: Iterable[Guichet]) -> frozenset[str]:
    """Ids of the lieux where they receive."""
    return frozenset(guichet.accueil.lieu.id for guichet in guichets)


class Releve:
    """The distances and the days of a territory, measured once."""

    def __init__(self, vue: Vue) -> None:
        self._vue = vue
        self.communes = vue.territoire.communes
        accueillants = {guichet.accueil.lieu.id: guichet.accueil.lieu for guichet in vue.guichets}
        self._situes = [
            (point(vue.position(lieu)), identifiant) for identifiant, lieu in accueillants.items()
        ]
        self._ranges = [self._autour(commune) for commune in self.communes]
        self._etendues: dict[frozenset[str], Etendue] = {}
        self._jours: dict[Guichet, frozenset[int]] = {}

    def _autour(self, commune: Commune) -> list[Proche[str]]:
        """Every lieu, nearest first; when nobody knows where the commune is, those it has are in it."""
        proches = par_distance(point(commune), self._situes)
        if commune.latitude is not None:
            return proches
        dedans = {guichet.accueil.lieu.id for guichet in self._vue.guichets_de_commune.get(commune.code, ())}
        sur_place = [Proche(lieu, 0.0) for _, lieu in self._situes if lieu in dedans]
        return sur_place + [proche for proche in proches if proche.chose not in dedans]

    def etendue(self, lieux: frozenset[str]) -> Etendue:
        """How far these lieux reach."""
        if lieux not in self._etendues:
            self._etendues[lieux] = self._mesurer(lieux)
        return self._etendues[lieux]

    def _mesurer(self, lieux: frozenset[str]) -> Etendue:
        proches = tuple(next((p for p in ranges if p.chose in lieux), None) for ranges in self._ranges)
        rangs = tuple(map(rang, proches))
        communes, habitants = [0] * len(CLASSES), [0] * len(CLASSES)
        for commune, classe in zip(self.communes, rangs, strict=True):
            communes[classe] += 1
            habitants[classe] += commune.population or 0
        return Etendue(proches, rangs, tuple(communes), tuple(habitants))

    def le_jour(self, bilan: Bilan, jour: int) -> Etendue:
        """How far those who receive on this day of the week reach."""
        return self.etendue(lieux_de(bilan.jours[jour]))

    def bilan(self, guichets: Iterable[Guichet]) -> Bilan:
        """What these helpers give to the territory."""
        tous = tuple(guichets)
        jours = tuple(tuple(g for g in tous if jour in self.jours(g)) for jour in range(7))
        return Bilan(tous, self.etendue(lieux_de(tous)), jours)

    def jours(self, guichet: Guichet) -> frozenset[int]:
        """The days of the week (0 is Monday) on which somebody receives in the coming weeks."""
        if guichet not in self._jours:
            fin = self._vue.contexte.aujourdhui + timedelta(weeks=SEMAINES)
            connus = guichet.prochaines.jours if guichet.prochaines else ()
            self._jours[guichet] = frozenset(ouvert.jour.weekday() for ouvert in connus if ouvert.jour < fin)
        return self._jours[guichet]
