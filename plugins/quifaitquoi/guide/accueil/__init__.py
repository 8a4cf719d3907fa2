"""Where does one choose a territory, and which pages belong to none?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quifaitquoi.geo import Departement, carte, departements
from quifaitquoi.guide import adresses, feuilles, glossaire, plan, recherche, scripts
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.glossaire import glossaire_simple
from quifaitquoi.guide.fichier import EnTete, Fichier
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.ressources import urgences
from quifaitquoi.guide.scripts import MODULE_RECHERCHE
from quifaitquoi.model import Territoire


@dataclass(frozen=True, slots=True)
class Forme:
    """A département on the map; its guide when there is one."""

    departement: Departement
    trace: str
    territoire: Territoire | None


def build(territoires: Sequence[Territoire], contexte: Contexte) -> Iterator[Fichier]:
    """The home, the plan, the glossary, the modules of the browser and the index of every commune."""
    yield _accueil(territoires, contexte)
    yield plan.national(territoires)
    yield glossaire.page(territoires)
    yield glossaire_simple(territoires)
    yield from recherche.build_national(territoires)
    yield from scripts.fichiers()
    yield from feuilles.fichiers()


def _accueil(territoires: Sequence[Territoire], contexte: Contexte) -> Fichier:
    dates = [lieu.verifie_le for territoire in territoires for lieu in territoire.lieux]
    contenu = rendre(
        "accueil/accueil.html.j2",
        "",
        territoires=sorted(territoires, key=lambda territoire: territoire.code),
        contexte=contexte,
        accueil=adresses.accueil,
        carte=carte(),
        formes=_formes(territoires),
        index=recherche.INDEX_NATIONAL,
        eclats=recherche.noms_d_eclats(territoires),
        exemple=recherche.exemple(territoires[0]) if territoires else "",
        urgences=urgences(territoires[0]) if territoires else [],
        dates=(min(dates), max(dates)) if dates else None,
    )
    entete = EnTete(
        titre="À qui demander de l’aide, près de chez vous\u00a0?",
        description="Un guide gratuit pour savoir à qui s’adresser, où et quand\u00a0: apprendre le "
        "numérique, faire une démarche, sortir d’une difficulté.",
        modules=(MODULE_RECHERCHE,) if territoires else (),
    )
    return Fichier("index.html", contenu, entete=entete)


def _formes(territoires: Sequence[Territoire]) -> list[Forme]:
    """Those that have a guide last: their outline is drawn over their neighbours'."""
    guides = {territoire.code: territoire for territoire in territoires}
    connus = departements()
    formes = [Forme(connus[code], trace, guides.get(code)) for code, trace in carte().traces.items()]
    return sorted(formes, key=lambda forme: forme.territoire is not None)
