"""Can a file of the site land anywhere but in its own place?"""

import os
from pathlib import Path

import pytest
from mkdocs.utils import clean_directory
from quifaitquoi.ecriture import CheminRefuseError, Ecrivain, EcrivainPatient


def test_les_dossiers_se_font_tout_seuls(tmp_path: Path) -> None:
    Ecrivain(tmp_path).ecrire("54-fictive/lieux/a/index.html", "<p>été</p>")
    assert (tmp_path / "54-fictive/lieux/a/index.html").read_bytes() == "<p>été</p>".encode()


def test_les_octets_restent_des_octets(tmp_path: Path) -> None:
    Ecrivain(tmp_path).ecrire("affiche.pdf", b"%PDF\xff")
    assert (tmp_path / "affiche.pdf").read_bytes() == b"%PDF\xff"


@pytest.mark.parametrize(
    "chemin",
    [
        "../dehors.html",
        "a/../../dehors.html",
        "/etc/passwd",
        "a//b.html",
        "",
        "./a.html",
        "a/./b.html",
        "c:/a.html",
        "a\\..\\b.html",
        "a\x00.html",
        "a\n.html",
        "a./b.html",
        "a /b.html",
    ],
)
def test_rien_ne_sort_du_site(tmp_path: Path, chemin: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    with pytest.raises(CheminRefuseError):
        Ecrivain(site).ecrire(chemin, "x")
    assert list(tmp_path.rglob("*")) == [site]


@pytest.mark.parametrize("second", ["lieux/a/index.html", "lieux/A/index.html"])
def test_deux_fichiers_n_ont_jamais_la_meme_adresse(tmp_path: Path, second: str) -> None:
    ecrivain = Ecrivain(tmp_path)
    ecrivain.ecrire("lieux/a/index.html", "premier")
    with pytest.raises(CheminRefuseError, match="la même adresse"):
        ecrivain.ecrire(second, "second")
    assert (tmp_path / "lieux/a/index.html").read_text() == "premier"


def test_une_place_reservee_reste_a_son_proprietaire(tmp_path: Path) -> None:
    ecrivain = Ecrivain(tmp_path)
    ecrivain.reserver("mandats/index.html")
    with pytest.raises(CheminRefuseError):
        ecrivain.ecrire("mandats/index.html", "x")


def reconstruire(
    ecrivain: EcrivainPatient, fichiers: dict[str, str], ecrits_par_mkdocs: dict[str, str]
) -> None:
    """One build of a preview, in the order of MkDocs: it empties, writes, then it is our turn."""
    ecrivain.abriter()
    clean_directory(str(ecrivain.dossier))
    for chemin, texte in ecrits_par_mkdocs.items():
        (ecrivain.dossier / chemin).parent.mkdir(parents=True, exist_ok=True)
        (ecrivain.dossier / chemin).write_text(texte)
    ecrivain.rouvrir()
    for chemin, texte in fichiers.items():
        ecrivain.ecrire(chemin, texte)
    ecrivain.finir()


def lus(dossier: Path) -> dict[str, str]:
    return {f.relative_to(dossier).as_posix(): f.read_text() for f in dossier.rglob("*") if f.is_file()}


def test_un_apercu_n_ecrit_que_ce_qui_change(tmp_path: Path) -> None:
    ecrivain = EcrivainPatient(tmp_path)
    reconstruire(ecrivain, {"54/a.html": "a", "54/b.html": "b", "index.html": "i"}, {})
    for nom in "ab":
        os.utime(tmp_path / f"54/{nom}.html", (1, 1))
    reconstruire(ecrivain, {"54/a.html": "a", "54/b.html": "B", "index.html": "i"}, {})
    assert lus(tmp_path) == {"54/a.html": "a", "54/b.html": "B", "index.html": "i"}
    assert [(tmp_path / f"54/{nom}.html").stat().st_mtime == 1 for nom in "ab"] == [True, False]


def test_un_apercu_efface_ce_qui_n_est_plus_ecrit(tmp_path: Path) -> None:
    ecrivain = EcrivainPatient(tmp_path)
    reconstruire(ecrivain, {"54/a.html": "a", "88/b.html": "b"}, {})
    reconstruire(ecrivain, {"54/c.html": "c"}, {})
    assert lus(tmp_path) == {"54/c.html": "c"}


def test_un_apercu_partage_un_dossier_avec_mkdocs(tmp_path: Path) -> None:
    ecrivain, mkdocs = EcrivainPatient(tmp_path), {"assets/guide.css": "x"}
    for _ in range(3):
        reconstruire(ecrivain, {"assets/page.js": "y"}, mkdocs)
        assert lus(tmp_path) == {"assets/guide.css": "x", "assets/page.js": "y"}


def test_un_apercu_rate_rend_les_pages_et_la_suite_reste_juste(tmp_path: Path) -> None:
    ecrivain = EcrivainPatient(tmp_path)
    reconstruire(ecrivain, {"54/a.html": "a"}, {})
    ecrivain.rouvrir()  # an error in the files: MkDocs has erased nothing
    assert lus(tmp_path) == {"54/a.html": "a"}
    ecrivain.abriter()
    clean_directory(str(tmp_path))
    ecrivain.rouvrir()  # an error later
    assert lus(tmp_path) == {"54/a.html": "a"}
    reconstruire(ecrivain, {"54/a.html": "a"}, {})
    assert lus(tmp_path) == {"54/a.html": "a"}


def test_un_dossier_qu_on_ne_peut_pas_abriter_est_reecrit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuser(*_: object) -> Path:
        raise PermissionError

    ecrivain = EcrivainPatient(tmp_path)
    reconstruire(ecrivain, {"54/a.html": "a"}, {})
    monkeypatch.setattr(Path, "rename", refuser)
    reconstruire(ecrivain, {"54/a.html": "a"}, {})
    assert lus(tmp_path) == {"54/a.html": "a"}
