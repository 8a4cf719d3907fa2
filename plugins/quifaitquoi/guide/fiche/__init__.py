"""What goes with somebody sent to another place: one sheet, filled in the browser, printed, kept nowhere?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.feuilles import FEUILLE_FICHE
from quifaitquoi.guide.fiche import champs
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import numero, rendre
from quifaitquoi.guide.scripts import MODULE_FICHE, MODULE_PAGE
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Lieu, Territoire


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
        "fiche/fiche.html.j2",
        ici,
        territoire=territoire,
        champs=champs,
        destinations=destinations(vue),
        lieux=adresses.lieux(territoire),
    )
    return Fichier(f"{ici}index.html", contenu, entete=entete)


def destinations(vue: Vue) -> list[tuple[str, list[str]]]:
    """Every commune that has lieux, and what to print of each: its name and the number to call first."""
    tries = sorted(vue.territoire.lieux, key=lambda lieu: (cle(vue.nom_commune(lieu)), cle(lieu.nom)))
    groupes = groupby(tries, key=vue.nom_commune)
    return [(commune, [_dire(vue, lieu) for lieu in lieux]) for commune, lieux in groupes]


def _dire(vue: Vue, lieu: Lieu) -> str:
    commune, telephone = vue.nom_commune(lieu), _telephone(vue, lieu)
    ou = "" if cle(commune) in cle(lieu.nom) else f", {commune}"
    return f"{lieu.nom}{ou}" + (f", {numero(telephone)}" if telephone else "")


def _telephone(vue: Vue, lieu: Lieu) -> str | None:
    """The number of the lieu, else that of the first acteur received there who has one."""
    des_acteurs = (guichet.accueil.telephone for guichet in vue.guichets_de_lieu.get(lieu.id, ()))
    return lieu.telephone or next((numero for numero in des_acteurs if numero), None)
