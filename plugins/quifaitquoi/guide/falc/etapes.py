"""Who helps at a step of an orientation, and where does one choose among them?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quifaitquoi.guide import adresses
from quifaitquoi.guide.falc import phrases
from quifaitquoi.guide.falc.bref import en_bref
from quifaitquoi.guide.falc.page import Bloc, Dates, Groupe, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.portes import repond_a
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Etape

_IMAGES: Final = 6
"""Steps that have a picture of their own; a longer way goes on with « next »."""
_SERVICES: Final = 4
"""More names on one page would be hard to choose from: the page of all the services has them."""


class Etapes:
    """Writes the steps of the orientations of a territory; a search that several steps make is made once."""

    def __init__(self, vue: Vue) -> None:
        self._vue = vue
        self._dits: dict[object, tuple[Groupe | Dates, ...]] = {}

    def bloc(self, rang: int, etape: Etape) -> Bloc:
        """One step: what to do, and who helps."""
        image = f"etape-{rang}" if rang <= _IMAGES else "suivant"
        texte = (groupe(*phrases.redites(etape.texte)),) if etape.texte else ()
        qui = self._aides(etape) if etape.cherche_quelqu_un else ()
        return Bloc(image, phrases.simple(etape.titre), (*texte, *qui), ancre=f"etape-{rang}")

    def _aides(self, etape: Etape) -> tuple[Groupe | Dates, ...]:
        """What is said of those who answer; steps that look for the same say the same."""
        cle = etape.roles, etape.services, etape.publics
        if cle not in self._dits:
            self._dits[cle] = tuple(self._qui(etape))
        return self._dits[cle]

    def _qui(self, etape: Etape) -> Iterator[Groupe | Dates]:
        guichets, directs = self._qui_repond(etape)
        if not guichets:
            yield groupe("Pour trouver ce service, demandez à la mairie.")
        else:
            if not directs:
                yield groupe("Vous pouvez commencer par un autre service.")
            yield from self._seul(guichets[0]) if len(guichets) == 1 else self._plusieurs(guichets)

    def _seul(self, guichet: Guichet) -> Iterator[Groupe | Dates]:
        page = adresses.lieu_simple(self._vue.territoire, guichet.accueil.lieu)
        yield groupe("Ce service vous aide\u00a0:")
        yield liens((f"{guichet.titre}, {guichet.ou}", page))
        yield from en_bref(self._vue, guichet)

    def _plusieurs(self, guichets: list[Guichet]) -> Iterator[Groupe]:
        territoire = self._vue.territoire
        acteurs = {guichet.accueil.acteur.id: guichet.accueil.acteur for guichet in guichets}
        pages = [
            (acteur.nom, adresses.simple(territoire, adresses.acteur(territoire, acteur)))
            for acteur in acteurs.values()
        ]
        if len(pages) > _SERVICES:
            tous = adresses.simple(territoire, adresses.acteurs(territoire))
            pages = [*pages[: _SERVICES - 1], ("Les autres services", tous)]
        yield groupe("Ces services vous aident\u00a0:" if len(pages) > 1 else "Ce service vous aide\u00a0:")
        yield liens(*pages)
        communes = adresses.simple(territoire, adresses.communes(territoire))
        yield groupe("Cherchez près de chez vous\u00a0:")
        yield liens(("Choisir votre commune", communes))

    def _qui_repond(self, etape: Etape) -> tuple[list[Guichet], bool]:
        """Those who answer, else those who render one of the services without having the role."""
        directs = [g for g in self._vue.guichets if repond_a(g.accueil, etape)]
        sans_role = etape.model_copy(update={"roles": ()})
        autres = [g for g in self._vue.guichets if repond_a(g.accueil, sans_role)]
        return directs or autres, bool(directs)
