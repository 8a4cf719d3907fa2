"""Is every page of the whole site sound: its links, its anchors, its title, its place in the site map?"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from .document import BASE, Document, absolu, cible, lire
from .types_de_pages import PAGES, RENVOI, adresse, genre

SCHEMAS_SORTANTS = {"https", "mailto", "tel"}
HORS_PLAN = {"404.html"}
# What a template prints when a value is missing or of the wrong kind.
RATES = re.compile(
    r">\s*(?:None|Undefined|nan|undefined|\[object Object\])\s*<|\{\{|\{%|datetime\.|frozenset\("
)


@pytest.fixture(scope="module")
def documents(site: Path, pages: tuple[Path, ...]) -> dict[str, Document]:
    """Every page of the site that is meant to be seen, read, by address."""
    lus = (lire(page, site) for page in pages if not re.fullmatch(RENVOI, adresse(page, site)))
    return {document.adresse: document for document in lus}


@pytest.fixture(scope="module")
def renvois(site: Path, pages: tuple[Path, ...]) -> list[Document]:
    """The short addresses of posters."""
    return [lire(page, site) for page in pages if re.fullmatch(RENVOI, adresse(page, site))]


def liens_internes(documents: dict[str, Document]) -> Iterator[tuple[str, str, str]]:
    for document in documents.values():
        for _, _, lien in document.liens:
            if but := cible(document, lien):
                yield document.adresse, *but


def test_every_page_is_of_a_known_kind(documents: dict[str, Document]) -> None:
    assert [chemin for chemin in documents if genre(chemin) is None] == []


def test_every_kind_has_its_page(documents: dict[str, Document]) -> None:
    assert set(PAGES) - {genre(chemin) for chemin in documents} == set()


def test_every_internal_link_leads_somewhere(documents: dict[str, Document], site: Path) -> None:
    buts: dict[str, str] = {chemin: depuis for depuis, chemin, _ in liens_internes(documents)}
    assert len(buts) >= len(documents) - len(HORS_PLAN)
    perdus = {c: d for c, d in buts.items() if c not in documents and not (c and (site / c).is_file())}
    assert perdus == {}


def test_every_short_address_leads_to_its_page(
    documents: dict[str, Document], renvois: list[Document]
) -> None:
    assert len(renvois) > 100
    racine = documents[""].canonique or ""
    for renvoi in renvois:
        (but,) = {vers for _, _, lien in renvoi.liens if (vers := cible(renvoi, lien))}
        assert renvoi.canonique == racine + but[0]
        assert documents[but[0]].canonique in ({renvoi.canonique} if documents[but[0]].indexee else {None})
        assert not renvoi.indexee
        assert renvoi.langue == "fr"
        assert len(renvoi.titres1) == 1
    assert len({renvoi.titre for renvoi in renvois}) == len(renvois)


def test_every_anchor_exists(documents: dict[str, Document]) -> None:
    ancres = {chemin: set(document.ancres) for chemin, document in documents.items()}
    perdues = {
        (depuis, f"{chemin}#{ancre}")
        for depuis, chemin, ancre in liens_internes(documents)
        if ancre and chemin in ancres and ancre not in ancres[chemin]
    }
    assert perdues == set()


def test_every_page_can_be_reached_from_the_first_one(documents: dict[str, Document]) -> None:
    suivants: dict[str, set[str]] = {}
    for depuis, chemin, _ in liens_internes(documents):
        suivants.setdefault(depuis, set()).add(chemin)
    vues, a_voir = {""}, [""]
    while a_voir:
        nouvelles = (suivants.get(a_voir.pop(), set()) & documents.keys()) - vues
        vues |= nouvelles
        a_voir += nouvelles
    assert documents.keys() - vues - HORS_PLAN == set()


def test_links_that_leave_are_only_safe_ones_and_only_links(documents: dict[str, Document]) -> None:
    sortants = {
        (document.adresse, attribut, element, lien)
        for document in documents.values()
        for attribut, element, lien in document.liens
        if cible(document, lien) is None and lien != document.canonique
    }
    assert {s for s in sortants if urlsplit(s[3]).scheme not in SCHEMAS_SORTANTS} == set()
    # A page may lead elsewhere; it may not fetch from elsewhere.
    assert {s for s in sortants if s[1:3] != ("href", "a") and not s[3].startswith("data:")} == set()


def test_each_page_says_what_it_is(documents: dict[str, Document]) -> None:
    assert [d.adresse for d in documents.values() if d.langue != "fr"] == []
    assert {d.adresse: d.titres1 for d in documents.values() if len(d.titres1) != 1 or not d.titres1[0]} == {}
    assert [d.adresse for d in documents.values() if not d.description] == []


def test_no_two_pages_have_the_same_title(documents: dict[str, Document]) -> None:
    titres = Counter(document.titre for document in documents.values())
    assert {titre: n for titre, n in titres.items() if n > 1 or not titre} == {}


def test_ids_are_unique_in_their_page(documents: dict[str, Document]) -> None:
    doubles = {d.adresse: [i for i, n in Counter(d.ancres).items() if n > 1] for d in documents.values()}
    assert {chemin: ids for chemin, ids in doubles.items() if ids} == {}


def test_the_order_of_the_page_is_the_order_of_the_keyboard(documents: dict[str, Document]) -> None:
    assert {d.adresse for d in documents.values() if set(d.tabindex) - {"0", "-1"}} == set()


def test_structured_facts_can_be_read(documents: dict[str, Document]) -> None:
    lus = {d.adresse: [json.loads(bloc) for bloc in d.jsonld] for d in documents.values()}
    lieux = [chemin for chemin in lus if genre(chemin) == "lieu"]
    assert [chemin for chemin in lieux if not lus[chemin]] == []
    blocs = [bloc for liste in lus.values() for bloc in liste]
    assert {bloc["@context"] for bloc in blocs} == {"https://schema.org"}
    assert "null" not in {json.dumps(valeur) for bloc in blocs for valeur in bloc.values()}


def test_the_site_map_lists_every_page(documents: dict[str, Document], site: Path) -> None:
    arbre = ElementTree.parse(site / "sitemap.xml")  # noqa: S314 (we have just built it)
    urls = [e.text or "" for e in arbre.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(urls) == len(set(urls))
    assert {d.canonique for d in documents.values() if d.indexee} == set(urls)
    # Besides the error page, only a question in the middle of the tree and the simplified twins, each a link
    # away from the page with all the facts, may be kept from search engines.
    caches = {d.adresse for d in documents.values() if not d.indexee} - HORS_PLAN
    assert {genre(chemin) for chemin in caches if "/falc/" not in chemin} <= {"orientation"}


def test_each_page_names_its_own_address(documents: dict[str, Document]) -> None:
    racine = documents[""].canonique or ""
    assert racine.endswith("/")
    indexees = [d for d in documents.values() if d.indexee]
    assert {d.adresse: d.canonique for d in indexees if d.canonique != racine + d.adresse} == {}


def test_the_site_can_live_in_any_folder(documents: dict[str, Document]) -> None:
    absolus = {
        (document.adresse, lien)
        for document in documents.values()
        for _, _, lien in document.liens
        if lien.startswith("/") and document.adresse not in HORS_PLAN
    }
    assert absolus == set()
    assert all(absolu(d, "").startswith(BASE) for d in documents.values())


def test_no_template_shows_its_works(pages: tuple[Path, ...]) -> None:
    rates = {page.name: m.group() for page in pages if (m := RATES.search(page.read_text("utf-8")))}
    assert rates == {}


def test_no_sign_that_our_font_lacks(pages: tuple[Path, ...]) -> None:
    etroite = "\N{NARROW NO-BREAK SPACE}".encode()
    assert [page.as_posix() for page in pages if etroite in page.read_bytes()] == []
