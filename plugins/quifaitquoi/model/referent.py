"""Which service answers for which files of a territory, and under which accounts does the forge know it?"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from quifaitquoi.model.contact import Courriel
from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Nom

Compte = Annotated[
    str, StringConstraints(pattern=r"^@[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9._-]+)*$", max_length=100)
]
"""A team or an account of the forge: `@departement/inclusion`."""
FichierDuTerritoire = Annotated[
    str,
    StringConstraints(
        pattern=r"^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?$", max_length=150
    ),
]
"""A file of the folder, or a folder in it with its final slash: `lieux.yml`, `permanences/`."""


class Referent(Fiche):
    """A service, never a person, that checks the records and reads what is proposed about them."""

    service: Nom = Field(
        title="Service",
        description="Le service qui revérifie les fiches.",
        examples=["Mission inclusion numérique"],
    )
    comptes: tuple[Compte, ...] = Field(
        (),
        title="Comptes sur la forge",
        description="Qui relit les propositions : de préférence une équipe. CODEOWNERS s’en déduit.",
        examples=[["@departement-fictif/inclusion-numerique"]],
    )
    fichiers: tuple[FichierDuTerritoire, ...] = Field(
        (),
        title="Fichiers",
        description="Ceux dont ce service répond, dans le dossier du territoire. Sans eux : tous les autres.",
        examples=[["permanences.yml", "bus/"]],
    )
    courriel: Courriel | None = Field(
        None,
        title="Courriel",
        description="L’adresse du service, jamais celle d’une personne.",
        examples=["inclusion@essai.example"],
    )

    def repond_de(self, fichier: str) -> bool:
        """Whether a file, told from the folder of the territory, is one of those named here."""
        return any(fichier == nom or (nom.endswith("/") and fichier.startswith(nom)) for nom in self.fichiers)
