"""Do search engines learn of every page, in the same bytes each time?"""

import gzip
from datetime import date

import pytest
from lxml import etree
from quifaitquoi import sitemap

JOUR = date(2026, 11, 21)
URL = "https://guide.example/sous-dossier/"


def adresses_lues(xml: bytes) -> list[str]:
    return [str(lieu.text) for lieu in etree.fromstring(xml).iter("{*}loc")]


def test_chaque_page_y_est_une_fois_a_son_adresse_absolue() -> None:
    fichiers = {f.chemin: f.contenu for f in sitemap.build(["b/", "", "l’été/&/"], URL, JOUR)}
    xml = str(fichiers["sitemap.xml"]).encode()
    assert adresses_lues(xml) == [URL, f"{URL}b/", f"{URL}l%E2%80%99%C3%A9t%C3%A9/%26/"]
    assert b"<lastmod>2026-11-21</lastmod>" in xml


def test_la_forme_compressee_dit_la_meme_chose_sans_heure() -> None:
    fichiers = {f.chemin: f.contenu for f in sitemap.build(["a/"], URL, JOUR)}
    archive = fichiers["sitemap.xml.gz"]
    assert isinstance(archive, bytes)
    assert gzip.decompress(archive).decode() == fichiers["sitemap.xml"]
    assert archive[4:8] == bytes(4)


def test_sans_adresse_de_site_il_n_y_a_pas_de_plan() -> None:
    assert list(sitemap.build(["a/"], "", JOUR)) == []


def test_au_dela_de_la_limite_du_protocole_un_index_les_rassemble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "PAGES_PAR_FICHIER", 2)
    fichiers = {f.chemin: f.contenu for f in sitemap.build("abc", URL, JOUR)}
    assert adresses_lues(str(fichiers["sitemap.xml"]).encode()) == [
        f"{URL}sitemap-1.xml",
        f"{URL}sitemap-2.xml",
    ]
    parts = [adresses_lues(str(fichiers[f"sitemap-{n}.xml"]).encode()) for n in (1, 2)]
    assert parts == [[f"{URL}a", f"{URL}b"], [f"{URL}c"]]
