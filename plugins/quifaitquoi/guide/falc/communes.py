"""Who is nearest to this commune, behind each door, with a phone and a date?

There are 35,000 of these pages. What several of them say (a helper, its number, its next date, a distance) is
one object, so that it is written once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from quifaitquoi.geo import Commune
from quifaitquoi.guide import adresses
from quifaitquoi.guide.falc.bref import en_bref
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.mots import bloc_des_mots
from quifaitquoi.guide.falc.page import Bloc, Dates, Groupe, Page, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.proximite import RAYON_KM, Proche
from quifaitquoi.guide.rendu import a_commune
from quifaitquoi.guide.repondants import Repondent
from quifaitquoi.guide.vue import Vue

_IMAGES = ("apprendre", "demarche", "difficulte")
_ICI = groupe("C’est dans votre commune.")
_LE_MEME = groupe("C’est le même lieu\u00a0:")
_PERSONNE = groupe("Pour cette aide, demandez à la mairie.")
_LOIN = groupe(f"C’est à plus de {RAYON_KM} kilomètres.", "C’est le lieu le plus proche.")


class Communes:
    """Writes the simplified pages of all the communes of a territory."""

    def __init__(self, vue: Vue) -> None:
        self._vue, territoire = vue, vue.territoire
        communes = adresses.communes(territoire)
        self._redaction = Redaction(territoire, adresses.simple(territoire, communes) + "une-commune/")
        self._fil = Miette("Communes", adresses.simple(territoire, communes))
        self._lieux = {guichet: self._lien(guichet) for guichet in vue.guichets}
        self._contacts = {guichet: tuple(en_bref(vue, guichet)) for guichet in vue.guichets}
        self._portes = [
            (image, porte.titre, adresses.simple(territoire, adresses.orienter(territoire, porte.vers)))
            for image, porte in zip(_IMAGES, vue.portes, strict=False)
        ]
        self._mots: dict[tuple[str, ...], tuple[Bloc, ...]] = {}
        self._autre = Bloc(
            "commune", "Une autre commune", (liens(("Choisir une autre commune", self._fil.chemin)),)
        )

    def fichier(self, commune: Commune) -> Fichier:
        """The page of one commune."""
        ou, dits = a_commune(commune), dict[Guichet, None]()
        blocs = (*self._blocs(commune, dits), self._autre)
        page = Page(f"Qui peut vous aider {ou}\u00a0?", (*blocs, *self._explications(dits)))
        place = Place(
            ordinaire=self._vue.page_commune(commune),
            description=f"Qui peut vous aider {ou} et autour, en phrases courtes.",
            fil=(self._fil, Miette(commune.titre)),
        )
        return self._redaction.fichier(page, place)

    def _blocs(self, commune: Commune, dits: dict[Guichet, None]) -> Iterator[Bloc]:
        """One for each door, then those of the commune that no door has named; `dits` learns who is named."""
        repondent = self._vue.repondants.de(commune)
        for (image, titre, lien), trouves in zip(self._portes, repondent, strict=False):
            yield Bloc(image, titre, tuple(self._reponse(trouves, commune, dits)), lien)
        autres = [g for g in self._vue.guichets_de_commune.get(commune.code, ()) if g not in dits]
        if autres:
            yield Bloc("adresse", "Aussi dans votre commune", tuple(self._lieux[g] for g in autres))

    def _explications(self, dits: Iterable[Guichet]) -> tuple[Bloc, ...]:
        noms = tuple(guichet.titre for guichet in dits)
        if noms not in self._mots:
            portes = (titre for _, titre, _ in self._portes)
            self._mots[noms] = bloc_des_mots(self._vue.territoire, (*portes, *noms))
        return self._mots[noms]

    def _reponse(
        self, trouves: Repondent, commune: Commune, dits: dict[Guichet, None]
    ) -> Iterable[Groupe | Dates]:
        if not trouves:
            return (_PERSONNE,)
        proche = trouves[0]
        guichet = proche.chose
        if guichet in dits:
            return (_LE_MEME, self._lieux[guichet])
        dits[guichet] = None
        return (self._lieux[guichet], *_distance(proche, commune), *self._contacts[guichet])

    def _lien(self, guichet: Guichet) -> Groupe:
        lieu = guichet.accueil.lieu
        page = adresses.lieu_simple(self._vue.territoire, lieu)
        ancre = f"#{guichet.ancre}" if guichet.accueil.permanence else ""
        return liens((_nom(guichet), page + ancre))


def _nom(guichet: Guichet) -> str:
    """The name of the helper, with its commune unless it says it."""
    return guichet.titre if guichet.ou in guichet.titre else f"{guichet.titre}, {guichet.ou}"


def _distance(proche: Proche[Guichet], commune: Commune) -> tuple[Groupe, ...]:
    if proche.chose.commune is commune:
        return (_ICI,)
    if proche.loin:
        return (_LOIN,)
    return (_a_kilometres(round(proche.distance)),) if proche.distance is not None else ()


@lru_cache(maxsize=64)
def _a_kilometres(combien: int) -> Groupe:
    mot = "kilomètre" if combien < 2 else "kilomètres"
    # As the crow flies: the road is longer, and « en ligne droite » is hard to understand.
    quoi = f"{combien}\u00a0{mot} au moins" if combien else "moins d’1\u00a0kilomètre"
    return groupe(f"C’est à {quoi}.")
