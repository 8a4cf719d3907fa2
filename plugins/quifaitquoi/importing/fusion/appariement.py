"""Is a place of the source one that the territory has already?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from quifaitquoi.geo import cle, distance_km
from quifaitquoi.geo.recherche import mots_utiles
from quifaitquoi.importing.fiches.doublons import ensemble
from quifaitquoi.model import Lieu

_TOUT_PRES_KM: Final = 0.3
_NOMS_PROCHES: Final = 0.85
# What France services were called before 2020, and still are on many doors.
_ANCIEN_NOM: Final = re.compile(
    r"\bmsap\b|\bmaison (?:de |des )?services? (?:au )?publics?\b|\bfrance services\b"
)


@dataclass(slots=True)
class Voisinage:
    """Places by what tells them apart; two places of different communes are never one."""

    _par_id: dict[str, Lieu] = field(default_factory=dict)
    _par_commune: dict[str, list[Lieu]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def de(cls, lieux: Iterable[Lieu]) -> Voisinage:
        voisinage = cls()
        for lieu in lieux:
            voisinage.ajouter(lieu)
        return voisinage

    def ajouter(self, lieu: Lieu) -> None:
        self._par_id[lieu.id] = lieu
        self._par_commune[cle(lieu.commune)].append(lieu)

    def connait(self, identifiant: str) -> bool:
        return identifiant in self._par_id

    def meme(self, lieu: Lieu) -> Lieu | None:
        """The same place for sure: the same SIRET and address, or the same name (small words aside) or id at
        the same address or position."""
        voisins = self._par_commune.get(cle(lieu.commune), [])
        par_id = self._par_id.get(lieu.id)
        return next((deja for deja in (par_id, *voisins) if deja and _le_meme(deja, lieu)), None)

    def semblable(self, lieu: Lieu) -> Lieu | None:
        """A place that may well be this one, for a person to say."""
        voisins = self._par_commune.get(cle(lieu.commune), [])
        return next((deja for deja in voisins if any(_indices(deja, lieu))), None)


def _le_meme(deja: Lieu, lieu: Lieu) -> bool:
    if cle(deja.commune) != cle(lieu.commune):
        return False
    meme_adresse = bool(deja.adresse and lieu.adresse) and cle(deja.adresse or "") == cle(lieu.adresse or "")
    if deja.pivot and deja.pivot == lieu.pivot and meme_adresse:
        return True
    if mots_utiles(cle(deja.nom)) == mots_utiles(cle(lieu.nom)):
        return deja.id == lieu.id or ensemble(deja, lieu)
    return deja.id == lieu.id and (meme_adresse or ensemble(deja, lieu))


def _indices(deja: Lieu, lieu: Lieu) -> Iterator[bool]:
    loin = distance_km(deja, lieu)
    if loin is None or loin > _TOUT_PRES_KM:
        return
    yield deja.telephone is not None and deja.telephone == lieu.telephone
    yield bool(set(deja.courriels) & set(lieu.courriels))
    yield SequenceMatcher(None, cle(deja.nom), cle(lieu.nom)).ratio() >= _NOMS_PROCHES
    yield _france_services(deja) and _france_services(lieu)


def _france_services(lieu: Lieu) -> bool:
    nomme = _ANCIEN_NOM.search(cle(lieu.nom)) or "RFS" in lieu.typologie
    return bool(nomme) or "France Services" in lieu.dispositif_programmes_nationaux
