"""How does a person write these places in YAML?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum

from quifaitquoi.importing.brouillon import Brouillon, Valeur, sans_personne
from quifaitquoi.model import Lieu

_RETRAIT = "    "
_LARGEUR = 110
# YAML 1.1 § 5.3 and 9.1: what may begin a plain scalar, and what may not be inside it.
_DEBUT_NU = re.compile(r"[^\W_]|[«“(/]")
_PIEGE = re.compile(r":(?:\s|$)|\s#|[\t\n]|\s$")
_DE_LISTE = re.compile(r"[\[\]{},]")
_MOT_RESERVE = re.compile(r"null", re.IGNORECASE)
_INTERDIT = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def en_yaml(retenus: Sequence[tuple[Lieu, Brouillon]], fichier: str) -> str:
    """A file of `lieux:`, each with its keys in the order of the model and what is to be read again."""
    entete = (
        "# yaml-language-server: $schema=../territoire.schema.json\n"
        f"# Quels lieux viennent de {_en_une_ligne(fichier)} ?\n"
        "# Une ligne « à relire » n’est pas publiée : corrigez la fiche d’après elle, puis effacez-la.\n"
        "\nlieux:\n"
    )
    return entete + "\n".join("".join(_fiche(lieu, brouillon)) for lieu, brouillon in retenus)


def _fiche(lieu: Lieu, brouillon: Brouillon) -> Iterator[str]:
    premier = True
    for champ in type(lieu).model_fields:
        valeur = _valeur(lieu, champ, brouillon)
        if valeur:
            lignes = "".join(_champ(champ, valeur))
            yield f"  - {lignes.removeprefix(_RETRAIT)}" if premier else lignes
            premier = False
    for colonne, texte in brouillon.a_relire:
        yield from _commentaire(colonne, texte)


def _valeur(lieu: Lieu, champ: str, brouillon: Brouillon) -> Valeur | None:
    """A field as the model understood it, spelt as in our lists; hours as they will be read again."""
    valeur = getattr(lieu, champ)
    if champ in ("horaires", "sauf"):
        return brouillon.valeurs.get(champ)
    if isinstance(valeur, tuple):
        return [_texte(element) for element in valeur]
    return None if valeur is None else _texte(valeur)


def _texte(valeur: object) -> str:
    if isinstance(valeur, Enum):
        return str(valeur.value)
    if isinstance(valeur, float):
        return f"{valeur:.7f}".rstrip("0").rstrip(".")
    return valeur.isoformat() if isinstance(valeur, date) else str(valeur)


def _champ(champ: str, valeur: Valeur) -> Iterator[str]:
    if isinstance(valeur, dict):
        yield f"{_RETRAIT}{champ}:\n"
        yield from (
            f"{_RETRAIT}  {_scalaire(quand)}: {_scalaire(heures)}\n" for quand, heures in valeur.items()
        )
    elif isinstance(valeur, list):
        yield from _liste(champ, valeur)
    elif "\n" in valeur and _en_bloc(valeur):
        yield f"{_RETRAIT}{champ}: |-\n"
        yield from (f"{_RETRAIT}  {ligne}\n" if ligne else "\n" for ligne in valeur.split("\n"))
    else:
        yield f"{_RETRAIT}{champ}: {_scalaire(valeur)}\n"


def _liste(champ: str, elements: list[str]) -> Iterator[str]:
    """On one line between brackets when it is short, else with a dash for each."""
    ligne = f"{_RETRAIT}{champ}: [{', '.join(_scalaire(element) for element in elements)}]\n"
    if len(ligne) <= _LARGEUR and not any(_DE_LISTE.search(element) for element in elements):
        yield ligne
        return
    yield f"{_RETRAIT}{champ}:\n"
    yield from (f"{_RETRAIT}  - {_scalaire(element)}\n" for element in elements)


def _en_bloc(texte: str) -> bool:
    """Whether `|-` gives back exactly this text: no indent to guess, no space that an editor would lose."""
    return not re.search(r"^\s|\n[^\S\n]|[^\S\n]\n|\t|\s\Z", texte) and not _INTERDIT.search(texte)


def _scalaire(texte: str) -> str:
    """The text alone when YAML takes it for itself, else between the quotes that need no backslash."""
    simple = not _INTERDIT.search(texte)
    if simple and _DEBUT_NU.match(texte) and not _PIEGE.search(texte) and not _MOT_RESERVE.fullmatch(texte):
        return texte
    if simple and '"' in texte and "'" not in texte and not re.search(r"[\t\n]", texte):
        return f"'{texte}'"
    return _INTERDIT.sub(_echappe, json.dumps(texte, ensure_ascii=False))


def _commentaire(colonne: str, texte: str) -> Iterator[str]:
    premiere, *autres = _sure(sans_personne(texte)).split("\n")
    yield f"{_RETRAIT}# à relire : {_en_une_ligne(colonne)} : {premiere}".rstrip() + "\n"
    yield from (f"{_RETRAIT}#   {ligne}".rstrip() + "\n" for ligne in autres)


def _en_une_ligne(texte: str) -> str:
    return " ".join(_sure(texte).split())


def _sure(texte: str) -> str:
    """Nothing that YAML forbids or takes for an end of line, even in a comment."""
    return _INTERDIT.sub(_echappe, texte)


def _echappe(trouve: re.Match[str]) -> str:
    return "".join(f"\\u{ord(signe):04X}" for signe in trouve[0])
