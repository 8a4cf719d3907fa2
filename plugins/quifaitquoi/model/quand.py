"""How do the hours an editor wrote become a schedule in the model?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from quifaitquoi.horaires import Anomalie, Horaires, lire

LONGUEUR_MAX = 300
"""Characters of one key or value: longer than any door sign, too short for a hostile one to cost much."""
LIGNES_MAX = 60


# Hours that let any closure be judged when those of the record can't be read: both halves of every day.
_HEURES_QUELCONQUES = {"tous les jours": "9h-12h, 13h-17h"}


def _refuser_trop_long(textes: list[str]) -> None:
    if len(textes) > 2 * LIGNES_MAX or any(len(texte) > LONGUEUR_MAX for texte in textes):
        raise PydanticCustomError(
            "horaires_longs",
            "est trop long pour des horaires ({max} caractères par ligne et {lignes} lignes au plus)",
            {"max": LONGUEUR_MAX, "lignes": LIGNES_MAX},
        )


def _refuser(anomalies: Sequence[Anomalie]) -> None:
    if anomalies:
        # The reading room turns each anomaly into a Constat of its own, with its line and column.
        raise PydanticCustomError("horaires", "horaires", {"anomalies": tuple(anomalies)})


def _avertir(info: ValidationInfo, anomalies: Sequence[Anomalie]) -> None:
    """Hand over what is odd but not wrong: `context` is a list of (field, anomaly), or None."""
    if isinstance(info.context, list):
        info.context.extend((info.field_name, anomalie) for anomalie in anomalies)


def _lire_horaires(valeur: object, info: ValidationInfo) -> Horaires:
    if isinstance(valeur, Horaires):
        return valeur
    if isinstance(valeur, str):
        _refuser_trop_long([valeur])
        lecture = lire(valeur)
    elif (
        isinstance(valeur, Mapping) and valeur and all(isinstance(heures, str) for heures in valeur.values())
    ):
        _refuser_trop_long([*valeur, *valeur.values()])
        lecture = lire(valeur)
    else:
        raise PydanticCustomError(
            "horaires_forme",
            "doit être une suite de lignes « quand: heures » (exemple : lundi au vendredi: 9h-12h)",
        )
    _refuser(lecture.anomalies)
    _avertir(info, lecture.avertissements)
    return lecture.horaires or Horaires(())


def _lire_fermetures(valeur: object, info: ValidationInfo) -> Horaires:
    """Closures are read with the hours they close: « mercredi après-midi » needs to know them."""
    if isinstance(valeur, Horaires):
        return valeur
    if not (isinstance(valeur, list) and valeur and all(isinstance(quand, str) for quand in valeur)):
        raise PydanticCustomError(
            "fermetures_forme",
            "doit être une liste de jours ou de périodes de fermeture (exemple : [vacances scolaires])",
        )
    _refuser_trop_long(valeur)
    horaires = info.data.get("horaires")
    ecrits = _ecrits(horaires) if isinstance(horaires, Horaires) else None
    lecture = lire(ecrits or _HEURES_QUELCONQUES, sauf=valeur)
    _refuser([anomalie for anomalie in lecture.anomalies if ecrits or anomalie.dans == "sauf"])
    _avertir(info, [anomalie for anomalie in lecture.avertissements if anomalie.dans == "sauf"])
    regles = lecture.horaires.regles if lecture.horaires else ()
    return Horaires(tuple(regle for regle in regles if regle.exclusion))


def _ecrits(horaires: Horaires) -> str | dict[str, str]:
    """What the editor wrote, as `lire` takes it: an OSM string has no « when »."""
    textes = dict(horaires.texte)
    return textes[""] if textes.keys() == {""} else textes


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
