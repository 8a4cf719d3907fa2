"""What stands at the address of a question or of an orientation, for everybody, without JavaScript?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from quifaitquoi.guide import adresses, recherche
from quifaitquoi.guide.arbre.cartes import Carte
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.arbre.numeros import numeros
from quifaitquoi.guide.arbre.recherches import Pas, Recherche, Recherches, Route, Trouve
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.fichier import EnTete, Fichier
from quifaitquoi.guide.rendu import macros, rendre
from quifaitquoi.guide.ressources import ressources
from quifaitquoi.guide.scripts import MODULE_ARBRE, MODULE_PAGE, MODULE_RECHERCHE
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Orientation, Question

AU_PLUS_SANS_GROUPES = 6
"""Beyond, the helpers are put away under the name of each EPCI, so that one sees the whole list."""

_CarteEcrite = tuple[Markup, Markup, Markup]


class Pages:
    """Writes the pages of a territory's tree; a list that many steps need is written once."""

    def __init__(self, vue: Vue, chemins: Chemins, recherches: Recherches) -> None:
        self._vue, self._chemins, self._recherches = vue, chemins, recherches
        self._dans = vue.territoire.departement.dans
        self._lignes = macros("arbre/ligne.html.j2")
        qui = macros("arbre/qui.html.j2")
        self._en_zone, self._memes = qui("zone"), qui("memes")
        self._cartes: dict[tuple[Carte, int, bool], tuple[Markup, Markup]] = {}
        self._zones: dict[tuple[int, int, frozenset[Carte], bool], Markup] = {}

    def question(self, question: Question) -> Fichier:
        """A list of links: nothing to fill in and nothing to remember."""
        reponses = [reponse for reponse in question.reponses if reponse.vers in self._chemins.noeuds]
        description = f"{question.titre} Choisissez une réponse pour savoir à qui vous adresser {self._dans}."
        return self._page("question", question, description, reponses=reponses)

    def orientation(self, orientation: Orientation) -> Fichier:
        """The steps, those who answer each of them, and what to do if nobody does."""
        territoire, route = self._vue.territoire, self._recherches.routes[orientation.id]
        ici = self._chemins.adresse(orientation.id)
        return self._page(
            "orientation",
            orientation,
            f"{orientation.titre}\u00a0: que faire, à qui s’adresser {self._dans}, "
            "quoi apporter et qui appeler.",
            route=route,
            etapes=self._etapes(route, ici),
            ensemble=self._zone(route.ensemble, ici, frozenset(), ouvert=True),
            urgences=numeros(territoire, orientation.urgences),
            ressources=ressources(territoire, orientation.ressources),
        )

    def _page(
        self, genre: str, noeud: Question | Orientation, description: str, **valeurs: object
    ) -> Fichier:
        ici, territoire = self._chemins.adresse(noeud.id), self._vue.territoire
        contenu = rendre(
            f"arbre/{genre}.html.j2",
            ici,
            vue=self._vue,
            territoire=territoire,
            dans=self._dans,
            noeud=noeud,
            avant=self._chemins.avant(noeud),
            adresse=self._chemins.adresse,
            json=f"{adresses.orienter(territoire)}arbre.json",
            positions=recherche.positions(territoire),
            index=recherche.index(territoire),
            exemple=recherche.exemple(territoire),
            **valeurs,
        )
        return Fichier(f"{ici}index.html", contenu, noeud.origine(), self._entete(noeud, description))

    def _entete(self, noeud: Question | Orientation, description: str) -> EnTete:
        return EnTete(
            titre=noeud.titre,
            description=description,
            fil=self._chemins.fil(noeud),
            territoire=self._vue.territoire.slug,
            modules=(MODULE_PAGE, MODULE_DATES, MODULE_RECHERCHE, MODULE_ARBRE),
            # A question in the middle of the way says nothing to somebody who comes from a search engine.
            indexee=isinstance(noeud, Orientation) or self._chemins.avant(noeud) is None,
        )

    def _etapes(self, route: Route, ici: str) -> list[tuple[Pas, Markup]]:
        """Each step with its helpers: in full the first time, then recalled in a few words, or by a link."""
        dits: dict[frozenset[Carte], int] = {}
        etapes = []
        for rang, pas in enumerate(route.pas, 1):
            cartes = frozenset(trouve.carte for trouve in pas.recherche.trouves) if pas.recherche else None
            if not cartes:
                etapes.append((pas, Markup()))
            elif cartes in dits:
                etapes.append((pas, self._memes(dits[cartes])))
            else:
                connues = cartes & frozenset[Carte]().union(*dits)
                etapes.append((pas, self._zone(pas.recherche, ici, connues, ouvert=not dits)))
                dits[cartes] = rang
        return etapes

    def _zone(self, cherchee: Recherche | None, ici: str, dits: frozenset[Carte], *, ouvert: bool) -> Markup:
        """Those who answer a search; pages at the same depth share it, their relative links are the same."""
        if cherchee is None or not cherchee.trouves:
            return Markup()
        combien = len(cherchee.trouves)
        ouvert = ouvert or combien <= AU_PLUS_SANS_GROUPES
        place = (cherchee.numero, ici.count("/"), dits, ouvert)
        if place not in self._zones:
            groupes = [
                (nom, [self._carte(trouve, ici, trouve.carte in dits) for trouve in trouves])
                for nom, trouves in _groupes(cherchee)
            ]
            self._zones[place] = self._en_zone(cherchee.numero, combien, groupes, self._dans, ouvert)
        return self._zones[place]

    def _carte(self, trouve: Trouve, ici: str, rappel: bool) -> _CarteEcrite:
        place = (trouve.carte, ici.count("/"), rappel)
        if place not in self._cartes:
            corps = self._lignes("corps")(trouve.carte, self._vue.territoire.calendrier.fuseau.key, rappel)
            self._cartes[place] = self._lignes("titre")(trouve.carte, ici), corps
        titre, corps = self._cartes[place]
        return titre, self._lignes("raison")(trouve.raison), corps


def _groupes(cherchee: Recherche) -> Iterable[tuple[str, Iterable[Trouve]]]:
    if len(cherchee.trouves) <= AU_PLUS_SANS_GROUPES:
        return [("", cherchee.trouves)]
    return groupby(cherchee.trouves, key=lambda trouve: trouve.carte.epci)
