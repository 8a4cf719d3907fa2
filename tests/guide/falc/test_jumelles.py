"""Is every page of a guide one link away from its simplified twin, and is the simplified guide whole?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urljoin

import lxml.html
import pytest
from quifaitquoi.guide import SORTIES, adresses, affiches, donnees
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Territoire

# What helpers print, fill in, copy or keep watch on is not for readers who need simple words.
SANS_JUMELLE = re.compile(
    r"orienter/besoins/|permanences/(?!ateliers/).+|fiche-orientation/.*|affiches/.*|donnees/|couverture/|arbre/|plan/"
)
VERS_LA_SIMPLE = "Lire cette page en version simplifiée"
VERS_LA_COMPLETE = "Voir la page complète"

Liens = list[tuple[str, str]]


@pytest.fixture
def pages(territoire: Territoire, contexte: Contexte) -> dict[str, Fichier]:
    sorties = [sortie for sortie in SORTIES if sortie not in {affiches.build, donnees.build}]
    tous = (fichier for sortie in sorties for fichier in sortie(territoire, contexte))
    return {fichier.adresse: fichier for fichier in tous if fichier.entete}


def liens(page: Fichier) -> Liens:
    """What each link says, and the address it leads to from the root of the site."""
    html = lxml.html.fromstring(f"<main>{page.contenu!s}</main>")
    return [
        (
            a.text_content().strip(),
            urljoin(f"https://x/{page.adresse}", a.get("href")).removeprefix("https://x/"),
        )
        for a in html.iter("a")
    ]


def ordinaires(pages: Mapping[str, Fichier], territoire: Territoire) -> list[str]:
    dossier = f"{territoire.slug}/"
    rubriques = [a for a in pages if not a.startswith(f"{dossier}falc/")]
    return [a for a in rubriques if not SANS_JUMELLE.fullmatch(a.removeprefix(dossier))]


def test_each_page_leads_to_its_twin_and_back(pages: dict[str, Fichier], territoire: Territoire) -> None:
    attendues = ordinaires(pages, territoire)
    assert len(attendues) > 600
    for adresse in attendues:
        simple = adresses.simple(territoire, adresse)
        assert [vers for texte, vers in liens(pages[adresse]) if texte == VERS_LA_SIMPLE] == [simple], adresse
        assert {vers for texte, vers in liens(pages[simple]) if texte == VERS_LA_COMPLETE} == {adresse}


def test_the_simplified_guide_is_walked_from_its_home_without_leaving_it(
    pages: dict[str, Fichier], territoire: Territoire
) -> None:
    debut = adresses.simple(territoire, adresses.accueil(territoire))
    vues, attente = {debut}, [debut]
    while attente:
        page = pages[attente.pop()]
        internes = {vers.partition("#")[0] for texte, vers in liens(page) if texte != VERS_LA_COMPLETE}
        suivantes = {vers for vers in internes if vers.startswith(debut)} - vues
        assert {vers for vers in internes if vers.startswith(territoire.slug)} <= vues | suivantes
        vues |= suivantes
        attente += suivantes
    assert vues == {adresse for adresse in pages if adresse.startswith(debut)}


def test_no_link_of_a_simplified_page_is_broken(pages: dict[str, Fichier], territoire: Territoire) -> None:
    debut = adresses.simple(territoire, adresses.accueil(territoire))
    for adresse in (adresse for adresse in pages if adresse.startswith(debut)):
        for _, vers in liens(pages[adresse]):
            page, _, ancre = vers.partition("#")
            if page.startswith(territoire.slug):
                assert page in pages, (adresse, vers)
                assert not ancre or f'id="{ancre}"' in str(pages[page].contenu), (adresse, vers)


def test_the_simplified_pages_are_left_to_those_who_are_in_the_guide(pages: dict[str, Fichier]) -> None:
    """Search engines would show two pages for one place: they know the one with all the facts."""
    entetes = {a: f.entete for a, f in pages.items() if "/falc/" in a}
    assert [a for a, entete in entetes.items() if entete is None or entete.indexee] == []


def test_the_blocks_of_a_simplified_page_have_names_and_ids_of_their_own(pages: dict[str, Fichier]) -> None:
    for adresse in (adresse for adresse in pages if "/falc/" in adresse):
        html = lxml.html.fromstring(f"<main>{pages[adresse].contenu!s}</main>")
        titres = [titre.text_content() for titre in html.iter("h2")]
        ids = html.xpath(".//@id")
        assert len(titres) == len(set(titres)), adresse
        assert len(ids) == len(set(ids)), adresse
