"""What do the acronyms and the words of the site mean?"""

from __future__ import annotations

from collections.abc import Sequence

from quifaitquoi.geo import cle
from quifaitquoi.guide.adresses import GLOSSAIRE
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.model import Terme, Territoire


def page(territoires: Sequence[Territoire]) -> Fichier:
    """The words of every guide, in alphabetical order."""
    contenu = rendre("glossaire/glossaire.html.j2", GLOSSAIRE, termes=termes(territoires))
    entete = EnTete(
        titre="Glossaire",
        description="Les sigles et les mots de l’aide aux démarches et au numérique, expliqués simplement.",
        fil=(Miette("Glossaire"),),
        a_abreger=False,
    )
    return Fichier(f"{GLOSSAIRE}index.html", contenu, entete=entete)


def termes(territoires: Sequence[Territoire]) -> list[Terme]:
    """Each word once, the first definition met; accents ignored in the order."""
    uniques: dict[str, Terme] = {}
    for territoire in territoires:
        for terme in territoire.national.glossaire:
            uniques.setdefault(cle(terme.terme), terme)
    return [uniques[mot] for mot in sorted(uniques)]
