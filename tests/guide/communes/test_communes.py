"""Does every commune have its page, with the truth about who is near?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from quifaitquoi.geo import commune
from quifaitquoi.guide.communes import build
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
Fabrique = Callable[..., Territoire]


def _porte(page: lxml.html.HtmlElement, rang: int) -> lxml.html.HtmlElement:
    (section,) = page.xpath(f"//section[@aria-labelledby='porte-{rang}']")
    return section


def test_une_page_pour_chaque_commune(territoire: Territoire, contexte: Contexte) -> None:
    chemins = [fichier.chemin for fichier in build(territoire, contexte)]
    assert len(chemins) == len(set(chemins)) == len(territoire.communes) + 1
    assert "54-meurthe-et-moselle/communes/54528-toul/index.html" in chemins


def test_sur_place_d_abord(territoire: Territoire, contexte: Contexte, page: Page, texte: Texte) -> None:
    toul = page(build(territoire, contexte), "54528-toul/index.html")
    assert toul.xpath("string(//h1)") == "Qui peut vous aider à Toul\u00a0?"
    assert "Communauté de communes Terres Touloises" in texte(toul)
    (carte,) = toul.xpath("//section[@aria-labelledby='sur-place']//ul[@class='cartes']/li")
    lu = texte(carte)
    assert "Maison fictive de Toul" in lu
    assert "dans la commune" in lu
    assert "lundi 23 novembre 2026 de 9\u00a0h à 12\u00a0h" in lu
    assert carte.xpath(".//a/@href")[-1] == "tel:+33383999999"


def test_les_plus_proches_de_chaque_porte(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    toul = page(build(territoire, contexte), "54528-toul/index.html")
    assert "Atelier smartphone inventé" in texte(_porte(toul, 1))
    assert "à 19\u00a0km à vol d’oiseau" in texte(_porte(toul, 1))
    assert "Maison fictive de Toul" in texte(_porte(toul, 2))
    assert "ne connaît encore personne" in texte(_porte(toul, 3))
    assert toul.xpath("//a[@href='../../orienter/apprendre/']")


def test_chacun_est_montre_en_entier_une_fois_puis_rappele(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    toul = page(build(territoire, contexte), "54528-toul/index.html")
    (rappel,) = _porte(toul, 2).xpath(".//ul[@class='cartes']/li")
    assert "Maison fictive de Toul" in texte(rappel)
    assert "dans la commune" in texte(rappel)
    assert "Contact et dates plus haut\u00a0: Dans la commune" in texte(rappel)
    assert not rappel.xpath(".//time | .//a[starts-with(@href, 'tel:')]")


def test_un_rappel_mene_toujours_a_la_carte_entiere(territoire: Territoire, contexte: Contexte) -> None:
    rappels = 0
    for fichier in list(build(territoire, contexte))[1:]:
        assert isinstance(fichier.contenu, str)
        lue = lxml.html.fromstring(fichier.contenu)
        for rappel in lue.xpath("//li[@class='carte'][.//a[starts-with(@href, '#')]]"):
            rappels += 1
            (lieu,), (cible,) = rappel.xpath("h3/a/@href"), rappel.xpath("p/a/@href")
            (entiere,) = lue.xpath(
                "//section[@aria-labelledby=$ou]//li[@class='carte'][h3/a/@href=$lieu]",
                ou=cible[1:],
                lieu=lieu,
            )
            assert lue.get_element_by_id(cible[1:]).tag == "h2"
            assert entiere.xpath(".//*[contains(@class, 'prochaine')]")
    assert rappels


def test_personne_a_moins_de_trente_kilometres(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    longwy = page(build(territoire, contexte), "54323-longwy/index.html")
    lu = texte(_porte(longwy, 2))
    assert "Personne à moins de 30\u00a0km à vol d’oiseau" in lu
    assert "à 95\u00a0km à vol d’oiseau" in lu
    assert "ne connaît personne qui reçoive à Longwy même" in texte(longwy)


def test_les_voisines_sont_a_cote(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    toul = page(build(territoire, contexte), "54528-toul/index.html")
    voisines = toul.xpath("//section[@aria-labelledby='voisines']//a/@href")
    assert "../54167-dommartin-les-toul/" in voisines
    assert "../54528-toul/" not in voisines
    assert len(voisines) == 8


def test_un_lieu_d_arrondissement_est_dans_sa_commune(
    fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte
) -> None:
    from_lyon: dict[str, Any] = {
        "id": "lyon-fictif",
        "nom": "Lieu fictif du 3e",
        "code_postal": "69003",
        "commune": "Lyon 3e Arrondissement",
        "code_insee": "69383",
        "acteurs": ["france-services"],
        "services": ["Aide aux démarches administratives"],
        "source": "Source fictive",
        "verifie_le": contexte.aujourdhui,
    }
    territoire = fabrique(code="69", lieux=[from_lyon], permanences=[])
    lyon = page(build(territoire, contexte), "69123-lyon/index.html")
    assert "Lieu fictif du 3e" in texte(lyon.xpath("//section[@aria-labelledby='sur-place']")[0])


def test_la_liste_donne_tous_les_codes_postaux(
    territoire: Territoire, contexte: Contexte, page: Page
) -> None:
    liste = page(build(territoire, contexte), "communes/index.html")
    lignes = liste.xpath("//ul[@class='liste-colonnes']/li")
    assert len(lignes) == len(territoire.communes)
    par_page = {ligne.xpath("a/@href")[0]: ligne.text_content() for ligne in lignes}
    toul = commune("54528")
    assert toul is not None
    assert par_page["54528-toul/"] == f"Toul {' '.join(toul.codes_postaux)}, 1\u00a0accueil"
    assert all(code in par_page["54395-nancy/"] for code in ("54000", "54100"))


@pytest.mark.parametrize("code", ["974", "2A", "75", "90"])
def test_partout_en_france(fabrique: Fabrique, contexte: Contexte, code: str) -> None:
    territoire = fabrique(code=code, lieux=[], permanences=[])
    fichiers = list(build(territoire, contexte))
    assert len(fichiers) == len(territoire.communes) + 1


def test_tout_le_monde_est_au_bon_endroit(territoire: Territoire, contexte: Contexte) -> None:
    """Cards are written once for all communes: their links must hold from each page."""
    from urllib.parse import urljoin

    for fichier in build(territoire, contexte):
        assert isinstance(fichier.contenu, str)
        if fichier.chemin.count("/") != 3:
            continue
        for lien in lxml.html.fromstring(fichier.contenu).xpath("//h3/a/@href"):
            assert urljoin(f"https://x/{fichier.adresse}", lien).startswith(
                "https://x/54-meurthe-et-moselle/lieux/"
            )
