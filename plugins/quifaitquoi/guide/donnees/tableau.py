"""How are records written so that a spreadsheet reads them, and runs nothing of what they say?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from quifaitquoi.model.referentiels import Referentiel

# A spreadsheet takes a cell that begins so for a formula (OWASP, « CSV injection »); an apostrophe stops it.
_FORMULE = ("=", "+", "-", "@", "\t", "\r")


def texte(valeur: str | None) -> str:
    """A free text of a contributor, straight apostrophes as in the national standard, never a formula."""
    droit = (valeur or "").replace("’", "'")
    return f"'{droit}" if droit.startswith(_FORMULE) else droit


def liste(valeurs: Iterable[Referentiel | str]) -> str:
    """Several values in one cell, as the national standard joins them."""
    return "|".join(v.du_standard if isinstance(v, Referentiel) else texte(v) for v in valeurs)


def ecrire(colonnes: Sequence[str], lignes: Iterable[Mapping[str, str]]) -> str:
    """A CSV document with its header: commas, UTF-8, lines ended as RFC 4180 asks."""
    sortie = io.StringIO()
    ecrivain = csv.DictWriter(sortie, colonnes)
    ecrivain.writeheader()
    ecrivain.writerows(lignes)
    return sortie.getvalue()
