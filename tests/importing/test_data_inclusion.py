"""What becomes of the structures and services of data·inclusion, however a hub gives them?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from quifaitquoi.importing import Attendu, Import, Issue, importer

from tests.importing.lecture import importe, relire

EXEMPLES = Path(__file__).parent / "exemples"
FICHIER = "data_inclusion.json"
OCTETS = (EXEMPLES / FICHIER).read_bytes()
TOUT: dict[str, list[Any]] = json.loads(OCTETS)


def lu(octets: bytes = OCTETS) -> Import:
    return importe(octets, fichier=FICHIER, attendu=Attendu())


def fiches(import_: Import) -> str:
    """The records, without the name of the file."""
    return import_.yaml.partition("lieux:\n")[2]


DEUX_LISTES = json.dumps(TOUT)


def test_a_small_file_gives_this_yaml_and_this_report(tmp_path: Path) -> None:
    assert lu().yaml == (EXEMPLES / "data_inclusion.yml").read_text(encoding="utf-8")
    assert lu().rapport.en_texte() == (EXEMPLES / "data_inclusion.txt").read_text(encoding="utf-8")
    assert not [c for c in relire(tmp_path / "t", "54", lu().yaml).constats if c.champ != "source"]


def test_the_name_of_a_person_is_written_nowhere() -> None:
    assert "camille" not in (lu().yaml + lu().rapport.en_texte() + lu().rapport.en_json()).casefold()
    assert "contact_nom_prenom : le nom d’une personne n’est jamais repris" in (
        lu().rapport.en_texte().replace("\u00a0", " ")
    )


@pytest.mark.parametrize(
    "forme",
    [
        json.dumps(TOUT["structures"] + TOUT["services"]),
        "\n".join(json.dumps(un) for un in (*TOUT["services"], *TOUT["structures"])),
        json.dumps({"total": 8, "items": TOUT["services"] + TOUT["structures"], "page": 1}),
        "\ufeff" + json.dumps(TOUT, ensure_ascii=False, indent=4),
    ],
    ids=["une liste", "un objet par ligne", "une page de résultats", "deux listes"],
)
def test_any_arrangement_gives_the_same_places(forme: str) -> None:
    assert fiches(lu(forme.encode())) == fiches(lu(DEUX_LISTES.encode()))
    assert len(lu(forme.encode()).rapport.sorts) == 8


def test_structures_and_services_may_be_two_files() -> None:
    fichiers = [(f"{nom}.json", json.dumps(TOUT[nom]).encode()) for nom in ("structures", "services")]
    import_ = importer(fichiers, "54")
    assert fiches(import_) == fiches(lu(DEUX_LISTES.encode()))
    joint = next(sort for sort in import_.rapport.sorts if sort.issue is Issue.JOINTE)
    assert str(joint.origine) == "services.json:1:2"
    assert joint.precision == "à sa structure (structures.json:1:2)"


@pytest.mark.parametrize(
    ("octets", "ou", "dit"),
    [
        (b'[{"id": "a"},\n {"id": ]', (2, 9), "abîmé ici : rien n’en est repris"),
        (b'{"structures": [{"id": "a"}', (1, 28), "abîmé ici"),
        (b'{"id" "a"}', (1, 7), "abîmé ici"),
        (b"[" * 100_000, (1, 1), "emboîte trop de niveaux"),
        (b"[]", (1, 1), "ce fichier est vide"),
        (b"{}", (1, 1), ""),
    ],
    ids=repr,
)
def test_a_broken_file_gives_nothing_and_says_where(octets: bytes, ou: tuple[int, int], dit: str) -> None:
    import_ = lu(octets)
    assert not import_.fiches
    dits = [*import_.rapport.constats, *(c for sort in import_.rapport.sorts for c in sort.constats)]
    assert any(constat.bloque for constat in dits)
    assert (dits[0].origine.ligne, dits[0].origine.colonne) == ou
    assert dit in dits[0].message.replace("\u00a0", " ")


def test_numbers_are_kept_as_they_are_written_and_names_given_twice_too() -> None:
    (structure, *_) = TOUT["structures"]
    texte = json.dumps(structure)[:-1] + ', "latitude": "48.700", "telephone": "3939"}'
    (retenu,) = lu(texte.encode()).retenus
    gardes = [(garde.colonne, garde.texte) for garde in retenu.brouillon.a_relire]
    assert ("latitude (en double)", "48.700") in gardes
    assert ("telephone (en double)", "3939") in gardes
    assert ("champ_nouveau", '{"a": ["1.5"]}') in gardes


def test_a_presentation_that_would_be_too_long_keeps_what_is_left_to_be_read_again() -> None:
    (structure, *_) = TOUT["structures"]
    long = {"structure_id": structure["id"], "id": "s", "nom": "Long", "description": "mot " * 999}
    (retenu,) = lu(json.dumps([structure, long]).encode()).retenus
    assert retenu.lieu.presentation_detail == "Un lieu inventé."
    (garde,) = [garde for garde in retenu.brouillon.a_relire if garde.colonne.startswith("description")]
    assert garde.texte == f"**Long**\n\n{long['description'].strip()}"


def test_another_structure_of_the_same_id_takes_no_service() -> None:
    (structure, *_) = TOUT["structures"]
    double = {
        **structure,
        "nom": "Une autre",
        "adresse": "9 rue Fictive",
        "latitude": None,
        "longitude": None,
    }
    import_ = lu(json.dumps([structure, double, *TOUT["services"][:1]]).encode())
    assert [sort.issue for sort in import_.rapport.sorts] == [Issue.IMPORTEE, Issue.REFUSEE, Issue.JOINTE]
