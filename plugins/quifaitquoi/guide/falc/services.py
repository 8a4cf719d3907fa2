"""Who helps, for what, and what do they not do: the simplified pages of the acteurs?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Final

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.acteurs import zone
from quifaitquoi.guide.falc import joindre, phrases
from quifaitquoi.guide.falc.accueil import pres_de_chez_vous
from quifaitquoi.guide.falc.listes import nom_avec_commune
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.mots import avec_mots
from quifaitquoi.guide.falc.page import Bloc, Groupe, Page, choses, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Acteur, Role

IDEES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "france-services": "demarche",
        "conseiller-numerique": "apprendre",
        "atelier-numerique": "atelier",
        "mediatheque": "bibliotheque",
        "mairie": "mairie",
        "maison-des-solidarites": "ecoute",
        "association": "solidarite",
        "materiel-solidaire": "ordinateur",
        "mdph": "accessibilite",
        "point-justice": "droits",
        "mission-locale": "travail",
    }
)
"""The picture of a kind of helper, where one says it; the others share that of the helpers."""


LIEUX_SUR_LA_FICHE: Final = 5
"""More would hide what the service does: they have a page of their own."""
LIEUX: Final = "lieux/"
PERSONNE: Final = "Nous ne connaissons pas encore de service."


def idee_du_role(role: Role) -> str:
    return IDEES.get(role.id, "acteur")


def services_simples(vue: Vue) -> Iterator[Fichier]:
    """The list, then each acteur in the order of the files."""
    redaction = Redaction(vue.territoire)
    yield redaction.fichier(avec_mots(vue.territoire, _liste(vue)), _place(vue))
    for acteur in vue.territoire.acteurs:
        yield redaction.fichier(avec_mots(vue.territoire, _fiche(vue, acteur)), _place(vue, acteur))
        pages = _lieux(vue, acteur)
        if len(pages) > LIEUX_SUR_LA_FICHE:
            place = replace(_place(vue, acteur), suite=LIEUX, fil=_fil_des_lieux(vue, acteur))
            yield redaction.fichier(_page_des_lieux(vue, acteur, pages), place)


def _liste(vue: Vue) -> Page:
    territoire = vue.territoire
    rang = {role.id: place for place, role in enumerate(territoire.national.roles)}
    tries = sorted(territoire.acteurs, key=lambda acteur: (rang[acteur.role], cle(acteur.nom)))
    blocs = [
        _bloc_du_role(vue, territoire.role[role], list(acteurs))
        for role, acteurs in groupby(tries, key=lambda acteur: acteur.role)
    ]
    dites = ("Ces services vous aident.", "Choisissez un service.") if blocs else (PERSONNE,)
    return Page(f"Les services {territoire.departement.dans}", tuple(blocs), (groupe(*dites),), "acteur")


def _bloc_du_role(vue: Vue, role: Role, acteurs: list[Acteur]) -> Bloc:
    pages = ((acteur.nom, _page(vue, acteur)) for acteur in acteurs)
    return Bloc(idee_du_role(role), role.nom, (groupe(*phrases.redites(role.phrase)), liens(*pages)))


def _fiche(vue: Vue, acteur: Acteur) -> Page:
    role = vue.territoire.role[acteur.role]
    blocs = (
        *_joindre(acteur),
        *ce_que_fait(role),
        *_ou(vue, acteur),
        *_zone(vue, acteur),
        *_apporter(role),
    )
    dites = phrases.redites(acteur.presentation_resume or role.phrase)
    return Page(
        f"{acteur.nom} {vue.territoire.departement.dans}", blocs, (groupe(*dites),), idee_du_role(role)
    )


def ce_que_fait(role: Role) -> Iterator[Bloc]:
    """What one can expect of a kind of helper, then what it doesn't do."""
    yield Bloc("oui", "Ce que fait ce service", (liste_de(role.fait),))
    if role.ne_fait_pas:
        yield Bloc("non", "Ce que ce service ne fait pas", (liste_de(role.ne_fait_pas),))


def liste_de(textes: tuple[str, ...]) -> Groupe:
    """Things that editors wrote as sentences, one a line."""
    return choses(*phrases.chaque_chose(textes))


def _joindre(acteur: Acteur) -> Iterator[Bloc]:
    if acteur.telephone:
        yield Bloc("telephone", "Téléphoner", (joindre.appel(acteur.telephone),), ancre="telephone")
    elif acteur.courriels:
        yield Bloc("courriel", "Écrire", joindre.courriel(acteur.courriels[0]), ancre="courriel")


def _ou(vue: Vue, acteur: Acteur) -> Iterator[Bloc]:
    """The lieux where it receives, or the page that lists them when they are many."""
    pages = _lieux(vue, acteur)
    contenus: tuple[Groupe, ...]
    if not pages:
        contenus = (groupe("Nous ne connaissons pas de lieu pour ce service."),)
    elif len(pages) <= LIEUX_SUR_LA_FICHE:
        contenus = (groupe("Choisissez un lieu."), liens(*pages))
    else:
        contenus = (liens(("Voir tous les lieux de ce service", _page(vue, acteur) + LIEUX)),)
    yield Bloc("adresse", "Où venir", contenus, ancre="ou")


def _lieux(vue: Vue, acteur: Acteur) -> list[tuple[str, str]]:
    """Each lieu once, by commune, with the address of its page."""
    lieux = {g.accueil.lieu.id: g for g in vue.guichets_d_acteur.get(acteur.id, ())}
    tries = sorted(lieux.values(), key=lambda g: (cle(g.ou), cle(g.accueil.lieu.nom)))
    return [
        (nom_avec_commune(vue, g.accueil.lieu), adresses.lieu_simple(vue.territoire, g.accueil.lieu))
        for g in tries
    ]


def _page_des_lieux(vue: Vue, acteur: Acteur, pages: list[tuple[str, str]]) -> Page:
    retour = Bloc("retour", "Avant", (liens((f"Que fait {acteur.nom}\u00a0?", _page(vue, acteur))),))
    blocs = (pres_de_chez_vous(vue.territoire), Bloc("adresse", "Où venir", (liens(*pages),)), retour)
    return Page(f"{acteur.nom}\u00a0: les lieux", blocs)


def _zone(vue: Vue, acteur: Acteur) -> Iterator[Bloc]:
    noms = zone(vue, acteur)
    toutes = groupe(f"Pour toutes les communes {vue.territoire.departement.de}.")
    contenus = (groupe("Pour ces communes\u00a0:"), choses(*noms)) if noms else (toutes,)
    yield Bloc("carte", "Pour quelles communes", contenus, ancre="zone")


def _apporter(role: Role) -> Iterator[Bloc]:
    if role.a_apporter:
        contenus = (groupe("Apportez\u00a0:"), liste_de(role.a_apporter))
        yield Bloc("documents", "Apporter", contenus, ancre="apporter")


def _page(vue: Vue, acteur: Acteur) -> str:
    return adresses.simple(vue.territoire, adresses.acteur(vue.territoire, acteur))


def _fil_des_lieux(vue: Vue, acteur: Acteur) -> tuple[Miette, ...]:
    *avant, dernier = _place(vue, acteur).fil
    return (*avant, Miette(dernier.nom, _page(vue, acteur)), Miette("Les lieux"))


def _place(vue: Vue, acteur: Acteur | None = None) -> Place:
    territoire = vue.territoire
    tous = adresses.acteurs(territoire)
    if acteur is None:
        description = f"Les services qui vous aident {territoire.departement.dans}. En phrases courtes."
        return Place(tous, description, (Miette("Services"),))
    return Place(
        ordinaire=adresses.acteur(territoire, acteur),
        description=f"{acteur.nom}\u00a0: ce que fait ce service, et où venir. En phrases courtes.",
        fil=(Miette("Services", adresses.simple(territoire, tous)), Miette(acteur.nom)),
        source=acteur.origine(),
    )
