"""Does each command answer, in French, with the right exit code, and never with a traceback?"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from quifaitquoi.cli import main
from quifaitquoi.reading import schema

SOCLE = Path(__file__).parent / "cas" / "socle"
JOUR = ["--date", "2026-11-21"]


@pytest.fixture
def territoires(tmp_path: Path) -> Path:
    """A plain guide without a fault."""
    racine = tmp_path / "territories"
    for fichier in SOCLE.rglob("*.yml"):
        copie = racine / fichier.relative_to(SOCLE)
        copie.parent.mkdir(parents=True, exist_ok=True)
        copie.write_bytes(fichier.read_bytes())
    return racine


@pytest.fixture
def fautifs(territoires: Path) -> Path:
    """The same, with one mistake and one old record."""
    fichier = territoires / "54-meurthe-et-moselle" / "lieux.yml"
    texte = (
        fichier.read_text(encoding="utf-8").replace("lundi:", "lundy:").replace("2026-11-02", "2023-11-02")
    )
    fichier.write_text(texte, encoding="utf-8")
    (territoires / "54-meurthe-et-moselle" / "vieux.yml").write_text(
        "lieux:\n  - {id: a, nom: A, code_postal: 54000, commune: Nancy, acteurs: [exemple], "
        "source: Exemple, verifie_le: 2025-01-01}\n",
        encoding="utf-8",
    )
    return territoires


def lancer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        code = main(arguments)
    except SystemExit as sortie:
        code = int(str(sortie.code))
    ecrit = capsys.readouterr()
    return code, ecrit.out.replace("\u00a0", " "), ecrit.err.replace("\u00a0", " ")


def test_a_guide_without_fault(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    assert lancer(capsys, "verifier", str(territoires), *JOUR) == (
        0,
        "aucune erreur, aucun avertissement\n",
        "",
    )


def test_every_finding_is_printed_then_counted(capsys: pytest.CaptureFixture[str], fautifs: Path) -> None:
    code, sortie, erreurs = lancer(capsys, "verifier", str(fautifs), *JOUR)
    assert (code, erreurs) == (1, "")
    faute, vieux, compte = sortie.splitlines()
    assert faute.startswith(
        "territories/54-meurthe-et-moselle/lieux.yml:7:16 : lieux.mairie.horaires « lundy » : "
    )
    assert faute.endswith("Vouliez-vous dire « lundi » ?")
    assert vieux.startswith(
        "territories/54-meurthe-et-moselle/vieux.yml:2:106 : avertissement : lieux.a.verifie_le : "
    )
    assert compte == "1 erreur, 1 avertissement"


def test_warnings_alone_are_no_failure(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    code, sortie, _ = lancer(capsys, "verifier", str(territoires), "--date", "2030-01-01")
    assert code == 0
    assert sortie.splitlines()[-1] == "aucune erreur, 2 avertissements"


def test_the_folder_of_one_territory(capsys: pytest.CaptureFixture[str], fautifs: Path) -> None:
    (fautifs / "55-meuse").mkdir()
    (fautifs / "55-meuse" / "territoire.yml").write_text(
        "territoire: {code: 55, nom: Meuse}\n", encoding="utf-8"
    )
    _, sortie, _ = lancer(capsys, "verifier", str(fautifs / "55-meuse"), *JOUR)
    assert "55-meuse/territoire.yml:1:24" in sortie
    assert "54-meurthe" not in sortie


def test_findings_for_programs(capsys: pytest.CaptureFixture[str], fautifs: Path) -> None:
    code, sortie, _ = lancer(capsys, "verifier", str(fautifs), *JOUR, "--format", "json")
    premier = json.loads(sortie)[0]
    assert code == 1
    assert {
        cle: premier[cle] for cle in ("fichier", "ligne", "colonne", "champ", "lu", "gravite", "suggestion")
    } == {
        "fichier": "territories/54-meurthe-et-moselle/lieux.yml",
        "ligne": 7,
        "colonne": 16,
        "champ": "lieux.mairie.horaires",
        "lu": "lundy",
        "gravite": "erreur",
        "suggestion": "Vouliez-vous dire « lundi » ?",
    }


def test_findings_for_a_pull_request(capsys: pytest.CaptureFixture[str], fautifs: Path) -> None:
    _, sortie, _ = lancer(capsys, "verifier", str(fautifs), *JOUR, "--format", "github")
    erreur, avertissement = sortie.splitlines()
    assert erreur.startswith(
        "::error file=territories/54-meurthe-et-moselle/lieux.yml,line=7,col=16::lieux.mairie"
    )
    assert avertissement.startswith(
        "::warning file=territories/54-meurthe-et-moselle/vieux.yml,line=2,col=106::"
    )


def test_findings_for_a_merge_request(capsys: pytest.CaptureFixture[str], fautifs: Path) -> None:
    """The fields that GitLab asks for (docs, « Code Quality report format »)."""
    _, sortie, _ = lancer(capsys, "verifier", str(fautifs), *JOUR, "--format", "gitlab")
    erreur, avertissement = json.loads(sortie)
    assert erreur["severity"] == "blocker"
    assert erreur["check_name"] == "lieux.mairie.horaires"
    assert erreur["location"] == {
        "path": "territories/54-meurthe-et-moselle/lieux.yml",
        "lines": {"begin": 7},
    }
    assert "« lundy »" in erreur["description"]
    assert avertissement["severity"] == "minor"
    assert erreur["fingerprint"] != avertissement["fingerprint"]


def test_a_command_of_the_forge_can_not_be_forged(
    capsys: pytest.CaptureFixture[str], territoires: Path
) -> None:
    fichier = territoires / "54-meurthe-et-moselle" / "a,b%.yml"
    fichier.write_text('"x\\n::error file=y::z": 1\n', encoding="utf-8")
    _, sortie, _ = lancer(capsys, "verifier", str(territoires), *JOUR, "--format", "github")
    assert len(sortie.splitlines()) == 1
    assert "file=territories/54-meurthe-et-moselle/a%2Cb%25.yml," in sortie


def test_the_day_is_that_of_the_build(
    capsys: pytest.CaptureFixture[str], territoires: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert "avertissements" in lancer(capsys, "verifier", str(territoires))[1]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "demain")
    code, _, erreurs = lancer(capsys, "verifier", str(territoires))
    assert code == 2
    assert "n’est pas une date" in erreurs


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert lancer(capsys, "schema") == (0, schema(), "")


@pytest.mark.parametrize(
    ("arguments", "dit"),
    [
        ([], "il manque : COMMANDE"),
        (["verifer"], "« verifer » n’est pas possible pour COMMANDE"),
        (["horaires"], "il manque : TEXTE"),
        (["horaires", "lundi", "--territoire", "99"], "« 99 » n’est pas le code d’un département"),
        (["horaires", "lundi", "--territoire"], "il manque une valeur après --territoire"),
        (["horaires", "lundi", "--a-partir", "demain"], "« demain » n’est ni une date ni un instant"),
        (["verifier", "--format", "xml"], "« xml » n’est pas possible pour --format"),
        (["verifier", "--date", "2026-02-30"], "« 2026-02-30 » n’est pas une date"),
        (["verifier", "--couleur"], "je ne comprends pas : --couleur"),
        (["verifier", "--aide=x"], "ne prend pas de valeur"),
        (["verifier", "nulle-part"], "« nulle-part » n’est pas un dossier"),
        (["verifier", __file__], "n’est pas un dossier"),
    ],
)
def test_a_wrong_use_is_explained(capsys: pytest.CaptureFixture[str], arguments: list[str], dit: str) -> None:
    code, sortie, erreurs = lancer(capsys, *arguments)
    assert (code, sortie) == (2, "")
    assert dit in erreurs
    assert not re.search(r"usage:|argument|error|invalid|required|choose", erreurs)


@pytest.mark.parametrize(
    "arguments", [["-h"], ["verifier", "--aide"], ["horaires", "--help"], ["schema", "-h"]]
)
def test_the_help_is_in_french(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    code, sortie, _ = lancer(capsys, *arguments)
    assert code == 0
    assert sortie.startswith("Usage : quifaitquoi")
    assert not re.search(r"usage:|show this|positional|options:|arguments", sortie)


def test_a_reader_may_stop_reading() -> None:
    """`quifaitquoi schema | head -1`"""
    programme = "import sys; from quifaitquoi.cli import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", programme, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as processus:
        assert processus.stdout
        assert processus.stderr
        processus.stdout.close()
        assert processus.stderr.read() == b""


def test_a_poor_console_gets_other_letters() -> None:
    programme = "import sys; from quifaitquoi.cli import main; sys.exit(main())"
    resultat = subprocess.run(
        [sys.executable, "-c", programme, "verifier", "-h"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert resultat.returncode == 0
    assert b"Traceback" not in resultat.stderr
