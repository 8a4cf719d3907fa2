"""What does the static map of the départements look like, as SVG paths?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Carte:
    """A map in SVG units: ``viewBox="0 0 {largeur} {hauteur}"`` and the ``d`` of one path per département.

    Overseas départements are insets at the left; 75, 92, 93 and 94 are drawn in place and once more,
    enlarged, at the top right.
    """

    largeur: int
    hauteur: int
    traces: Mapping[str, str]


@cache
def carte() -> Carte:
    """The map of the 101 départements, paths in the order of codes."""
    texte = files(__package__).joinpath("carte.tsv").read_text(encoding="utf-8")
    premiere, *lignes = texte.splitlines()
    largeur, hauteur = (int(nombre) for nombre in premiere.split("\t"))
    traces = dict(ligne.split("\t", 1) for ligne in lignes)
    return Carte(largeur, hauteur, MappingProxyType(traces))
