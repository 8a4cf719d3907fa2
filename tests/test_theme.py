"""Does the look keep its word: contrast, weight, size of letters, and every letter we write?"""

import gzip
import importlib.util
import re
from itertools import pairwise
from pathlib import Path

import pytest
from quifaitquoi.guide.scripts import publies

CSS = Path("plugins/quifaitquoi/theme/assets/guide.css")
TITRES = ("h1", "h2", "h3", "h4")
PLAFOND_CSS, PLAFOND_JS, PLAFOND_POLICES = 6_000, 1_000, 20_000


@pytest.fixture(scope="module")
def css(racine: Path) -> str:
    return (racine / CSS).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def couleurs(css: str) -> dict[str, str]:
    """The colours of the screen, by name; those of paper come later in the file."""
    ecran = css.partition("@media print")[0]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", ecran))


def luminance(couleur: str) -> float:
    """Relative luminance of WCAG 2.2, from 0 to 1."""
    chiffres = couleur.lstrip("#")
    chiffres = "".join(c * 2 for c in chiffres) if len(chiffres) == 3 else chiffres
    rvb = [int(chiffres[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    lineaires = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rvb]
    return sum(poids * c for poids, c in zip((0.2126, 0.7152, 0.0722), lineaires, strict=True))


def contraste(une: str, autre: str) -> float:
    sombre, clair = sorted((luminance(une), luminance(autre)))
    return (clair + 0.05) / (sombre + 0.05)


@pytest.mark.parametrize("fond", ["papier", "voile", "alerte"])
@pytest.mark.parametrize("texte", ["encre", "encre-douce", "accent", "accent-fonce"])
def test_tout_texte_se_lit_a_sept_pour_un(couleurs: dict[str, str], texte: str, fond: str) -> None:
    assert contraste(couleurs[texte], couleurs[fond]) >= 7


@pytest.mark.parametrize("fond", ["accent", "accent-fonce"])
def test_le_blanc_se_lit_sur_l_accent(couleurs: dict[str, str], fond: str) -> None:
    assert contraste(couleurs["papier"], couleurs[fond]) >= 7


def test_le_contour_des_champs_se_voit(couleurs: dict[str, str]) -> None:
    assert contraste(couleurs["trait-fort"], couleurs["papier"]) >= 3
    assert contraste(couleurs["trait-fort"], couleurs["voile"]) >= 3


def test_le_contraste_mesure_bien() -> None:
    assert contraste("#000", "#ffffff") == pytest.approx(21)
    assert contraste("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_le_cadre_reste_leger(racine: Path, css: str) -> None:
    assets = racine / CSS.parent
    assert len(gzip.compress(css.encode(), 9)) <= PLAFOND_CSS
    assert len(gzip.compress(publies()["menu.js"].encode(), 9)) <= PLAFOND_JS
    assert sum(police.stat().st_size for police in assets.glob("polices/*.woff2")) <= PLAFOND_POLICES


def test_rien_n_est_en_capitales_ni_venu_d_ailleurs(css: str) -> None:
    assert "uppercase" not in css
    assert re.findall(r"url\((?!polices/)", css) == []
    assert "@import" not in css


def test_le_texte_ne_descend_pas_sous_17_pixels(css: str) -> None:
    ecran = css.partition("@media print")[0]
    tailles = [float(taille) for taille in re.findall(r"font-size: (?:clamp\()?([\d.]+)rem", ecran)]
    assert len(tailles) > 10
    assert min(tailles) * 16 >= 17
    assert re.search(r"font: 1\.125rem/", ecran)


def test_les_titres_ne_grandissent_pas_en_descendant(css: str) -> None:
    declarations = [re.search(rf"^{titre} {{ font-size: ([^;]+)", css, re.MULTILINE) for titre in TITRES]
    maximums = [max(map(float, re.findall(r"([\d.]+)rem", trouve[1]))) for trouve in declarations if trouve]
    assert len(maximums) == len(TITRES)
    assert all(grand > petit for grand, petit in pairwise(maximums))


def test_la_police_a_les_lettres_de_tout_ce_que_l_on_ecrit(racine: Path) -> None:
    spec = importlib.util.spec_from_file_location("polices", racine / "outils/polices.py")
    assert spec
    assert spec.loader
    polices = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(polices)
    permises = {*polices.LETTRES, "\n", "\t"}
    textes = [
        *racine.glob("content/*.md"),
        *racine.glob("territories/**/*.yml"),
        *racine.glob("plugins/quifaitquoi/guide/**/*.j2"),
        *racine.glob("plugins/quifaitquoi/geo/communes/*.tsv"),
    ]
    absentes = {
        texte.name: sorted(hors) for texte in textes if (hors := set(texte.read_text("utf-8")) - permises)
    }
    assert len(textes) > 120
    assert absentes == {}
