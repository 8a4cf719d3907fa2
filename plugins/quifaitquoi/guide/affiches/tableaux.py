"""Which sheets tell who does what, and how are they made?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.actions import PAPIERS, rediger
from quifaitquoi.guide.affiches.reserve import Reserve
from quifaitquoi.guide.affiches.typographe import dessiner, empreinte, en_json, feuilles, imprimer, qr
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.rendu import compte
from quifaitquoi.model import Territoire

GABARIT = "actions-cles.typ"


@dataclass(frozen=True, slots=True)
class TableauImprime:
    """The table of the actions on one sort of paper; its address is from the root of the site."""

    vierge: bool
    adresse: str
    format: str
    pdf: bytes


def dire_le_fichier(papier: str, pdf: bytes) -> str:
    """« PDF, A4, 1 feuille, 34 Ko »: what a link to a file to download must say (RGAA 13.3)."""
    kilos = -(-len(pdf) // 1000)
    return f"PDF, {papier}, {compte(feuilles(pdf), 'feuille')}, {kilos}\u00a0Ko"


def affiches_des_actions(
    territoire: Territoire, contexte: Contexte, reserve: Reserve
) -> Iterator[TableauImprime]:
    """The table filled and blank, in A3 and in A4; nothing when the territory has no action to show."""
    jour = contexte.aujourdhui
    for vierge in (False, True):
        for papier in PAPIERS:
            contenu = rediger(territoire, contexte, papier, vierge=vierge)
            if contenu is None:
                continue
            donnees = en_json(contenu)
            fabriquer = partial(_composer, donnees, jour)
            pdf = reserve.obtenir(f"{GABARIT} {empreinte()} {jour} {donnees}", fabriquer)
            adresse = adresses.affiche_actions(territoire, papier, vierge=vierge)
            yield TableauImprime(vierge, adresse, dire_le_fichier(papier.upper(), pdf), pdf)


def images_des_actions(territoire: Territoire, contexte: Contexte, ppp: float) -> Iterator[bytes]:
    """A picture of each sheet, at `ppp` dots per inch."""
    for vierge in (False, True):
        for papier in PAPIERS:
            if contenu := rediger(territoire, contexte, papier, vierge=vierge):
                donnees = en_json(contenu)
                yield from dessiner(GABARIT, {"donnees": donnees, "qr": qr(donnees)}, ppp)


@lru_cache(maxsize=8)
def _composer(donnees: str, jour: date) -> bytes:
    """A blank sheet is the same for every territory: it is only set once."""
    return imprimer(GABARIT, {"donnees": donnees, "qr": qr(donnees)}, jour)
