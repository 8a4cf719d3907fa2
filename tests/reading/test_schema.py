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
from quifaitquoi.model import Lieu, Permanence
from quifaitquoi.reading import schema

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


@pytest.mark.parametrize("modele", [Lieu, Permanence])
def test_every_field_has_a_title(modele: type[Lieu | Permanence]) -> None:
    assert [nom for nom, champ in modele.model_fields.items() if not champ.title] == []
