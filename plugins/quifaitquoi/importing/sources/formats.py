"""Whose file is it, from its columns: the national standard's, the France services list, data·inclusion?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quifaitquoi.geo import slug

# fmt: off
COLONNES: tuple[str, ...] = (
    "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse", "latitude",
    "longitude", "typologie", "telephone", "courriels", "site_web", "horaires", "presentation_resume",
    "presentation_detail", "source", "itinerance", "structure_parente", "date_maj", "services",
    "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge",
    "dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels", "modalites_acces",
    "modalites_accompagnement", "fiche_acces_libre", "prise_rdv",
)
# fmt: on
"""The 32 columns of the « standard national des lieux de médiation numérique » 1.0.2, in its order."""

JOURS = tuple(f"h_{jour}" for jour in ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"))
"""The weekly grid of the France services list: no Sunday."""


@dataclass(frozen=True, slots=True)
class Format:
    """`nom` as told to an editor; `colonnes` of the file, of which `noms` are called otherwise here; without
    `indispensables` no row can become a place; `source` is for rows that name none; `ajoutees` are columns
    of ours that its reading fills."""

    nom: str
    colonnes: tuple[str, ...]
    indispensables: tuple[str, ...]
    noms: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    ajoutees: tuple[str, ...] = ()

    def nom_de(self, ecrit: str) -> str | None:
        """The name of a column of the file, as we call it; None when the format has none such."""
        propre = slug(ecrit).replace("-", "_")
        return self.noms.get(propre, propre) if propre in self.colonnes else None

    @property
    def connus(self) -> frozenset[str]:
        """Its columns, as we call them."""
        siennes = frozenset(self.noms.get(colonne, colonne) for colonne in self.colonnes)
        return siennes | frozenset(self.ajoutees)

    def connues(self, entete: Sequence[str]) -> int:
        """How many columns of a header are this format's."""
        return sum(self.nom_de(ecrit) is not None for ecrit in entete)


NATIONAL = Format("du standard national", COLONNES, ("nom", "commune", "code_postal", "date_maj"))
FRANCE_SERVICES = Format(
    "de la liste des France services",
    (
        *("id_fs", "insee_dep", "lib_fs", "adresse", "complement_adresse", "insee_com", "code_postal"),
        *("lib_com", "latitude", "longitude", "mail", "telephone", *JOURS, "prise_rdv", "commentaire"),
        *("type_fs", "format_fs", "groupe_fs", "labellisation_fs"),
    ),
    ("nom", "commune", "code_postal"),
    # « prise_rdv » is Oui or Non here, an address in the standard.
    {
        "id_fs": "id",
        "lib_fs": "nom",
        "insee_com": "code_insee",
        "lib_com": "commune",
        "mail": "courriels",
        "prise_rdv": "rendez_vous",
    },
    "France services",
)
"""Open data of the ANCT (« Liste des structures France services », Licence Ouverte 2.0), as of 2024-08-01."""

DATA_INCLUSION = Format(
    "de data·inclusion",
    (
        *("id", "siret", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse"),
        *("latitude", "longitude", "telephone", "courriel", "site_web", "horaires_accueil", "description"),
        *("source", "date_maj", "accessibilite_lieu"),
    ),
    ("nom", "date_maj"),
    {
        "siret": "pivot",
        "courriel": "courriels",
        "horaires_accueil": "horaires",
        "description": "presentation_detail",
        "accessibilite_lieu": "fiche_acces_libre",
    },
    ajoutees=(
        *("services", "publics_specifiquement_adresses", "frais_a_charge", "modalites_accompagnement"),
        *("modalites_acces", "dispositif_programmes_nationaux", "typologie"),
    ),
)
"""Structures of the schema v1 of data·inclusion; what their services say is written with our names."""

FORMATS = (NATIONAL, FRANCE_SERVICES)
"""Those of CSV files, known by their columns."""


def reconnaitre(entete: Sequence[str]) -> Format:
    """The format with the most columns of a header; the national standard when nothing tells."""
    return max(FORMATS, key=lambda un_format: un_format.connues(entete))
