"""What must a place have before it can be in a guide, that no other row can give it?"""

from __future__ import annotations

from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.importing.fiches.brouillon import Brouillon
from quifaitquoi.importing.fiches.valeurs import Attendu
from quifaitquoi.model import Lieu


def exiger(brouillon: Brouillon, lieu: Lieu, attendu: Attendu) -> bool:
    """Whether the rules of a guide will take the place; else the row is refused, with the way out."""
    if attendu.aujourdhui and lieu.verifie_le > attendu.aujourdhui:
        message = f"le {date_sans_jour(lieu.verifie_le)} n’est pas encore passé"
        brouillon.refuser("date_maj", message, brouillon.ligne.cellules.get("date_maj"))
    if not (lieu.telephone or lieu.courriels or lieu.site_web or lieu.prise_rdv or attendu.joignable):
        message = "il n’y a aucun moyen de joindre ce lieu"
        propose = "Ajoutez-en un dans le fichier, ou dites qui y reçoit : --acteur, suivi de son identifiant."
        brouillon.refuser("telephone", message, propose=propose)
    return not any(constat.bloque for constat in brouillon.constats)
