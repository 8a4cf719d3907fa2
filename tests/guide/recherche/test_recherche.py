"""Does every commune lead to its page, from the index of its territory and from that of the whole site?"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from quifaitquoi.geo import Entree, commune, departements, index_json, rechercher
from quifaitquoi.guide import adresses, recherche
from quifaitquoi.guide.recherche.eclats import eclats, eclats_d_une_entree
from quifaitquoi.model import Territoire

JS = Path(__file__).parents[3] / "plugins" / "quifaitquoi"


@cache
def france() -> tuple[Entree, ...]:
    return tuple(entree for code in departements() for entree in recherche.noms(code))


def node(programme: str, entree: Any) -> Any:
    if shutil.which("node") is None:
        pytest.skip("Node est absent\u00a0: installez Node 20 ou plus")
    script = (
        f'import * as m from "{(JS / "guide/recherche/eclats.js").as_uri()}";'
        f'import * as geo from "{(JS / "geo/recherche.js").as_uri()}";'
        'import { readFileSync } from "node:fs"; const entree = JSON.parse(readFileSync(0, "utf8"));'
        f"process.stdout.write(JSON.stringify((() => {{ {programme} }})()));"
    )
    fin = subprocess.run(
        ["node", "--no-warnings", "--input-type=module", "--eval", script],
        input=json.dumps(entree),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert fin.returncode == 0, fin.stderr
    return json.loads(fin.stdout)


def test_the_browser_makes_the_address_of_every_page_of_france(territoire: Territoire) -> None:
    entrees = [{"code": e.code, "nom": e.nom, "actuelle": e.actuelle} for e in france()]
    obtenues = node("return entree.map(m.dossierDe);", entrees)
    attendues = [f"{cible.chemin}/" for e in france() if (cible := commune(e.code))]
    assert obtenues == attendues
    assert adresses.commune(territoire, territoire.communes[0]) == (
        f"{adresses.communes(territoire)}{territoire.communes[0].chemin}/"
    )


def test_the_browser_makes_the_folder_of_every_territory() -> None:
    index = [[f"{d.nom} {d.code}", [["00000", "Nulle-Part", "00000", 0]]] for d in departements().values()]
    obtenus = node("return geo.lireIndex(entree).map((e) => m.territoireDe(e.contexte));", index)
    assert obtenus == [d.chemin for d in departements().values()]


@pytest.mark.parametrize(
    ("requete", "attendue"),
    [
        ("Toul", "54528"),
        ("54200", "54528"),
        ("st dié des vosges", "88413"),
        ("st dié", "88413"),
        ("la souterraine", "23176"),
        ("souterraine", "23176"),
        ("l'hay les roses", "94038"),
        ("lhay", "94038"),
        ("St Denis 97400", "97411"),
        ("le puy en velay", "43157"),
        ("paris 12", "75056"),
        ("Bellegarde sur Valserine", "01033"),
        ("pont a mouson", "54431"),
        ("angouleme", "16015"),
    ],
)
def test_the_shards_asked_for_hold_what_is_meant(requete: str, attendue: str) -> None:
    lots = eclats(france())
    demandes = node("return m.eclatsDe(entree);", requete)
    trouvables = {entree for eclat in demandes for entree in lots.get(eclat, ())}
    premieres = [entree.code for entree in rechercher(requete, trouvables, 5)]
    assert attendue in premieres, premieres


def test_each_name_is_in_the_shards_its_own_spelling_asks_for() -> None:
    noms = [entree.nom for entree in france()]
    demandes = node("return entree.map(m.eclatsDe);", noms)
    perdus = [
        entree.nom
        for entree, voulus in zip(france(), demandes, strict=True)
        if not eclats_d_une_entree(entree).intersection(voulus)
    ]
    # One letter is too little to search by: Y, in the Somme, is found by its postcode.
    assert perdus == ["Y"]


def test_no_shard_is_heavy() -> None:
    poids = {eclat: len(gzip.compress(index_json(lot).encode())) for eclat, lot in eclats(france()).items()}
    assert max(poids.values()) < 40_000, max(poids, key=lambda eclat: poids[eclat])


def test_files_of_a_territory(territoire: Territoire) -> None:
    fichiers = {f.chemin: f.contenu for f in recherche.build_territoire(territoire)}
    assert set(fichiers) == {
        "54-meurthe-et-moselle/communes/index.json",
        "54-meurthe-et-moselle/communes/positions.json",
    }
    positions = json.loads(fichiers["54-meurthe-et-moselle/communes/positions.json"])
    assert positions["54528"][0] == "Toul"
    assert 48.6 < positions["54528"][1] < 48.8


def test_national_files_are_those_the_form_names(territoire: Territoire) -> None:
    fichiers = list(recherche.build_national([territoire]))
    noms = recherche.noms_d_eclats([territoire]).split()
    assert [f.chemin for f in fichiers] == [f"communes/{nom}.json" for nom in noms]
    assert "542" in noms
    assert list(recherche.build_national([])) == []
