"""Somebody lives in this commune: who can help there, or nearest to it, behind each of the doors?"""

from __future__ import annotations

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
from quifaitquoi.guide.rendu import a_commune, gabarit, km, rendre
from quifaitquoi.guide.vue import Vue

PAR_PORTE = 3
VOISINES = 8

Carte = tuple[Markup, str, Markup]
"""A card cut in three: what comes before the distance, the distance, what comes after."""


@dataclass(frozen=True, slots=True)
class Reponse:
    """What a commune has behind one door."""

    porte: Porte
    cartes: list[Carte]
    loin: bool
    """Nobody is within the radius: the only card is the nearest one beyond."""


class Fiches:
    """Writes the pages of all the communes of a territory; the cards they repeat are written once."""

    def __init__(self, vue: Vue) -> None:
        self._vue = vue
        self._fuseau = vue.territoire.calendrier.fuseau.key
        self._module = gabarit("composants/cartes.html.j2").module
        self._cartes: dict[Guichet, tuple[Markup, Markup]] = {}
        self._derriere = [
            (porte, {g for g in vue.guichets if porte.repond(g.accueil)}) for porte in vue.portes
        ]

    def fiche(self, commune: Commune) -> Fichier:
        """The page of one commune."""
        vue, ici = self._vue, self._vue.page_commune(commune)
        proches = self._situes(commune)
        sur_place = vue.guichets_de_commune.get(commune.code, ())
        contenu = rendre(
            "communes/fiche.html.j2",
            ici,
            vue=vue,
            commune=commune,
            epci=vue.epci.get(commune.epci) if commune.epci else None,
            sur_place=[self._carte(Proche(guichet, None), ici, commune) for guichet in sur_place],
            reponses=[self._reponse(porte, parmi, proches, commune, ici) for porte, parmi in self._derriere],
            voisines=vue.voisinage.autour(commune, VOISINES),
            rayon=RAYON_KM,
        )
        return Fichier(f"{ici}index.html", contenu, entete=self._entete(commune))

    def _situes(self, commune: Commune) -> list[Proche[Guichet]]:
        """Those that can be said to be near: at a known distance, or in the same commune or EPCI."""
        return [
            proche
            for proche in self._vue.proches(commune)
            if proche.distance is not None or _meme_epci(proche.chose.commune, commune)
        ]

    def _reponse(
        self, porte: Porte, parmi: set[Guichet], proches: list[Proche[Guichet]], commune: Commune, ici: str
    ) -> Reponse:
        repondent = list(islice((proche for proche in proches if proche.chose in parmi), PAR_PORTE))
        pas_loin = [proche for proche in repondent if not proche.loin]
        gardes = pas_loin or repondent[:1]
        cartes = [self._carte(proche, ici, commune) for proche in gardes]
        return Reponse(porte, cartes, bool(repondent) and not pas_loin)

    def _carte(self, proche: Proche[Guichet], ici: str, commune: Commune) -> Carte:
        guichet = proche.chose
        if guichet not in self._cartes:
            # All the pages of communes stand at the same depth: their links are the same.
            debut, fin = self._module.debut, self._module.fin  # type: ignore[attr-defined]
            self._cartes[guichet] = (debut(guichet, ici), fin(guichet, self._fuseau))
        debut_ecrit, fin_ecrite = self._cartes[guichet]
        return debut_ecrit, _distance(proche, commune), fin_ecrite

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


def _meme_epci(une: Commune | None, autre: Commune) -> bool:
    return une is not None and (une is autre or (une.epci is not None and une.epci == autre.epci))


def _distance(proche: Proche[Guichet], commune: Commune) -> str:
    if proche.chose.commune is commune:
        return " · dans la commune"
    return f" · à {km(proche.distance)} à vol d’oiseau" if proche.distance is not None else ""
