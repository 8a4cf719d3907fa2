"""Who helps: an organisation or a service, never a person."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from quifaitquoi.model.contact import Courriel, Lien, Telephone
from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.referentiels import Dispositif
from quifaitquoi.model.textes import CodeInsee, Identifiant, Nom, Resume, Siren


class Acteur(Fiche):
    """One organisation or service of a territory; what it does comes from its role."""

    id: Identifiant = Field(title="Identifiant", examples=["france-services"])
    role: Identifiant = Field(title="Rôle", description="Un des rôles de _national/roles.yml.")
    nom: Nom = Field(title="Nom", examples=["France services"])
    presentation_resume: Resume | None = Field(None, title="Présentation en une phrase")
    zone: Literal["departement"] | tuple[CodeInsee | Siren, ...] = Field(
        "departement",
        title="Zone",
        description="« departement », ou une liste de codes INSEE de communes et de SIREN d’intercommunalités.",
    )
    telephone: Telephone | None = Field(None, title="Téléphone", examples=["03 83 00 00 00"])
    courriels: tuple[Courriel, ...] = Field((), title="Courriels du service")
    site_web: tuple[Lien, ...] = Field((), title="Sites web")
    dispositif_programmes_nationaux: tuple[Dispositif, ...] = Field((), title="Programmes nationaux")
    source: Nom | None = Field(None, title="Source")
