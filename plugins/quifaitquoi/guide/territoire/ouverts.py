"""Who receives on the day of the build, and on the days that follow?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from quifaitquoi.geo import cle
from quifaitquoi.guide.dates import JourOuvert
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model.referentiels import AccesPermanence

JOURS = 14
"""Beyond, the page says nothing: a site that isn't rebuilt for two weeks must not speak of today."""


@dataclass(frozen=True, slots=True)
class Ouvert:
    """An accueil with its openings of the coming days."""

    guichet: Guichet
    du_jour: JourOuvert | None
    """Its openings on the day of the build."""
    jours: tuple[JourOuvert, ...]

    @property
    def rdv(self) -> bool:
        """Whether one is never received there without an appointment."""
        return self.guichet.accueil.acces is AccesPermanence.RENDEZ_VOUS

    @property
    def heures(self) -> str:
        """« 9 h – 12 h » on the day of the build; nothing when it is closed."""
        if self.du_jour is None:
            return ""
        return self.du_jour.heures_breves + (" (sur rendez-vous)" if self.rdv else "")


@dataclass(frozen=True, slots=True)
class Ouverts:
    """The list, sorted by commune, and the days it is true for."""

    jour: date
    jusquau: date
    lignes: tuple[Ouvert, ...]

    @property
    def combien(self) -> int:
        return sum(1 for ligne in self.lignes if ligne.du_jour)


def ouverts(vue: Vue) -> Ouverts:
    """Every accueil that opens in the coming days; a holiday nobody spoke of is left out, nothing is sure."""
    jour = vue.contexte.aujourdhui
    jusquau = jour + timedelta(days=JOURS - 1)
    lignes = [ligne for guichet in vue.guichets if (ligne := _ligne(guichet, jour, jusquau))]
    lignes.sort(key=lambda ligne: (cle(ligne.guichet.ou), cle(ligne.guichet.titre)))
    return Ouverts(jour, jusquau, tuple(lignes))


def _ligne(guichet: Guichet, jour: date, jusquau: date) -> Ouvert | None:
    connus = guichet.prochaines.jours if guichet.prochaines else ()
    surs = [ouvert for ouvert in connus if ouvert.jour <= jusquau and not ouvert.ferie]
    if not surs:
        return None
    du_jour = next((ouvert for ouvert in surs if ouvert.jour == jour), None)
    return Ouvert(guichet, du_jour, tuple(surs))
