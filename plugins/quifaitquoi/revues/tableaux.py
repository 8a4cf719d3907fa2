"""How do spreadsheets and other programs read what is to be checked?"""

from __future__ import annotations

import json

from quifaitquoi.guide.donnees.tableau import ecrire, texte
from quifaitquoi.revues.releve import Releve, Revue

COLONNES = (
    "service",
    "territoire",
    "mois",
    "verifie_le",
    "revoir_le",
    "sorte",
    "nom",
    "telephone",
    "fichier",
    "ligne",
)
"""`mois`: the threshold that is past, 6, 12 or 24; 0 for a record that is still fresh."""


def en_csv(releve: Releve) -> str:
    """Every dated record, the oldest first; no cell is a formula."""
    lignes = ({cle: texte(str(valeur)) for cle, valeur in _ligne(revue).items()} for revue in releve.revues)
    return ecrire(COLONNES, lignes)


def en_json(releve: Releve) -> str:
    """`{jour, revues, passes}`, ending in a line break."""
    objet = {
        "jour": releve.aujourdhui.isoformat(),
        "revues": [_ligne(revue) for revue in releve.revues],
        "passes": [
            {
                "service": passe.service,
                "territoire": passe.territoire,
                "message": passe.constat.phrase,
                "fichier": passe.constat.origine.fichier,
                "ligne": passe.constat.origine.ligne,
            }
            for passe in releve.passes
        ],
    }
    return json.dumps(objet, ensure_ascii=False, indent=2) + "\n"


def _ligne(revue: Revue) -> dict[str, str | int]:
    return {
        "service": revue.service,
        "territoire": revue.territoire,
        "mois": revue.palier,
        "verifie_le": revue.verifie_le.isoformat(),
        "revoir_le": revue.revoir_le.isoformat(),
        "sorte": revue.sorte,
        "nom": revue.nom,
        "telephone": revue.telephone or "",
        "fichier": revue.origine.fichier,
        "ligne": revue.origine.ligne,
    }
