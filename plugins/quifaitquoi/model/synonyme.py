"""Which words do people say for another that the guide writes?"""

from __future__ import annotations

from pydantic import Field

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Nom


class Synonyme(Fiche):
    """Words understood as another one in the search by own words."""

    pour: Nom = Field(title="Pour", description="Le mot du guide.", examples=["téléphone"])
    mots: tuple[Nom, ...] = Field(min_length=1, title="Mots", description="Ce que disent les gens.")
