"""Is the other revision read as it was, from git alone, and is every refusal explained?"""

from __future__ import annotations

from pathlib import Path

import pytest
from quifaitquoi.depot import extraire

from tests.guide_fictif import BELFORT

from .conftest import Depot


def contenu(dossier: Path) -> dict[str, bytes]:
    return {f.relative_to(dossier).as_posix(): f.read_bytes() for f in dossier.rglob("*") if f.is_file()}


def test_les_fichiers_d_une_revision(depot: Depot, tmp_path: Path) -> None:
    avant = contenu(depot.territoires)
    depot.remplacer("lieux.yml", "9h-12h", "9h-11h")
    (depot.territoires / BELFORT / "pas-suivi.yml").write_text("lieux: []\n", "utf-8")
    nom = extraire(depot.territoires, "main", tmp_path / "lu")
    assert contenu(tmp_path / "lu") == avant
    assert depot.git("rev-parse", "HEAD").startswith(nom)


def test_ni_lien_ni_sous_depot_n_est_suivi(depot: Depot, tmp_path: Path) -> None:
    (depot.territoires / BELFORT / "ailleurs.yml").symlink_to("/etc/passwd")
    (depot.territoires / BELFORT / "été « x ».yml").write_text("lieux: []\n", "utf-8")
    depot.garder()
    extraire(depot.territoires, "HEAD", tmp_path / "lu")
    lus = contenu(tmp_path / "lu")
    assert f"{BELFORT}/ailleurs.yml" not in lus
    assert lus[f"{BELFORT}/été « x ».yml"] == b"lieux: []\n"


def test_ce_que_git_n_exporte_pas_est_lu_aussi(depot: Depot, tmp_path: Path) -> None:
    (depot.dossier / ".gitattributes").write_text("*.yml export-ignore\n", "utf-8")
    depot.garder()
    extraire(depot.territoires, "HEAD", tmp_path / "lu")
    assert contenu(tmp_path / "lu") == contenu(depot.territoires)


def test_deux_revisions_sans_toucher_au_disque(depot: Depot) -> None:
    depot.remplacer("permanences.yml", "14h-17h", "15h-17h")
    depot.garder()
    depot.remplacer("permanences.yml", "15h-17h", "16h-17h")
    _, sortie, _ = depot.comparer("HEAD~1", "--vers", "HEAD")
    assert "de 14 h – 17 h à 15 h – 17 h" in sortie
    assert "16 h" not in sortie


@pytest.mark.parametrize("revision", ["nulle-part", "HEAD~99", "HEAD:territories", "HEAD^{tree}", "a..b"])
def test_une_revision_inconnue(depot: Depot, revision: str) -> None:
    code, sortie, erreurs = depot.comparer(revision)
    assert (code, sortie) == (2, "")
    assert f"la révision « {revision} » n’est pas dans ce dépôt (exemples : main" in erreurs


def test_une_option_n_est_pas_une_revision(depot: Depot) -> None:
    code, _, erreurs = depot.comparer("HEAD", "--vers=--help")
    assert code == 2
    assert "la révision « --help »" in erreurs


def test_un_clone_superficiel_dit_quoi_faire(
    depot: Depot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    depot.garder()
    depot.git("clone", "-q", "--depth", "1", f"file://{depot.dossier}", str(tmp_path / "court"))
    monkeypatch.chdir(tmp_path / "court")
    code, _, erreurs = depot.comparer("HEAD~1")
    assert code == 2
    assert "git fetch --unshallow" in erreurs
    assert depot.comparer("HEAD")[0] == 0


def test_hors_d_un_depot(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "territories").mkdir()
    depot = Depot(tmp_path, capsys)
    code, _, erreurs = depot.comparer("HEAD", str(tmp_path / "territories"))
    assert code == 2
    assert "n’est pas dans un dépôt git" in erreurs
    assert depot.comparer("HEAD", str(tmp_path / "rien"))[0] == 2


def test_sans_git(depot: Depot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    code, _, erreurs = depot.comparer()
    assert code == 2
    assert "il faut « git »" in erreurs


def test_un_dossier_qui_n_existait_pas_encore(depot: Depot) -> None:
    depot.git("checkout", "-q", "--orphan", "vide")
    depot.git("rm", "-rq", "--cached", ".")
    (depot.dossier / ".gitignore").write_text("territories\n", "utf-8")
    depot.git("add", ".gitignore")
    depot.git("commit", "-q", "-m", "Vide")
    code, sortie, _ = depot.comparer("HEAD")
    assert code == 0
    assert "Ce guide (nouveau) : Il a 1 lieu, 1 permanence." in sortie
