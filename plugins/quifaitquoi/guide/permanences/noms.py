"""How is somebody who receives somewhere named in a list, so that a colleague knows whom to call?"""

from __future__ import annotations

from quifaitquoi.geo import cle
from quifaitquoi.guide.guichets import Guichet


def precisions(guichet: Guichet) -> tuple[str, ...]:
    """What the title leaves unsaid: the acteur, then the lieu of a permanence."""
    accueil = guichet.accueil
    candidats = (accueil.acteur.nom, accueil.lieu.nom) if accueil.permanence else (accueil.acteur.nom,)
    dits = guichet.titre
    retenues: list[str] = []
    for nom in candidats:
        if cle(nom) not in cle(dits):
            retenues.append(nom)
            dits = f"{dits}, {nom}"
    return tuple(retenues)


def nom_complet(guichet: Guichet) -> str:
    """« Atelier numérique, Bus des services, mairie de Crocq »."""
    return ", ".join((guichet.titre, *precisions(guichet)))
