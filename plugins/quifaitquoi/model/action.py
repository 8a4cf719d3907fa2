"""What does each kind of helper do of each action, and how often does it happen here?

The actions are those of the national sheet that tells France services from conseillers numériques; any role
may be added to them. How often one is done is never national: only the people of a territory can say it.
"""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Identifiant, Jour, Nom, OuiNon, Texte

ECHELLE: Final = ("jamais", "rarement", "parfois", "souvent", "très souvent")
"""What each frequency means, from 0; ours, since the national sheet draws its positions without a scale."""
FREQUENCE_MAX: Final = len(ECHELLE) - 1
ACTIONS_LOCALES_MAX: Final = 4
"""Free lines of the workshop sheet that the national network of conseillers numériques hands out."""


def _lire_frequence(valeur: object) -> int:
    texte = str(valeur).strip() if isinstance(valeur, str | int) and not isinstance(valeur, bool) else ""
    if texte in map(str, range(len(ECHELLE))):
        return int(texte)
    raise PydanticCustomError(
        "frequence", "n’est pas un nombre de 0 à 4 : 0 pour « jamais », 4 pour « très souvent »"
    )


NombreDeFrequence = Annotated[
    int,
    PlainValidator(_lire_frequence),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": FREQUENCE_MAX}),
]


class Part(Fiche):
    """What one role does of an action; what is not its job is said, never left blank."""

    role: Identifiant = Field(title="Rôle", examples=["france-services"])
    fait: OuiNon = Field(True, title="Le fait", description="« non » : la page écrit « Ne le fait pas ».")
    phrase: Texte | None = Field(
        None, title="Phrase", description="Ce que fait ce rôle ; avec « fait: non », ce qu’il fait plutôt."
    )

    @model_validator(mode="after")
    def _dit_quelque_chose(self) -> Part:
        if self.fait and self.phrase is None:
            raise PydanticCustomError("part_muette", "il manque « phrase », ou « fait: non »")
        return self


class ActionCle(Fiche):
    """One line of the table « qui fait quoi », compared between roles."""

    id: Identifiant = Field(title="Identifiant", examples=["aller-vers"])
    titre: Nom = Field(title="Titre", examples=["Aller vers"])
    precision: Texte | None = Field(None, title="Précision", description="De quoi il s’agit, en peu de mots.")
    parts: tuple[Part, ...] = Field(min_length=1, title="Part de chacun", description="Un rôle par élément.")
    avec_mandat: OuiNon = Field(
        False,
        title="Demande un mandat",
        description="« oui » : la page des mandats est donnée avec l’action.",
    )
    source: Texte | None = Field(None, title="Source", description="D’où vient ce partage des actions.")


class Frequence(Fiche):
    """How often one role does an action."""

    role: Identifiant = Field(title="Rôle", examples=["france-services"])
    frequence: NombreDeFrequence = Field(
        title="Fréquence", description="De 0 (jamais) à 4 (très souvent).", examples=[3]
    )


class Pratique(Fiche):
    """What the team of a territory declares about an action: how often, and what is done together."""

    action: Identifiant = Field(title="Action", description="Identifiant d’une action.", examples=["former"])
    frequences: tuple[Frequence, ...] = Field((), title="Fréquences", description="Un rôle par élément.")
    initiatives: tuple[Texte, ...] = Field(
        (), title="Initiatives locales", description="Ce qui se fait ici pour travailler ensemble."
    )
    source: Texte = Field(title="Source", description="Qui le dit : une réunion, un atelier, une équipe.")
    verifie_le: Jour = Field(title="Vérifié le")
