"""What does the whole tree look like? A drawing to read and print, the same as lists, and both as text."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dessin.branches import branches
from quifaitquoi.guide.dessin.ecrits import listes, mermaid
from quifaitquoi.guide.dessin.planches import planches
from quifaitquoi.guide.feuilles import FEUILLE_DESSIN
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.scripts import MODULE_PAGE
from quifaitquoi.model import Orientation, Territoire

__all__ = ["build", "listes", "mermaid"]


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """One page."""
    ici, arbre = adresses.arbre(territoire), territoire.national.arbre
    racines = branches(arbre)
    contenu = rendre(
        "dessin/dessin.html.j2",
        ici,
        territoire=territoire,
        entrees=[(racine, list(planches(racine))) for racine in racines],
        adresse=Chemins(territoire).adresse,
        modifier=lambda branche: contexte.lien_edition(branche.noeud.origine()),
        modifiable=bool(contexte.url_edition),
        orientation=lambda branche: isinstance(branche.noeud, Orientation),
    )
    entete = EnTete(
        titre="L’arbre des questions, en un dessin",
        description=f"Toutes les questions du guide {territoire.departement.de}, leurs réponses et les "
        "pages où elles mènent, à relire et à imprimer.",
        fil=adresses.fil(territoire, Miette("L’arbre des questions")),
        territoire=territoire.slug,
        modules=(MODULE_PAGE,),
        styles=(FEUILLE_DESSIN,),
    )
    yield Fichier(f"{ici}index.html", contenu, arbre.origine(), entete)
