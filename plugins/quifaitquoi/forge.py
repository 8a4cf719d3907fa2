"""How does each forge name the editor of a file: GitHub, GitLab, Forgejo or Gitea?

Sources: the addresses their own « edit » buttons have. GitHub and GitLab open the editor at the line; Forgejo
and Gitea open the file, and leave the line aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote, urlsplit

from quifaitquoi.constats import Constat, Origine

EDITEURS: Final[Mapping[str, str]] = {
    "github": "edit/{branche}/",
    "gitlab": "-/edit/{branche}/",
    "forgejo": "_edit/{branche}/",
}
"""From the address of the repository to that of the editor of the file whose path follows."""
_HOTES: Final[Mapping[str, str]] = {"github.com": "github", "codeberg.org": "forgejo"}
_MOTS: Final = ("github", "gitlab", "forgejo", "gitea")


def reconnaitre(url_depot: str) -> str:
    """The kind of forge that an address shows, "" when it shows none."""
    hote = urlsplit(url_depot).hostname or ""
    dit = _HOTES.get(hote) or next((mot for mot in _MOTS if mot in hote.split(".")), "")
    return "forgejo" if dit == "gitea" else dit


def chemin_d_edition(forge: str, branche: str) -> str:
    """What stands between the address of a repository and the path of a file, "" for an unknown forge."""
    motif = EDITEURS.get(forge, "")
    return motif.replace("{branche}", quote(branche, safe="/"))


def motif_d_edition(url_depot: str, forge: str, branche: str) -> str:
    """A pattern with `{fichier}` and `{ligne}`, "" when there is no repository or its forge is unknown."""
    chemin = chemin_d_edition(forge or reconnaitre(url_depot), branche)
    return f"{url_depot.rstrip('/')}/{chemin}{{fichier}}#L{{ligne}}" if url_depot and chemin else ""


def verifier_forge(forge: str) -> Iterator[Constat]:
    """An error for a forge that we don't know how to link to."""
    if forge and forge not in EDITEURS:
        message = f"écrivez {', '.join(EDITEURS)}, ou rien et un motif dans « url_edition »"
        yield Constat(Origine("mkdocs.yml"), "plugins.quifaitquoi.forge", message, lu=forge)
