"""Somebody lives in this commune: who can help there, or nearest to it, behind each of the doors?

There are 35,000 of these pages. They all stand at the same depth, so whatever they repeat (cards, links) is
written once per territory, for the address of any of them.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from quifaitquoi.geo import Commune
from quifaitquoi.guide import adresses
from quifaitquoi.guide.communes.reponses import SUR_PLACE, TITRE_SUR_PLACE, Reponses
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import a_commune, rendre
from quifaitquoi.guide.sigles import Sigles
from quifaitquoi.guide.vue import Vue

VOISINES = 8


class Fiches:
    """Writes the pages of all the communes of a territory."""

    def __init__(self, vue: Vue) -> None:
        self._vue = vue
        self._ici = f"{adresses.communes(vue.territoire)}une-commune/"
        self._sigles = Sigles.de(vue.territoire.national.glossaire)
        self._reponses = Reponses(vue, self._ici, self._sigles)
        self._voisines = {commune.code: _voisine(commune) for commune in vue.territoire.communes}
        # The name of a group stands on the pages of all its communes: its acronyms are looked for once.
        self._groupes = {
            siren: _en_html(self._sigles.marquer(escape(e.titre))) for siren, e in vue.epci.items()
        }
        self._fil = adresses.fil(vue.territoire, Miette("Communes", adresses.communes(vue.territoire)))
        self._suite = Markup(rendre("communes/suite.html.j2", self._ici, vue=vue))  # noqa: S704 (our own template)

    def fiche(self, commune: Commune) -> Fichier:
        """The page of one commune."""
        vue, ou, codes = self._vue, a_commune(commune), ", ".join(commune.codes_postaux)
        montres: dict[Guichet, str] = {}
        contenu = rendre(
            "communes/fiche.html.j2",
            self._ici,
            territoire=vue.territoire,
            commune=commune,
            page=vue.page_commune(commune),
            ou=ou,
            codes=codes,
            groupe=self._groupes.get(commune.epci or ""),
            section_sur_place=SUR_PLACE,
            titre_sur_place=TITRE_SUR_PLACE,
            sur_place=self._reponses.sur_place(commune, montres),
            reponses=self._reponses.par_porte(commune, montres),
            voisines=self._autour(commune),
            suite=self._suite,
        )
        entete = self._entete(commune, ou, codes)
        abrege = self._sigles.poser(contenu)
        return Fichier(f"{vue.page_commune(commune)}index.html", abrege, entete=entete)

    def _autour(self, commune: Commune) -> Markup:
        voisines = self._vue.voisinage.autour(commune, VOISINES)
        return Markup("".join(self._voisines[voisine.chose.code] for voisine in voisines))  # noqa: S704 (written below)

    def _entete(self, commune: Commune, ou: str, codes: str) -> EnTete:
        return EnTete(
            titre=f"Qui peut vous aider {ou}\u00a0?",
            description=f"Démarches en ligne, numérique, difficultés\u00a0: qui peut aider {ou} "
            f"{f'({codes}) ' if codes else ''}et autour, avec le téléphone et la prochaine date.",
            fil=(*self._fil, Miette(commune.titre)),
            territoire=self._vue.territoire.slug,
            modules=(MODULE_DATES,),
            a_abreger=False,
        )


def _en_html(ecrit: str) -> Markup:
    return Markup(ecrit)  # noqa: S704 (escaped before its acronyms were marked)


def _voisine(commune: Commune) -> Markup:
    return Markup('<li><a href="../{}/">{}</a></li>\n').format(commune.chemin, commune.titre)
