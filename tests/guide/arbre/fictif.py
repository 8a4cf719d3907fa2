"""What tree do the tests of its pages walk? A fictional one, small enough to be held in the head."""

from __future__ import annotations

from datetime import date
from typing import Any

from quifaitquoi.model import Acteur, Lieu, National, Territoire

ROLES = [
    {"id": "france-services", "nom": "France services", "phrase": "Fait avec vous.", "fait": ["Aider"]},
    {"id": "conseiller-numerique", "nom": "Conseiller numérique", "phrase": "Apprend.", "fait": ["Former"]},
    {"id": "ccas", "nom": "CCAS", "phrase": "Écoute.", "fait": ["Écouter"]},
]
RESSOURCE = {
    "id": "numero-fictif",
    "nom": "Numéro fictif",
    "pour": "Tout et n’importe quoi.",
    "telephone": "3199",
    "source": "Journal imaginaire du 1er mars 2024 (https://journal.example/numero)",
    "verifie_le": date(2024, 3, 1),
}
ARBRE: dict[str, Any] = {
    "depart": "besoin",
    "questions": [
        {
            "id": "besoin",
            "titre": "Quel besoin\u00a0?",
            "aide": "Pour vous ou un autre.",
            "reponses": [
                {"texte": "Apprendre & <3", "precision": "Et bien.", "vers": "apprendre"},
                {"texte": "Une démarche", "vers": "laquelle"},
            ],
        },
        {
            "id": "laquelle",
            "titre": "Laquelle\u00a0?",
            "reponses": [{"texte": "La Caf", "vers": "caf"}, {"texte": "Apprendre", "vers": "apprendre"}],
        },
    ],
    "orientations": [
        {
            "id": "apprendre",
            "titre": "Apprendre",
            "etapes": [
                {
                    "titre": "Voir un conseiller",
                    "roles": ["conseiller-numerique"],
                    "services": ["Maîtrise des outils numériques du quotidien"],
                },
                {"titre": "Respirer", "texte": "Sans personne."},
            ],
        },
        {
            "id": "caf",
            "titre": "La Caf",
            "texte": "Sans peur.",
            "etapes": [{"titre": "Aller au guichet", "roles": ["france-services"]}],
            "a_apporter": ["une pièce d’identité"],
            "ressources": ["numero-fictif"],
        },
    ],
}
SERVICES = ["Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien"]


def un_lieu(rang: int = 0, **champs: Any) -> dict[str, Any]:
    return {
        "id": f"maison-{rang}",
        "nom": f"Maison fictive {rang}",
        "adresse": f"{rang} rue de l’Exemple",
        "code_postal": "54200",
        "commune": "Toul",
        "code_insee": "54528",
        "acteurs": ["fs"],
        "horaires": {"mardi": "9h-12h", "jours fériés": "fermé"},
        "services": SERVICES,
        "telephone": "03 83 99 99 99",
        "acces": "sans rendez-vous",
        "frais_a_charge": ["Gratuit"],
        "source": "Source fictive",
        "verifie_le": date(2026, 11, 2),
        **champs,
    }


def territoire_de(lieux: list[dict[str, Any]], arbre_ecrit: dict[str, Any] = ARBRE) -> Territoire:
    acteurs = [
        {"id": "fs", "role": "france-services", "nom": "France services"},
        {"id": "conums", "role": "conseiller-numerique", "nom": "Conums"},
    ]
    contenu = {"arbre": arbre_ecrit, "roles": ROLES, "ressources": [RESSOURCE]}
    return Territoire(
        code="54",
        acteurs=tuple(Acteur.model_validate(acteur) for acteur in acteurs),
        lieux=tuple(Lieu.model_validate(lieu) for lieu in lieux),
        national=National.model_validate(contenu),
    )
