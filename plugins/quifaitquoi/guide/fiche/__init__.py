"""What goes with somebody sent to another place: one sheet, filled in the browser, printed, kept nowhere?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.feuilles import FEUILLE_FICHE
from quifaitquoi.guide.fiche import champs
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.scripts import MODULE_FICHE, MODULE_PAGE
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Lieu, Territoire


@dataclass(frozen=True, slots=True)
class Destination:
    """A lieu of the guide as the list offers it."""

    commune: str
    nom: str
    telephone: str | None


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """One page."""
    yield _page(vue_de(territoire, contexte))


def _page(vue: Vue) -> Fichier:
    territoire, ici = vue.territoire, adresses.fiche_orientation(vue.territoire)
    entete = EnTete(
        titre="Fiche d’orientation à remplir et à imprimer",
        description="Une feuille à remettre à la personne que vous orientez. Rien n’est gardé ni envoyé.",
        fil=adresses.fil(territoire, Miette("Fiche d’orientation")),
        territoire=territoire.slug,
        modules=(MODULE_PAGE, MODULE_FICHE),
        styles=(FEUILLE_FICHE,),
    )
    contenu = rendre(
        "fiche/fiche.html.j2", ici, territoire=territoire, champs=champs, destinations=destinations(vue)
    )
    return Fichier(f"{ici}index.html", contenu, entete=entete)


def destinations(vue: Vue) -> list[Destination]:
    """Every lieu, by commune then by name, with the number to call before sending somebody."""
    trouvees = [
        Destination(vue.nom_commune(lieu), lieu.nom, _telephone(vue, lieu)) for lieu in vue.territoire.lieux
    ]
    return sorted(trouvees, key=lambda d: (cle(d.commune), cle(d.nom)))


def _telephone(vue: Vue, lieu: Lieu) -> str | None:
    """The number of the lieu, else that of the first acteur received there who has one."""
    des_acteurs = (guichet.accueil.telephone for guichet in vue.guichets_de_lieu.get(lieu.id, ()))
    return lieu.telephone or next((numero for numero in des_acteurs if numero), None)
