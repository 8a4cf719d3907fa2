"""Does the schema that editors load say what we read?"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from quifaitquoi.reading import schema
from quifaitquoi.reading.aides import AIDES, BLOCS

SCHEMA = "territories/territoire.schema.json"


def controler(racine: Path, *fichiers: Path) -> subprocess.CompletedProcess[str]:
    """The real program that contributors may have as a pre-commit hook."""
    commande = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--schemafile",
        str(racine / SCHEMA),
        *map(str, fichiers),
    ]
    return subprocess.run(commande, capture_output=True, text=True, check=False)


def test_the_committed_schema_is_fresh(racine: Path) -> None:
    assert (racine / SCHEMA).read_text(encoding="utf-8") == schema(), "quifaitquoi schema > " + SCHEMA


def test_shipped_files_follow_it(racine: Path) -> None:
    resultat = controler(racine, *sorted((racine / "territories").glob("*/**/*.yml")))
    assert resultat.returncode == 0, resultat.stdout


@pytest.mark.parametrize(
    "fautif",
    [
        "lieu: []",
        "lieux: [{id: a}]",
        "acteurs: [{id: A B, role: r, nom: n}]",
        "acteurs: [{id: a, role: r, nom: n, couleur: bleu}]",
        "permanences: [{acteur: a, lieu: b, horaires: [9h], source: s, verifie_le: 2026-11-02}]",
    ],
)
def test_it_refuses_what_we_refuse(racine: Path, tmp_path: Path, fautif: str) -> None:
    fichier = tmp_path / "essai.yml"
    fichier.write_text(fautif, encoding="utf-8")
    assert controler(racine, fichier).returncode == 1


def textes(noeud: Any) -> Iterator[str]:
    """What an editor shows: titles and descriptions."""
    if isinstance(noeud, dict):
        for cle, valeur in noeud.items():
            if cle in {"title", "description"} and isinstance(valeur, str):
                yield valeur
            else:
                yield from textes(valeur)
    elif isinstance(noeud, list):
        for element in noeud:
            yield from textes(element)


def test_it_speaks_french() -> None:
    for texte in textes(json.loads(schema())):
        assert not re.search(r"\b(the|of|and|which|how|what)\b", texte), texte


ENSEMBLE: dict[str, Any] = json.loads(schema())
PROPRIETES = {
    **ENSEMBLE["properties"],
    **{f"arbre.{nom}": champ for nom, champ in ENSEMBLE["properties"]["arbre"]["properties"].items()},
    **{
        f"{fiche}.{nom}": champ
        for fiche, definition in ENSEMBLE["$defs"].items()
        for nom, champ in definition.get("properties", {}).items()
    },
}
"""Every field that an editor may write, by the record that has it."""


def avec_definitions(champ: dict[str, Any]) -> dict[str, Any]:
    return {**champ, "$defs": ENSEMBLE["$defs"]}


def test_every_field_is_seen() -> None:
    assert {"lieux", "arbre.questions", "Lieu.horaires", "Permanence.sauf", "Presentation.code"} <= set(
        PROPRIETES
    )
    assert len(PROPRIETES) > 150


@pytest.mark.parametrize("nom", PROPRIETES)
def test_every_field_has_a_title_and_a_description(nom: str) -> None:
    champ = PROPRIETES[nom]
    assert champ.get("title")
    assert champ.get("description")
    assert champ["title"] != champ["description"]


@pytest.mark.parametrize("nom", PROPRIETES)
def test_every_example_is_valid(nom: str) -> None:
    champ = PROPRIETES[nom]
    for exemple in champ.get("examples", ()):
        Draft7Validator(avec_definitions(champ)).validate(exemple)


def test_what_has_no_example_shows_what_to_write() -> None:
    """A list of records opens on the fields of the record, a closed list on its words."""
    sans = {nom for nom, champ in PROPRIETES.items() if not champ.get("examples")}
    assert [
        nom for nom in sorted(sans) if not re.search(r'"(\$ref|enum)"', json.dumps(PROPRIETES[nom]))
    ] == []


def test_no_help_is_for_a_field_that_is_gone() -> None:
    champs = {nom.rpartition(".")[2] for nom in PROPRIETES}
    assert [nom for nom in AIDES if nom not in PROPRIETES and nom not in champs] == []
    assert set(BLOCS) == {nom.removeprefix("arbre.") for nom in PROPRIETES if nom[0].islower()}


def test_every_shipped_file_calls_the_schema(racine: Path) -> None:
    """The first line is what VS Code, github.dev and their like look for."""
    for fichier in sorted((racine / "territories").rglob("*.yml")):
        premiere = fichier.read_text("utf-8").partition("\n")[0]
        trouve = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", premiere)
        assert trouve, fichier
        assert (fichier.parent / trouve[1]).resolve() == (racine / SCHEMA).resolve(), fichier


def test_the_editor_helps_in_a_file_that_says_nothing_yet(racine: Path) -> None:
    """VS Code and github.dev read the settings of the repository; their paths start at its root."""
    reglages = json.loads((racine / ".vscode/settings.json").read_text("utf-8"))
    ((chemin, motifs),) = reglages["yaml.schemas"].items()
    assert (racine / chemin) == racine / SCHEMA
    couverts = {fichier for motif in motifs for fichier in racine.glob(motif)}
    assert couverts == set((racine / "territories").rglob("*.yml"))
