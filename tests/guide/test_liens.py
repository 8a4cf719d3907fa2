"""Do links lead where they say, from anywhere, and nowhere dangerous?"""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quifaitquoi.guide.liens import est_dans_le_site, itineraire, lien_relatif, lien_sur, nom_de_site, tel

_MOT = st.text("abc-1", min_size=1, max_size=4)
_ADRESSE = st.lists(_MOT, max_size=4).map(lambda mots: "".join(f"{mot}/" for mot in mots))


@pytest.mark.parametrize(
    ("vers", "depuis", "attendu"),
    [
        ("54/lieux/a/", "54/lieux/", "a/"),
        ("54/lieux/", "54/lieux/a/", "../"),
        ("54/lieux/b/#accueil-1", "54/lieux/a/", "../b/#accueil-1"),
        ("54/lieux/a/", "54/lieux/a/", "./"),
        ("", "54/", "../"),
        ("54/donnees/lieux.csv", "54/donnees/", "lieux.csv"),
    ],
)
def test_un_lien_relatif(vers: str, depuis: str, attendu: str) -> None:
    assert lien_relatif(vers, depuis) == attendu


@given(_ADRESSE, _ADRESSE)
def test_un_navigateur_arrive_ou_le_lien_dit(vers: str, depuis: str) -> None:
    site = "https://guide.example/dossier/"
    assert urljoin(site + depuis, lien_relatif(vers, depuis)) == site + vers


@pytest.mark.parametrize(
    "url", ["https://a.example/b?c#d", "mailto:a@b.example", "tel:+33383000000", "tel:115"]
)
def test_un_lien_sur_reste_tel_quel(url: str) -> None:
    assert lien_sur(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "http://a.example",
        "//a.example",
        "https:a.example",
        "https:///a",
        "",
    ],
)
def test_un_lien_dangereux_arrete_tout(url: str) -> None:
    with pytest.raises(ValueError, match="lien interdit"):
        lien_sur(url)


@pytest.mark.parametrize(
    "url", ["//a.example", "\\\\a.example", "/\\a.example", "\t//a.example", "javascript:x", "https://a"]
)
def test_n_est_pas_dans_le_site(url: str) -> None:
    assert not est_dans_le_site(url)


@pytest.mark.parametrize("url", ["../lieux/", "#horaires", "communes/", "/lieux/"])
def test_est_dans_le_site(url: str) -> None:
    assert est_dans_le_site(url)


def test_un_numero_se_compose_de_partout() -> None:
    assert tel("03 83 99 99 99") == "tel:+33383999999"
    assert tel("0262 99 99 99".replace(" ", "")) == "tel:+262262999999"
    assert tel("39 39") == "tel:3939"
    assert tel("115") == "tel:115"


def test_l_itineraire_va_a_la_position_sinon_a_l_adresse() -> None:
    assert (
        itineraire(48.675, -5.89, "ignorée")
        == "https://www.openstreetmap.org/directions?to=48.67500%2C-5.89000"
    )
    assert itineraire(None, None, "1 rue & place, 54200 Toul") == (
        "https://www.openstreetmap.org/directions?to=1+rue+%26+place%2C+54200+Toul"
    )
    assert itineraire(0.0, 0.0, None) is not None
    assert itineraire(None, None, None) is None


def test_le_nom_d_un_site_dit_ou_il_mene() -> None:
    assert nom_de_site("https://www.maison.example/aide/") == "maison.example/aide"
