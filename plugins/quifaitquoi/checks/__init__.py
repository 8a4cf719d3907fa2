"""What must be true across the files of a territory? All the rules, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from quifaitquoi.checks import (
    a_relire,
    actions,
    affiches,
    arbre,
    contacts,
    dates,
    doublons,
    falc,
    fraicheur,
    inutiles,
    liens,
    mots,
    presence,
    promesses,
    sigles,
)
from quifaitquoi.checks.regle import Regle
from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.model import Territoire

__all__ = ["REGLES", "Regle", "verifier"]

AVERTISSEMENT = Gravite.AVERTISSEMENT
CONSTATS_MAX = 500
"""Findings of one rule: the time of a build must not depend on how wrong the files are."""

REGLES: tuple[Regle, ...] = (
    Regle("acteurs-connus", "Chaque acteur cité existe dans le territoire.", liens.acteurs_connus),
    Regle(
        "lieux-connus", "Chaque lieu cité par une permanence existe dans le territoire.", liens.lieux_connus
    ),
    Regle("roles-connus", "Chaque rôle cité par un acteur ou par l’arbre existe.", liens.roles_connus),
    Regle(
        "operateurs-orientes",
        "Chaque organisme de France services mène à une page de l’arbre.",
        liens.operateurs_orientes,
    ),
    Regle("ressources-connues", "Chaque contact national cité par l’arbre existe.", liens.ressources_connues),
    Regle(
        "sources-connues",
        "Chaque source citée est décrite, avec sa licence et sa date.",
        liens.sources_connues,
    ),
    Regle(
        "zones-connues",
        "Chaque code de la zone d’un acteur est celui d’une commune ou d’une intercommunalité.",
        liens.zones_connues,
    ),
    Regle(
        "lieux-joignables",
        "On peut joindre chaque lieu, ou quelqu’un qui y reçoit.",
        contacts.lieux_joignables,
    ),
    Regle(
        "contact-complet",
        "Le service qui tient le guide donne un moyen de le joindre.",
        contacts.contact_complet,
    ),
    Regle(
        "un-seul-endroit",
        "Une équipe unique n’est jamais attendue à deux endroits en même temps.",
        presence.un_seul_endroit,
    ),
    Regle(
        "verifie-dans-le-passe", "Aucune fiche n’est vérifiée dans l’avenir.", fraicheur.verifie_dans_le_passe
    ),
    Regle(
        "verifie-depuis-peu",
        "Chaque fiche a été vérifiée il y a moins d’un an.",
        fraicheur.verifie_depuis_peu,
        AVERTISSEMENT,
    ),
    Regle(
        "fermetures-a-venir", "Aucune fermeture n’est déjà passée.", dates.fermetures_a_venir, AVERTISSEMENT
    ),
    Regle(
        "ouvertures-a-venir", "Aucune ouverture n’est déjà passée.", dates.ouvertures_a_venir, AVERTISSEMENT
    ),
    Regle(
        "calendrier-connu",
        "Les vacances scolaires sont connues pour treize mois.",
        dates.calendrier_connu,
        AVERTISSEMENT,
    ),
    Regle(
        "cibles-connues",
        "Chaque réponse de l’arbre mène à une question ou à une orientation.",
        arbre.cibles_connues,
    ),
    Regle(
        "adresses-libres",
        "Aucune question ni orientation ne prend l’adresse d’une autre page.",
        arbre.adresses_libres,
    ),
    Regle("sans-boucle", "L’arbre ne tourne pas en rond.", arbre.sans_boucle),
    Regle("profondeur", "On arrive à une orientation en six questions au plus.", arbre.profondeur),
    Regle(
        "tout-est-atteint",
        "Une réponse mène à chaque question et à chaque orientation.",
        arbre.tout_est_atteint,
        AVERTISSEMENT,
    ),
    Regle(
        "chacun-trouve",
        "Chaque orientation trouve quelqu’un ici, ou donne un contact national.",
        arbre.chacun_trouve,
        AVERTISSEMENT,
    ),
    Regle(
        "roles-des-actions",
        "Chaque rôle cité par « qui fait quoi » existe, et une seule fois par action.",
        actions.roles_des_actions,
    ),
    Regle(
        "pratiques-coherentes",
        "Chaque pratique parle d’une action et de rôles qui la font.",
        actions.pratiques_coherentes,
    ),
    Regle(
        "actions-locales-a-part",
        "Un territoire ajoute quatre actions au plus, sans en redire une nationale.",
        actions.actions_locales_a_part,
    ),
    Regle(
        "titres-d-affiches",
        "Chaque titre d’affiche est celui d’une affiche demandée, et le seul.",
        affiches.titres_utiles,
    ),
    Regle(
        "conseils-en-nombre",
        "Une affiche montre de quatre à six conseils.",
        affiches.conseils_en_nombre,
    ),
    Regle(
        "duos-complets",
        "Là où deux sortes d’aidants reçoivent, chacun a ses horaires.",
        affiches.duos_complets,
        AVERTISSEMENT,
    ),
    Regle(
        "synonymes-utiles",
        "Chaque synonyme mène à un mot écrit dans l’arbre.",
        mots.synonymes_utiles,
        AVERTISSEMENT,
    ),
    Regle(
        "tout-est-relu",
        "Aucun texte importé n’attend d’être relu.",
        a_relire.tout_est_relu,
        AVERTISSEMENT,
    ),
    Regle(
        "sigles-nationaux",
        "Chaque sigle des textes nationaux est dans le glossaire.",
        sigles.sigles_nationaux,
    ),
    Regle(
        "sigles-du-territoire",
        "Chaque sigle d’un territoire est dans un glossaire.",
        sigles.sigles_du_territoire,
        AVERTISSEMENT,
    ),
    Regle(
        "textes-simples",
        "Chaque texte simplifié est écrit simplement.",
        falc.textes_simples,
    ),
    Regle(
        "promesses",
        "Aucun texte ne se dit facile à lire à la place des personnes concernées.",
        promesses.promesses,
    ),
    Regle(
        "reglages-falc",
        "Chaque réglage du relecteur automatique change quelque chose.",
        falc.reglages_qui_comptent,
    ),
    Regle("lieux-distincts", "Aucun lieu n’est écrit deux fois.", doublons.lieux_distincts, AVERTISSEMENT),
    Regle("acteurs-presents", "Chaque acteur reçoit quelque part.", inutiles.acteurs_presents, AVERTISSEMENT),
    Regle("lieux-habites", "Quelqu’un reçoit dans chaque lieu.", inutiles.lieux_habites, AVERTISSEMENT),
    Regle(
        "sources-citees",
        "Chaque source du territoire sert à une fiche.",
        inutiles.sources_citees,
        AVERTISSEMENT,
    ),
)


def verifier(territoire: Territoire, aujourdhui: date) -> Iterator[Constat]:
    """Everything wrong or doubtful in a territory on a given day, in no order (see `constats.tries`).

    What could not be read (`territoire.illisibles`) is never called unknown or missing.
    """
    for regle in REGLES:
        constats = regle.verification(territoire, aujourdhui)
        yield from islice(constats, CONSTATS_MAX)
        if next(constats, None) is not None:
            message = (
                f"trop de fiches manquent à « {regle.phrase} » : corrigez celles-ci, la suite sera dite après"
            )
            yield Constat(territoire.origine(), territoire.champ(), message, regle.gravite)
