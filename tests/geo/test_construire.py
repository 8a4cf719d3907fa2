"""Are the shipped tables those that the sources give, byte for byte?"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from quifaitquoi.geo import construire

GEO = Path(construire.__file__).parent

COMMUNES = """\
code,nom,codes_postaux,departement,epci_siren,epci_nom,population,latitude,longitude,type,geo_source
99002,Éclair-le-Haut,99100|99110,99,299900002,CC du Val,1200,48.12346,6.1,commune-actuelle,contour2018
99001,Zut,99100,99,299900001,CA d'Ici,10,48.2,6.2,commune-actuelle,contour2018
99003,Ailleurs,99200,99,,,,,,commune-actuelle,non-localisee
99004,Loin,99200,99,,,5,1.0,2.0,commune-actuelle,mediane-lieux
75101,Paris 1er,75001,75,299900003,Grand P,9,48.86,2.33,arrondissement-municipal,laposte2022
"""
ANCIENNES = """\
code,nom,code_commune_actuelle,nom_commune_actuelle,type
99010,Vieux-Bourg,99002,Éclair-le-Haut,commune-deleguee
99002,Éclair-le-Haut,99002,Éclair-le-Haut,commune-deleguee
"""


def source(dossier: Path, contours: str) -> Path:
    for nom, texte in (("communes.csv.gz", COMMUNES), ("communes_deleguees.csv.gz", ANCIENNES)):
        (dossier / nom).write_bytes(gzip.compress(texte.encode()))
    (dossier / "departements.leger.geojson").write_text(contours, encoding="utf-8")
    return dossier


def test_a_departement_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(construire, "carte_tsv", lambda contours: contours)
    fichiers = construire.tables(source(tmp_path, "contours"))
    assert set(fichiers) == {"communes/75.tsv", "communes/99.tsv", "carte.tsv"}
    assert fichiers["communes/99.tsv"].splitlines()[1:] == [
        "E\t299900001\tCA d'Ici",
        "E\t299900002\tCC du Val",
        "C\t99003\tAilleurs\t99200\t\t\t\t",
        "C\t99002\tÉclair-le-Haut\t99100 99110\t299900002\t1200\t48.1235\t6.1000",
        "C\t99004\tLoin\t99200\t\t5\t\t",
        "C\t99001\tZut\t99100\t299900001\t10\t48.2000\t6.2000",
        "D\t99010\tVieux-Bourg\t99002",
    ]
    assert fichiers["communes/75.tsv"].splitlines()[-1].endswith("\t75056")


def test_shipped_tables_are_fresh(donnees_reelles: Path) -> None:
    fichiers = construire.tables(donnees_reelles)
    livres = {f"communes/{chemin.name}" for chemin in (GEO / "communes").iterdir()} | {"carte.tsv"}
    assert livres == set(fichiers)
    perimes = [
        chemin for chemin, contenu in fichiers.items() if (GEO / chemin).read_bytes() != contenu.encode()
    ]
    assert perimes == []


def test_wrong_use_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert construire.main([]) == 2
    assert "DOSSIER_SOURCE" in capsys.readouterr().err
    assert construire.main(["nulle-part"]) == 2


def test_sources_are_told_with_date_and_licence() -> None:
    texte = (GEO / "SOURCES.md").read_text(encoding="utf-8")
    lignes = [ligne for ligne in texte.splitlines() if ligne.startswith("| `")]
    assert {nom for ligne in lignes for nom in re.findall(r"`([\w*/]+\.tsv)`", ligne)} == {
        "communes/*.tsv",
        "departements.tsv",
        "carte.tsv",
    }
    for ligne in lignes:
        assert re.search(r"\b20\d\d\b", ligne)
        assert "Licence Ouverte" in ligne
