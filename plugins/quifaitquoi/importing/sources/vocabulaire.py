"""Which words of data·inclusion say exactly the same as a word of the national standard?

The public crosswalk of data·inclusion goes from the standard to its own words (pipeline, « 001_mappings /
mediation_numerique ») and loses on the way; only what comes back without doubt is here. A person reads the
rest again.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Table = Mapping[str, str]

SERVICES: Final[Table] = MappingProxyType(
    {
        "numerique--maitriser-les-fondamentaux-du-numerique": "Maîtrise des outils numériques du quotidien",
        "numerique--acceder-a-une-connexion-internet": "Accès internet et matériel informatique",
        "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives": (
            "Aide aux démarches administratives"
        ),
    }
)
PUBLICS: Final[Table] = MappingProxyType(
    {
        "etudiants": "Étudiants",
        "familles": "Familles et/ou enfants",
        "femmes": "Femmes",
        "jeunes": "Jeunes",
        "seniors": "Seniors",
        # The standard says it by saying nothing.
        "tous-publics": "",
    }
)
FRAIS: Final[Table] = MappingProxyType({"gratuit": "Gratuit", "payant": "Payant"})
TYPES: Final[Table] = MappingProxyType(
    {"accompagnement": "Accompagnement individuel", "atelier": "Dans un atelier collectif"}
)
MODES_ACCUEIL: Final[Table] = MappingProxyType({"a-distance": "À distance", "en-presentiel": ""})
MODES_MOBILISATION: Final[Table] = MappingProxyType(
    {
        "envoyer-un-courriel": "Contacter par mail",
        "se-presenter": "Se présenter",
        "telephoner": "Téléphoner",
    }
)
DISPOSITIFS: Final[Table] = MappingProxyType(
    {
        "aidants-connect": "Aidants Connect",
        "conseillers-numeriques": "Conseillers numériques",
        "france-service": "France Services",
        "grandes-ecoles-du-numerique": "Grande école du numérique",
        "croix-rouge": "La Croix Rouge",
    }
)
TYPOLOGIES: Final[Table] = MappingProxyType(
    {
        "afpa": "AFPA",
        "caarud": "CAARUD",
        "cada": "CADA",
        "caf": "CAF",
        "cap-emploi-reseau-cheops": "CAP_EMPLOI",
        "chrs": "CHRS",
        "chu": "CHU",
        "cidff": "CIDFF",
        "cmp": "CMP",
        "cms": "CMS",
        "cpam": "CPAM",
        "cph": "CPH",
        "csapa": "CSAPA",
        "ecoles-de-la-deuxieme-chance": "E2C",
        "epide": "EPIDE",
        "esat": "ESAT",
        "espaces-publics-numeriques": "EPN",
        "france-service": "RFS",
        "france-travail": "FT",
        "geiq": "GEIQ",
        "huda": "HUDA",
        "la-poste": "LA_POSTE",
        "maisons-des-solidarites": "MDS",
        "mdph": "MDPH",
        "mission-locale": "ML",
        "mjc": "MJC",
        "msap": "MSAP",
        "mutualite-sociale-agricole": "MSA",
        "pimms-mediation": "PIMMS",
        "pjj": "PJJ",
        "plie": "PLIE",
        "ressourceries": "RESSOURCERIE",
        "spip": "SPIP",
    }
)
