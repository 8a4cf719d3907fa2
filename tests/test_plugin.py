"""Does MkDocs build the whole site through our hooks, and stop when something is wrong?"""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree, html
from mkdocs.__main__ import cli
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from .guide_fictif import BELFORT, ecrire_projet

INSTANT = "1795496400"  # 24 November 2026, 6 a.m. in Paris


@pytest.fixture
def projet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for nom in ("TERRITOIRES", "URL_SITE", "URL_DEPOT", "URL_EDITION"):
        monkeypatch.delenv(nom, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", INSTANT)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return ecrire_projet(tmp_path)


def construire(projet: Path, site: str = "site") -> Result:
    options = ["build", "--strict", "--quiet", "-f", str(projet / "mkdocs.yml"), "-d", str(projet / site)]
    return CliRunner().invoke(cli, options)


def contenu(dossier: Path) -> dict[str, bytes]:
    return {f.relative_to(dossier).as_posix(): f.read_bytes() for f in dossier.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built once for the tests that only look at it."""
    avant = dict(os.environ)
    os.environ.update(
        SOURCE_DATE_EPOCH=INSTANT, NO_MKDOCS_2_WARNING="1", URL_SITE="https://guide.example/aide/"
    )
    os.environ.pop("TERRITOIRES", None)
    dossier = ecrire_projet(tmp_path_factory.mktemp("projet"))
    resultat = construire(dossier)
    os.environ.clear()
    os.environ.update(avant)
    assert resultat.exit_code == 0, resultat.output
    return dossier / "site"


def page(site: Path, chemin: str) -> html.HtmlElement:
    return html.document_fromstring((site / chemin).read_bytes())


def test_le_guide_et_les_pages_ecrites_ont_le_meme_cadre(site: Path) -> None:
    for chemin in (
        "index.html",
        "mandats/index.html",
        "404.html",
        f"{BELFORT}/lieux/maison-fictive/index.html",
    ):
        vue = page(site, chemin)
        assert len(vue.xpath("//main//h1")) == 1, chemin
        assert vue.xpath("//button[@id='menu-bouton']"), chemin
        assert vue.xpath("//footer//a[contains(., 'Accessibilité\u00a0: non conforme')]"), chemin


def test_rien_de_material_n_est_publie(site: Path) -> None:
    noms = set(contenu(site))
    assert not [nom for nom in noms if "search" in nom or "javascripts" in nom or "stylesheets" in nom]
    assert not [nom for nom in noms if nom.endswith(".md")]


def test_le_plan_pour_les_moteurs_a_toutes_les_pages_indexees(site: Path) -> None:
    plan = etree.parse(site / "sitemap.xml").iter("{*}loc")
    adresses = {str(lieu.text).removeprefix("https://guide.example/aide/") for lieu in plan}
    ecrites = {f.relative_to(site).as_posix() for f in site.rglob("index.html")}
    indexees = {
        nom.removesuffix("index.html")
        for nom in ecrites
        if b'name="robots" content="noindex"' not in (site / nom).read_bytes()
    }
    assert adresses == indexees
    assert {"", "mandats/", f"{BELFORT}/lieux/maison-fictive/"} <= adresses


def test_la_page_d_erreur_marche_a_toute_profondeur_sous_un_dossier(site: Path) -> None:
    vue = page(site, "404.html")
    locaux = [lien for lien in vue.xpath("//@href | //@src") if not lien.startswith(("#", "https://"))]
    assert locaux
    assert all(lien.startswith("/aide/") for lien in locaux)


def test_une_page_ecrite_se_corrige_dans_la_forge(site: Path) -> None:
    liens = page(site, "mandats/index.html").xpath("//a[contains(., 'Corriger cette page')]/@href")
    assert [lien.endswith("/edit/main/content/mandats.md") for lien in liens] == [True]


def test_ce_que_l_hote_n_a_pas_dit_est_a_completer(site: Path) -> None:
    vides = page(site, "mentions-legales/index.html").xpath("//strong[@class='a-completer']")
    assert len(vides) >= 8
    assert all("à compléter par l’éditeur du site" in vide.text_content() for vide in vides)


def test_la_declaration_dit_non_conforme_tant_qu_il_n_y_a_pas_d_audit(site: Path) -> None:
    texte = page(site, "accessibilite/index.html").xpath("//main")[0].text_content()
    assert "Ce site est non conforme" in texte
    assert "Libre réponse 71120" in texte


def test_les_decisions_sont_toutes_au_sommaire(site: Path) -> None:
    liens = set(page(site, "decisions/index.html").xpath("//main//li/a/@href"))
    pages = {f"{f.parent.name}/" for f in (site / "decisions").glob("*/index.html")}
    assert pages
    assert liens == pages


def test_une_page_rangee_a_son_dossier_dans_le_fil(site: Path) -> None:
    fil = page(site, "decisions/theme-leger/index.html").xpath("//nav[@class='fil']//li")
    assert [etape.text_content() for etape in fil[:2]] == ["Accueil", "Décisions"]


def test_deux_fabrications_donnent_les_memes_octets(projet: Path) -> None:
    assert construire(projet, "un").exit_code == 0
    assert construire(projet, "deux").exit_code == 0
    un, deux = contenu(projet / "un"), contenu(projet / "deux")
    assert len(un) > 100
    assert un == deux


def test_une_erreur_arrete_tout_avant_d_effacer_le_site_precedent(projet: Path) -> None:
    assert construire(projet).exit_code == 0
    avant = contenu(projet / "site")
    lieux = projet / f"territories/{BELFORT}/lieux.yml"
    texte = (
        lieux.read_text("utf-8").replace("lundi: 9h-12h", "lunndi: 9h-12h").replace("telephone", "telefone")
    )
    lieux.write_text(texte, "utf-8")
    resultat = construire(projet)
    assert resultat.exit_code != 0
    assert "2 erreurs dans les fichiers du guide" in resultat.output
    assert "lieux.yml:10:7" in resultat.output
    assert "lundi" in resultat.output
    assert "Traceback" not in resultat.output
    assert contenu(projet / "site") == avant


def test_une_partie_des_territoires(projet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERRITOIRES", "90")
    assert construire(projet).exit_code == 0
    monkeypatch.setenv("TERRITOIRES", "90,99")
    resultat = construire(projet)
    assert resultat.exit_code != 0
    assert "99" in resultat.output


def test_un_territoire_ne_recouvre_pas_une_page_ecrite(projet: Path) -> None:
    ecrite = projet / f"content/{BELFORT}/lieux.md"
    ecrite.parent.mkdir()
    ecrite.write_text("# Écrite à la main\n", "utf-8")
    resultat = construire(projet)
    assert resultat.exit_code != 0
    assert "la même adresse" in resultat.output


def test_une_marque_inconnue_dans_une_page_est_dite(projet: Path) -> None:
    (projet / "content/essai.md").write_text("# Essai\n\n[[editeur.licorne]]\n", "utf-8")
    resultat = construire(projet)
    assert resultat.exit_code != 0
    assert "editeur.licorne" in resultat.output


def test_un_jour_illisible_est_refuse(projet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "bientôt")
    resultat = construire(projet)
    assert resultat.exit_code != 0
    assert "n’est pas une date" in resultat.output


def test_l_hote_peut_changer_le_cadre_sans_toucher_au_paquet(projet: Path, racine: Path) -> None:
    perso = projet / "perso"
    perso.mkdir()
    cadre = (racine / "plugins/quifaitquoi/theme/cadre.html").read_text("utf-8")
    (perso / "cadre.html").write_text(cadre.replace("<body>", '<body data-hote="oui">'), "utf-8")
    reglages = (projet / "mkdocs.yml").read_text("utf-8")
    (projet / "mkdocs.yml").write_text(
        reglages.replace("  name: material\n", "  name: material\n  custom_dir: perso\n")
    )
    assert construire(projet).exit_code == 0
    assert page(projet / "site", "index.html").xpath("//body/@data-hote") == ["oui"]
    assert (projet / "site/assets/guide.css").is_file()


def test_sans_adresse_de_site_les_pages_se_lisent_quand_meme(projet: Path) -> None:
    reglages = (projet / "mkdocs.yml").read_text("utf-8").splitlines()
    sans = [ligne for ligne in reglages if not ligne.startswith("site_url")]
    (projet / "mkdocs.yml").write_text("\n".join(sans), "utf-8")
    assert construire(projet).exit_code == 0
    assert not (projet / "site/sitemap.xml").exists()
    assert b"canonical" not in (projet / "site/index.html").read_bytes()
    shutil.rmtree(projet / "site")


def apercu(projet: Path, premier: bool = False) -> None:
    """One build of `mkdocs serve`, which reads the settings again each time and keeps the plugin."""
    reglages = load_config(str(projet / "mkdocs.yml"), site_dir=str(projet / "apercu"), strict=False)
    if premier:
        reglages.plugins.on_startup(command="serve", dirty=False)
    build(reglages, serve_url="http://127.0.0.1:8000/")


def test_un_apercu_montre_chaque_changement(projet: Path) -> None:
    lieux = projet / f"territories/{BELFORT}/lieux.yml"
    fiche = projet / f"apercu/{BELFORT}/lieux/maison-fictive/index.html"
    autre = projet / f"apercu/{BELFORT}/acteurs/index.html"
    apercu(projet, premier=True)
    os.utime(autre, (1, 1))
    juste = lieux.read_text("utf-8")
    lieux.write_text(juste.replace("9h-12h", "9h-11h"), "utf-8")
    apercu(projet)
    assert "11\u00a0h" in fiche.read_text("utf-8")
    assert autre.stat().st_mtime == 1
    lieux.write_text(juste.replace("lundi", "lunndi"), "utf-8")
    with pytest.raises(Abort):
        apercu(projet)
    assert "11\u00a0h" in fiche.read_text("utf-8")
    lieux.write_text(juste, "utf-8")
    apercu(projet)
    assert "11\u00a0h" not in fiche.read_text("utf-8")


def test_un_apercu_se_recharge_tout_seul_et_le_site_publie_est_protege(projet: Path, site: Path) -> None:
    apercu(projet, premier=True)
    protection = b'http-equiv="Content-Security-Policy"'
    # The live reload of MkDocs is an inline script, which the published pages forbid.
    assert protection not in (projet / "apercu/index.html").read_bytes()
    assert protection in (site / "index.html").read_bytes()
