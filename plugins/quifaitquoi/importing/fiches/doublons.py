"""Is this row a place that the file has given already?"""

from __future__ import annotations

from dataclasses import dataclass, field

from quifaitquoi.geo import cle, distance_km
from quifaitquoi.importing.fiches.brouillon import Brouillon
from quifaitquoi.model import Lieu

MEME_ENDROIT_KM = 0.1
"""Two positions of one door, found by two geocoders. A bus parked at its house has another name."""

_DE_LECTURE = ("nom", "commune", "adresse")
"""Columns where capitals and accents make no difference between two rows."""


@dataclass(frozen=True, slots=True)
class Retenu:
    """A row that became a place."""

    lieu: Lieu
    brouillon: Brouillon


@dataclass(slots=True)
class Registre:
    """The places kept so far, by what tells them apart."""

    par_id: dict[str, Retenu] = field(default_factory=dict)
    _par_nom: dict[tuple[str, str], list[Retenu]] = field(default_factory=dict)

    def garder(self, retenu: Retenu) -> None:
        """Keep a place; the next one like it will be its duplicate."""
        self.par_id[retenu.lieu.id] = retenu
        self._par_nom.setdefault(_nom(retenu.lieu), []).append(retenu)

    def meme_lieu(self, lieu: Lieu) -> Retenu | None:
        """The place kept under the same name, in the same commune, at the same address or position.

        Two sites of one name are two places: without address nor position to tell, so are two rows.
        """
        return next((deja for deja in self._par_nom.get(_nom(lieu), ()) if ensemble(deja.lieu, lieu)), None)


def _nom(lieu: Lieu) -> tuple[str, str]:
    return cle(lieu.nom), cle(lieu.commune)


def ensemble(a: Lieu, b: Lieu) -> bool:
    """Whether two places have one address, or positions of one door."""
    if a.adresse and b.adresse and cle(a.adresse) == cle(b.adresse):
        return True
    loin = distance_km(a, b)
    return loin is not None and loin <= MEME_ENDROIT_KM


def reporter(double: Brouillon, retenu: Retenu) -> None:
    """Keep beside the first record what its duplicate says otherwise: somebody must choose."""
    garde = retenu.brouillon
    for champ, texte in double.ligne.cellules.items():
        deja = garde.ligne.cellules.get(champ, "")
        meme = cle(texte) == cle(deja) if champ in _DE_LECTURE else texte == deja
        if not meme:
            garde.garder(champ, texte, f"un doublon le dit autrement ({double.ligne.origine})")
