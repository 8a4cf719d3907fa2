"""Does anything on the whole built site, page, PDF or data, claim to be easy to read without a rereading?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pikepdf
import pypdfium2
import pytest
from lxml import html
from quifaitquoi.checks.promesses import PROMESSE
from quifaitquoi.guide.falc.etiquette import PAS_RELUE, RELUE
from quifaitquoi.reading import lire_territoires

EXPLIQUENT: Final = frozenset(
    {
        # What the words mean, and how one may use them.
        "glossaire/index.html",
        "glossaire/falc/index.html",
        "falc/index.html",
        "arbre/index.html",
    }
)
"""Pages that explain the words without using them of themselves; then the project’s own documentation."""
DOCUMENTATION: Final = tuple(
    f"{nom}/" for nom in ("contribuer", "decisions", "developper", "editer", "importer", "reference")
)
TERRITOIRES = Path(__file__).parents[2] / "territories"


def explique(nom: str) -> bool:
    return nom in EXPLIQUENT or nom.startswith(DOCUMENTATION)


def sans_adresse(texte: str) -> str:
    """Without the addresses of simplified pages, which are followed and not read as a promise."""
    return re.sub(r"[\w:./-]*\bfalc/[\w./#-]*", "", texte)


def dits(page: Path) -> Iterator[str]:
    """What a page says: its text, its title, what stands for its images, what others are told of it."""
    arbre = html.fromstring(page.read_bytes())
    for muet in arbre.xpath("//script[not(contains(@type, 'json'))] | //style"):
        muet.drop_tree()
    yield sans_adresse(re.sub(r"\s+", " ", arbre.text_content()))
    yield from (sans_adresse(a) for a in arbre.xpath("//@content | //@alt | //@title | //@aria-label"))


def dits_du_pdf(pdf: Path) -> Iterator[str]:
    document = pypdfium2.PdfDocument(pdf)
    yield from (page.get_textpage().get_text_bounded() for page in document)
    with pikepdf.open(pdf) as ouvert:
        yield " ".join(f"{nom} {valeur}" for nom, valeur in ouvert.docinfo.items())
        yield bytes(ouvert.Root.Metadata.read_bytes()).decode() if "/Metadata" in ouvert.Root else ""


def relues() -> set[str]:
    """The addresses that have a record, whatever it is worth: the label itself is tried elsewhere."""
    territoires = lire_territoires(TERRITOIRES).territoires
    return {f"{t.slug}/{page}" for t in territoires for page in t.relecture}


def test_aucune_page_ne_promet_sans_relecture(site: Path) -> None:
    permises = relues()
    fautives: dict[str, list[str]] = {}
    simples = 0
    for page in sorted(site.rglob("*.html")):
        nom = page.relative_to(site).as_posix()
        textes = list(dits(page))
        simples += PAS_RELUE in textes[0] or RELUE in textes[0]
        trouvees = [t[0] for texte in textes for t in PROMESSE.finditer(texte)]
        if trouvees and not explique(nom) and nom.removesuffix("index.html") not in permises:
            fautives[nom] = trouvees
    assert fautives == {}
    assert simples > 100, "aucune page simplifiée n’a été lue"


@pytest.mark.parametrize("fin", ["json", "js", "xml", "ics", "webmanifest"])
def test_aucune_donnee_ne_promet(site: Path, fin: str) -> None:
    fautives = {}
    for fichier in sorted(site.rglob(f"*.{fin}")):
        texte = sans_adresse(fichier.read_text(encoding="utf-8"))
        if trouvees := [t[0] for t in PROMESSE.finditer(texte)]:
            fautives[fichier.relative_to(site).as_posix()] = trouvees[:3]
    assert fautives == {}


def test_aucune_affiche_ne_promet(site: Path) -> None:
    pdfs = sorted(site.rglob("*.pdf"))
    if not pdfs:
        pytest.skip("ce site est fabriqué sans affiche")
    fautives = {
        pdf.relative_to(site).as_posix()
        for pdf in pdfs
        for texte in dits_du_pdf(pdf)
        if PROMESSE.search(texte)
    }
    assert fautives == set()


def test_chaque_page_qui_explique_existe_encore(site: Path) -> None:
    assert [nom for nom in sorted(EXPLIQUENT) if not (site / nom).is_file()] == []
