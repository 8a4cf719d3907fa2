"""Which commune is this address in: a name, a postcode and a département, written by a person?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from .cles import cle
from .communes import Commune, commune
from .recherche import Entree, entrees, mots_utiles, rechercher


@cache
def _par_cle(code_departement: str) -> Mapping[str, tuple[Entree, ...]]:
    """Entries of a département by search key, and by useful words (never a key: they start with a space)."""
    groupes: dict[str, tuple[Entree, ...]] = {}
    for entree in entrees(code_departement):
        for indice in (entree.cle, _cle_large(entree.utiles)):
            groupes[indice] = (*groupes.get(indice, ()), entree)
    return groupes


def _cle_large(utiles: tuple[str, ...]) -> str:
    return " " + " ".join(utiles)


def trouver_commune(nom: str, code_postal: str | None, departement: str) -> Commune | None:
    """The commune or municipal arrondissement named so in a département, or None rather than a guess.

    Case, accents, hyphens, « St », « s/ » don't matter; a former commune gives today's. With a postcode the
    commune must have it, and small words may then be missing (« Rochette » for « La Rochette »). None when
    the name isn't known, the postcode is another commune's, two communes fit, or for a CEDEX (an address
    for mail, not a place).
    """
    cherchee = cle(nom)
    if "cedex" in cherchee.split():
        return None
    code_postal = (code_postal or "").strip()
    groupes = _par_cle(departement)
    candidates = groupes.get(cherchee, ())
    if code_postal:
        candidates = candidates or groupes.get(_cle_large(mots_utiles(cherchee)), ())
        candidates = tuple(entree for entree in candidates if code_postal in entree.codes_postaux)
    presentes = {entree.code for entree in candidates if not entree.actuelle}
    codes = presentes or {entree.code for entree in candidates}
    return commune(codes.pop()) if len(codes) == 1 else None


def suggestions_commune(nom: str, departement: str, limite: int = 3) -> list[Commune]:
    """Communes of a département that ``nom`` may stand for, the likeliest first; empty if none is near."""
    trouvees = rechercher(nom, entrees(departement), 10 * limite)
    codes = dict.fromkeys(entree.code for entree in trouvees)
    return [c for code in codes if (c := commune(code)) is not None][:limite]
