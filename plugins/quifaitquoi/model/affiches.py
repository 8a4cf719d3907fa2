"""Which posters does a territory want, under which titles, with whose logos, and with which advice?"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field, PrivateAttr, StringConstraints

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Identifiant, Jour, Nom, Texte

LOGOS_MAX: Final = 6
"""Two rows at the foot of an A4 sheet."""
CONSEILS_MIN: Final = 4
CONSEILS_MAX: Final = 6

Titre = Annotated[Texte, StringConstraints(max_length=50)]
"""At the smallest size of a wall poster (20 points), never more than two lines of an A4 sheet."""
PhraseDAffiche = Annotated[Texte, StringConstraints(max_length=60)]
"""At 20 points, never more than two lines of an A4 sheet."""
CheminDeLogo = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\.(svg|png)$", max_length=150),
]


class ModeleAffiche(StrEnum):
    """What an editor calls each sort of poster; each is a folder of `guide/affiches/`."""

    PORTES = "portes"
    TOURNEE = "tournee"
    AGENDA = "agenda"
    PERMANENCES = "permanences"
    SEMAINE = "semaine"
    DUO = "duo"
    CARTE = "carte"
    SIMPLE = "simple"
    BUREAU = "bureau"
    MEMO = "memo"
    FICHE = "fiche"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class Image:
    """A logo that has been read and found harmless; `svg` draws it, whatever it was given as."""

    svg: str
    rapport: float
    """Width over height."""

    @classmethod
    def de_pixels(cls, png: bytes, rapport: float) -> Image:
        """A drawing that is only these pixels: the typesetter is then given text, whatever the logo."""
        large, haut = round(1000 * rapport), 1000
        donnees = base64.b64encode(png).decode("ascii")
        image = f'<image width="{large}" height="{haut}" href="data:image/png;base64,{donnees}"/>'
        cadre = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {large} {haut}"'
        return cls(f"<svg {cadre}>{image}</svg>", rapport)


class Logo(Fiche):
    """The logo of a partner, from a file beside the YAML."""

    fichier: CheminDeLogo = Field(
        title="Fichier",
        description="Chemin dans le dossier du territoire ; un dessin SVG, ou une image PNG.",
        examples=["logos/departement.svg"],
    )
    alternative: Nom = Field(
        title="Texte de remplacement",
        description="Ce que le logo dit à qui ne le voit pas : le nom du partenaire.",
        examples=["Département imaginaire"],
    )
    _image: Image | None = PrivateAttr(default=None)

    def poser(self, image: Image) -> None:
        """Give the record the picture that its file holds, once read."""
        self._image = image

    @property
    def image(self) -> Image | None:
        """None when the file could not be read, as a finding has told."""
        return self._image


class TitreDAffiche(Fiche):
    """A title of one’s own, for one sort of poster."""

    affiche: ModeleAffiche = Field(title="Affiche", examples=["duo"])
    titre: Titre = Field(title="Titre", examples=["Deux personnes pour vous aider"])


class Affiches(Fiche):
    """What the block `affiches:` of a territory says; all the posters, as they are, without it."""

    choix: tuple[ModeleAffiche, ...] = Field(
        tuple(ModeleAffiche),
        min_length=1,
        title="Affiches à faire",
        description="Par leur nom ; toutes, si rien n’est écrit.",
        examples=[["portes", "permanences", "duo"]],
    )
    titres: tuple[TitreDAffiche, ...] = Field(
        (), title="Titres", description="Un titre à vous, pour les affiches que vous voulez."
    )
    logos: tuple[Logo, ...] = Field(
        (), max_length=LOGOS_MAX, title="Logos", description="Ceux des partenaires, au bas des affiches."
    )

    def titre(self, modele: str) -> str | None:
        """The title wanted for a sort of poster; None keeps the usual one."""
        return next((voulu.titre for voulu in self.titres if voulu.affiche == modele), None)


class Conseil(Fiche):
    """A short line of advice to print under the dates of a poster."""

    id: Identifiant = Field(title="Identifiant", examples=["mot-de-passe"])
    phrase: PhraseDAffiche = Field(
        title="Phrase",
        description="Une ligne d’affiche : 60 caractères au plus.",
        examples=["Votre mot de passe est à vous : ne le dites pas."],
    )
    source: Texte = Field(title="Source", description="La page qui le dit, avec son adresse.")
    verifie_le: Jour = Field(title="Vérifié le", description="Le jour pour lequel la page parle.")
