"""Who receives where and when, when it is not simply the hours of the place?"""

from __future__ import annotations

from pydantic import Field

from quifaitquoi.model.contact import Lien, Telephone
from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.quand import Fermetures, HorairesEcrits
from quifaitquoi.model.referentiels import AccesPermanence, Frais, ModaliteAccompagnement, Service
from quifaitquoi.model.textes import Identifiant, Jour, Nom, Texte, TexteMarkdown


class Permanence(Fiche):
    """An acteur receiving at a lieu on its own schedule (a noun of ours: the national standard has none)."""

    acteur: Identifiant = Field(title="Acteur", examples=["conseillers-numeriques"])
    lieu: Identifiant = Field(title="Lieu", examples=["mairie-de-harol"])
    titre: Nom | None = Field(None, title="Titre", examples=["Atelier smartphone"])
    horaires: HorairesEcrits = Field(title="Horaires")
    sauf: Fermetures | None = Field(None, title="Sauf", description="Fermetures, en plus des horaires.")
    acces: AccesPermanence | None = Field(None, title="Accès", description="Avec ou sans rendez-vous.")
    telephone: Telephone | None = Field(None, title="Téléphone", description="S’il diffère de celui du lieu.")
    prise_rdv: Lien | None = Field(None, title="Prise de rendez-vous en ligne")
    services: tuple[Service, ...] = Field((), title="Services")
    sujets: tuple[Texte, ...] = Field((), title="Sujets", examples=[["Premiers pas avec un smartphone"]])
    modalites_accompagnement: tuple[ModaliteAccompagnement, ...] = Field(
        (), title="Modalités d’accompagnement"
    )
    frais_a_charge: tuple[Frais, ...] = Field((), title="Frais à charge")
    a_apporter: tuple[Texte, ...] = Field((), title="À apporter", examples=[["une pièce d’identité"]])
    precisions: TexteMarkdown | None = Field(None, title="Précisions", description="Markdown permis.")
    source: Nom = Field(title="Source", description="Un des noms de _national/sources.yml ou du territoire.")
    verifie_le: Jour = Field(title="Vérifié le", examples=["2026-11-02"])
