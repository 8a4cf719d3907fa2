"""Can pydantic say anything about our model that we would not say in French?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter
from quifaitquoi.model import Affiches, Fiche, Presentation
from quifaitquoi.reading.assemblage import DE_L_ARBRE, LOCAUX, NATIONAUX
from quifaitquoi.reading.phrases import MOTIFS, PHRASES, suggestion, valeurs_permises

MODELES: tuple[type[Fiche], ...] = (
    Presentation,
    Affiches,
    *(genre.modele for genre in (*NATIONAUX.values(), *LOCAUX.values(), *DE_L_ARBRE.values())),
)
# What each kind of validator may answer to text, lists and mappings (pydantic-core 2.47, errors list); what a
# function of ours raises is a PydanticCustomError, in French already.
REFUS: Mapping[str, set[str]] = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "str": {"string_type"},
    "enum": {"enum"},
    "literal": {"literal_error"},
    "float": {"float_type", "float_parsing"},
    "date": {"date_type"},
    "bool": {"bool_type"},
    "tuple": {"tuple_type"},
    "tagged-union": set(),
    "is-instance": set(),
    "default": set(),
    "nullable": set(),
    "model-field": set(),
    "definitions": set(),
    "definition-ref": set(),
    "function-before": set(),
    "function-after": set(),
    "function-wrap": set(),
    "function-plain": set(),
    "any": set(),
    "chain": set(),
}
BORNES = {
    "pattern": "string_pattern_mismatch",
    "ge": "greater_than_equal",
    "le": "less_than_equal",
}
# Said by the room of reading itself, from where the record is.
SANS_PHRASE = {"missing", "extra_forbidden"}


def validateurs(modele: type[Fiche]) -> Iterator[Mapping[str, Any]]:
    """Every validator that reading a record may reach: definitions that only serialise are left aside."""
    schema: Any = TypeAdapter(modele).core_schema
    definitions = {definition["ref"]: definition for definition in schema.get("definitions", ())}
    attente, vus = [schema.get("schema", schema)], set()
    while attente:
        for noeud in noeuds(attente.pop()):
            ref = noeud.get("schema_ref")
            if ref is None:
                yield noeud
            elif ref not in vus:
                vus.add(ref)
                attente.append(definitions[ref])


def noeuds(schema: object) -> Iterator[Mapping[str, Any]]:
    """Every validator written inside a core schema."""
    if isinstance(schema, Mapping):
        if isinstance(schema.get("type"), str) and schema["type"] not in {"no-info", "with-info"}:
            yield schema
        for cle, valeur in schema.items():
            if cle not in {"metadata", "serialization", "json_schema_input_schema"}:
                yield from noeuds(valeur)
    elif isinstance(schema, (list, tuple)):
        for element in schema:
            yield from noeuds(element)


def emis(noeud: Mapping[str, Any]) -> Iterator[str]:
    """The types of errors that one validator can emit."""
    genre = noeud["type"]
    yield from REFUS[genre]
    yield from (erreur for borne, erreur in BORNES.items() if borne in noeud)
    if "min_length" in noeud:
        yield "string_too_short" if genre == "str" else "too_short"
    if "max_length" in noeud:
        yield "string_too_long" if genre == "str" else "too_long"
    if noeud.get("allow_inf_nan") is False:
        yield "finite_number"


@pytest.mark.parametrize("modele", MODELES, ids=lambda modele: modele.__name__)
def test_every_refusal_has_its_sentence(modele: type[Fiche]) -> None:
    emises = {erreur for noeud in validateurs(modele) for erreur in emis(noeud)}
    assert emises - SANS_PHRASE <= PHRASES.keys()


def test_every_sentence_serves() -> None:
    emises = {erreur for modele in MODELES for noeud in validateurs(modele) for erreur in emis(noeud)}
    # Length added around a function of ours (`Texte` then 150 characters) is checked by annotated_types.
    assert PHRASES.keys() - emises <= {"too_long"}


def test_every_pattern_has_its_sentence() -> None:
    motifs = {noeud["pattern"] for modele in MODELES for noeud in validateurs(modele) if "pattern" in noeud}
    assert motifs == MOTIFS.keys()


def test_closed_lists_are_read_from_the_error() -> None:
    assert valeurs_permises(
        {"expected": "'Se présenter', 'Ce lieu n’accueille pas de public' or 'Téléphoner'"}
    ) == [
        "Se présenter",
        "Ce lieu n’accueille pas de public",
        "Téléphoner",
    ]


@pytest.mark.parametrize(
    ("lu", "voulu"),
    [
        ("02/11/2026", "2026-11-02"),
        ("2.11.2026", "2026-11-02"),
        ("2026/11/02", "2026-11-02"),
        ("20261102", "2026-11-02"),
        ("lundi 2 novembre 2026", "2026-11-02"),
        ("1er février 2024", "2024-02-01"),
        ("29 fevrier 2024", "2024-02-29"),
        ("31/12/2027", "2027-12-31"),
        ("29 février 2023", None),
        ("31/02/2026", None),
        ("novembre 2026", None),
        ("hier", None),
    ],
)
def test_a_date_written_otherwise_is_suggested(lu: str, voulu: str | None) -> None:
    attendue = f"Vouliez-vous dire « {voulu} » ?" if voulu else None
    assert suggestion({"type": "date"}, lu) == attendue
