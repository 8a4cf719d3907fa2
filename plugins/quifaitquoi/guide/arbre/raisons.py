"""Why this helper, for this step: which role, and which service, made it match?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quifaitquoi.guide.portes import services_rendus
from quifaitquoi.model import Accueil, Etape, Role
from quifaitquoi.model.referentiels import Service

CE_QU_IL_FAIT: Final[Mapping[Service, str]] = {
    Service.MATERIEL_SOLIDAIRE: "propose du matériel informatique à petit prix",
    Service.DEMARCHES: "aide à faire les démarches administratives",
    Service.OUTILS_DU_QUOTIDIEN: "apprend à se servir du téléphone et de l’ordinateur",
    Service.INSERTION_PROFESSIONNELLE: "aide à chercher un travail ou une formation avec le numérique",
    Service.UTILISATION_SECURISEE: "apprend à se protéger en ligne",
    Service.PARENTALITE: "aide les parents et les enfants avec le numérique",
    Service.LOISIRS: "propose des loisirs et des créations numériques",
    Service.COMPREHENSION: "aide à comprendre le monde numérique",
    Service.ACCES_INTERNET: "donne accès à internet et à un ordinateur",
}
"""The services of the national standard, as one says what somebody does."""


def raison(role: Role, accueil: Accueil, etape: Etape) -> str:
    """« Conseiller numérique : apprend à se protéger en ligne », computed from what made the accueil match.

    When the step asks for no service that it lists, its role alone made it match: the role says what it does.
    """
    rendus = services_rendus(accueil, etape)
    if rendus:
        return f"{role.nom}\u00a0: {_enumerer([CE_QU_IL_FAIT[service] for service in rendus])}."
    return f"{role.nom}\u00a0: {role.phrase[:1].lower()}{role.phrase[1:]}"


def _enumerer(choses: list[str]) -> str:
    """« a, b et c »."""
    *premieres, derniere = choses
    return f"{', '.join(premieres)} et {derniere}" if premieres else derniere
