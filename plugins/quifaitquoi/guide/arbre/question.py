"""What is asked on this page, and where does each answer lead?"""

from __future__ import annotations

from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.fichier import EnTete, Fichier
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Question


def question(vue: Vue, chemins: Chemins, laquelle: Question) -> Fichier:
    """The page of one question: a list of links, nothing to fill in and nothing to remember."""
    ici, territoire = chemins.adresse(laquelle.id), vue.territoire
    contenu = rendre(
        "arbre/question.html.j2",
        ici,
        question=laquelle,
        reponses=[reponse for reponse in laquelle.reponses if reponse.vers in chemins.noeuds],
        adresse=chemins.adresse,
        avant=chemins.avant(laquelle),
        territoire=territoire,
    )
    entete = EnTete(
        titre=laquelle.titre,
        description=f"{laquelle.titre} Choisissez une réponse pour savoir à qui vous adresser "
        f"{territoire.departement.dans}.",
        fil=chemins.fil(laquelle),
        territoire=territoire.slug,
        # A question in the middle of the way says nothing to somebody who comes from a search engine.
        indexee=chemins.avant(laquelle) is None,
    )
    return Fichier(f"{ici}index.html", contenu, laquelle.origine(), entete)
