"""Does « Corriger cette fiche » open the right file, at its line, in the editor of each forge?"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html
from mkdocs.__main__ import cli
from quifaitquoi.constats import Origine
from quifaitquoi.forge import EDITEURS, motif_d_edition, reconnaitre, verifier_forge
from quifaitquoi.guide.contexte import Contexte

from .guide_fictif import BELFORT, JOUR, ecrire_projet

LIEUX = f"territories/{BELFORT}/lieux.yml"


@pytest.mark.parametrize(
    ("depot", "forge", "branche", "attendu"),
    [
        ("https://github.com/a/b", "", "main", "https://github.com/a/b/edit/main/t/l.yml#L7"),
        ("https://github.com/a/b/", "", "v1/x y", "https://github.com/a/b/edit/v1/x%20y/t/l.yml#L7"),
        ("https://gitlab.com/a/b/c", "", "main", "https://gitlab.com/a/b/c/-/edit/main/t/l.yml#L7"),
        (
            "https://gitlab.ville.example/a",
            "",
            "main",
            "https://gitlab.ville.example/a/-/edit/main/t/l.yml#L7",
        ),
        ("https://codeberg.org/a/b", "", "main", "https://codeberg.org/a/b/_edit/main/t/l.yml#L7"),
        (
            "https://gitea.ville.example/a/b",
            "",
            "main",
            "https://gitea.ville.example/a/b/_edit/main/t/l.yml#L7",
        ),
        ("https://forge.example/a/b", "forgejo", "dev", "https://forge.example/a/b/_edit/dev/t/l.yml#L7"),
        ("https://forge.example/a/b", "", "main", None),
        ("", "github", "main", None),
    ],
)
def test_l_editeur_de_chaque_forge(depot: str, forge: str, branche: str, attendu: str | None) -> None:
    contexte = Contexte(JOUR, url_edition=motif_d_edition(depot, forge, branche))
    assert contexte.lien_edition(Origine("t/l.yml", 7)) == attendu


def test_un_nom_de_fichier_ne_change_pas_l_adresse() -> None:
    contexte = Contexte(JOUR, url_edition=motif_d_edition("https://github.com/a/b", "", "main"))
    lien = contexte.lien_edition(Origine("t/é #1?{ligne}%.yml", 7))
    assert lien == "https://github.com/a/b/edit/main/t/%C3%A9%20%231%3F%7Bligne%7D%25.yml#L7"


@pytest.mark.parametrize("hote", ["github.com.mal.example.org", "mongithub.example", "exemple.org"])
def test_un_nom_qui_ressemble_n_est_pas_reconnu(hote: str) -> None:
    assert reconnaitre(f"https://{hote}/a") in ("", "github")
    assert reconnaitre("https://exemple.org/github") == ""


def test_une_forge_inconnue_est_dite() -> None:
    (constat,) = verifier_forge("githab")
    assert "github, gitlab, forgejo" in constat.message
    assert not list(verifier_forge("")) + [c for forge in EDITEURS for c in verifier_forge(forge)]


def construire(projet: Path) -> Result:
    options = ["build", "--strict", "--quiet", "-f", str(projet / "mkdocs.yml"), "-d", str(projet / "site")]
    return CliRunner().invoke(cli, options)


def liens(projet: Path, page: str, texte: str) -> list[str]:
    vue = html.document_fromstring((projet / "site" / page).read_bytes())
    return [str(lien) for lien in vue.xpath(f"//a[contains(., '{texte}')]/@href")]


@pytest.fixture(scope="module", params=["github", "gitlab", "forgejo"])
def guide(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project built for one forge, and the address of its editor."""
    projet = ecrire_projet(tmp_path_factory.mktemp(request.param))
    reglages = (projet / "mkdocs.yml").read_text("utf-8")
    reglages = reglages.replace("      courriel:\n", "      courriel: guide@essai.example\n", 1)
    (projet / "mkdocs.yml").write_text(reglages, "utf-8")
    with pytest.MonkeyPatch.context() as contexte:
        for nom in ("TERRITOIRES", "URL_EDITION", "URL_SIGNALEMENT", "PARTIE"):
            contexte.delenv(nom, raising=False)
        contexte.setenv("URL_DEPOT", "https://forge.example/a/b")
        contexte.setenv("URL_SITE", "https://guide.example/")
        contexte.setenv("FORGE", request.param)
        contexte.setenv("SOURCE_DATE_EPOCH", "1795496400")
        resultat = construire(projet)
    assert resultat.exit_code == 0, resultat.output
    return projet, f"https://forge.example/a/b/{EDITEURS[request.param].replace('{branche}', 'main')}"


def test_une_fiche_ouvre_ses_lignes(guide: tuple[Path, str]) -> None:
    projet, base = guide
    lieu = f"{BELFORT}/lieux/maison-fictive/index.html"
    assert liens(projet, lieu, "Corriger cette fiche") == [f"{base}{LIEUX}#L2"]
    acteur = f"{BELFORT}/acteurs/aide-fictive/index.html"
    assert liens(projet, acteur, "Corriger cette fiche") == [f"{base}territories/{BELFORT}/acteurs.yml#L2"]
    (signaler,) = liens(projet, lieu, "Signaler une erreur")
    assert signaler.startswith("mailto:guide@essai.example?subject=Erreur")


def test_une_page_de_l_arbre_ouvre_sa_question(guide: tuple[Path, str]) -> None:
    projet, base = guide
    (orientation,) = liens(projet, f"{BELFORT}/orienter/apprendre/index.html", "Corriger cette page")
    assert orientation.startswith(base)
    fichier, _, ligne = orientation.removeprefix(base).partition("#L")
    ecrite = (projet / fichier).read_text("utf-8").splitlines()[int(ligne) - 1]
    assert ecrite.strip() == "- id: apprendre"


def test_une_page_ecrite_a_la_main_ouvre_son_texte(guide: tuple[Path, str]) -> None:
    projet, base = guide
    assert liens(projet, "mandats/index.html", "Corriger cette page") == [f"{base}content/mandats.md"]


def test_une_commune_dit_comment_ajouter_un_lieu(guide: tuple[Path, str]) -> None:
    projet, _ = guide
    commune = next((projet / "site" / BELFORT / "communes").glob("*/index.html"))
    (ajouter,) = liens(projet, commune.relative_to(projet / "site").as_posix(), "Il manque un lieu")
    assert (commune.parent / ajouter / "index.html").resolve().is_file()


def test_une_forge_inconnue_arrete_la_fabrication(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    projet = ecrire_projet(tmp_path)
    monkeypatch.setenv("FORGE", "githab")
    resultat = construire(projet)
    assert resultat.exit_code != 0
    assert "plugins.quifaitquoi.forge" in resultat.output
