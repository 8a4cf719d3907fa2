"""Does `quifaitquoi importer` tell everything, and never write over somebody's work?"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from quifaitquoi.cli import main

from tests.importing.lecture import SOCLE

EXEMPLES = Path(__file__).parent / "exemples"
PETIT = str(EXEMPLES / "petit.csv")
TERRITOIRE = "54-meurthe-et-moselle"


@pytest.fixture
def territoires(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A guide that holds one place, in the folder where the command is given."""
    shutil.copytree(SOCLE, tmp_path / "territories")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    return tmp_path / "territories"


def octets(dossier: Path) -> dict[str, bytes]:
    """Every file, byte for byte."""
    return {str(f.relative_to(dossier)): f.read_bytes() for f in sorted(dossier.rglob("*")) if f.is_file()}


def test_a_trial_tells_everything_and_writes_nothing(
    territoires: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    avant = octets(territoires)
    assert main(["importer", PETIT, "--territoire", "54", "--essai"]) == 1
    dit = capsys.readouterr()
    assert dit.out == (EXEMPLES / "petit.txt").read_text(encoding="utf-8")
    assert "Essai : rien n’est écrit" in dit.err.replace("\u00a0", " ")
    assert octets(territoires) == avant


def test_a_second_import_changes_no_byte_and_says_so(
    territoires: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commande = ["importer", PETIT, "--territoire", "54"]
    assert main(commande) == 1
    ecrit = octets(territoires)
    assert ecrit[f"{TERRITOIRE}/import-petit.yml"] == (EXEMPLES / "petit.yml").read_bytes()
    capsys.readouterr()
    assert main(commande) == 1
    dit = capsys.readouterr()
    assert octets(territoires) == ecrit
    assert "Rien à changer" in dit.err
    assert "15 lignes lues : 0 importée, 4 inchangées, 1 doublon, 9 refusées, 1 hors du département" in (
        dit.out.replace("\u00a0", " ")
    )


@pytest.mark.usefixtures("territoires")
def test_what_is_imported_passes_the_checks(capsys: pytest.CaptureFixture[str]) -> None:
    main(["importer", PETIT, "--territoire", "54"])
    capsys.readouterr()
    assert main(["verifier"]) == 0
    dit = capsys.readouterr().out.replace("\u00a0", " ")
    a_relire = [ligne for ligne in dit.splitlines() if "attend d’être relu" in ligne]
    assert len(a_relire) == 12
    assert "« vu au marché » (cette colonne n’est pas du standard national). Corrigez la fiche" in dit


def test_a_guide_with_errors_is_mended_first(territoires: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (territoires / TERRITOIRE / "faux.yml").write_text("lieux: [{id: x}]\n", encoding="utf-8")
    avant = octets(territoires)
    assert main(["importer", PETIT, "--territoire", "54"]) == 1
    dit = capsys.readouterr()
    assert "corrigez-les d’abord" in dit.err
    assert "faux.yml:1:9" in dit.out
    assert octets(territoires) == avant


def test_an_import_without_refusal_succeeds(territoires: Path) -> None:
    source = territoires.parent / "bien.csv"
    ligne = "A,N,Nancy,54000,2026-11-02,3939\n"
    source.write_text(f"id,nom,commune,code_postal,date_maj,telephone\n{ligne}", encoding="utf-8")
    assert main(["importer", str(source), "--territoire", "54", "--source", "Exemple"]) == 0


@pytest.mark.usefixtures("territoires")
def test_the_report_for_programs_has_every_row_and_adds_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["importer", PETIT, "--territoire", "54", "--essai", "--format", "json"]) == 1
    dit = json.loads(capsys.readouterr().out)
    assert dit["lues"] == len(dit["lignes"]) == sum(dit["comptes"].values()) == 15
    assert dit["vides"] == 1
    refusee = next(ligne for ligne in dit["lignes"] if ligne["nom"] == "Salle du Mirage")
    assert (refusee["fichier"], refusee["ligne"], refusee["issue"]) == ("petit.csv", 9, "refusée")
    (constat,) = refusee["constats"]
    assert (constat["colonne"], constat["lu"], constat["gravite"]) == (28, "Ville-Inventée", "erreur")


@pytest.mark.parametrize(
    ("arguments", "attendu"),
    [
        (["absent.csv", "--territoire", "54"], "« absent.csv » n’est pas un fichier"),
        ([PETIT, "--territoire", "00"], "n’est pas le code d’un département"),
        ([PETIT, "--territoire", "88"], "créez-le avec « quifaitquoi nouveau 88 »"),
        ([PETIT, "--territoire", "54", "--acteur", "exempel"], "Vouliez-vous dire « exemple » ?"),
        ([PETIT, "--territoire", "54", "--nom", "Ma Liste"], "exemple : ma-liste"),
        ([PETIT, "--territoire", "54", "--verifie-le", "hier"], "n’est pas une date"),
        ([PETIT], "il manque"),
    ],
)
def test_a_wrong_use_is_told_in_french(
    territoires: Path, arguments: list[str], attendu: str, capsys: pytest.CaptureFixture[str]
) -> None:
    avant = octets(territoires)
    try:
        code: object = main(["importer", *arguments])
    except SystemExit as fin:
        code = fin.code
    assert code == 2
    assert attendu in capsys.readouterr().err.replace("\u00a0", " ")
    assert octets(territoires) == avant
