"""What does the browser need to find a commune, and where are its files?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from quifaitquoi.geo import Entree, commune, communes_de, entrees, index_json
from quifaitquoi.guide import adresses
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.recherche.eclats import eclats
from quifaitquoi.model import Territoire

INDEX_NATIONAL = "communes/"
"""Folder of the shards of the home page's search."""


def index(territoire: Territoire) -> str:
    """Address of the names and postcodes of a territory, read by the search form."""
    return f"{adresses.communes(territoire)}index.json"


def positions(territoire: Territoire) -> str:
    """Address of the middles of its communes, read once one is chosen."""
    return f"{adresses.communes(territoire)}positions.json"


def exemple(territoire: Territoire) -> str:
    """What to type, for instance: « Nancy, ou 54000 »."""
    return _exemple(territoire.code)


@lru_cache(maxsize=8)
def _exemple(code_departement: str) -> str:
    """Hundreds of pages of a territory say it."""
    peuplee = max(communes_de(code_departement), key=lambda c: c.population or 0, default=None)
    return ", ou ".join((peuplee.titre, *peuplee.codes_postaux[:1])) if peuplee else "Toul, ou 54200"


def build_territoire(territoire: Territoire) -> Iterator[Fichier]:
    """The index of a territory, and the positions of its communes to 0.001 degree (a hundred metres)."""
    yield Fichier(index(territoire), index_json(noms(territoire.code)))
    situees = {
        c.code: [c.titre, round(c.latitude, 3), round(c.longitude, 3)]
        for c in territoire.communes
        if c.latitude is not None and c.longitude is not None
    }
    yield Fichier(positions(territoire), json.dumps(situees, ensure_ascii=False, separators=(",", ":")))


def build_national(territoires: Sequence[Territoire]) -> Iterator[Fichier]:
    """The shards that hold every commune of every guide."""
    for eclat, groupe in _eclats(territoires).items():
        yield Fichier(f"{INDEX_NATIONAL}{eclat}.json", index_json(groupe))


def noms_d_eclats(territoires: Sequence[Territoire]) -> str:
    """The shards there are, so that the browser asks for none that isn't."""
    return " ".join(_eclats(territoires))


def noms(code_departement: str) -> tuple[Entree, ...]:
    """What can be found in a département; a municipal arrondissement leads to the page of its commune."""
    return tuple(_vers_sa_commune(entree) for entree in entrees(code_departement))


def _vers_sa_commune(entree: Entree) -> Entree:
    trouvee = commune(entree.code)
    mere = commune(trouvee.arrondissement_de) if trouvee and trouvee.arrondissement_de else None
    return replace(entree, code=mere.code, actuelle=mere.titre) if mere else entree


def _eclats(territoires: Sequence[Territoire]) -> dict[str, list[Entree]]:
    return dict(eclats(entree for territoire in territoires for entree in noms(territoire.code)))
