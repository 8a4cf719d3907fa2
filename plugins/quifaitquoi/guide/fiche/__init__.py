"""What goes with somebody sent elsewhere: one sheet, filled on a screen or with a pen, kept nowhere?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.feuilles import FEUILLE_FICHE
from quifaitquoi.guide.fiche import champs
from quifaitquoi.guide.fiche.destinations import destinations
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.scripts import MODULE_FICHE, MODULE_PAGE
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Territoire

TITRE = "Fiche d’orientation"


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The form to fill on a screen, and the one to print by the dozen and fill with a pen."""
    yield _a_remplir(vue_de(territoire, contexte))
    yield _vierge(territoire)


def _a_remplir(vue: Vue) -> Fichier:
    territoire, ici = vue.territoire, adresses.fiche_orientation(vue.territoire)
    entete = EnTete(
        titre="Fiche d’orientation à remplir et à imprimer",
        description="Une feuille à remettre à la personne que vous orientez. Rien n’est gardé ni envoyé.",
        fil=adresses.fil(territoire, Miette(TITRE)),
        territoire=territoire.slug,
        modules=(MODULE_PAGE, MODULE_FICHE),
        styles=(FEUILLE_FICHE,),
    )
    contenu = rendre(
        "fiche/fiche.html.j2",
        ici,
        territoire=territoire,
        champs=champs,
        groupes=destinations(vue),
        lieux=adresses.lieux(territoire),
        vierge=adresses.fiche_vierge(territoire),
    )
    return Fichier(f"{ici}index.html", contenu, entete=entete)


def _vierge(territoire: Territoire) -> Fichier:
    ici, a_remplir = adresses.fiche_vierge(territoire), adresses.fiche_orientation(territoire)
    entete = EnTete(
        titre="Fiche d’orientation vierge, à imprimer",
        description="Une feuille à remplir au stylo et à remettre à la personne que vous orientez.",
        fil=adresses.fil(territoire, Miette(TITRE, a_remplir), Miette("Fiche vierge")),
        territoire=territoire.slug,
        modules=(MODULE_PAGE,),
        styles=(FEUILLE_FICHE,),
    )
    contenu = rendre("fiche/vierge.html.j2", ici, territoire=territoire, champs=champs, a_remplir=a_remplir)
    return Fichier(f"{ici}index.html", contenu, entete=entete)
