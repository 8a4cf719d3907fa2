"""Who has reread a simplified page, when, and is it still the text that they have read?

Only a rereading by people concerned lets a page call itself « facile à lire et à comprendre » (RLS-2.1 and
2.2, and the conditions of the European logo: readers named in the publication). A record names a page and
the fingerprint of its text: once a comma of that text changes, the record proves nothing any more.
"""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Jour, Nom


def _lisible(nom: str) -> str:
    """Refuse a name that nobody sees: a hyphen, a soft hyphen, a word joiner alone."""
    if not any(signe.isalnum() for signe in nom):
        raise PydanticCustomError("nom_illisible", "n’est pas un nom que l’on puisse lire", {})
    return nom


NomLisible = Annotated[Nom, AfterValidator(_lisible)]

_PAGE = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*(/|\.pdf)$"
PageRelue = Annotated[str, StringConstraints(pattern=_PAGE, max_length=200)]
"""Address of a page or a poster, from the folder of its territory: `falc/lieux/mairie/`."""
LogoFalc = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9_-]+(/[a-z0-9_-]+)*\.(svg|png|webp)$", max_length=120)
]
"""Path, from the root of the site, of the European logo that an instance supplies in `content/`."""
Empreinte = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""What `empreinte` gives; written in one way only, in small letters."""


class Relecture(Fiche):
    """The record of one rereading; the fields are those printed beside the logo."""

    page: PageRelue = Field(
        title="Page",
        description="Son adresse, sans le dossier du territoire.",
        examples=["falc/lieux/mairie/"],
    )
    date: Jour = Field(title="Date", description="Le jour de la relecture.", examples=["2026-11-02"])
    relecteurs: tuple[NomLisible, ...] = Field(
        min_length=1,
        title="Relecteurs",
        description="Les prénoms, ou le nom que chacun a choisi. Demandez l’accord de chacun.",
        examples=[["Prénom fictif"]],
    )
    structure: NomLisible = Field(
        title="Structure", description="Qui a organisé la relecture.", examples=["Atelier fictif"]
    )
    texte_sha256: Empreinte = Field(
        title="Empreinte du texte", description="La commande « quifaitquoi relecture » l’écrit."
    )

    def vaut_pour(self, texte: str) -> bool:
        """Whether `texte` is what the readers have approved, letter for letter (see `empreinte`)."""
        return self.texte_sha256 == empreinte(texte)


def empreinte(texte: str) -> str:
    """Fingerprint of a text, in 64 hexadecimal digits: SHA-256 of its UTF-8, once put in one form.

    What no reader sees is put aside: the composition of accents (NFC), the kind and number of spaces, empty
    lines. The rest counts: a letter, a capital, a comma, the place where a line ends.
    """
    lignes = (" ".join(ligne.split()) for ligne in unicodedata.normalize("NFC", texte).splitlines())
    return hashlib.sha256("\n".join(ligne for ligne in lignes if ligne).encode()).hexdigest()
