"""What should one do, in which order, and whom can one see for it?"""

from __future__ import annotations

from quifaitquoi.guide import recherche
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.arbre.etapes import Etapes
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.fichier import EnTete, Fichier
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.ressources import ressources
from quifaitquoi.guide.scripts import MODULE_PAGE, MODULE_PROCHES, MODULE_RECHERCHE
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Orientation


class Orientations:
    """Writes the pages of all the orientations of a territory."""

    def __init__(self, vue: Vue, chemins: Chemins) -> None:
        self._vue = vue
        self._chemins = chemins
        self._etapes = Etapes(vue)
        self._recherche = {
            "index": recherche.index(vue.territoire),
            "positions": recherche.positions(vue.territoire),
            "exemple": recherche.exemple(vue.territoire),
        }

    def page(self, orientation: Orientation) -> Fichier:
        """The page of one orientation."""
        ici = self._chemins.adresse(orientation.id)
        cherche = any(self._etapes.quelqu_un(etape) for etape in orientation.etapes)
        contenu = rendre(
            "arbre/orientation.html.j2",
            ici,
            vue=self._vue,
            territoire=self._vue.territoire,
            orientation=orientation,
            etapes=[(etape, self._etapes.qui(etape, ici)) for etape in orientation.etapes],
            cherche=cherche,
            ressources=ressources(self._vue.territoire, orientation.ressources),
            avant=self._chemins.avant(orientation),
            adresse=self._chemins.adresse,
            **self._recherche,
        )
        return Fichier(f"{ici}index.html", contenu, orientation.origine(), self._entete(orientation, cherche))

    def _entete(self, orientation: Orientation, cherche: bool) -> EnTete:
        territoire = self._vue.territoire
        return EnTete(
            titre=orientation.titre,
            description=f"{orientation.titre}\u00a0: que faire, à qui s’adresser "
            f"{territoire.departement.dans}, quoi apporter et qui appeler.",
            fil=self._chemins.fil(orientation),
            territoire=territoire.slug,
            modules=(MODULE_PAGE, MODULE_DATES, MODULE_RECHERCHE, MODULE_PROCHES)
            if cherche
            else (MODULE_PAGE,),
        )
