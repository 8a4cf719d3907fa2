"""Where does the simplified guide begin: which doors, which commune, which numbers?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.falc import joindre, numeros
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.mots import avec_mots
from quifaitquoi.guide.falc.page import Bloc, Page, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.falc.questions import idee, introduction, reponses, titre
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.ressources import urgences
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Question, Territoire


def accueil_simple(vue: Vue, chemins: Chemins) -> Fichier:
    """The simplified twin of the home of a territory."""
    territoire = vue.territoire
    arbre = territoire.national.arbre
    depart = arbre.noeuds[arbre.depart]
    blocs = (
        *_portes(territoire, chemins),
        pres_de_chez_vous(territoire),
        *numeros.appeler_d_abord(urgences(territoire), "Les numéros d’urgence"),
        _tout(territoire),
        *_contact(territoire),
    )
    page = Page(titre(depart), blocs, introduction(depart), idee(depart))
    place = Place(
        ordinaire=adresses.accueil(territoire),
        description=f"Qui peut vous aider {territoire.departement.dans}\u00a0? En phrases courtes.",
        source=territoire.origine(),
        onglet=f"Le guide {territoire.departement.de}",
    )
    return Redaction(territoire).fichier(avec_mots(territoire, page), place)


def pres_de_chez_vous(territoire: Territoire) -> Bloc:
    """The search of a commune, and the list for those who have no JavaScript."""
    liste = adresses.simple(territoire, adresses.communes(territoire))
    contenus = (liens(("Choisir votre commune dans la liste", liste)),)
    return Bloc("commune", "Près de chez vous", contenus, ancre="votre-commune", recherche=True)


def _portes(territoire: Territoire, chemins: Chemins) -> Iterator[Bloc]:
    arbre = territoire.national.arbre
    depart = arbre.noeuds[arbre.depart]
    if isinstance(depart, Question):
        yield from reponses(territoire, chemins, depart)
    else:
        lien = adresses.simple(territoire, chemins.adresse(depart.id))
        yield Bloc(idee(depart), depart.titre, lien=lien)
    aidants = arbre.noeuds.get(arbre.accompagnement or "")
    if aidants is not None:
        lien = adresses.simple(territoire, chemins.adresse(aidants.id))
        yield Bloc("solidarite", "J’aide quelqu’un", lien=lien)


def _tout(territoire: Territoire) -> Bloc:
    pages = (
        ("Choisir une aide", adresses.orienter(territoire)),
        ("Tous les lieux", adresses.lieux(territoire)),
        ("Les prochaines dates", adresses.permanences(territoire)),
        ("Tous les services", adresses.acteurs(territoire)),
        ("Qui fait quoi", adresses.qui_fait_quoi(territoire)),
    )
    simples = ((nom, adresses.simple(territoire, adresse)) for nom, adresse in pages)
    return Bloc("source", "Tout le guide", (liens(*simples),), ancre="tout")


def _contact(territoire: Territoire) -> Iterator[Bloc]:
    if territoire.contact:
        contenus = [groupe(f"Ce guide est fait par\u00a0: {territoire.contact.service}.")]
        if territoire.contact.telephone:
            contenus.append(joindre.appel(territoire.contact.telephone))
        elif territoire.contact.courriel:
            contenus += joindre.courriel(territoire.contact.courriel)
        yield Bloc("information", "Qui fait ce guide", tuple(contenus), ancre="contact")
