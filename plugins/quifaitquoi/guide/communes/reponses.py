"""Who answers on the page of a commune: there, then nearest behind each door, in full once, then recalled?

All that the pages of a territory repeat is written once: only distances change from one commune to another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from quifaitquoi.geo import Commune
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.portes import Porte
from quifaitquoi.guide.proximite import RAYON_KM, Proche
from quifaitquoi.guide.rendu import km, macros
from quifaitquoi.guide.repondants import Repondent
from quifaitquoi.guide.sigles import Sigles
from quifaitquoi.guide.vue import Vue

SUR_PLACE = "sur-place"
TITRE_SUR_PLACE = "Dans la commune"


@dataclass(frozen=True, slots=True)
class _Derriere:
    """What surrounds the answers behind one door."""

    section: str
    debut: Markup
    fin: Markup


class Reponses:
    """Writes the answers of all the communes of a territory, for pages that stand at the depth of `ici`."""

    def __init__(self, vue: Vue, ici: str, sigles: Sigles) -> None:
        self._vue, self._ici, self._sigles = vue, ici, sigles
        porte = macros("communes/porte.html.j2")
        self._cartes = {guichet: self._carte(guichet) for guichet in vue.guichets}
        self._rappels = {SUR_PLACE: porte("rappel")(SUR_PLACE, TITRE_SUR_PLACE)}
        self._portes = [self._derriere(rang, une) for rang, une in enumerate(vue.portes, 1)]
        self._loin = porte("loin")(RAYON_KM)
        self._personne = porte("personne")(vue.territoire)

    def sur_place(self, commune: Commune, montres: dict[Guichet, str]) -> Markup:
        """The cards of those who receive in the commune; `montres` learns that they stand there."""
        sur_place = self._vue.guichets_de_commune.get(commune.code, ())
        return Markup("".join(self._coller((Proche(g, 0.0) for g in sur_place), commune, SUR_PLACE, montres)))  # noqa: S704 (our own templates)

    def par_porte(self, commune: Commune, montres: dict[Guichet, str]) -> Markup:
        """A section for each door; `montres` tells in which one somebody stands in full already."""
        morceaux: list[str] = []
        for porte, repondent in zip(self._portes, self._vue.repondants.de(commune), strict=True):
            morceaux += porte.debut, *self._reponse(repondent, commune, porte.section, montres), porte.fin
        return Markup("".join(morceaux))  # noqa: S704 (our own templates)

    def _reponse(
        self, repondent: Repondent, commune: Commune, section: str, montres: dict[Guichet, str]
    ) -> list[str]:
        """Those within the radius, else the nearest one beyond, after a word that says so."""
        if not repondent:
            return [self._personne]
        cartes = self._coller(repondent, commune, section, montres)
        return [self._loin if repondent[0].loin else "", '<ul class="cartes">\n', *cartes, "</ul>\n"]

    def _coller(
        self, proches: Iterable[Proche[Guichet]], commune: Commune, section: str, montres: dict[Guichet, str]
    ) -> list[str]:
        morceaux: list[str] = []
        for proche in proches:
            debut, fin = self._cartes[proche.chose]
            ou = montres.setdefault(proche.chose, section)
            morceaux += debut, _distance(proche, commune), fin if ou == section else self._rappels[ou]
        return morceaux

    def _carte(self, guichet: Guichet) -> tuple[str, str]:
        """A card in two parts: the distance, which changes from one commune to another, stands between."""
        carte = macros("composants/cartes.html.j2")
        fuseau = self._vue.territoire.calendrier.fuseau.key
        debut, fin = carte("debut")(guichet, self._ici), carte("fin")(guichet, fuseau)
        return self._sigles.marquer(debut), self._sigles.marquer(fin)

    def _derriere(self, rang: int, une: Porte) -> _Derriere:
        porte, section = macros("communes/porte.html.j2"), f"porte-{rang}"
        self._rappels[section] = porte("rappel")(section, une.titre)
        return _Derriere(
            section,
            porte("debut")(une, section),
            porte("fin")(une, self._vue.territoire, self._ici),
        )


def _distance(proche: Proche[Guichet], commune: Commune) -> str:
    if proche.chose.commune is commune:
        return " · dans la commune"
    distance = proche.distance
    return f" · à {km(distance)} à vol d’oiseau" if distance is not None else ""
