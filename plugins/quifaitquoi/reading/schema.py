"""What may a file of a territory contain, in the words of an editor that helps while one types?

A JSON Schema for `yaml-language-server` (VS Code, github.dev). It is only a help: editors turn `54000` or
`15` into numbers where we read text, so it accepts numbers wherever a text may be; `verifier` is the judge.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter

from quifaitquoi.model import Acteur, Affiches, Fiche, Lieu, Orientation, Permanence, Presentation, Question
from quifaitquoi.reading.aides import AIDES, BLOCS
from quifaitquoi.reading.assemblage import LOCAUX, NATIONAUX

_BLOCS: Mapping[str, tuple[str, type[Fiche]]] = {
    "acteurs": ("Acteurs : qui aide", Acteur),
    "lieux": ("Lieux : où l’on est reçu", Lieu),
    "permanences": ("Permanences : qui reçoit où, et quand", Permanence),
    "roles": ("Rôles : ce que fait chaque sorte d’acteur", NATIONAUX["roles"].modele),
    "actions_cles": ("Actions-clés : qui fait quoi", NATIONAUX["actions_cles"].modele),
    "actions_locales": ("Autres actions de coordination, quatre au plus", LOCAUX["actions_locales"].modele),
    "pratiques": ("Pratiques : à quelle fréquence, et ce qui se fait ici", LOCAUX["pratiques"].modele),
    "ressources": ("Contacts nationaux", NATIONAUX["ressources"].modele),
    "sources": ("Sources des données", NATIONAUX["sources"].modele),
    "glossaire": ("Glossaire", NATIONAUX["glossaire"].modele),
    "operateurs": ("Organismes partenaires de France services", NATIONAUX["operateurs"].modele),
    "synonymes": ("Synonymes, pour la recherche", NATIONAUX["synonymes"].modele),
    "conseils": ("Conseils au bas des affiches, de quatre à six", NATIONAUX["conseils"].modele),
    "reglages_falc": ("Réglages du relecteur automatique", NATIONAUX["reglages_falc"].modele),
    "mots_falc": ("Mots simples choisis", NATIONAUX["mots_falc"].modele),
    "relectures": ("Relectures par des personnes concernées", NATIONAUX["relectures"].modele),
}


def schema() -> str:
    """The schema of any YAML file of a territory, as JSON text ending in a line break."""
    definitions: dict[str, Any] = {}
    proprietes = _proprietes(definitions)
    ensemble = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Fichier d’un territoire",
        "description": "Les fichiers d’un dossier sont lus ensemble : chacun contient ce que l’on veut.",
        "type": "object",
        "additionalProperties": False,
        "properties": proprietes,
        "$defs": {
            nom: _aider(nom, _sans_docstring(definition)) for nom, definition in sorted(definitions.items())
        },
    }
    return json.dumps(_transformer(ensemble, _simplifier), ensure_ascii=False, indent=2) + "\n"


def _proprietes(definitions: dict[str, Any]) -> dict[str, Any]:
    """The blocks of a file; `definitions` learns the records that stand in them."""
    proprietes = {
        "territoire": {
            "title": "Quel département, et qui tient son guide",
            **_fiche(Presentation, definitions),
        },
        "affiches": {
            "title": "Affiches à imprimer : lesquelles, sous quels titres, avec quels logos",
            **_fiche(Affiches, definitions),
        },
        **{nom: _liste(titre, modele, definitions) for nom, (titre, modele) in _BLOCS.items()},
        "arbre": _arbre(definitions),
    }
    return {nom: {**propriete, "description": BLOCS[nom]} for nom, propriete in proprietes.items()}


def _sans_docstring(definition: dict[str, Any]) -> dict[str, Any]:
    """Docstrings are in English, for programmers; the titles of records are nouns of the domain, kept."""
    inutiles = {"description"} if "properties" in definition else {"description", "title"}
    return {cle: valeur for cle, valeur in definition.items() if cle not in inutiles}


def _aider(fiche: str, definition: dict[str, Any]) -> dict[str, Any]:
    """What an editor shows beside each field, where the model does not say it itself."""
    for nom, propriete in definition.get("properties", {}).items():
        aide = AIDES.get(f"{fiche}.{nom}") or AIDES.get(nom)
        if aide:
            propriete.setdefault("description", aide.description)
            if aide.exemples and "examples" not in propriete:
                propriete["examples"] = list(aide.exemples)
    return definition


def _fiche(modele: type[Fiche], definitions: dict[str, Any]) -> dict[str, Any]:
    brut = TypeAdapter(modele).json_schema(mode="validation")
    definitions |= brut.pop("$defs", {})
    definitions[modele.__name__] = brut
    return {"$ref": f"#/$defs/{modele.__name__}"}


def _liste(titre: str, modele: type[Fiche], definitions: dict[str, Any]) -> dict[str, Any]:
    return {"title": titre, "type": "array", "items": _fiche(modele, definitions)}


def _arbre(definitions: dict[str, Any]) -> dict[str, Any]:
    """The tree may be given in part: a territory overrides the questions whose ids it repeats."""
    return {
        "title": "Arbre : les questions et où elles mènent",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "depart": _entree("Première question", "depart"),
            "accompagnement": _entree("Première question des aidants", "accompagnement"),
            "questions": {**_liste("Questions", Question, definitions), "description": BLOCS["questions"]},
            "orientations": {
                **_liste("Orientations", Orientation, definitions),
                "description": BLOCS["orientations"],
            },
        },
    }


def _entree(titre: str, nom: str) -> dict[str, Any]:
    return {"title": titre, "type": "string", "description": BLOCS[nom], "examples": ["besoin"]}


def _transformer(noeud: Any, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    if isinstance(noeud, dict):
        return change({cle: _transformer(valeur, change) for cle, valeur in noeud.items()})
    return [_transformer(element, change) for element in noeud] if isinstance(noeud, list) else noeud


def _simplifier(noeud: dict[str, Any]) -> dict[str, Any]:
    """Take off the `null` that an empty value would be; let numbers and texts stand for one another."""
    if {"type": "null"} in noeud.get("anyOf", ()):
        reste = [choix for choix in noeud.pop("anyOf") if choix != {"type": "null"}]
        noeud = {**(reste[0] if len(reste) == 1 else {"anyOf": reste}), **noeud}
    if noeud.get("default", "") in (None, []):
        noeud.pop("default")
    if noeud.get("type") == "string" and not noeud.keys() & {"enum", "const", "format"}:
        noeud["type"] = ["string", "number"]
    elif noeud.get("type") == "number":
        noeud["type"] = ["number", "string"]
    return noeud
