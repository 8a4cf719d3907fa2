"""What do the acronyms and the words of the site mean?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from quifaitquoi.geo import cle, slug
from quifaitquoi.guide.adresses import GLOSSAIRE, GLOSSAIRE_SIMPLE
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.model import Terme, Territoire

_NATIONAL = "_national"


@dataclass(frozen=True, slots=True)
class Entree:
    """A word of the page; `ou` names the guides that give it this meaning, and is empty when all may."""

    terme: Terme
    ancre: str
    ou: tuple[str, ...]


def page(territoires: Sequence[Territoire]) -> Fichier:
    """The words of every guide, in alphabetical order."""
    lettres = [(lettre, list(mots)) for lettre, mots in groupby(entrees(territoires), _initiale)]
    contenu = rendre("glossaire/glossaire.html.j2", GLOSSAIRE, lettres=lettres, simple=GLOSSAIRE_SIMPLE)
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
    for terme, _ in _tous(territoires):
        uniques.setdefault(cle(terme.terme), terme)
    return [uniques[mot] for mot in sorted(uniques)]


def entrees(territoires: Sequence[Territoire]) -> list[Entree]:
    """Each word with each of its meanings: two guides may say two things of the same letters."""
    sens: dict[tuple[str, str], tuple[Terme, list[str]]] = {}
    for terme, ou in _tous(territoires):
        noms = sens.setdefault((cle(terme.terme), terme.definition), (terme, []))[1]
        if ou:
            noms.append(ou)
    ancres: set[str] = set()
    return [
        Entree(terme, _ancre(terme, ancres), tuple(sorted(set(noms))))
        for _, (terme, noms) in sorted(sens.items(), key=lambda un: un[0][0])
    ]


def _tous(territoires: Sequence[Territoire]) -> Iterator[tuple[Terme, str]]:
    """The words of each guide, with the name of the guide when the word is its own."""
    for territoire in territoires:
        for terme in territoire.national.glossaire:
            national = _NATIONAL in PurePosixPath(terme.origine().fichier).parts
            yield terme, "" if national else territoire.nom


def _ancre(terme: Terme, prises: set[str]) -> str:
    base = slug(terme.terme)
    rang = 1
    while (ancre := base if rang == 1 else f"{base}-{rang}") in prises:
        rang += 1
    prises.add(ancre)
    return ancre


def _initiale(entree: Entree) -> str:
    return cle(entree.terme.terme)[:1].upper()
