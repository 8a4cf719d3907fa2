"""Does the command write the posters that were asked for, and say what it can't?"""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from quifaitquoi.cli import main
from quifaitquoi.commandes import affiches as commande

from tests.guide.affiches import impression

JOUR = ("--date", "2026-11-21")
SITE = ("--site", "https://guide.example")
LIEU = "france-services-boussac"
ANCIENNES = ("--anciennes", *SITE)


@pytest.fixture
def territoires(racine: Path) -> str:
    return str(racine / "territories")


def lancer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        code = main(["affiches", *JOUR, *arguments])
    except SystemExit as sortie:
        code = int(str(sortie.code))
    ecrit = capsys.readouterr()
    return code, ecrit.out.replace("\u00a0", " "), ecrit.err.replace("\u00a0", " ")


def test_one_place_for_a_print_shop(
    capsys: pytest.CaptureFixture[str], territoires: str, tmp_path: Path
) -> None:
    options = ("--lieu", LIEU, "--format", "a3", "--variante", "imprimeur", "--sortie", str(tmp_path / "a"))
    code, sortie, erreurs = lancer(capsys, territoires, "--territoire", "23", *options, *ANCIENNES)
    assert (code, erreurs) == (0, "")
    pdf = (tmp_path / "a" / f"affiche-{LIEU}-a3-imprimeur.pdf").read_bytes()
    assert f"{len(list((tmp_path / 'a').iterdir()))} affiche" in sortie
    assert all(LIEU in fichier.name for fichier in (tmp_path / "a").iterdir())
    with pikepdf.open(io.BytesIO(pdf)) as document:
        cotes = [float(cote) / impression.POINT_PAR_MM for cote in document.pages[0].trimbox]
    assert cotes == pytest.approx([3, 3, 300, 423], abs=0.1)
    assert impression.codes_lus(pdf)[0][0].startswith("https://guide.example/p/23-")


def test_without_address_it_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], territoires: str, tmp_path: Path
) -> None:
    options = ("--territoire", "23", "--lieu", LIEU, "--anciennes", "--sortie", str(tmp_path))
    code, _, erreurs = lancer(capsys, territoires, *options)
    assert code == 0
    assert "ni code QR ni adresse internet" in erreurs
    assert not any(impression.codes_lus((tmp_path / f"affiche-{LIEU}.pdf").read_bytes()))


@pytest.mark.parametrize(
    ("options", "dit"),
    [
        (("--lieu", "france-services-bousac"), f"Vouliez-vous dire « {LIEU} » ?"),
        (("--affiche", "permanence"), "Vouliez-vous dire « permanences » ?"),
        (("--site", "http://guide.example"), "n’est pas une adresse en https://"),
        (("--format", "a5"), "choisissez entre"),
    ],
)
def test_a_wrong_use_is_said_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], territoires: str, tmp_path: Path, options: tuple[str, ...], dit: str
) -> None:
    dossier = tmp_path / "rien"
    code, _, erreurs = lancer(capsys, territoires, "--territoire", "23", "--sortie", str(dossier), *options)
    assert code == 2
    assert dit in erreurs
    assert not dossier.exists()


def test_only_the_sorts_that_are_named(
    capsys: pytest.CaptureFixture[str], territoires: str, tmp_path: Path
) -> None:
    options = ("--territoire", "23", "--affiche", "portes", "--affiche", "carte", "--lieu", LIEU)
    code, sortie, _ = lancer(capsys, territoires, *options, "--sortie", str(tmp_path), *ANCIENNES)
    assert (code, sortie) == (0, f"1 affiche dans {tmp_path}\n")
    assert [fichier.name for fichier in tmp_path.iterdir()] == [f"carte-{LIEU}.pdf"]


def test_what_is_there_already_is_left_and_not_set_again(
    capsys: pytest.CaptureFixture[str],
    territoires: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    options = (territoires, "--territoire", "23", "--lieu", LIEU, "--sortie", str(tmp_path), *ANCIENNES)
    lancer(capsys, *options)
    dates = {fichier: fichier.stat().st_mtime_ns for fichier in tmp_path.iterdir()}

    def interdit(*_: object) -> bytes:
        raise AssertionError("composée de nouveau")

    monkeypatch.setattr(commande, "composer_pdf", interdit)
    _, sortie, _ = lancer(capsys, *options)
    assert f"dont {len(dates)} inchangées" in sortie
    assert {fichier: fichier.stat().st_mtime_ns for fichier in tmp_path.iterdir()} == dates


def test_what_is_too_old_is_a_proof_said_at_its_line(
    capsys: pytest.CaptureFixture[str], territoires: str, tmp_path: Path
) -> None:
    options = (territoires, "--territoire", "23", "--lieu", LIEU, "--sortie", str(tmp_path), *SITE)
    code, sortie, erreurs = lancer(capsys, *options)
    fichiers = sorted(fichier.name for fichier in tmp_path.iterdir())
    assert f"epreuve-affiche-{LIEU}.pdf" in fichiers
    assert all(nom.startswith("epreuve-") for nom in fichiers)
    combien = len(fichiers)
    compte = f"{combien} affiches dans {tmp_path}, dont {combien} épreuves à vérifier"
    assert (code, sortie) == (0, f"{compte}\n")
    assert lancer(capsys, *options)[1] == f"{compte} et {combien} inchangées\n"
    assert re.fullmatch(
        r"territories/23-creuse/\w+\.yml:\d+:5 : avertissement : .* : épreuve seulement pour « .* » : "
        r"dernière vérification le 20 mars 2023, il y a plus de 24 mois\. Appelez, puis corrigez .*\n",
        erreurs,
    )


def test_a_territory_that_is_not_kept_here(
    capsys: pytest.CaptureFixture[str], territoires: str, tmp_path: Path
) -> None:
    code, _, erreurs = lancer(capsys, territoires, "--territoire", "75", "--sortie", str(tmp_path))
    assert code == 1
    assert erreurs


def test_a_bar_on_a_terminal_and_none_in_a_log(territoires: str, tmp_path: Path) -> None:
    programme = "import sys; from quifaitquoi.cli import main; sys.exit(main())"
    commande = [sys.executable, "-c", programme, "affiches", territoires, "--territoire", "23"]
    commande += ["--lieu", LIEU, "--sortie", str(tmp_path), *JOUR, *ANCIENNES]
    assert subprocess.run(commande, check=True, capture_output=True).stderr == b""
    maitre, esclave = pty.openpty()
    environnement = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    subprocess.run(commande, check=True, stdout=subprocess.DEVNULL, stderr=esclave, env=environnement)
    os.close(esclave)
    assert b"Affiches" in os.read(maitre, 100_000)
    os.close(maitre)
