"""How are the words of the guides explained to somebody who finds reading hard?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from quifaitquoi.geo import cle
from quifaitquoi.guide.adresses import GLOSSAIRE, GLOSSAIRE_SIMPLE
from quifaitquoi.guide.falc.etiquette import etiquette
from quifaitquoi.guide.falc.mise_en_page import NOM
from quifaitquoi.guide.falc.mots import explication
from quifaitquoi.guide.falc.page import Bloc, Page, phrases
from quifaitquoi.guide.falc.plume import Plume, etiquette_ecrite
from quifaitquoi.guide.feuilles import FEUILLE_LECTURE, FEUILLE_SIMPLE
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.glossaire import termes
from quifaitquoi.guide.liens import lien_relatif
from quifaitquoi.guide.scripts import MODULE_LECTURE
from quifaitquoi.model import Territoire

_INTRODUCTION = phrases("Certains mots sont difficiles.", "Cette page explique ces mots.")


def glossaire_simple(territoires: Sequence[Territoire]) -> Fichier:
    """The simplified twin of the glossary: one block a letter, one group of sentences a word."""
    page = decrire(territoires)
    ecrite = etiquette_ecrite(etiquette(None, ""))
    contenu = Plume(GLOSSAIRE_SIMPLE).page(
        page, ecrite, lien_relatif(GLOSSAIRE, GLOSSAIRE_SIMPLE), debut="./"
    )
    return Fichier(f"{GLOSSAIRE_SIMPLE}index.html", contenu, entete=_entete(page))


def decrire(territoires: Sequence[Territoire]) -> Page:
    """What the page says, before it is HTML."""
    lettres = groupby(termes(territoires), lambda terme: cle(terme.terme)[:1].upper())
    blocs = tuple(Bloc("glossaire", lettre, tuple(map(explication, mots))) for lettre, mots in lettres)
    return Page("Les mots difficiles", blocs, (_INTRODUCTION,), "glossaire")


def _entete(page: Page) -> EnTete:
    return EnTete(
        titre=f"{page.titre}\u00a0: {NOM.lower()}",
        description="Les mots difficiles de ce guide, expliqués en phrases courtes.",
        fil=(Miette("Glossaire", GLOSSAIRE), Miette(NOM)),
        modules=(MODULE_LECTURE,),
        styles=(FEUILLE_SIMPLE, FEUILLE_LECTURE),
        indexee=False,
        a_abreger=False,
    )
