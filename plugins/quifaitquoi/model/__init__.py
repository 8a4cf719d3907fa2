"""What exists: which nouns, with which fields, is a guide made of?"""

from __future__ import annotations

from quifaitquoi.model.acteur import Acteur
from quifaitquoi.model.action import ActionCle, Frequence, Part, Pratique
from quifaitquoi.model.affiches import Affiches, Conseil, Logo, ModeleAffiche
from quifaitquoi.model.arbre import Arbre, Etape, Orientation, Question, Reponse
from quifaitquoi.model.contact import Contact, e164
from quifaitquoi.model.ecriture_simple import MotFalc, ReglageFalc
from quifaitquoi.model.fiche import SANS_ORIGINE, Fiche
from quifaitquoi.model.glossaire import Lexique, Terme
from quifaitquoi.model.lieu import Lieu
from quifaitquoi.model.national import National, Ressource, Source
from quifaitquoi.model.operateur import Operateur
from quifaitquoi.model.permanence import Permanence
from quifaitquoi.model.referent import Referent
from quifaitquoi.model.relecture import Relecture
from quifaitquoi.model.role import Role
from quifaitquoi.model.synonyme import Synonyme
from quifaitquoi.model.territoire import Accueil, Presentation, Territoire

__all__ = [
    "SANS_ORIGINE",
    "Accueil",
    "Acteur",
    "ActionCle",
    "Affiches",
    "Arbre",
    "Conseil",
    "Contact",
    "Etape",
    "Fiche",
    "Frequence",
    "Lexique",
    "Lieu",
    "Logo",
    "ModeleAffiche",
    "MotFalc",
    "National",
    "Operateur",
    "Orientation",
    "Part",
    "Permanence",
    "Pratique",
    "Presentation",
    "Question",
    "Referent",
    "ReglageFalc",
    "Relecture",
    "Reponse",
    "Ressource",
    "Role",
    "Source",
    "Synonyme",
    "Terme",
    "Territoire",
    "e164",
]
