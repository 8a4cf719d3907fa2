"""Where are things: départements, communes, EPCI, distances, a commune however it is spelt?

Everything is read from small text files shipped in the package, when first needed; SOURCES.md says where they
come from and construire.py makes them. The browser uses the same search: ``javascript()``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from .carte import Carte, carte
from .cles import cle, slug
from .communes import (
    AncienneCommune,
    Commune,
    Epci,
    anciennes_communes_de,
    arrondissements_de,
    commune,
    communes_de,
    communes_du_code_postal,
    departement_de,
    epcis_de,
)
from .departements import Departement, departements
from .distances import Situe, distance_km
from .recherche import Entree, entrees, index_json, rechercher
from .trouver import suggestions_commune, trouver_commune

__all__ = [
    "AncienneCommune",
    "Carte",
    "Commune",
    "Departement",
    "Entree",
    "Epci",
    "Situe",
    "anciennes_communes_de",
    "arrondissements_de",
    "carte",
    "cle",
    "commune",
    "communes_de",
    "communes_du_code_postal",
    "departement_de",
    "departements",
    "distance_km",
    "entrees",
    "epcis_de",
    "index_json",
    "javascript",
    "rechercher",
    "slug",
    "suggestions_commune",
    "trouver_commune",
]


def javascript() -> Mapping[str, str]:
    """The two ES modules of the search by file name; they import each other, so publish them together."""
    dossier = files(__package__)
    return {nom: dossier.joinpath(nom).read_text(encoding="utf-8") for nom in ("cle.js", "recherche.js")}
