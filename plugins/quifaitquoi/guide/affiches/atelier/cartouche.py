"""What does every poster say of itself: its title, its day, where the same is up to date?"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import NamedTuple

from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire


class AdresseImprimee(NamedTuple):
    """What the code holds, and the same as it is typed; both None when the site has no address yet."""

    url: str | None
    adresse_courte: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cartouche:
    """Without an address of the site there is no `url`, hence no code: none ever leads nowhere."""

    titre: str
    url: str | None
    adresse_courte: str | None
    mis_a_jour: str
    date: dict[str, int]

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def adresse_imprimee(territoire: Territoire, page: str, contexte: Contexte) -> AdresseImprimee:
    """The short address of a page of the territory."""
    if not contexte.url_site:
        return AdresseImprimee(None, None)
    url = contexte.url_site + adresses.courte(territoire, page)
    return AdresseImprimee(url, url.split("://")[-1].rstrip("/"))


def jour_typst(jour: date) -> dict[str, int]:
    """A day as the arguments of typst's `datetime`."""
    return {"year": jour.year, "month": jour.month, "day": jour.day}
