"""Who, in this territory, can be seen at this step?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from quifaitquoi.geo import cle
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.portes import repond_a
from quifaitquoi.guide.rendu import macros, rendre
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Etape
from quifaitquoi.model.referentiels import Service

AU_PLUS_SANS_GROUPES = 6
"""Beyond, the cards are put away under the name of each EPCI, so that one sees the whole list."""
SANS_EPCI = "Autres communes"

_Cherche = tuple[tuple[str, ...], tuple[Service, ...]]


@dataclass(frozen=True, slots=True)
class Groupe:
    """The cards of one EPCI."""

    nom: str
    cartes: tuple[Markup, ...]


class Etapes:
    """Writes who answers each step. Many steps look for the same helpers: each list is written once."""

    def __init__(self, vue: Vue) -> None:
        self._vue = vue
        self._fuseau = vue.territoire.calendrier.fuseau.key
        self._guichets = sorted(vue.guichets, key=self._rang)
        self._en_carte = macros("composants/cartes.html.j2")("carte")
        self._en_ligne = macros("arbre/ligne.html.j2")("ligne")
        self._ecrits: dict[tuple[Guichet, int, bool], Markup] = {}
        self._trouves: dict[_Cherche, list[Guichet]] = {}
        self._listes: dict[tuple[_Cherche, int], Markup] = {}

    def qui(self, etape: Etape, ici: str) -> Markup:
        """The list of those who answer a step, or the gap said as it is; empty when it looks for nobody.

        Pages at the same depth share it: their relative links are the same.
        """
        if not etape.cherche_quelqu_un:
            return Markup()
        cherche = ((etape.roles, etape.services), ici.count("/"))
        if cherche not in self._listes:
            self._listes[cherche] = self._ecrire(etape, ici)
        return self._listes[cherche]

    def quelqu_un(self, etape: Etape) -> bool:
        """Whether the guide knows anybody who answers a step."""
        return bool(self._repondent(etape))

    def _repondent(self, etape: Etape) -> list[Guichet]:
        """Those who answer, by commune then by name, accents ignored."""
        cherche = (etape.roles, etape.services)
        if cherche not in self._trouves:
            self._trouves[cherche] = [g for g in self._guichets if repond_a(g.accueil, etape)]
        return self._trouves[cherche]

    def _ecrire(self, etape: Etape, ici: str) -> Markup:
        trouves = self._repondent(etape)
        grouper = len(trouves) > AU_PLUS_SANS_GROUPES
        texte = rendre(
            "arbre/qui.html.j2",
            ici,
            combien=len(trouves),
            groupes=self._par_epci(trouves, ici) if grouper else [],
            cartes=[] if grouper else [self._guichet(guichet, ici, en_ligne=False) for guichet in trouves],
            roles=self._noms_des_roles(etape),
            territoire=self._vue.territoire,
        )
        return Markup(texte)  # noqa: S704 - our own template, which has escaped every value

    def _noms_des_roles(self, etape: Etape) -> list[str]:
        connus = self._vue.territoire.role
        return [connus[role].nom for role in etape.roles if role in connus]

    def _par_epci(self, trouves: list[Guichet], ici: str) -> list[Groupe]:
        ranges = sorted(
            trouves, key=lambda guichet: (self._epci(guichet) == SANS_EPCI, cle(self._epci(guichet)))
        )
        return [
            Groupe(nom, tuple(self._guichet(guichet, ici, en_ligne=True) for guichet in groupe))
            for nom, groupe in groupby(ranges, key=self._epci)
        ]

    def _epci(self, guichet: Guichet) -> str:
        connu = self._vue.epci.get(guichet.commune.epci or "") if guichet.commune else None
        return connu.titre if connu else SANS_EPCI

    def _guichet(self, guichet: Guichet, ici: str, en_ligne: bool) -> Markup:
        place = (guichet, ici.count("/"), en_ligne)
        if place not in self._ecrits:
            ecrire = self._en_ligne if en_ligne else self._en_carte
            distance = Markup("<span data-distance></span>")
            self._ecrits[place] = ecrire(
                guichet, ici, self._fuseau, distance=distance, position=self._degres(guichet)
            )
        return self._ecrits[place]

    def _degres(self, guichet: Guichet) -> str:
        """Latitude and longitude to ten metres; nothing when unknown."""
        position = self._vue.position(guichet.accueil.lieu)
        if position.latitude is None or position.longitude is None:
            return ""
        return f"{position.latitude:.4f},{position.longitude:.4f}"

    @staticmethod
    def _rang(guichet: Guichet) -> tuple[str, str, str]:
        return cle(guichet.ou), cle(guichet.accueil.lieu.nom), cle(guichet.titre)
