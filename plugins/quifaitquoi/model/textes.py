"""What may a contributor write in a field of text, and what is refused?"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

_BALISE = re.compile(r"<\s*/?\s*[a-zA-Z!][^>]*>")
_CONTROLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# UTF-8 read as Windows-1252 then saved again: « é » has become « Ã© », « ’ » « â€™ », or a lozenge.
_ACCENT_ABIME = re.compile(r"Ã[\u0080-\u00bf\u2018-\u203a]|Ã\s|â€.?|Â[\u0080-\u00bf]|\ufffd")
_CEDEX = re.compile(r"\bcedex\b", re.IGNORECASE)


def sans_piege(texte: str) -> str:
    """Refuse HTML, and what `sans_invisible` refuses."""
    if trouve := _BALISE.search(texte):
        raise PydanticCustomError(
            "html", "contient du HTML (« {extrait} ») : écrivez du texte simple", {"extrait": trouve[0]}
        )
    return sans_invisible(texte)


def sans_invisible(texte: str) -> str:
    """Refuse control characters, those that turn the reading direction round, and broken accents."""
    if trouve := _CONTROLE.search(texte):
        raise PydanticCustomError(
            "invisible",
            "contient un caractère invisible (U+{code}) : effacez-le et retapez le mot",
            {"code": f"{ord(trouve[0]):04X}"},
        )
    if trouve := _ACCENT_ABIME.search(texte):
        raise PydanticCustomError(
            "accent_abime", "a des lettres abîmées (« {extrait} ») : retapez le mot", {"extrait": trouve[0]}
        )
    return texte


def _un_seul_espace(valeur: object) -> object:
    return re.sub(r"[ \t\n]+", " ", valeur).strip() if isinstance(valeur, str) else valeur


def _sans_cedex(texte: str) -> str:
    if _CEDEX.search(texte):
        raise PydanticCustomError(
            "cedex", "est une adresse de courrier (CEDEX) : écrivez l’adresse du lieu", {}
        )
    return texte


Texte = Annotated[
    str,
    BeforeValidator(_un_seul_espace),
    StringConstraints(min_length=1, max_length=400),
    AfterValidator(sans_piege),
]
"""One line of plain text, at most 400 characters; runs of spaces count as one."""

Nom = Annotated[Texte, StringConstraints(max_length=150)]

Adresse = Annotated[Texte, AfterValidator(_sans_cedex)]

Resume = Annotated[Texte, StringConstraints(max_length=280)]
"""The national standard allows 280 characters."""

TexteMarkdown = Annotated[
    str,
    StringConstraints(min_length=1, max_length=4000, strip_whitespace=True),
    AfterValidator(sans_invisible),
]
"""One of the two fields where Markdown is allowed; it is sanitised when it becomes HTML."""

Identifiant = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Part of an address of the site: lower case, digits and single hyphens, so that it never has to change."""

CodePostal = Annotated[str, StringConstraints(pattern=r"^\d{5}$")]
CodeInsee = Annotated[str, StringConstraints(pattern=r"^([013-9]\d|2[AB1-9])\d{3}$")]
CodeDeZone = Annotated[str, StringConstraints(pattern=r"^(([013-9]\d|2[AB1-9])\d{3}|\d{9})$")]
"""A commune's INSEE code, or the SIREN of a group of communes."""
Pivot = Annotated[str, StringConstraints(pattern=r"^(\d{14}|W[a-zA-Z0-9]{9})$")]
"""A SIRET, or an association's RNA number (rule of the national standard's own library)."""


def _jour(valeur: object) -> object:
    """Only `AAAA-MM-JJ`: pydantic alone would read `20240801` as seconds since 1970."""
    if not isinstance(valeur, str):
        return valeur
    if re.fullmatch(r"\d{4}-\d\d-\d\d", valeur):
        try:
            return date.fromisoformat(valeur)
        except ValueError:
            raise PydanticCustomError("date", "n’est pas un jour du calendrier") from None
    raise PydanticCustomError("date", "n’est pas une date écrite AAAA-MM-JJ (exemple : 2026-11-02)")


def _oui_non(valeur: object) -> object:
    mots = {"oui": True, "true": True, "non": False, "false": False}
    if isinstance(valeur, str):
        if valeur.lower() not in mots:
            raise PydanticCustomError("oui_non", "s’écrit « oui » ou « non »")
        return mots[valeur.lower()]
    return valeur


Jour = Annotated[date, BeforeValidator(_jour)]
"""A day of the calendar, written `2026-11-02`."""

OuiNon = Annotated[bool, BeforeValidator(_oui_non), WithJsonSchema({"enum": ["oui", "non", True, False]})]
