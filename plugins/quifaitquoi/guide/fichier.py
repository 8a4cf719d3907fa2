"""What does an output give back: which files, at which address, from which line of YAML?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from quifaitquoi.constats import Origine


@dataclass(frozen=True, slots=True)
class Miette:
    """One step of the breadcrumb; `chemin` is the path of its page from the root, "" for the last one."""

    nom: str
    chemin: str = ""


@dataclass(frozen=True, slots=True)
class EnTete:
    """What a page tells the frame it will be put in. Everything is plain text, escaped by the frame."""

    titre: str
    description: str
    fil: tuple[Miette, ...] = ()
    territoire: str | None = None
    """Folder of the territory, for the menu; None on national pages."""
    jsonld: str = ""
    """A JSON-LD document, or nothing."""
    modules: tuple[str, ...] = ()
    """Paths of the JavaScript modules of the page, from the root of the site."""
    styles: tuple[str, ...] = ()
    """Paths of the style sheets of the page, added to that of the frame, from the root of the site."""
    indexee: bool = True
    """Whether the page belongs in the sitemap and in search engines."""
    a_abreger: bool = True
    """Whether its acronyms are still to be explained by `<abbr>`; False when the page does it itself."""


@dataclass(frozen=True, slots=True)
class Fichier:
    """One file of the site.

    With an `entete` it is a page: `contenu` is then the inner HTML of `<main>`, to be put in the frame.
    `chemin` is relative to the root of the site, with slashes; a page ends in `/index.html`.
    """

    chemin: str
    contenu: str | bytes
    source: Origine | None = None
    entete: EnTete | None = field(default=None)
    a_relire: Callable[[], str] | None = None
    """Gives the text that people concerned approve in a rereading; None when there is none to approve."""

    @property
    def adresse(self) -> str:
        """The address of the file from the root of the site, as links write it: `54-…/lieux/`."""
        return self.chemin.removesuffix("index.html")

    @property
    def profondeur(self) -> int:
        """How many folders deep the file is; 0 at the root."""
        return self.chemin.count("/")
