"""Which territory can be measured by hand? A single commune, and places due north of its middle.

On a sphere of 6,371.0088 km, one degree of latitude is 6,371.0088 × π / 180 = 111.1951 km.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.couverture import Couverture
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Acteur, Lieu, National, Territoire

SAMEDI = date(2026, 11, 21)
"""The four weeks end on Friday 18 December."""
PARIS = (48.8566, 2.3428)
HABITANTS = 2_103_778
KM_PAR_DEGRE = 111.1951
ROLES = ("conteuse", "luthier", "horlogere", "vannier", "souffleuse")
ARBRE: dict[str, Any] = {
    "depart": "besoin",
    "accompagnement": "accompagner",
    "questions": [
        {
            "id": "besoin",
            "titre": "Que cherchez-vous ?",
            "reponses": [
                {"texte": "Une histoire", "vers": "histoire"},
                {"texte": "Un violon", "vers": "violon"},
                {"texte": "Une montre", "vers": "montre"},
            ],
        },
        {
            "id": "accompagner",
            "titre": "Pour qui ?",
            "reponses": [{"texte": "Un panier", "vers": "panier"}, {"texte": "Un violon", "vers": "violon"}],
        },
    ],
    "orientations": [
        {
            "id": "histoire",
            "titre": "Entendre une histoire",
            "etapes": [
                {"titre": "Respirez"},
                {"titre": "Voyez la conteuse", "roles": ["conteuse"]},
                {"titre": "Ou la souffleuse", "roles": ["souffleuse"]},
            ],
        },
        {
            "id": "violon",
            "titre": "Avoir un violon",
            "etapes": [
                {"titre": "Voyez le luthier", "roles": ["luthier"]},
                {"titre": "Réécoutez une histoire", "roles": ["conteuse"]},
            ],
        },
        {
            "id": "montre",
            "titre": "Réparer une montre",
            "etapes": [{"titre": "Voyez l’horlogère", "roles": ["horlogere"]}],
        },
        {
            "id": "panier",
            "titre": "Tresser un panier",
            "etapes": [{"titre": "Voyez le vannier", "roles": ["vannier"]}],
        },
    ],
}


def un_lieu(role: str, degres: float, **champs: Any) -> dict[str, Any]:
    """A place held by one role, so many degrees north of the middle of Paris."""
    return {
        "id": f"chez-{role}",
        "nom": f"Chez {role}",
        "code_postal": "75001",
        "commune": "Paris",
        "code_insee": "75056",
        "latitude": PARIS[0] + degres,
        "longitude": PARIS[1],
        "acteurs": [role],
        "telephone": "01 99 00 00 00",
        "source": "Essais",
        "verifie_le": date(2026, 11, 2),
        **champs,
    }


LIEUX = (
    un_lieu("conteuse", 0.04, horaires={"lundi au vendredi": "9h-12h"}),
    un_lieu("luthier", 0.2, horaires={"1er mercredi du mois": "14h-17h", "18 décembre 2026": "9h-12h"}),
    un_lieu("horlogere", 0.3),
)
"""At 4.4, 22.2 and 33.4 km; nobody is a vannier or a souffleuse."""


def territoire_de(
    *lieux: dict[str, Any], code: str = "75", arbre: dict[str, Any] | None = None
) -> Territoire:
    roles = [{"id": r, "nom": r.capitalize(), "phrase": "Aide.", "fait": ["Aider"]} for r in ROLES]
    return Territoire(
        code=code,
        acteurs=tuple(Acteur.model_validate({"id": r, "role": r, "nom": r.capitalize()}) for r in ROLES),
        lieux=tuple(Lieu.model_validate(lieu) for lieu in lieux),
        national=National.model_validate({"arbre": arbre or ARBRE, "roles": roles}),
    )


def couverture_de(*lieux: dict[str, Any], code: str = "75") -> Couverture:
    return Couverture(Vue(territoire_de(*(lieux or LIEUX), code=code), Contexte(SAMEDI)))
