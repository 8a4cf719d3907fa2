"""Does the form show every field of the model, with its choices, and refuse to be made of nothing?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from quifaitquoi import formulaire
from quifaitquoi.formulaire import FormulaireImpossibleError
from quifaitquoi.formulaire.configuration import configuration
from quifaitquoi.model import Acteur, Lieu, Permanence, Territoire
from quifaitquoi.reading import lire_territoires, schema

from tests.guide_fictif import RACINE

DEPOT = {"name": "github", "repo": "exemple/qui-fait-quoi"}


@pytest.fixture(scope="module")
def territoires() -> tuple[Territoire, ...]:
    return lire_territoires(RACINE / "territories", {"16", "23"}).territoires


@pytest.fixture(scope="module")
def reglages(territoires: tuple[Territoire, ...]) -> dict[str, Any]:
    return configuration(json.loads(schema()), territoires, DEPOT, "Guide")


def _champs(reglages: dict[str, Any], fichier: str) -> dict[str, dict[str, Any]]:
    creuse = reglages["cms"]["collections"][-1]
    page = next(page for page in creuse["files"] if page["name"] == fichier)
    return {champ["name"]: champ for champ in page["fields"][0]["fields"]}


@pytest.mark.parametrize(
    ("fichier", "modele"), [("lieux", Lieu), ("permanences", Permanence), ("acteurs", Acteur)]
)
def test_every_field_of_the_model_is_in_the_form(reglages: dict[str, Any], fichier: str, modele: Any) -> None:
    attendus = set(modele.model_fields)
    assert set(_champs(reglages, fichier)) == attendus
    assert set(reglages["connus"]) >= attendus


def test_the_choices_are_those_of_the_territory(
    reglages: dict[str, Any], territoires: tuple[Territoire, ...]
) -> None:
    acteurs = {choix["value"] for choix in _champs(reglages, "permanences")["acteur"]["options"]}
    assert acteurs == {acteur.id for acteur in territoires[-1].acteurs}
    services = _champs(reglages, "lieux")["services"]
    assert services["multiple"]
    assert "Aide aux démarches administratives" in {choix["value"] for choix in services["options"]}


def test_a_choice_is_always_a_text(reglages: dict[str, Any]) -> None:
    for fichier in ("lieux", "permanences", "acteurs"):
        for champ in _champs(reglages, fichier).values():
            assert all(isinstance(choix["value"], str) for choix in champ.get("options", ())), champ["name"]


def test_what_is_saved_is_proposed_and_never_published_at_once(reglages: dict[str, Any]) -> None:
    assert reglages["cms"]["publish_mode"] == "editorial_workflow"


def test_every_file_of_the_territory_is_there(reglages: dict[str, Any]) -> None:
    fichiers = {
        page["file"].rpartition("territories/")[2] for page in reglages["cms"]["collections"][-1]["files"]
    }
    assert fichiers == {f"23-creuse/{nom}.yml" for nom in ("lieux", "permanences", "acteurs")}


def test_nothing_is_published_unless_it_is_asked_for(territoires: tuple[Territoire, ...]) -> None:
    assert list(formulaire.fichiers({}, territoires, "Guide", Path("absent"))) == []


@pytest.mark.parametrize(
    ("depot", "dit"),
    [
        (DEPOT, "npm ci"),
        ({"name": "githab", "repo": "a/b"}, "githab"),
        ({"repo": "a/b"}, "forge"),
        ({"name": "gitlab", "repo": "depot"}, "formulaire.repo"),
        ({"name": "gitea", "repo": "a/b", "base_url": "http://forge.example"}, "https"),
        ({"name": "gitea", "repo": "a/b", "api_root": "https://forge.example; script-src *"}, "https"),
    ],
)
def test_what_is_missing_is_said_with_a_way_out(
    territoires: tuple[Territoire, ...], tmp_path: Path, depot: dict[str, str], dit: str
) -> None:
    with pytest.raises(FormulaireImpossibleError, match=dit):
        list(formulaire.fichiers(depot, territoires, "Guide", tmp_path))


def test_the_page_talks_to_the_site_and_the_forge_only(territoires: tuple[Territoire, ...]) -> None:
    depot = {"name": "gitea", "repo": "a/b", "base_url": "https://forge.example"}
    page = next(formulaire.fichiers(depot, territoires, "Guide <b>", RACINE / "node_modules"))
    assert isinstance(page.contenu, str)
    assert "connect-src 'self' blob: data: https://forge.example;" in page.contenu
    assert "Guide &lt;b&gt;" in page.contenu
