"""How do the hours an editor wrote become a schedule in the model?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from quifaitquoi.horaires import Horaires, lire
from quifaitquoi.horaires import Lecture as LectureHoraires

LONGUEUR_MAX = 300
"""Characters of one key or value: longer than any door sign, too short for a hostile one to cost much."""
LIGNES_MAX = 60


def _horaires_compris(lecture: LectureHoraires) -> Horaires:
    if lecture.horaires is None:
        # The reading room turns each anomaly into a Constat of its own, with its line and column.
        raise PydanticCustomError("horaires", "horaires", {"anomalies": lecture.anomalies})
    return lecture.horaires


def _refuser_trop_long(textes: list[str]) -> None:
    if len(textes) > 2 * LIGNES_MAX or any(len(texte) > LONGUEUR_MAX for texte in textes):
        raise PydanticCustomError(
            "horaires_longs",
            "est trop long pour des horaires ({max} caractères par ligne et {lignes} lignes au plus)",
            {"max": LONGUEUR_MAX, "lignes": LIGNES_MAX},
        )


def _lire_horaires(valeur: object) -> Horaires:
    if isinstance(valeur, Horaires):
        return valeur
    if isinstance(valeur, str):
        _refuser_trop_long([valeur])
        return _horaires_compris(lire(valeur))
    if isinstance(valeur, Mapping) and valeur and all(isinstance(heures, str) for heures in valeur.values()):
        _refuser_trop_long([*valeur, *valeur.values()])
        return _horaires_compris(lire(valeur))
    raise PydanticCustomError(
        "horaires_forme",
        "doit être une suite de lignes « quand: heures » (exemple : lundi au vendredi: 9h-12h)",
    )


def _lire_fermetures(valeur: object) -> Horaires:
    if isinstance(valeur, Horaires):
        return valeur
    if isinstance(valeur, list) and valeur and all(isinstance(quand, str) for quand in valeur):
        _refuser_trop_long(valeur)
        return _horaires_compris(lire({}, sauf=valeur))
    raise PydanticCustomError(
        "fermetures_forme",
        "doit être une liste de jours ou de périodes de fermeture (exemple : [vacances scolaires])",
    )


_SCHEMA_HORAIRES: dict[str, Any] = {
    "anyOf": [
        {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
            "examples": [{"lundi au vendredi": "9h-12h, 13h30-17h", "jours fériés": "fermé"}],
        },
        {
            "type": "string",
            "description": "Une chaîne OSM « opening_hours ».",
            "examples": ["Mo-Fr 09:00-12:00"],
        },
    ]
}
_SCHEMA_FERMETURES: dict[str, Any] = {
    "type": "array",
    "items": {"type": "string"},
    "minItems": 1,
    "examples": [["du 20 décembre 2026 au 4 janvier 2027", "vacances scolaires"]],
}

HorairesEcrits = Annotated[Horaires, PlainValidator(_lire_horaires), WithJsonSchema(_SCHEMA_HORAIRES)]
"""A mapping « quand : heures », or one OSM `opening_hours` string."""

Fermetures = Annotated[Horaires, PlainValidator(_lire_fermetures), WithJsonSchema(_SCHEMA_FERMETURES)]
"""A list of « quand » during which it is closed, whatever the hours say."""
