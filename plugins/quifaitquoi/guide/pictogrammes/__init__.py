"""Which drawing says which idea, the same one everywhere?"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup

_DOSSIER = Path(__file__).parent
# Decorative: a word always stands beside it, so screen readers must not hear it.
# The size in the attributes keeps the drawing small when the stylesheet is missing.
_DECORATIF = '<svg class="picto" aria-hidden="true" focusable="false" width="24" height="24"'


@cache
def registre() -> Mapping[str, str]:
    """Every idea and its file, relative to this folder."""
    return tomllib.loads((_DOSSIER / "registre.toml").read_text(encoding="utf-8"))


@cache
def dessin(idee: str) -> str:
    """The drawing of an idea, an SVG of its own, for paper; KeyError for an idea that has no drawing."""
    return (_DOSSIER / registre()[idee]).read_text(encoding="utf-8").strip()


@cache
def pictogramme(idee: str) -> Markup:
    """The same, ready to stand in a page."""
    # Inside HTML the namespace is implied.
    nu = dessin(idee).replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)
    return Markup(nu.replace("<svg", _DECORATIF, 1))  # noqa: S704 - our own files, proved harmless by the tests
