"""What is known of a poster before it is set: what it says, where it will stand, what page says the same?"""

from __future__ import annotations

from dataclasses import dataclass

from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.model import Fiche, Lieu


@dataclass(frozen=True, slots=True, eq=False)
class Affiche:
    """One poster; addresses are from the root of the site."""

    epreuve: Epreuve
    titre: str
    nom: str
    """« affiche-mairie-de-toul »: still says what it is once downloaded."""
    adresse: str
    """Where the site publishes it on office A4."""
    page: str
    """The page that says the same."""
    lieu: Lieu | None = None
    """None when it is of the whole territory."""
    commune: str = ""

    @property
    def fichier(self) -> str:
        """« affiche-mairie-de-toul-a3-imprimeur.pdf »: files of several supports live in one folder."""
        support = self.epreuve.support
        suffixes = [mot for mot in (support.papier, support.variante) if mot not in ("a4", "bureau")]
        return "-".join([self.nom, *suffixes]) + ".pdf"


@dataclass(frozen=True, slots=True, eq=False)
class Refus:
    """A poster that one would expect for a lieu, and why it isn't made: never half a poster."""

    lieu: Lieu
    quoi: str
    """« Pas d’affiche à deux »."""
    raison: str
    conseil: str
    """What the editor can do."""
    fiche: Fiche
    """What is to be changed, the lieu or one of its permanences."""

    @property
    def constat(self) -> Constat:
        """The same, for those who read a terminal: it stops nothing."""
        message = f"{self.quoi[0].lower()}{self.quoi[1:]} pour « {self.lieu.nom} » : {self.raison}"
        fiche = self.fiche
        return Constat(fiche.origine(), fiche.champ(), message, Gravite.AVERTISSEMENT, self.conseil)
