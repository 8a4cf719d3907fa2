"""Who answers on the page of a commune: there, then nearest behind each door, in full once, then recalled?

All that the pages of a territory repeat is written once: only distances change from one commune to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from quifaitquoi.geo import Commune
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.portes import Porte
from quifaitquoi.guide.proximite import RAYON_KM, Proche
from quifaitquoi.guide.rendu import km, macros
from quifaitquoi.guide.sigles import Sigles
from quifaitquoi.guide.vue import Vue

PAR_PORTE = 3
SUR_PLACE = "sur-place"
TITRE_SUR_PLACE = "Dans la commune"


@dataclass(frozen=True, slots=True)
class _Derriere:
    """What surrounds the answers behind one door, and who can give them."""

    section: str
    debut: Markup
    fin: Markup
    guichets: frozenset[Guichet]


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
        proches = self._situes(commune)
        morceaux: list[str] = []
        for porte in self._portes:
            parmi = porte.guichets
            repondent = list(islice((p for p in proches if p.chose in parmi), PAR_PORTE)) if parmi else ()
            morceaux += porte.debut, *self._reponse(repondent, commune, porte.section, montres), porte.fin
        return Markup("".join(morceaux))  # noqa: S704 (our own templates)

    def _reponse(
        self,
        repondent: Sequence[Proche[Guichet]],
        commune: Commune,
        section: str,
        montres: dict[Guichet, str],
    ) -> list[str]:
        """Those within the radius, else the nearest one beyond, after a word that says so."""
        if not repondent:
            return [self._personne]
        pas_loin = [proche for proche in repondent if not proche.loin]
        cartes = self._coller(pas_loin or repondent[:1], commune, section, montres)
        return ["" if pas_loin else self._loin, '<ul class="cartes">\n', *cartes, "</ul>\n"]

    def _coller(
        self, proches: Iterable[Proche[Guichet]], commune: Commune, section: str, montres: dict[Guichet, str]
    ) -> list[str]:
        morceaux: list[str] = []
        for proche in proches:
            debut, fin = self._cartes[proche.chose]
            ou = montres.setdefault(proche.chose, section)
            morceaux += debut, _distance(proche, commune), fin if ou == section else self._rappels[ou]
        return morceaux

    def _situes(self, commune: Commune) -> list[Proche[Guichet]]:
        """Those that can be said to be near: at a known distance, or in the same commune or EPCI."""
        proches = self._vue.proches(commune)
        if not proches or proches[-1].carre <= 4:
            return proches
        return [p for p in proches if p.distance is not None or _meme_epci(p.chose.commune, commune)]

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
            frozenset(guichet for guichet in self._vue.guichets if une.repond(guichet.accueil)),
        )


def _meme_epci(une: Commune | None, autre: Commune) -> bool:
    return une is not None and (une is autre or (une.epci is not None and une.epci == autre.epci))


def _distance(proche: Proche[Guichet], commune: Commune) -> str:
    if proche.chose.commune is commune:
        return " · dans la commune"
    distance = proche.distance
    return f" · à {km(distance)} à vol d’oiseau" if distance is not None else ""
