"""Are the shipped territories written as we ask contributors to write theirs?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.checks import verifier
from quifaitquoi.constats import Gravite
from quifaitquoi.geo import cle
from quifaitquoi.model import Territoire

AUJOURDHUI = date(2026, 11, 21)
DOSSIERS = ("16-charente", "23-creuse", "54-meurthe-et-moselle", "88-vosges", "974-la-reunion")
# Mobiles that belong to nobody in particular: the buses give them to the public.
MOBILES_DE_BUS = {"06 30 39 25 18", "07 48 88 34 96", "06 92 29 56 91", "06 93 02 73 74"}
_MOBILE = re.compile(r"\b0[67](?:[ .]?\d\d){4}\b")
_ESPACE_MANQUANTE = re.compile(r"(?<![\u00a0\s])[?!»]| [?!;»]|«(?!\u00a0)")


@pytest.fixture(params=DOSSIERS)
def textes(request: pytest.FixtureRequest, racine: Path) -> dict[str, str]:
    """The files of one territory, by name."""
    dossier = racine / "territories" / request.param
    return {chemin.name: chemin.read_text(encoding="utf-8") for chemin in sorted(dossier.glob("*.yml"))}


def test_one_file_per_noun_with_its_schema_and_its_question(textes: dict[str, str]) -> None:
    assert {"territoire.yml", "acteurs.yml", "lieux.yml"} <= set(textes)
    for nom, texte in textes.items():
        premiere, deuxieme, *_ = texte.splitlines()
        assert premiere == "# yaml-language-server: $schema=../territoire.schema.json", nom
        assert deuxieme.startswith("# "), nom
        assert "?" in deuxieme, nom


def test_french_typography(textes: dict[str, str]) -> None:
    for nom, texte in textes.items():
        assert "\u202f" not in texte, nom
        for numero, ligne in enumerate(texte.splitlines(), 1):
            if not ligne.lstrip().startswith("#"):
                assert "'" not in ligne, f"{nom}:{numero} : apostrophe droite"
                assert not _ESPACE_MANQUANTE.search(ligne), f"{nom}:{numero} : espace insécable"


def test_nobody_can_be_recognised(textes: dict[str, str]) -> None:
    for nom, texte in textes.items():
        assert set(_MOBILE.findall(texte)) <= MOBILES_DE_BUS, nom
        assert "retiré]" not in texte, nom


def test_no_mailing_address(textes: dict[str, str]) -> None:
    assert not any("cedex" in texte.lower() for texte in textes.values())


def test_every_territory_is_publishable(territoires: dict[str, Territoire]) -> None:
    """No error, and no warning but the age of the data, which the site tells its readers."""
    constats = [
        constat
        for territoire in territoires.values()
        for constat in verifier(territoire, AUJOURDHUI)
        if constat.gravite is Gravite.ERREUR or constat.champ.split(".")[-1] != "verifie_le"
    ]
    assert not constats, "\n".join(str(constat) for constat in constats)


def test_places_are_sorted_by_commune(territoires: dict[str, Territoire]) -> None:
    for territoire in territoires.values():
        communes = [cle(lieu.commune) for lieu in territoire.lieux]
        assert communes == sorted(communes), territoire.nom


def test_somebody_receives_in_every_place(territoires: dict[str, Territoire]) -> None:
    for territoire in territoires.values():
        recus = {accueil.lieu.id for accueil in territoire.accueils}
        assert recus == set(territoire.lieu), territoire.nom


def test_every_stop_of_a_bus_has_its_weeks(territoires: dict[str, Territoire]) -> None:
    arrets = list(_horaires_du_bus(territoires["16"]))
    assert len(arrets) == 12
    for quand in arrets:
        assert re.search(r"des semaines (paires|impaires)$", quand[0])
        assert quand[1] == "jours fériés"


def _horaires_du_bus(territoire: Territoire) -> Iterator[list[str]]:
    for lieu in territoire.lieux:
        if "bus-france-services" in lieu.acteurs and lieu.horaires:
            yield [quand for quand, _ in lieu.horaires.texte]
