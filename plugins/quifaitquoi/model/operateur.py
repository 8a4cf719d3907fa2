"""Which public bodies does France services answer for, according to whom and since when?"""

from __future__ import annotations

from pydantic import Field

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Identifiant, Nom, Texte


class Operateur(Fiche):
    """A partner of France services: national lists disagree, so each record says which ones name it."""

    id: Identifiant = Field(title="Identifiant", examples=["caf"])
    nom: Nom = Field(title="Nom", examples=["Caf"])
    pour: Texte = Field(title="Pour quoi", description="Les démarches que l’on y fait.")
    vers: Identifiant = Field(title="Vers", description="Identifiant de l’orientation qui dit quoi faire.")
    liste: Texte = Field(title="Dans quelle liste", examples=["Livret de 2021"])
    doute: Texte | None = Field(None, title="Doute", description="Ce sur quoi les listes se contredisent.")
    source: Texte = Field(title="Source", description="Le document qui le dit, avec son année.")
