"""What is known of a poster before it is set: what it says, where it will stand, what page says the same?"""

from __future__ import annotations

from dataclasses import dataclass

from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.model import Lieu


@dataclass(frozen=True, slots=True, eq=False)
class Affiche:
    """One poster; addresses are from the root of the site."""

    epreuve: Epreuve
    titre: str
    adresse: str
    """Where the site publishes it; the name of its file is the end of it."""
    page: str
    """The page that says the same."""
    lieu: Lieu | None = None
    """None when it is of the whole territory."""
    commune: str = ""

    @property
    def nom(self) -> str:
        """« affiche-mairie-de-toul »: still says what it is once downloaded."""
        return self.adresse.rpartition("/")[2].removesuffix(".pdf")
