"""Who helps? An organisation or a service, never a person."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from quifaitquoi.model.contact import Courriel, Lien, Telephone
from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.referentiels import Dispositif
from quifaitquoi.model.textes import CodeDeZone, Identifiant, Nom, OuiNon, Resume

Zone = Annotated[
    Annotated[Literal["departement"], Tag("mot")] | Annotated[tuple[CodeDeZone, ...], Tag("codes")],
    # One branch only is tried, so that one mistake gives one message.
    Discriminator(lambda valeur: "codes" if isinstance(valeur, (list, tuple)) else "mot"),
]


class Acteur(Fiche):
    """One organisation or service of a territory; what it does comes from its role."""

    id: Identifiant = Field(title="Identifiant", examples=["france-services"])
    role: Identifiant = Field(title="Rôle", description="Un des rôles de _national/roles.yml.")
    nom: Nom = Field(title="Nom", examples=["France services"])
    presentation_resume: Resume | None = Field(None, title="Présentation en une phrase")
    zone: Zone = Field(
        "departement",
        title="Zone",
        description="« departement », ou une liste de codes INSEE de communes et de SIREN d’EPCI.",
    )
    equipe_unique: OuiNon = Field(
        False,
        title="Une seule équipe",
        description="« oui » pour un bus ou une personne seule : jamais à deux endroits en même temps.",
    )
    telephone: Telephone | None = Field(None, title="Téléphone", examples=["03 83 00 00 00"])
    courriels: tuple[Courriel, ...] = Field((), title="Courriels du service")
    site_web: tuple[Lien, ...] = Field((), title="Sites web")
    dispositif_programmes_nationaux: tuple[Dispositif, ...] = Field((), title="Programmes nationaux")
    source: Nom | None = Field(None, title="Source")
