"""What is known of a poster before it is set: what it says, where it will stand, what page says the same?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.lieu import a_verifier
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
    a_verifier: date | None = None
    """Day of its oldest fact, when it is only a proof: nobody may hang it."""

    @property
    def fichier(self) -> str:
        """« affiche-mairie-de-toul-a3-imprimeur.pdf »: files of several supports live in one folder."""
        support = self.epreuve.support
        suffixes = [mot for mot in (support.papier, support.variante) if mot not in ("a4", "bureau")]
        return "-".join([self.nom, *suffixes]) + ".pdf"

    def en_epreuve(self, depuis: date) -> Affiche:
        """The same, to be checked and not hung: its sheets, its title, its file and its address say so."""
        return replace(
            self,
            titre=f"Épreuve, {minuscule(self.titre)}",
            nom=f"epreuve-{self.nom}",
            adresse=adresses.epreuve(self.adresse),
            a_verifier=depuis,
            epreuve=replace(self.epreuve, a_verifier=a_verifier(depuis)),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Refus:
    """A poster that one would expect, and why it isn't made: never half a poster."""

    lieu: Lieu | None
    """None when it would tell several."""
    quoi: str
    """« Pas d’affiche à deux »."""
    raison: str
    conseil: str
    """What the editor can do."""
    fiche: Fiche
    """What is to be changed: a lieu, or one of its permanences."""

    @property
    def constat(self) -> Constat:
        """The same, for those who read a terminal: it stops nothing."""
        pour = f" pour « {self.lieu.nom} »" if self.lieu else ""
        message = f"{minuscule(self.quoi)}{pour} : {self.raison}"
        fiche = self.fiche
        return Constat(fiche.origine(), fiche.champ(), message, Gravite.AVERTISSEMENT, self.conseil)


def minuscule(phrase: str) -> str:
    """The same, inside another sentence."""
    return phrase[:1].lower() + phrase[1:]
