"""Who helps: the list of the acteurs of a territory, and one page for each?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from quifaitquoi.geo import cle, commune
from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.signalement import dit_de_l_acteur, lien_de_signalement
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Acteur, Role, Territoire


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The list, then each acteur in the order of the files."""
    vue = vue_de(territoire, contexte)
    yield _liste(vue)
    for acteur in territoire.acteurs:
        yield _fiche(vue, acteur)


def _liste(vue: Vue) -> Fichier:
    territoire, ici = vue.territoire, adresses.acteurs(vue.territoire)
    entete = EnTete(
        titre=f"Qui fait quoi {territoire.departement.dans}\u00a0: les acteurs",
        description=f"Ce que fait chaque acteur {territoire.departement.dans}, ce qu’il ne fait pas, "
        "et où le rencontrer.",
        fil=adresses.fil(territoire, Miette("Acteurs")),
        territoire=territoire.slug,
    )
    contenu = rendre("acteurs/liste.html.j2", ici, vue=vue, roles=_par_role(territoire))
    return Fichier(f"{ici}index.html", contenu, entete=entete)


def _par_role(territoire: Territoire) -> list[tuple[Role, list[Acteur]]]:
    """Acteurs under their role, roles in the order of the national file."""
    rang = {role.id: place for place, role in enumerate(territoire.national.roles)}
    tries = sorted(territoire.acteurs, key=lambda acteur: (rang[acteur.role], cle(acteur.nom)))
    groupes = groupby(tries, key=lambda acteur: acteur.role)
    return [(territoire.role[role], list(acteurs)) for role, acteurs in groupes]


def _fiche(vue: Vue, acteur: Acteur) -> Fichier:
    territoire, ici = vue.territoire, adresses.acteur(vue.territoire, acteur)
    role = territoire.role[acteur.role]
    guichets = sorted(vue.guichets_d_acteur.get(acteur.id, ()), key=_par_commune)
    contenu = rendre(
        "acteurs/fiche.html.j2",
        ici,
        vue=vue,
        acteur=acteur,
        role=role,
        guichets=guichets,
        zone=zone(vue, acteur),
        signaler=lien_de_signalement(vue.contexte, ici, acteur.nom, dit_de_l_acteur(acteur)),
        source=territoire.source.get(acteur.source) if acteur.source else None,
        fuseau=territoire.calendrier.fuseau.key,
    )
    entete = EnTete(
        titre=f"{acteur.nom} {territoire.departement.dans}",
        description=f"{acteur.nom}\u00a0: {role.phrase} Où, quand, et comment les joindre.",
        fil=adresses.fil(territoire, Miette("Acteurs", adresses.acteurs(territoire)), Miette(acteur.nom)),
        territoire=territoire.slug,
        modules=(MODULE_DATES,) if guichets else (),
    )
    return Fichier(f"{ici}index.html", contenu, acteur.origine(), entete)


def _par_commune(guichet: Guichet) -> tuple[str, str]:
    return cle(guichet.ou), cle(guichet.accueil.lieu.nom)


def zone(vue: Vue, acteur: Acteur) -> list[str]:
    """Names of the communes and EPCI an acteur serves; empty when it is the whole département."""
    if isinstance(acteur.zone, str):
        return []
    return sorted((_nom_de_zone(vue, code) for code in acteur.zone), key=cle)


def _nom_de_zone(vue: Vue, code: str) -> str:
    epci = vue.epci.get(code)
    if epci:
        return epci.titre
    connue = commune(code)
    return connue.titre if connue else code
