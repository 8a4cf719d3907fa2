"""Which field of a form does each property of the model become, with its French name and its example?

The source is the JSON Schema that helps editors of YAML: a field added to the model is in the form at once.
Fields are written as Sveltia CMS reads them (its documentation, « Fields », version 0.221).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Champ = dict[str, Any]
Choix = Mapping[str, tuple[tuple[str, str], ...]]
"""By name of field, the values that exist in the territory and how they are called."""

LIBRES = frozenset({"horaires"})
"""Fields whose own keys are anything: « lundi au vendredi », « 1er mardi du mois »."""
_LONG = 400


def champs(schema: Mapping[str, Any], fiche: str, choix: Choix) -> list[Champ]:
    """The fields of one kind of record, named as in `$defs`, in the order of the model."""
    definition = schema["$defs"][fiche]
    obligatoires = definition.get("required", ())
    return [
        {
            "name": nom,
            "label": propriete.get("title", nom),
            "required": nom in obligatoires,
            **_indice(propriete),
            **_widget(schema, nom, propriete, choix),
        }
        for nom, propriete in definition["properties"].items()
    ]


def noms(tous: list[Champ]) -> Iterator[str]:
    """The names of fields, and of those that stand in them."""
    for champ in tous:
        yield champ["name"]
        yield from noms(champ.get("fields", []))


def _indice(propriete: Mapping[str, Any]) -> Champ:
    exemple = next(iter(propriete.get("examples", ())), None)
    textes = [
        propriete.get("description", ""),
        f"Par exemple\u00a0: {exemple}" if isinstance(exemple, str) else "",
    ]
    return {"hint": " ".join(filter(None, textes))} if any(textes) else {}


def _widget(schema: Mapping[str, Any], nom: str, propriete: Mapping[str, Any], choix: Choix) -> Champ:
    if nom in LIBRES:
        return {"widget": "keyvalue", "key_label": "Quand", "value_label": "Heures"}
    reelle = _suivre(schema, propriete)
    if reelle.get("type") == "array":
        return _liste(schema, nom, reelle["items"], choix)
    if "properties" in reelle:
        return {"widget": "object", "fields": champs(schema, reelle["title"], choix)}
    if "anyOf" in reelle:
        return _liste(schema, nom, {}, choix)
    return _unique(nom, reelle, choix)


def _unique(nom: str, propriete: Mapping[str, Any], choix: Choix) -> Champ:
    if permises := _permises(nom, propriete, choix):
        return {"widget": "select", "options": permises}
    if propriete.get("format") == "date":
        # A text, not a calendar: the file keeps « 2026-11-02 » and nothing else.
        return {"widget": "string", "pattern": [r"^\d{4}-\d{2}-\d{2}$", "une date comme 2026-11-02"]}
    if "pattern" in propriete:
        return {"widget": "string", "pattern": [propriete["pattern"], "une valeur comme celle de l’exemple"]}
    return {"widget": "text" if propriete.get("maxLength", 0) > _LONG else "string"}


def _liste(schema: Mapping[str, Any], nom: str, element: Mapping[str, Any], choix: Choix) -> Champ:
    reel = _suivre(schema, element)
    if permises := _permises(nom, reel, choix):
        return {"widget": "select", "multiple": True, "options": permises}
    if "properties" in reel:
        return {"widget": "list", "collapsed": True, "fields": champs(schema, reel["title"], choix)}
    # Without a field of its own, a list would be one line cut at its commas, and dates have commas.
    return {"widget": "list", "field": {"name": "valeur", "label": "Valeur", "widget": "string"}}


def _permises(nom: str, propriete: Mapping[str, Any], choix: Choix) -> list[dict[str, str]]:
    # The schema also lets « oui » be the true that some editors of YAML make of it.
    textes = [valeur for valeur in propriete.get("enum", ()) if isinstance(valeur, str)]
    connues = choix.get(nom) or tuple((valeur, valeur) for valeur in textes)
    return [{"label": titre, "value": valeur} for valeur, titre in connues]


def _suivre(schema: Mapping[str, Any], propriete: Mapping[str, Any]) -> Mapping[str, Any]:
    renvoi = propriete.get("$ref", "").removeprefix("#/$defs/")
    return {**schema["$defs"][renvoi], "title": renvoi} if renvoi else propriete
