"""Is a rereading recorded as it was, on real files, and does the label follow the text to the comma?"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from lxml import html
from quifaitquoi.cli import main
from quifaitquoi.guide.falc.etiquette import PAS_RELUE, RELUE
from quifaitquoi.guide.falc.relecture import CRITERES
from quifaitquoi.reading import lire_territoires
from quifaitquoi.relectures import textes_relus

from tests.cas.scenario import AUJOURDHUI

RACINE = Path(__file__).parents[2] / "territories"
SLUG = "54-meurthe-et-moselle"
PAGE = "falc/lieux/france-services-auboue/"
GARDES = ("# Nos séances.", "# La première.", f"{PAGE}  # Auboué", "  # La fin.\n", "'Atelier fictif'")
QUI = ["--structure", "Atelier fictif", "--relecteurs", "Prénom", "Autre"]


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the national files and of one real territory."""
    for nom in ("_national", SLUG):
        shutil.copytree(RACINE / nom, tmp_path / "territories" / nom)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795262400")
    return tmp_path / "territories"


def lancer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(arguments)
    ecrit = capsys.readouterr()
    return code, (ecrit.out + ecrit.err).replace("\u00a0", " ")


def avertissements(capsys: pytest.CaptureFixture[str], dossier: Path) -> list[str]:
    code, sortie = lancer(capsys, "verifier", str(dossier), "--date", AUJOURDHUI.isoformat())
    assert code == 0
    return [ligne for ligne in sortie.splitlines() if "relectures" in ligne]


def etat(capsys: pytest.CaptureFixture[str], dossier: Path) -> str:
    return lancer(capsys, "relecture", f"{SLUG}/{PAGE}", str(dossier))[1]


def test_une_seance_du_formulaire_a_l_etiquette(capsys: pytest.CaptureFixture[str], dossier: Path) -> None:
    assert PAS_RELUE in etat(capsys, dossier)
    code, sortie = lancer(capsys, "relecture", f"{SLUG}/{PAGE}", str(dossier), *QUI, "--date", "2026-11-02")
    assert (code, sortie) == (0, f"territories/{SLUG}/relectures.yml : la relecture est notée.\n")
    assert f"{RELUE} Prénom et Autre ont relu ce texte le 2 novembre 2026." in etat(capsys, dossier)
    assert avertissements(capsys, dossier) == []


def test_une_virgule_de_plus_et_l_etiquette_retombe(
    capsys: pytest.CaptureFixture[str], dossier: Path
) -> None:
    lancer(capsys, "relecture", f"{SLUG}/{PAGE}", str(dossier), *QUI, "--date", "2026-11-02")
    lieux = dossier / SLUG / "lieux.yml"
    texte = lieux.read_text(encoding="utf-8")
    lieux.write_text(texte.replace("La Poste d’Auboué", "La Poste, d’Auboué"), "utf-8")
    assert PAS_RELUE in etat(capsys, dossier)
    (dit,) = avertissements(capsys, dossier)
    assert dit.startswith(
        f"territories/{SLUG}/relectures.yml:9:19 : avertissement : relectures.{PAGE}.texte_sha256"
    )
    assert "n’est plus celui que ces personnes ont relu" in dit


def test_le_texte_relu_est_le_meme_tous_les_jours(dossier: Path) -> None:
    (territoire,) = lire_territoires(dossier, {"54"}).territoires
    jours = (AUJOURDHUI.replace(day=30), date(2026, 12, 25), date(2027, 7, 14), date(2029, 2, 28))
    reference = textes_relus(territoire, AUJOURDHUI)
    assert [jour for jour in jours if textes_relus(territoire, jour) != reference] == []


def test_une_deuxieme_seance_change_la_fiche_et_garde_les_commentaires(
    capsys: pytest.CaptureFixture[str], dossier: Path
) -> None:
    fichier = dossier / SLUG / "territoire.yml"
    avant = fichier.read_text("utf-8")
    fichier.write_text(
        f"{avant}\n# Nos séances.\nrelectures:\r\n  # La première.\n  - page: {PAGE}  # Auboué\n"
        "    date: 2026-01-05\n    relecteurs:\n      - Ancien\n    structure: 'Atelier ancien'\n"
        f"    texte_sha256: {'0' * 64}\n  # La fin.\n",
        "utf-8",
    )
    code, sortie = lancer(capsys, "relecture", f"{SLUG}/{PAGE}", str(dossier), *QUI, "--date", "2026-11-02")
    assert code == 0, sortie
    apres = fichier.read_bytes().decode()
    assert apres.startswith(avant)
    assert [garde for garde in GARDES if garde not in apres] == []
    assert "Ancien" not in apres
    assert not (dossier / SLUG / "relectures.yml").exists()
    assert RELUE in etat(capsys, dossier)


def test_une_autre_page_s_ajoute_apres(capsys: pytest.CaptureFixture[str], dossier: Path) -> None:
    lancer(capsys, "relecture", f"{SLUG}/{PAGE}", str(dossier), *QUI, "--date", "2026-11-02")
    un = (dossier / SLUG / "relectures.yml").read_text(encoding="utf-8")
    code, _ = lancer(capsys, "relecture", f"https://exemple.fr/{SLUG}/falc/", str(dossier), *QUI)
    assert code == 0
    deux = (dossier / SLUG / "relectures.yml").read_text(encoding="utf-8")
    assert deux.startswith(un.rstrip("\n"))
    assert deux.count("- page:") == 2
    assert avertissements(capsys, dossier) == []


@pytest.mark.parametrize(
    ("arguments", "refus"),
    [
        ([f"{SLUG}/{PAGE}", "--structure", "Atelier fictif"], "il faut --structure et --relecteurs"),
        ([f"{SLUG}/{PAGE}", "--structure", "S", "--relecteurs", " "], "il faut --structure et --relecteurs"),
        ([f"{SLUG}/{PAGE}", *QUI, "--date", "2027-01-01"], "n’est pas encore passé"),
        ([f"{SLUG}/falc/lieux/nulle-part/", *QUI], "n’est pas une page simplifiée"),
    ],
)
def test_ce_qui_n_a_pas_eu_lieu_n_est_pas_note(
    capsys: pytest.CaptureFixture[str], dossier: Path, arguments: list[str], refus: str
) -> None:
    page, *reste = arguments
    code, sortie = lancer(capsys, "relecture", page, str(dossier), *reste)
    assert code == 2
    assert refus in sortie
    assert not (dossier / SLUG / "relectures.yml").exists()


def test_le_formulaire_a_le_texte_numerote_et_une_case_par_critere(
    capsys: pytest.CaptureFixture[str], dossier: Path, tmp_path: Path
) -> None:

    fiche = tmp_path / "fiche.html"
    assert lancer(capsys, "relecture", f"{SLUG}/{PAGE}", str(dossier), "--fiche", str(fiche))[0] == 0
    page = html.fromstring(fiche.read_text(encoding="utf-8"))
    (territoire,) = lire_territoires(dossier, {"54"}).territoires
    texte = textes_relus(territoire, AUJOURDHUI)[PAGE]
    assert [li.text_content() for li in page.xpath("//ol/li")] == texte.splitlines()
    assert len(page.xpath("//h2[.='Ce que nous pensons']/following-sibling::ul[1]//*[@class='case']")) == len(
        CRITERES
    )
    assert not page.xpath("//script | //*[@src] | //*[@href]")
