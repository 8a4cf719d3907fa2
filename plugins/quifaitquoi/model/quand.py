"""How do the hours an editor wrote become a schedule in the model?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from quifaitquoi.horaires import Anomalie, Horaires, lire


def _horaires_ou_anomalies(horaires: Horaires | None, anomalies: tuple[Anomalie, ...]) -> Horaires:
    if anomalies or horaires is None:
        # The reading room turns each anomaly into a Constat of its own, with its line and column.
        raise PydanticCustomError(
            "horaires", "horaires non compris", {"anomalies": anomalies} if anomalies else {"anomalies": ()}
        )
    return horaires


def _lire_horaires(valeur: object) -> object:
    if isinstance(valeur, str) or (isinstance(valeur, Mapping) and valeur):
        lecture = lire(valeur)
        return _horaires_ou_anomalies(lecture.horaires, lecture.anomalies)
    return valeur


def _lire_fermetures(valeur: object) -> object:
    """A closure is a door sign that says « fermé »: the same words, the same rules, the same messages."""
    if isinstance(valeur, str):
        valeur = [valeur]
    if isinstance(valeur, Sequence) and valeur and all(isinstance(quand, str) for quand in valeur):
        lecture = lire({quand: "fermé" for quand in valeur})
        return _horaires_ou_anomalies(lecture.horaires, lecture.anomalies)
    return valeur


_SCHEMA_HORAIRES: dict[str, Any] = {
    "anyOf": [
        {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
            "examples": [{"lundi au vendredi": "9h-12h, 13h30-17h", "jours fériés": "fermé"}],
        },
        {"type": "string", "description": "Une chaîne OSM « opening_hours ».", "examples": ["Mo-Fr 09:00-12:00"]},
    ]
}
_SCHEMA_FERMETURES: dict[str, Any] = {
    "type": "array",
    "items": {"type": "string"},
    "minItems": 1,
    "examples": [["du 20 décembre 2026 au 4 janvier 2027", "vacances scolaires"]],
}

HorairesEcrits = Annotated[Horaires, BeforeValidator(_lire_horaires), WithJsonSchema(_SCHEMA_HORAIRES)]
"""A mapping « quand : heures », or one OSM `opening_hours` string."""

Fermetures = Annotated[Horaires, BeforeValidator(_lire_fermetures), WithJsonSchema(_SCHEMA_FERMETURES)]
"""A list of « quand » during which it is closed."""
