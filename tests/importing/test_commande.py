"""Does `quifaitquoi importer` tell everything, and never write over somebody's work?"""

from __future__ import annotations

from pathlib import Path

import pytest
from quifaitquoi.cli import main

EXEMPLES = Path(__file__).parent / "exemples"
PETIT = str(EXEMPLES / "petit.csv")


def test_without_a_folder_the_report_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["importer", PETIT, "--territoire", "54"]) == 1
    assert capsys.readouterr().out == (EXEMPLES / "petit.txt").read_text(encoding="utf-8")
    assert not list(tmp_path.iterdir())


def test_twice_the_same_import_gives_the_same_bytes(tmp_path: Path) -> None:
    commande = ["importer", PETIT, "--territoire", "54", "--sortie", str(tmp_path / "neuf")]
    for _ in range(2):
        assert main(commande) == 1
        ecrit = (tmp_path / "neuf" / "import-petit.yml").read_bytes()
        assert ecrit == (EXEMPLES / "petit.yml").read_bytes()


def test_a_file_that_somebody_corrected_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corrige = tmp_path / "import-petit.yml"
    corrige.write_text("lieux: # relu\n", encoding="utf-8")
    assert main(["importer", PETIT, "--territoire", "54", "--sortie", str(tmp_path)]) == 2
    assert corrige.read_text(encoding="utf-8") == "lieux: # relu\n"
    assert "existe déjà et n’est pas pareil" in capsys.readouterr().err


def test_an_import_without_refusal_succeeds(tmp_path: Path) -> None:
    source = tmp_path / "bien.csv"
    source.write_text("id,nom,commune,code_postal,date_maj\nA,N,Nancy,54000,2026-11-02\n", encoding="utf-8")
    assert main(["importer", str(source), "--territoire", "54", "--source", "Exemple"]) == 0


@pytest.mark.parametrize(
    ("arguments", "attendu"),
    [
        (["absent.csv", "--territoire", "54"], "« absent.csv » n’est pas un fichier"),
        ([PETIT, "--territoire", "00"], "n’est pas le code d’un département"),
        ([PETIT], "il manque"),
    ],
)
def test_a_wrong_use_is_told_in_french(
    arguments: list[str], attendu: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code: object = main(["importer", *arguments])
    except SystemExit as fin:
        code = fin.code
    assert code == 2
    assert attendu in capsys.readouterr().err.replace("\u00a0", " ")
