"""Does the poster of one's own hold every place that may be hung, in both languages, and stay light?"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide import composer
from quifaitquoi.guide.affiches.permanences.redaction import rediger
from quifaitquoi.guide.composer import LIEUX_PAR_PAGE
from quifaitquoi.guide.composer.blocs import DATES_AU_PLUS, blocs
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

from tests.guide.conftest import LIEUX, Page

Fabrique = Callable[..., Territoire]
Texte = Callable[[lxml.html.HtmlElement], str]
FIN = "affiches/composer/index.html"
# What stands on a sheet besides the places, and the rest of a first view: fonts, frame, scripts.
OCTETS_DU_RESTE = 26_500
# Five intercommunalités.
COMMUNES = [
    {"commune": "Toul", "code_postal": "54200", "code_insee": "54528"},
    {"commune": "Pompey", "code_postal": "54340", "code_insee": "54430"},
    {"commune": "Nancy", "code_postal": "54000", "code_insee": "54395"},
    {"commune": "Lunéville", "code_postal": "54300", "code_insee": "54329"},
    {"commune": "Briey", "code_postal": "54150", "code_insee": "54099"},
]


def faits(territoire: Territoire, contexte: Contexte) -> dict[str, Fichier]:
    return {f.chemin: f for f in composer.build(territoire, contexte)}


def copies(combien: int, **valeurs: Any) -> list[dict[str, Any]]:
    """Fictional places that differ by their name and their number."""
    return [
        {
            **LIEUX[0],
            "id": f"maison-{n}",
            "nom": f"Maison fictive {n}",
            "telephone": f"03 83 99 {n // 100:02} {n % 100:02}",
            **valeurs,
        }
        for n in range(combien)
    ]


def test_each_place_is_a_box_then_its_poster(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    html = page(composer.build(territoire, contexte), FIN)
    lieux = html.xpath("//li[label/input[@name='lieu']]")
    assert [li.xpath("string(label/input/@value)") for li in lieux] == ["mairie-fictive", "maison-fictive"]
    maison = texte(lieux[1])
    for attendu in (
        "1 rue de l’Exemple",
        "Entrée par la cour imaginaire",
        "03\u00a083\u00a099\u00a099\u00a099",
    ):
        assert attendu in maison
    ordinaire, simple = (texte(e) for e in lieux[1].xpath(".//article/div"))
    assert "Samedi et dimanche\u00a0: fermé" in ordinaire
    assert "À retirer après le samedi 16 janvier 2027." in ordinaire
    assert "L’après-midi : de 13 heures 30 à 17 heures." in simple.replace("\u00a0", " ")
    assert "Enlevez cette feuille après le samedi 16 janvier 2027." in simple
    assert "pas encore relue" in simple
    assert "Mis à jour le samedi 21 novembre 2026." in texte(html)


def test_it_says_what_the_ready_poster_says(territoire: Territoire, contexte: Contexte) -> None:
    vue = vue_de(territoire, contexte)
    for bloc in blocs(vue):
        prete = rediger(territoire, bloc.lieu, vue.imprimables(bloc.lieu), contexte)
        assert replace(bloc.contenu, accueils=()) == replace(prete, accueils=())
        for courte, entiere in zip(bloc.contenu.accueils, prete.accueils, strict=True):
            assert courte.lignes == entiere.lignes_groupees[: len(courte.lignes)]
            assert courte.lignes


def test_dates_that_are_cut_shorten_its_life(fabrique: Fabrique, contexte: Contexte) -> None:
    (bloc,) = blocs(
        vue_de(fabrique(lieux=copies(1, horaires={"mardi, jeudi": "9h-12h"}), permanences=[]), contexte)
    )
    (section,) = bloc.contenu.accueils
    assert len(section.lignes) == DATES_AU_PLUS
    assert bloc.fin == section.lignes[-1].fin
    assert bloc.fin.jour == "2026-12-10"


def test_what_is_too_old_can_be_chosen_and_says_so_in_both_languages(
    fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte
) -> None:
    vieux = copies(1, verifie_le=date(2024, 11, 20))
    html = page(composer.build(fabrique(lieux=vieux, permanences=[]), contexte), FIN)
    (article,) = html.xpath("//article")
    premier = article[0]
    assert premier.tag == "p"
    assert texte(premier).replace("\u00a0", " ") == (
        "Épreuve à vérifier, à ne pas afficher. Informations du 20 novembre 2024. "
        "Appelez, corrigez la fiche, puis imprimez l’affiche."
    )
    assert not {"ecran-seul", "dit-simple", "dit-ordinaire"} & set(premier.classes)
    assert "après le" not in texte(article)
    assert texte(html.xpath("//label[input[@name='lieu']]")[0]).endswith("Toul (à vérifier)")


def test_what_has_no_date_is_left_out(
    fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte
) -> None:
    html = page(composer.build(fabrique(lieux=copies(1, horaires=None), permanences=[]), contexte), FIN)
    assert html.xpath("//form") == []
    assert "il faut des dates connues" in texte(html)
    assert html.xpath("//a[@href='../']")


def test_codes_are_pictures_apart_and_none_without_an_address(
    territoire: Territoire, contexte: Contexte
) -> None:
    avec = faits(territoire, contexte)
    images = {chemin for chemin in avec if chemin.endswith(".svg")}
    assert {chemin.rpartition("/")[2] for chemin in images} == {
        "maison-fictive.svg",
        "maison-fictive-simple.svg",
        "mairie-fictive.svg",
        "mairie-fictive-simple.svg",
    }
    sans = faits(territoire, Contexte(aujourdhui=contexte.aujourdhui))
    (seule,) = sans.values()
    assert isinstance(seule.contenu, str)
    assert "<img" not in seule.contenu


def test_hostile_words_stay_words(fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte) -> None:
    nom = 'Maison & "l’œuvre" d’<3 \'>'
    html = page(composer.build(fabrique(lieux=copies(1, nom=nom), permanences=[]), contexte), FIN)
    assert html.xpath("//article/h3/text()") == [nom]
    assert nom in texte(html.xpath("//label[input[@name='lieu']]")[0])


@pytest.mark.parametrize("combien", [LIEUX_PAR_PAGE, 300])
def test_many_places_stay_light(fabrique: Fabrique, contexte: Contexte, combien: int, page: Page) -> None:
    lieux = [{**lieu, **COMMUNES[n % len(COMMUNES)]} for n, lieu in enumerate(copies(combien))]
    fichiers = faits(fabrique(lieux=lieux, permanences=[]), contexte)
    pages = {c: str(f.contenu) for c, f in fichiers.items() if c.endswith(".html")}
    assert (len(pages) > 1) == (combien > LIEUX_PAR_PAGE)
    for contenu in pages.values():
        assert len(gzip.compress(contenu.encode(), 9)) + OCTETS_DU_RESTE <= 40_000
    offerts = [
        v for c in pages.values() for v in lxml.html.fromstring(c).xpath("//input[@name='lieu']/@value")
    ]
    assert sorted(offerts) == sorted(lieu["id"] for lieu in lieux)
    suites = page(fichiers.values(), "/affiches/composer/index.html").xpath("//a/@href")
    dossiers = [chemin.removesuffix("index.html").partition("composer/")[2] for chemin in pages]
    assert {dossier for dossier in dossiers if dossier} <= set(suites)


def test_the_same_bytes_every_time(territoire: Territoire, contexte: Contexte) -> None:
    un, deux = ({c: f.contenu for c, f in faits(territoire, contexte).items()} for _ in range(2))
    assert un == deux


def test_titles_follow_each_other(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    html = page(composer.build(territoire, contexte), FIN)
    niveaux = [int(titre.tag[1]) for titre in html.iter("h1", "h2", "h3", "h4")]
    assert niveaux[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(niveaux))
