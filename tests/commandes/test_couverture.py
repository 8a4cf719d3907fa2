"""Does the command tell a coordinator what the territory lacks, and give the figures to other programs?"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from quifaitquoi.cli import main
from quifaitquoi.geo import communes_de, distance_km

from tests.guide_fictif import ecrire_territoires

JOUR = ["--date", "2026-11-21"]


@pytest.fixture(scope="module")
def territoires(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One place in Belfort, open on Monday mornings, with the real tree."""
    return ecrire_territoires(tmp_path_factory.mktemp("couverture"))


def lancer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["couverture", *arguments, *JOUR])
    ecrit = capsys.readouterr()
    return code, ecrit.out.replace("\u00a0", " "), ecrit.err.replace("\u00a0", " ")


def test_un_rapport_pour_les_gens(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    code, sortie, erreurs = lancer(capsys, str(territoires))
    assert (code, erreurs) == (0, "")
    lignes = sortie.splitlines()
    assert lignes[0].startswith("90 Territoire de Belfort : ")
    assert "1 accueil" in lignes[0]
    assert any(ligne.startswith("  France services (1 accueil, ") for ligne in lignes)
    assert any(ligne.endswith(" : mardi, mercredi, jeudi et vendredi") for ligne in lignes)


def test_chaque_besoin_par_commune_et_par_jour(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    _, sortie, _ = lancer(capsys, str(territoires), "--format", "csv")
    lignes = list(csv.DictReader(io.StringIO(sortie)))
    communes = {commune.code: commune for commune in communes_de("90")}
    besoins = {ligne["besoin"] for ligne in lignes}
    assert len(lignes) == len(besoins) * len(communes)
    assert len({(ligne["besoin"], ligne["code_insee"]) for ligne in lignes}) == len(lignes)
    for ligne in lignes:
        commune = communes[ligne["code_insee"]]
        attendu = distance_km(commune, communes["90010"])
        assert ligne["lieu"] in {"", "maison-fictive"}
        if ligne["lieu"]:
            assert (ligne["km"], ligne["km_lundi"], ligne["km_mardi"]) == (f"{attendu:.1f}", ligne["km"], "")
            assert ligne["jours"] == "lundi"
        else:
            assert (ligne["km"], ligne["km_lundi"], ligne["jours"]) == ("", "", "")


def test_les_formats_disent_la_meme_chose(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    (objet,) = json.loads(lancer(capsys, str(territoires), "--format", "json")[1])
    _, sortie, _ = lancer(capsys, str(territoires), "--format", "csv")
    trouves = {ligne["besoin"] for ligne in csv.DictReader(io.StringIO(sortie)) if ligne["lieu"]}
    tous = {besoin["id"] for besoin in objet["besoins"]}
    assert trouves
    assert tous - trouves == set(objet["lacunes"]["besoins_sans_personne"])


def test_un_seul_territoire(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    un_seul = lancer(capsys, str(territoires / "90-territoire-de-belfort"))
    assert (
        un_seul == lancer(capsys, str(territoires), "--territoire", "90") == lancer(capsys, str(territoires))
    )
    code, sortie, erreurs = lancer(capsys, str(territoires), "--territoire", "54")
    assert (code, sortie) == (1, "")
    assert "aucun dossier ne commence par « 54- »" in erreurs


def test_des_fichiers_fautifs_sont_dits_et_rien_n_est_compte(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    racine = ecrire_territoires(tmp_path)
    lieux = racine / "90-territoire-de-belfort" / "lieux.yml"
    lieux.write_text(lieux.read_text(encoding="utf-8").replace("lundi:", "lundy:"), encoding="utf-8")
    code, sortie, erreurs = lancer(capsys, str(racine))
    assert (code, sortie) == (1, "")
    assert "Vouliez-vous dire « lundi » ?" in erreurs
