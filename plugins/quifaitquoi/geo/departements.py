"""Which départements are there, and how does French speak of them?

The table is ``departements.tsv`` (see SOURCES.md): 96 of metropolitan France, then 971 to 974 and 976.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from .cles import slug

_VOYELLES: Final = "aeiouy"
_DE: Final = {"le": "du ", "la": "de la ", "les": "des ", "l’": "de l’"}
_SUJET: Final = {"le": "le ", "la": "la ", "les": "les ", "l’": "l’", "-": ""}


@dataclass(frozen=True, slots=True)
class Departement:
    """One of the 101 départements; every text is ready to be printed (curly apostrophes).

    ``article`` is « le », « la », « les », « l’ » or « - » (none: « Mayotte », « Maine-et-Loire »);
    ``lieu`` is the usual way to say *in*: « en », « dans » or « à ».
    """

    code: str
    nom: str
    region: str
    article: str
    lieu: str

    @property
    def slug(self) -> str:
        """« meurthe-et-moselle »."""
        return slug(self.nom)

    @property
    def chemin(self) -> str:
        """« 54-meurthe-et-moselle »: the folder of the territory, in ``territories/`` and on the site."""
        return f"{self.code.lower()}-{self.slug}"

    @property
    def sujet(self) -> str:
        """« la Creuse », « l’Ain », « Meurthe-et-Moselle », « La Réunion »."""
        return _SUJET[self.article] + self.nom

    @property
    def de(self) -> str:
        """« de la Creuse », « des Vosges », « d’Ille-et-Vilaine », « de Meurthe-et-Moselle »."""
        if self.article != "-":
            return _DE[self.article] + self.nom
        return ("d’" if slug(self.nom)[0] in _VOYELLES else "de ") + self.nom

    @property
    def dans(self) -> str:
        """« dans la Creuse », « en Meurthe-et-Moselle », « dans les Vosges », « à La Réunion »."""
        return f"dans {self.sujet}" if self.lieu == "dans" else f"{self.lieu} {self.nom}"


@cache
def departements() -> Mapping[str, Departement]:
    """The 101 départements by code (« 01 », « 2A », « 974 »), in the order of codes."""
    table = files(__package__).joinpath("departements.tsv").read_text(encoding="utf-8")
    lignes = (ligne.split("\t") for ligne in table.splitlines()[1:])
    return MappingProxyType({champs[0]: Departement(*champs) for champs in lignes})
