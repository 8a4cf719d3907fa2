"""Who does what: how do the two front-line helpers differ, and what can one expect from the others?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quifaitquoi.guide import adresses
from quifaitquoi.guide.actions_cles import PREMIERE_LIGNE, tableau_des_actions
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.feuilles import FEUILLE_ROLES
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.scripts import MODULE_PAGE
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Acteur, Role, Territoire


@dataclass(frozen=True, slots=True)
class RoleTenu:
    """A role, and the acteurs of the territory that hold it."""

    role: Role
    acteurs: tuple[Acteur, ...]


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """One page."""
    yield _page(vue_de(territoire, contexte))


def _page(vue: Vue) -> Fichier:
    territoire, ici = vue.territoire, adresses.qui_fait_quoi(vue.territoire)
    compares, presents, absents = partager(territoire)
    entete = EnTete(
        titre="Qui fait quoi\u00a0: ce que chacun fait, ce qu’il ne fait pas",
        description=f"{_noms(compares) or 'Les aidants'} et les autres\u00a0: ce qu’on peut attendre "
        f"de chacun {territoire.departement.dans}.",
        fil=adresses.fil(territoire, Miette("Qui fait quoi")),
        territoire=territoire.slug,
        modules=(MODULE_PAGE,),
        styles=(FEUILLE_ROLES,),
    )
    contenu = rendre(
        "roles/roles.html.j2",
        ici,
        vue=vue,
        compares=compares,
        presents=presents,
        absents=absents,
        tableau=tableau_des_actions(territoire),
        affiche=adresses.affiche_actions(territoire, "a3"),
        affiche_vierge=adresses.affiche_actions(territoire, "a3", vierge=True),
        affiches=adresses.affiches(territoire),
    )
    return Fichier(f"{ici}index.html", contenu, entete=entete)


def partager(territoire: Territoire) -> tuple[list[RoleTenu], list[RoleTenu], list[RoleTenu]]:
    """The roles to compare side by side; then the others, those that somebody holds and those nobody does.

    Each in the order of the file. With one of the two missing, there is nothing to compare.
    """
    tenus = {role.id: RoleTenu(role, _tenants(territoire, role)) for role in territoire.national.roles}
    compares = [tenus[cle] for cle in PREMIERE_LIGNE if cle in tenus]
    if len(compares) < len(PREMIERE_LIGNE):
        compares = []
    autres = [tenu for tenu in tenus.values() if tenu not in compares]
    presents = [tenu for tenu in autres if tenu.acteurs]
    return compares, presents, [tenu for tenu in autres if not tenu.acteurs]


def _tenants(territoire: Territoire, role: Role) -> tuple[Acteur, ...]:
    return tuple(acteur for acteur in territoire.acteurs if acteur.role == role.id)


def _noms(tenus: list[RoleTenu]) -> str:
    return ", ".join(tenu.role.nom for tenu in tenus)
