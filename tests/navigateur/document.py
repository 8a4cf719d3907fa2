"""What does a page of the site hold, read from its bytes alone: title, anchors, links, structured facts?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from .types_de_pages import adresse

# Any base does: it only serves to tell what stays in the site from what leaves it.
BASE = "https://guide.exemple.fr/"
PORTEURS = ("href", "src", "action", "poster", "data", "formaction")


@dataclass(frozen=True, slots=True)
class Document:
    """One page: `liens` are (attribute, element, value) as written, `ancres` every id, even repeated."""

    adresse: str
    titre: str
    description: str
    langue: str | None
    canonique: str | None
    titres1: tuple[str, ...]
    ancres: tuple[str, ...]
    liens: tuple[tuple[str, str, str], ...]
    jsonld: tuple[str, ...]
    tabindex: tuple[str, ...]
    indexee: bool


def lire(fichier: Path, site: Path) -> Document:
    """Read one page of the site, as UTF-8, whatever it declares."""
    racine = html.fromstring(fichier.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))

    def textes(chemin: str) -> tuple[str, ...]:
        return tuple(str(texte) for texte in racine.xpath(chemin))

    return Document(
        adresse=adresse(fichier, site),
        titre=" ".join("".join(textes("//head/title//text()")).split()),
        description="".join(textes("//head/meta[@name='description']/@content")),
        langue=racine.get("lang"),
        canonique=next(iter(textes("//head/link[@rel='canonical']/@href")), None),
        titres1=tuple(" ".join(h1.text_content().split()) for h1 in racine.iter("h1")),
        ancres=textes("//@id"),
        liens=tuple(
            (attribut, str(e.tag), str(e.get(attribut)))
            for e in racine.iter()
            for attribut in PORTEURS
            if isinstance(e.tag, str) and e.get(attribut) is not None
        ),
        jsonld=textes("//script[@type='application/ld+json']/text()"),
        tabindex=textes("//@tabindex"),
        indexee=not any("noindex" in valeur for valeur in textes("//meta[@name='robots']/@content")),
    )


def absolu(document: Document, lien: str) -> str:
    """A link of a page as an absolute address, under BASE when it stays in the site."""
    return urljoin(BASE + document.adresse, lien)


def cible(document: Document, lien: str) -> tuple[str, str] | None:
    """Where a link leads: (address from the root of the site, anchor); None when it leaves the site."""
    url = absolu(document, lien)
    if not url.startswith(BASE):
        return None
    parties = urlsplit(url)
    return unquote(parties.path).removeprefix("/").removesuffix("index.html"), unquote(parties.fragment)
