"""Somebody lives in this commune: who can help there, or nearest to it, behind each of the doors?

There are 35,000 of these pages. They all stand at the same depth, so whatever they repeat (cards, links) is
written once per territory, for the address of any of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from quifaitquoi.geo import Commune
from quifaitquoi.guide import adresses
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.portes import Porte
from quifaitquoi.guide.proximite import RAYON_KM, Proche
from quifaitquoi.guide.rendu import a_commune, km, macros, rendre
from quifaitquoi.guide.vue import Vue

PAR_PORTE = 3
VOISINES = 8
SUR_PLACE = "sur-place"


@dataclass(frozen=True, slots=True)
class Reponse:
    """What a commune has behind one door."""

    porte: Porte
    section: str
    """Id of its heading."""
    cartes: Markup
    loin: bool
    """Nobody is within the radius: the only card is the nearest one beyond."""


class Fiches:
    """Writes the pages of all the communes of a territory."""

    def __init__(self, vue: Vue) -> None:
        self._vue = vue
        self._ici = f"{adresses.communes(vue.territoire)}une-commune/"
        self._cartes = {guichet: self._ecrire(guichet) for guichet in vue.guichets}
        self._rappels = {SUR_PLACE: _rappel(SUR_PLACE, "Dans la commune")}
        self._rappels |= {_section(n): _rappel(_section(n), p.titre) for n, p in enumerate(vue.portes, 1)}
        self._voisines = {commune.code: _voisine(commune) for commune in vue.territoire.communes}
        self._derriere = [
            (porte, {g for g in vue.guichets if porte.repond(g.accueil)}) for porte in vue.portes
        ]
        self._suite = Markup(rendre("communes/suite.html.j2", self._ici, vue=vue))  # noqa: S704 (our own template)

    def fiche(self, commune: Commune) -> Fichier:
        """The page of one commune."""
        vue = self._vue
        proches, montres = self._situes(commune), dict[Guichet, str]()
        sur_place = [Proche(guichet, 0.0) for guichet in self._sur_place(commune)]
        contenu = rendre(
            "communes/fiche.html.j2",
            self._ici,
            vue=vue,
            commune=commune,
            epci=vue.epci.get(commune.epci) if commune.epci else None,
            sur_place=self._coller(sur_place, commune, SUR_PLACE, montres),
            reponses=[
                self._reponse(porte, _proches_parmi(parmi, proches), commune, _section(rang), montres)
                for rang, (porte, parmi) in enumerate(self._derriere, 1)
            ],
            voisines=_deja_ecrit(
                self._voisines[proche.chose.code] for proche in vue.voisinage.autour(commune, VOISINES)
            ),
            rayon=RAYON_KM,
            suite=self._suite,
        )
        return Fichier(f"{vue.page_commune(commune)}index.html", contenu, entete=self._entete(commune))

    def _sur_place(self, commune: Commune) -> tuple[Guichet, ...]:
        return self._vue.guichets_de_commune.get(commune.code, ())

    def _situes(self, commune: Commune) -> list[Proche[Guichet]]:
        """Those that can be said to be near: at a known distance, or in the same commune or EPCI."""
        proches = self._vue.proches(commune)
        if not proches or proches[-1].carre <= 4:
            return proches
        return [p for p in proches if p.distance is not None or _meme_epci(p.chose.commune, commune)]

    def _reponse(
        self,
        porte: Porte,
        repondent: list[Proche[Guichet]],
        commune: Commune,
        section: str,
        montres: dict[Guichet, str],
    ) -> Reponse:
        pas_loin = [proche for proche in repondent if not proche.loin]
        cartes = self._coller(pas_loin or repondent[:1], commune, section, montres)
        return Reponse(porte, section, cartes, bool(repondent) and not pas_loin)

    def _coller(
        self, proches: Iterable[Proche[Guichet]], commune: Commune, section: str, montres: dict[Guichet, str]
    ) -> Markup:
        """Cards; `montres` tells in which section of the page somebody stands in full: once is enough."""
        morceaux: list[str] = []
        for proche in proches:
            debut, fin = self._cartes[proche.chose]
            ou = montres.setdefault(proche.chose, section)
            morceaux += debut, _distance(proche, commune), fin if ou == section else self._rappels[ou]
        return _deja_ecrit(morceaux)

    def _ecrire(self, guichet: Guichet) -> tuple[str, str]:
        """A card in two parts: the distance, which changes from one commune to another, stands between."""
        carte = macros("composants/cartes.html.j2")
        fuseau = self._vue.territoire.calendrier.fuseau.key
        return carte("debut")(guichet, self._ici), carte("fin")(guichet, fuseau)

    def _entete(self, commune: Commune) -> EnTete:
        territoire = self._vue.territoire
        ou = a_commune(commune)
        codes = ", ".join(commune.codes_postaux)
        return EnTete(
            titre=f"Qui peut vous aider {ou}\u00a0?",
            description=f"Démarches en ligne, numérique, difficultés\u00a0: qui peut aider {ou} "
            f"{f'({codes}) ' if codes else ''}et autour, avec le téléphone et la prochaine date.",
            fil=adresses.fil(
                territoire, Miette("Communes", adresses.communes(territoire)), Miette(commune.titre)
            ),
            territoire=territoire.slug,
            modules=(MODULE_DATES,),
        )


def _deja_ecrit(morceaux: Iterable[str]) -> Markup:
    """Pieces our templates have written and escaped, or words of ours."""
    return Markup("".join(morceaux))  # noqa: S704


def _section(rang: int) -> str:
    return f"porte-{rang}"


def _rappel(section: str, titre: str) -> Markup:
    """The end of the card of somebody who stands in full higher in the page."""
    return Markup(
        '</p>\n<p class="petit">Contact et dates plus haut\u00a0: <a href="#{}">{}</a></p>\n</li>\n'
    ).format(section, titre)


def _proches_parmi(parmi: set[Guichet], proches: list[Proche[Guichet]]) -> list[Proche[Guichet]]:
    if not parmi:
        return []
    return list(islice((proche for proche in proches if proche.chose in parmi), PAR_PORTE))


def _voisine(commune: Commune) -> Markup:
    return Markup('<li><a href="../{}/">{}</a></li>\n').format(commune.chemin, commune.titre)


def _meme_epci(une: Commune | None, autre: Commune) -> bool:
    return une is not None and (une is autre or (une.epci is not None and une.epci == autre.epci))


def _distance(proche: Proche[Guichet], commune: Commune) -> str:
    if proche.chose.commune is commune:
        return " · dans la commune"
    distance = proche.distance
    return f" · à {km(distance)} à vol d’oiseau" if distance is not None else ""
