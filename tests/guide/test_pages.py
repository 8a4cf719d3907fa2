"""Is every page well formed, well written, linked, and the same each time?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import pytest
from quifaitquoi.guide import acteurs, adresses, communes, donnees, lieux, permanences
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.horaires import Horaires
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

SORTIES = {
    "lieux": lieux,
    "acteurs": acteurs,
    "communes": communes,
    "permanences": permanences,
    "donnees": donnees,
}
SITE = "https://guide.example/"
# Typed by hand in a template, an ordinary space there lets the sign go alone to the next line.
ESPACE_SECABLE = re.compile(r" [:;?!»]|« |\u202f")


def _pages(
    territoire: Territoire, contexte: Contexte, nom: str
) -> Iterator[tuple[Fichier, lxml.html.HtmlElement]]:
    for fichier in SORTIES[nom].build(territoire, contexte):
        if fichier.entete is not None and isinstance(fichier.contenu, str):
            yield fichier, lxml.html.fromstring(f"<main>{fichier.contenu}</main>")


@pytest.mark.parametrize("nom", SORTIES)
def test_la_structure_de_chaque_page(territoire: Territoire, contexte: Contexte, nom: str) -> None:
    for fichier, page in _pages(territoire, contexte, nom):
        niveaux = [int(titre.tag[1]) for titre in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert niveaux[0] == 1, fichier.chemin
        assert niveaux.count(1) == 1, fichier.chemin
        assert all(suivant <= niveau + 1 for niveau, suivant in pairwise(niveaux)), fichier.chemin
        doubles = [id_ for id_, fois in Counter(page.xpath("//@id")).items() if fois > 1]
        assert not doubles, fichier.chemin
        assert set(page.xpath("//@aria-labelledby")) <= set(page.xpath("//@id")), fichier.chemin
        assert not page.xpath("//@style | //@*[starts-with(name(), 'on')] | //script | //style | //@src")


@pytest.mark.parametrize("nom", SORTIES)
def test_la_ponctuation_ne_se_detache_pas(territoire: Territoire, contexte: Contexte, nom: str) -> None:
    for fichier, page in _pages(territoire, contexte, nom):
        entete = fichier.entete
        assert entete is not None
        for texte in (page.text_content(), entete.titre, entete.description):
            assert not ESPACE_SECABLE.search(texte), (fichier.chemin, ESPACE_SECABLE.search(texte))
            assert "'" not in texte, fichier.chemin


def test_chaque_lien_arrive(territoire: Territoire, contexte: Contexte) -> None:
    ancres: dict[str, set[str]] = {}
    liens: list[tuple[str, str]] = []
    for nom in SORTIES:
        for fichier in SORTIES[nom].build(territoire, contexte):
            ancres[SITE + fichier.adresse] = set()
            if fichier.entete is not None:
                page = lxml.html.fromstring(f"<main>{fichier.contenu!s}</main>")
                ancres[SITE + fichier.adresse] = set(page.xpath("//@id"))
                liens += [
                    (fichier.chemin, urljoin(SITE + fichier.adresse, lien))
                    for lien in page.xpath("//a/@href")
                ]
    notres = tuple(f"{SITE}{territoire.slug}/{nom}/" for nom in SORTIES)
    for depuis, lien in liens:
        cible, _, ancre = lien.partition("#")
        if cible.startswith(notres):
            assert cible in ancres, (depuis, lien)
            assert not ancre or ancre in ancres[cible], (depuis, lien)
    assert len(liens) > 5000


@pytest.mark.parametrize("nom", SORTIES)
def test_deux_fois_les_memes_octets(territoire: Territoire, contexte: Contexte, nom: str) -> None:
    def une_fois() -> list[Fichier]:
        return list(SORTIES[nom].build(territoire.model_copy(), contexte))

    assert une_fois() == une_fois()


@pytest.fixture(scope="module")
def reels(racine: Path) -> tuple[Territoire, ...]:
    return lire_territoires(racine / "territories").territoires


_HEURE_ECRITE = re.compile(r"(?<!\d)(\d{1,2})\s*[h:](?:\s*(\d{2}))?(?!\d)")
_HEURE_IMPRIMEE = re.compile(r"(?<!\d)(\d{1,2})\u00a0h(?:\u00a0(\d{2}))?")


def _minutes(trouvees: list[tuple[str, str]]) -> set[int]:
    return {int(heure) * 60 + int(minute or 0) for heure, minute in trouvees}


def _ecrites(horaires: Horaires) -> set[int]:
    """Hours as typed in the YAML, read again here without our grammar; « de 14 à 18h » lends its « h »."""
    textes = (re.sub(r"(\d)\s*(?=(?:à|-)\s*\d{1,2}\s*h)", r"\1h", heures) for _, heures in horaires.texte)
    return _minutes(_HEURE_ECRITE.findall("; ".join(textes)))


def _imprimees(texte: str) -> set[int]:
    return _minutes(_HEURE_IMPRIMEE.findall(texte))


def test_chaque_heure_imprimee_est_celle_du_yaml(
    reels: tuple[Territoire, ...], contexte: Contexte, texte: Callable[[lxml.html.HtmlElement], str]
) -> None:
    """On every real lieu and permanence: the table and the sentence print exactly the hours typed."""
    compares = 0
    for territoire in reels:
        pages = {fichier.adresse: page for fichier, page in _pages(territoire, contexte, "lieux")}
        for lieu in territoire.lieux:
            page = pages[adresses.lieu(territoire, lieu)]
            tenues = [permanence for permanence in territoire.permanences if permanence.lieu == lieu.id]
            sections = page.xpath(
                "//section[@aria-labelledby='horaires' and .//table]|//section[@class='permanence']"
            )
            ecrits = [fiche.horaires for fiche in (lieu, *tenues) if fiche.horaires]
            for section, horaires in zip(sections, ecrits, strict=True):
                tableau = " ".join(texte(e) for e in section.xpath(".//table|.//ul[@class='remarques']"))
                (phrase,) = section.xpath(".//p[@data-horaires]")
                assert _imprimees(tableau) == _imprimees(texte(phrase)) == _ecrites(horaires), lieu.id
                compares += 1
    assert compares >= 30
