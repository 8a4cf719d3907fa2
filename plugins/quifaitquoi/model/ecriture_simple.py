"""How strictly does a guide judge its simplified texts, and which plain words has it chosen?"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from quifaitquoi.langage import REGLES, SEUILS, Gravite, MotChoisi
from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Nom, Texte

Seuil = Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]
NomDeRegle = StrEnum("NomDeRegle", {regle.nom: regle.nom for regle in REGLES})  # type: ignore[misc]
"""The rules, by the name that settings give them."""


class RaisonDUnMot(StrEnum):
    """Why a word is to be replaced: the number of its rule in the State's reference."""

    ETRANGER = "RLS-5.5"
    DIFFICILE = "RLS-6.4"
    SYNONYME = "RLS-7.5"


class ReglageFalc(Fiche):
    """What a guide changes of a rule."""

    regle: NomDeRegle = Field(title="Règle", description="Son nom, dans la page « Écrire simplement ».")
    seuil: Seuil | None = Field(
        None, title="Seuil", description="Pour les règles qui comptent.", examples=[15]
    )
    gravite: Gravite | None = Field(None, title="Gravité", description="erreur, avertissement ou rien.")
    sauf: tuple[Texte, ...] = Field(
        (),
        title="Sauf",
        description="Des phrases gardées exprès, entières.",
        examples=[["Ce n’est pas votre faute."]],
    )

    @property
    def compte(self) -> bool:
        """Whether a threshold means something for this rule."""
        return self.regle.value in SEUILS


class MotFalc(Fiche):
    """A plain word that this guide has chosen, and those it replaces."""

    ecrire: Nom = Field(title="Écrire", description="Le mot simple.", examples=["conseiller"])
    pas: tuple[Nom, ...] = Field(
        min_length=1, title="Pas", description="Les mots à ne pas écrire.", examples=[["agent d’accueil"]]
    )
    regle: RaisonDUnMot = Field(
        RaisonDUnMot.DIFFICILE,
        title="Pourquoi",
        description="RLS-5.5 mot étranger, RLS-6.4 mot difficile, RLS-7.5 même chose.",
    )

    @property
    def choisi(self) -> MotChoisi:
        return MotChoisi(self.ecrire, self.pas, self.regle.value)
