"""Can a file of the site land anywhere but in its own place?"""

from pathlib import Path

import pytest
from quifaitquoi.ecriture import CheminRefuseError, Ecrivain


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
