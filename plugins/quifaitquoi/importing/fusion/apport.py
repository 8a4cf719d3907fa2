"""What does a source give now of one record, field by field, as it is written in YAML?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from quifaitquoi.importing.fiches.brouillon import Brouillon, Garde, Valeur
from quifaitquoi.importing.fiches.doublons import Retenu
from quifaitquoi.model import Lieu

A_RELIRE = "a_relire"
"""The field of what is kept word for word: joined text by text, unlike the others."""


@dataclass(frozen=True, slots=True)
class Apport:
    """`genre` is the block of the file (« lieux », « sources »), `cle` what tells the record apart in the
    source; `valeurs` are in the order of the model, without what is to be read again."""

    genre: str
    cle: str
    valeurs: Mapping[str, Valeur]
    a_relire: tuple[Garde, ...] = ()


def du_lieu(retenu: Retenu) -> Apport:
    """A place, as the model understood it, its hours as they will be read again."""
    lieu, brouillon = retenu.lieu, retenu.brouillon
    champs = (
        (champ, _valeur(lieu, champ, brouillon)) for champ in type(lieu).model_fields if champ != A_RELIRE
    )
    valeurs = {champ: valeur for champ, valeur in champs if valeur}
    return Apport("lieux", lieu.id, valeurs, tuple(brouillon.a_relire))


def des_sources(lieux: Sequence[Lieu], connues: frozenset[str], fichier: str, licence: str) -> list[Apport]:
    """The sources that the guide does not describe yet, with what is known of them and nothing else."""
    du: dict[str, date] = {}
    for lieu in lieux:
        if lieu.source not in connues:
            du[lieu.source] = max(lieu.verifie_le, du.get(lieu.source, lieu.verifie_le))
    return [
        Apport(
            "sources",
            nom,
            {
                "nom": nom,
                "producteur": nom,
                "jeu": f"Repris de {fichier}",
                "licence": licence or "Non dite par le fichier",
                "donnees_du": jour.isoformat(),
            },
        )
        for nom, jour in du.items()
    ]


def _valeur(lieu: Lieu, champ: str, brouillon: Brouillon) -> Valeur | None:
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
