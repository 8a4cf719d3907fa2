"""What can people expect from each kind of helper, and what does it not do?"""

from __future__ import annotations

from pydantic import Field

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Identifiant, Nom, Texte


class Role(Fiche):
    """A kind of helper: what people can expect from it, and what it doesn't do."""

    id: Identifiant = Field(title="Identifiant", examples=["france-services"])
    nom: Nom = Field(title="Nom", examples=["France services"])
    phrase: Texte = Field(title="En une phrase", description="Ce que ce rôle fait pour la personne reçue.")
    fait: tuple[Texte, ...] = Field(min_length=1, title="Ce qu’il fait")
    ne_fait_pas: tuple[Texte, ...] = Field((), title="Ce qu’il ne fait pas")
    a_apporter: tuple[Texte, ...] = Field((), title="À apporter")
