"""What may one write, ask, and get? Makes content/reference.md from the schema, the rules and the commands.

    .venv/bin/python outils/page_reference.py

Run it when a field, a rule, a command or an output changes, and commit the result: a test says when it was
forgotten.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from quifaitquoi.checks import REGLES
from quifaitquoi.cli import COMMANDES
from quifaitquoi.constats import typographie
from quifaitquoi.guide import SORTIES
from quifaitquoi.reading import schema

PAGE = Path(__file__).resolve().parent.parent / "content" / "reference.md"
ENTETE = """---
description: "Tous les champs, toutes les règles, toutes les commandes, et tout ce que le guide contient."
---
# Aide-mémoire

Tout ce que l’on peut écrire, ce que le programme vérifie, ce qu’il sait faire et ce qu’il fabrique.
{ .chapo }

Cette page est écrite par le programme à partir de lui-même : elle ne peut rien oublier. Pour apprendre, \
commencez par [Tenir son guide à jour](editer/index.md).
"""
_DU_SCHEMA = {"items", "anyOf", "oneOf", "allOf", "properties", "additionalProperties"}
"""Words of JSON Schema between a field and what it holds."""
OBTENU: Mapping[str, str] = {
    "territoire": "l’accueil : la question, les trois portes, ce qui est ouvert aujourd’hui",
    "arbre": "« Trouver la bonne aide » : une page par question et par orientation",
    "mots": "« Tous les besoins, de A à Z », et la recherche avec ses propres mots",
    "lieux": "la liste des lieux, et la page de chacun",
    "acteurs": "la liste des acteurs, et la page de chacun",
    "permanences": "l’agenda, la semaine de chaque intercommunalité, les ateliers, la liste du trimestre",
    "communes": "une page par commune : qui est le plus près, à quelle date",
    "roles": "« Qui fait quoi », action par action",
    "fiche": "la fiche d’orientation, à remplir à l’écran ou au stylo",
    "falc": "la version simplifiée des pages",
    "affiches": "les affiches à imprimer, en PDF, et leurs adresses courtes",
    "composer": "l’affiche à composer soi-même",
    "donnees": "les données ouvertes : tableaux CSV, carte GeoJSON, agendas ICS",
    "couverture": "ce qui manque : les besoins et les communes sans personne",
    "dessin": "le dessin de tout l’arbre",
    "plan": "le plan du territoire",
}
"""What each output gives, by the name of its room in `guide/`."""


def page() -> str:
    """The whole page, as it must be in content/."""
    blocs = [ENTETE, *_champs(json.loads(schema())), *_regles(), *_commandes(), *_sorties()]
    return typographie("\n".join(blocs).rstrip() + "\n")


def _champs(ecrit: dict[str, Any]) -> Iterator[str]:
    yield "## Les champs\n\nUne étoile marque ce qui est obligatoire.\n"
    dits: dict[str, str] = {}
    for nom, bloc in ecrit["properties"].items():
        yield f"### `{nom}` : {bloc['title']}\n"
        yield f"{bloc['description']}\n"
        if "properties" in bloc:
            yield from _liste(bloc["properties"], ())
            yield from _fiches(bloc["properties"], ecrit["$defs"], dits, nom)
        else:
            yield from _fiches({nom: bloc}, ecrit["$defs"], dits)


def _fiches(
    bloc: object, definitions: Mapping[str, Any], dits: dict[str, str], dans: str = ""
) -> Iterator[str]:
    """The fields of each kind of record met there, in full the first time, under the field that holds it."""
    for cle, nom in _renvois(bloc):
        chemin = f"{dans}.{cle}".strip(".")
        champs = definitions[nom].get("properties", {})
        if nom in dits:
            yield f"Les champs de `{chemin}` sont ceux de `{dits[nom]}`.\n"
        elif champs:
            dits[nom] = chemin
            if dans:
                yield f"#### Dans `{chemin}`\n"
            yield from _liste(champs, definitions[nom].get("required", ()))
            yield from _fiches(champs, definitions, dits, chemin)


def _liste(champs: Mapping[str, Any], requis: Sequence[str]) -> Iterator[str]:
    """A list, not a table: it must be read on a telephone too."""
    for cle, champ in champs.items():
        etoile = " \\*" if cle in requis else ""
        sens = ". ".join(filter(None, (champ.get("title", ""), champ.get("description", "").rstrip("."))))
        yield f"- `{cle}`{etoile} : {_texte(sens)}.{_exemple(champ)}"
    yield ""


def _exemple(champ: Mapping[str, Any]) -> str:
    exemples = champ.get("examples", ())
    if not exemples:
        return ""
    texte = exemples[0] if isinstance(exemples[0], str) else json.dumps(exemples[0], ensure_ascii=False)
    return f" Exemple : `{_texte(texte)}`"


def _texte(texte: str) -> str:
    return texte.replace("\n", " ").replace("<", "&lt;")


def _renvois(bloc: object, cle: str = "") -> Iterator[tuple[str, str]]:
    """The records that a part of the schema refers to, in order, with the field that does."""
    if isinstance(bloc, dict):
        if isinstance(lien := bloc.get("$ref"), str):
            yield cle, lien.rpartition("/")[2]
        for nom, valeur in bloc.items():
            yield from _renvois(valeur, cle if nom in _DU_SCHEMA else nom)
    elif isinstance(bloc, list):
        for valeur in bloc:
            yield from _renvois(valeur, cle)


def _regles() -> Iterator[str]:
    yield "## Les règles\n\nUne erreur arrête tout ; un avertissement est montré, et l’on continue.\n"
    yield from (f"- `{regle.id}`, {regle.gravite} : {_texte(regle.phrase)}" for regle in REGLES)
    yield ""


def _commandes() -> Iterator[str]:
    yield "## Les commandes\n\nChacune s’explique avec `--aide`.\n"
    yield from (f"- `quifaitquoi {commande.nom}` {_texte(commande.aide)}." for commande in COMMANDES)
    yield ""


def _sorties() -> Iterator[str]:
    yield "## Ce que le guide contient\n"
    yield from (f"- `guide/{nom}` : {OBTENU[nom]}." for nom in sorties())


def sorties() -> list[str]:
    """The rooms of the outputs, in the order of the guide."""
    return [sortie.__module__.split(".")[2] for sortie in SORTIES]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
