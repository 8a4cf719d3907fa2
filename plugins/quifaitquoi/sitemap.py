"""How do search engines learn of every page? (sitemaps.org, protocol 0.9)"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from urllib.parse import quote

from markupsafe import escape

from quifaitquoi.guide.fichier import Fichier

PAGES_PAR_FICHIER = 50_000
"""The protocol's limit; whole France has about that many pages."""
_ENTETE = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NORME = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def build(adresses: Iterable[str], url_site: str, jour: date) -> Iterator[Fichier]:
    """The sitemap, plain and compressed, of pages whose addresses start at the root of the site.

    Nothing without `url_site`, because the protocol wants absolute addresses. `jour` is the day of the build:
    each page is made anew that day, with its next dates.
    """
    if not url_site:
        return
    triees = sorted(adresses)
    parts = [triees[i : i + PAGES_PAR_FICHIER] for i in range(0, len(triees), PAGES_PAR_FICHIER)]
    if len(parts) <= 1:
        yield from _deux_formats("sitemap.xml", _liste(triees, url_site, jour))
        return
    for numero, part in enumerate(parts, 1):
        yield from _deux_formats(f"sitemap-{numero}.xml", _liste(part, url_site, jour))
    yield from _deux_formats("sitemap.xml", _index(len(parts), url_site, jour))


def _liste(adresses: Sequence[str], url_site: str, jour: date) -> str:
    lignes = (
        f"<url><loc>{escape(url_site + quote(adresse))}</loc><lastmod>{jour}</lastmod></url>\n"
        for adresse in adresses
    )
    return f"{_ENTETE}<urlset {_NORME}>\n{''.join(lignes)}</urlset>\n"


def _index(parts: int, url_site: str, jour: date) -> str:
    lignes = (
        f"<sitemap><loc>{escape(url_site)}sitemap-{numero}.xml</loc><lastmod>{jour}</lastmod></sitemap>\n"
        for numero in range(1, parts + 1)
    )
    return f"{_ENTETE}<sitemapindex {_NORME}>\n{''.join(lignes)}</sitemapindex>\n"


def _deux_formats(chemin: str, xml: str) -> Iterator[Fichier]:
    yield Fichier(chemin, xml)
    # No time in the archive: the same pages give the same bytes.
    yield Fichier(f"{chemin}.gz", gzip.compress(xml.encode("utf-8"), 9, mtime=0))
