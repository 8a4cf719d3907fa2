"""Which values does the model take, and what is left of a row without the others?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from quifaitquoi.importing.fiches.brouillon import Brouillon
from quifaitquoi.model import Lieu
from quifaitquoi.reading.phrases import phrase, suggestion

_COLONNE_DE = {"verifie_le": "date_maj"}
_POSITION = ("latitude", "longitude")


def juger(brouillon: Brouillon) -> Lieu | None:
    """The place the model makes of a row, less the optional values it refuses; None when one was needed.

    A value refused is left to be read again, with the sentence the reading room has for it.
    """
    while True:
        try:
            return Lieu.model_validate(brouillon.valeurs)
        except ValidationError as refus:
            erreurs: list[Mapping[str, Any]] = [dict(erreur) for erreur in refus.errors(include_url=False)]
        indispensables = [erreur for erreur in erreurs if Lieu.model_fields[_champ(erreur)].is_required()]
        for erreur in indispensables:
            _refuser(brouillon, erreur)
        if indispensables:
            return None
        # From the last item of a list to the first: taking one out moves those after it.
        for erreur in sorted({e["loc"][:2]: e for e in erreurs}.values(), key=_rang, reverse=True):
            _oter(brouillon, erreur)


def _champ(erreur: Mapping[str, Any]) -> str:
    return str(erreur["loc"][0])


def _rang(erreur: Mapping[str, Any]) -> int:
    return next((etape for etape in erreur["loc"] if isinstance(etape, int)), 0)


def _refuser(brouillon: Brouillon, erreur: Mapping[str, Any]) -> None:
    champ = _champ(erreur)
    colonne, lu = _COLONNE_DE.get(champ, champ), brouillon.texte(champ)
    if erreur["type"] == "missing" or not lu:
        brouillon.refuser(colonne, f"il manque « {colonne} »")
    else:
        brouillon.refuser(colonne, phrase(erreur), lu, suggestion(erreur, lu))


def _oter(brouillon: Brouillon, erreur: Mapping[str, Any]) -> None:
    """Take out of the row what an error speaks of: an item of a list, or a whole field."""
    champ, *rang = erreur["loc"]
    valeur = brouillon.valeurs.get(champ)
    if isinstance(valeur, list) and rang and isinstance(rang[0], int):
        if rang[0] < len(valeur):
            lu = valeur.pop(rang[0])
            brouillon.laisser(champ, lu, phrase(erreur), suggestion(erreur, lu))
        if not valeur:
            del brouillon.valeurs[champ]
        return
    # The two halves of a position go together.
    for nom in _POSITION if champ in _POSITION else (champ,):
        if (ote := brouillon.valeurs.pop(nom, None)) is not None:
            lu = ote if isinstance(ote, str) else brouillon.ligne.cellules.get(nom, "")
            brouillon.laisser(nom, lu, phrase(erreur) if nom == champ else "l’autre moitié est refusée")
