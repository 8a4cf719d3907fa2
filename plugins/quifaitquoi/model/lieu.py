"""Where are people received? In a place of the national standard, with our hours."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from quifaitquoi.model.a_relire import ARelire
from quifaitquoi.model.contact import Courriel, Lien, Telephone
from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.quand import Fermetures, HorairesEcrits
from quifaitquoi.model.referentiels import (
    AccesPermanence,
    Dispositif,
    FormationLabel,
    Frais,
    Itinerance,
    ModaliteAcces,
    ModaliteAccompagnement,
    PriseEnCharge,
    Public,
    Service,
)
from quifaitquoi.model.textes import (
    Adresse,
    CodeInsee,
    CodePostal,
    Identifiant,
    Jour,
    Nom,
    Pivot,
    Resume,
    Texte,
    TexteMarkdown,
)

Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class Lieu(Fiche):
    """A place; field names are those of the national standard wherever it has one."""

    id: Identifiant = Field(title="Identifiant", examples=["bus-saint-fraigne"])
    pivot: Pivot | None = Field(None, title="SIRET ou RNA", examples=["21540395900011"])
    nom: Nom = Field(title="Nom", examples=["Bus France services, arrêt de Saint-Fraigne"])
    adresse: Adresse | None = Field(None, title="Adresse", examples=["Rue du Chant du Coq"])
    complement_adresse: Texte | None = Field(
        None, title="Complément d’adresse", examples=["Face à la boulangerie"]
    )
    code_postal: CodePostal = Field(title="Code postal", examples=["16140"])
    commune: Nom = Field(title="Commune", examples=["Saint-Fraigne"])
    code_insee: CodeInsee | None = Field(None, title="Code INSEE", description="Retrouvé d’après la commune.")
    latitude: Latitude | None = Field(
        None, title="Latitude", description="Position de la commune si absente."
    )
    longitude: Longitude | None = Field(
        None, title="Longitude", description="Position de la commune si absente."
    )
    typologie: tuple[Nom, ...] = Field((), title="Typologie", examples=[["RFS"]])
    telephone: Telephone | None = Field(None, title="Téléphone", examples=["05 45 00 00 00"])
    courriels: tuple[Courriel, ...] = Field((), title="Courriels", examples=[["accueil@mairie.example"]])
    site_web: tuple[Lien, ...] = Field((), title="Sites web")
    acteurs: tuple[Identifiant, ...] = Field(
        (),
        title="Acteurs",
        description="Qui reçoit ici pendant ces horaires.",
        examples=[["france-services"]],
    )
    horaires: HorairesEcrits | None = Field(None, title="Horaires")
    sauf: Fermetures | None = Field(None, title="Sauf", description="Fermetures, en plus des horaires.")
    acces: AccesPermanence | None = Field(None, title="Accès", description="Avec ou sans rendez-vous.")
    prise_rdv: Lien | None = Field(None, title="Prise de rendez-vous en ligne")
    a_apporter: tuple[Texte, ...] = Field((), title="À apporter", examples=[["une pièce d’identité"]])
    presentation_resume: Resume | None = Field(None, title="Présentation en une phrase")
    presentation_detail: TexteMarkdown | None = Field(
        None, title="Présentation", description="Markdown permis."
    )
    itinerance: tuple[Itinerance, ...] = Field((), title="Itinérance")
    structure_parente: Nom | None = Field(None, title="Structure parente")
    services: tuple[Service, ...] = Field((), title="Services")
    publics_specifiquement_adresses: tuple[Public, ...] = Field((), title="Publics")
    prise_en_charge_specifique: tuple[PriseEnCharge, ...] = Field((), title="Prise en charge spécifique")
    frais_a_charge: tuple[Frais, ...] = Field((), title="Frais à charge")
    dispositif_programmes_nationaux: tuple[Dispositif, ...] = Field((), title="Programmes nationaux")
    formations_labels: tuple[FormationLabel, ...] = Field((), title="Formations et labels")
    autres_formations_labels: tuple[Nom, ...] = Field((), title="Autres formations et labels")
    modalites_acces: tuple[ModaliteAcces, ...] = Field((), title="Modalités d’accès")
    modalites_accompagnement: tuple[ModaliteAccompagnement, ...] = Field(
        (), title="Modalités d’accompagnement"
    )
    fiche_acces_libre: Lien | None = Field(None, title="Fiche Acceslibre")
    source: Nom = Field(title="Source", description="Un des noms de _national/sources.yml ou du territoire.")
    verifie_le: Jour = Field(title="Vérifié le", examples=["2026-11-02"])
    a_relire: tuple[ARelire, ...] = Field(
        (),
        title="À relire",
        description="Ce qu’un import n’a pas compris : jamais publié. Corrigez la fiche, puis effacez-le.",
    )
