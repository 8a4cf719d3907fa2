"""What does somebody see first in a territory: the question, the doors, their commune, who is open?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses, recherche
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import EnTete, Fichier
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.ressources import urgences
from quifaitquoi.guide.scripts import MODULE_OUVERTS, MODULE_RECHERCHE
from quifaitquoi.guide.territoire.ouverts import ouverts
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Question, Territoire

_PICTOGRAMMES = ("apprendre", "demarche", "difficulte")


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The home of the territory, and the files its search reads."""
    yield _accueil(vue_de(territoire, contexte))
    yield from recherche.build_territoire(territoire)


def _accueil(vue: Vue) -> Fichier:
    territoire, ici = vue.territoire, adresses.accueil(vue.territoire)
    contenu = rendre(
        "territoire/accueil.html.j2",
        ici,
        vue=vue,
        territoire=territoire,
        depart=territoire.national.arbre.noeuds[territoire.national.arbre.depart],
        accompagnement=territoire.national.arbre.accompagnement,
        portes=list(zip(vue.portes, _PICTOGRAMMES, strict=False)),
        autres_reponses=_autres_reponses(vue),
        ouverts=ouverts(vue),
        urgences=urgences(territoire),
        index=recherche.index(territoire),
        exemple=recherche.exemple(territoire),
        donnees_du=min((lieu.verifie_le for lieu in territoire.lieux), default=None),
    )
    entete = EnTete(
        titre=f"Qui peut vous aider {territoire.departement.dans}\u00a0?",
        description="Apprendre le numérique, faire une démarche, sortir d’une difficulté\u00a0: à qui "
        f"s’adresser {territoire.departement.dans}, où et quand.",
        territoire=territoire.slug,
        modules=(MODULE_RECHERCHE, MODULE_OUVERTS),
    )
    return Fichier(f"{ici}index.html", contenu, territoire.origine(), entete)


def _autres_reponses(vue: Vue) -> list[tuple[str, str]]:
    """What the first question offers besides the doors, as (text, id)."""
    arbre = vue.territoire.national.arbre
    depart = arbre.noeuds[arbre.depart]
    if not isinstance(depart, Question):
        return []
    derriere_une_porte = {porte.vers for porte in vue.portes}
    return [(r.texte, r.vers) for r in depart.reponses if r.vers not in derriere_une_porte]
