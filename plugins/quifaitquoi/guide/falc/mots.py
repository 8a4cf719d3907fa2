"""Which hard words does a simplified page hold, and how are they explained in place (RLS-6.7)?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quifaitquoi.guide.falc import phrases
from quifaitquoi.guide.falc.page import Bloc, Groupe, Ligne, Page
from quifaitquoi.guide.sigles import expliques_dans
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model import Terme, Territoire


def avec_mots(territoire: Territoire, page: Page) -> Page:
    """The page, with a last block that explains the words of the glossary it holds."""
    textes = (ligne.texte for ligne in page.lignes if not ligne.datee)
    return replace(page, blocs=(*page.blocs, *bloc_des_mots(territoire, textes)))


def bloc_des_mots(territoire: Territoire, textes: Iterable[str]) -> tuple[Bloc, ...]:
    """One block, or none when these texts hold no word of the glossary that they don't explain themselves."""
    dits = tuple(textes)
    termes = expliques_dans(dits, territoire.national.lexique)
    a_dire = [terme for terme in termes if terme.developpe or not set(_sens(terme)) <= set(dits)]
    if not a_dire:
        return ()
    return (Bloc("glossaire", "Les mots", tuple(explication(terme) for terme in a_dire), ancre="mots"),)


def explication(terme: Terme) -> Groupe:
    """A word, then what it means."""
    developpe = f"{terme.terme}\u00a0: {terme.developpe}." if terme.developpe else f"{terme.terme}\u00a0:"
    return Groupe(tuple(map(Ligne, (majuscule(developpe), *_sens(terme)))))


def _sens(terme: Terme) -> tuple[str, ...]:
    return terme.falc or phrases.redites(terme.definition)
