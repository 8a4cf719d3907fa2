"""How does a field where Markdown is allowed become HTML that can do no harm?"""

from __future__ import annotations

import nh3
from markdown import Markdown  # type: ignore[import-untyped]
from markupsafe import Markup

from quifaitquoi.guide.liens import est_dans_le_site, lien_sur

# No heading (the page has its own outline), no image (no third-party request), no table.
_BALISES = {"a", "br", "em", "li", "ol", "p", "strong", "ul"}


def _lien_permis(balise: str, attribut: str, valeur: str) -> str | None:
    if (balise, attribut) != ("a", "href"):
        return None
    if est_dans_le_site(valeur):
        return valeur
    try:
        return lien_sur(valeur)
    except ValueError:
        return None


_nettoyeur = nh3.Cleaner(
    tags=_BALISES,
    clean_content_tags={"script", "style"},
    attributes={"a": {"href"}},
    attribute_filter=_lien_permis,
    url_schemes={"https", "mailto", "tel"},
    link_rel=None,
)
_markdown = Markdown()


def html_du_markdown(texte: str) -> Markup:
    """Paragraphs, lists, emphasis and safe links; everything else keeps its text and loses its markup."""
    return Markup(_nettoyeur.clean(_markdown.reset().convert(texte)))  # noqa: S704 (nh3 has just cleaned it)
