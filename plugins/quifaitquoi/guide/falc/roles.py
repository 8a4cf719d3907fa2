"""Who does what: the simplified page that tells the helpers of the first line apart?"""

from __future__ import annotations

from quifaitquoi.guide import adresses
from quifaitquoi.guide.actions_cles import PREMIERE_LIGNE
from quifaitquoi.guide.falc import phrases
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.mots import avec_mots
from quifaitquoi.guide.falc.page import Bloc, Page, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.falc.services import idee_du_role, liste_de
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Role


def qui_fait_quoi_simple(vue: Vue) -> Fichier:
    """What each of the helpers of the first line does and doesn't do; the others are one link away."""
    territoire = vue.territoire
    compares = [territoire.role[cle] for cle in PREMIERE_LIGNE if cle in territoire.role]
    tous = adresses.simple(territoire, adresses.acteurs(territoire))
    autres = Bloc("acteur", "Les autres services", (liens(("Tous les services", tous)),))
    page = Page(
        "Qui fait quoi\u00a0?",
        (*map(_bloc, compares), autres),
        (groupe("Chaque service a son travail.", "Voici ce que fait chacun."),),
        "question",
    )
    place = Place(
        ordinaire=adresses.qui_fait_quoi(territoire),
        description=f"Ce que fait chaque service {territoire.departement.dans}. En phrases courtes.",
        fil=(Miette("Qui fait quoi"),),
    )
    return Redaction(territoire).fichier(avec_mots(territoire, page), place)


def _bloc(role: Role) -> Bloc:
    contenus = [
        groupe(*phrases.redites(role.phrase)),
        groupe("Ce que fait ce service\u00a0:"),
        liste_de(role.fait),
    ]
    if role.ne_fait_pas:
        contenus += groupe("Ce que ce service ne fait pas\u00a0:"), liste_de(role.ne_fait_pas)
    return Bloc(idee_du_role(role), role.nom, tuple(contenus))
