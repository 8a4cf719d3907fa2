"""How does a contributor's text stand in the Markdown of a forge, whatever it says?

It can't link, mention, call an image, open HTML, nor start a line, where some forges read orders. Markdown of
GitHub, GitLab and Forgejo.
"""

from __future__ import annotations

import re
from typing import Final

from quifaitquoi.constats import sans_commande, typographie

LONGUEUR_MAX: Final = 60_000
"""Characters of a comment: under GitHub's 65,536, with room for what a workflow adds."""
_ESPACE_NUL = "&#8203;"
_SIGNES = re.compile(r"[\\`*_{}\[\]|~$^!]|:(?=\S)|(?<=\w)\.(?=\w)|[&<>@#%]")
_ENTITES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", ":": "&#58;", "$": "&#36;", ".": "&#46;"}
_LIANTS = frozenset("@#!%~")
"""Signs that call a person, an issue, a label: a space of no width after them breaks the call."""


def echapper(texte: str) -> str:
    """Plain text as Markdown that shows it on one line, with the spaces of French typography."""
    return _SIGNES.sub(_echappe, typographie(sans_commande(texte)))


def _echappe(trouve: re.Match[str]) -> str:
    signe = trouve[0]
    ecrit = _ENTITES.get(signe) or (signe if signe in "@#%" else f"\\{signe}")
    return ecrit + (_ESPACE_NUL if signe in _LIANTS else "")
