"""Where does this territory help nobody yet? A report for its coordinators: a page, maps and two tables."""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.couverture.couverture import Couverture
from quifaitquoi.guide.couverture.page import page
from quifaitquoi.guide.couverture.tableaux import (
    COLONNES_CROISEES,
    csv_des_besoins,
    csv_des_communes,
    lignes_croisees,
)
from quifaitquoi.guide.couverture.texte import en_objet, en_texte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

__all__ = ["COLONNES_CROISEES", "Couverture", "build", "en_objet", "en_texte", "lignes_croisees"]


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The page, and its figures to download."""
    couverture = Couverture(vue_de(territoire, contexte))
    tables = {"besoins.csv": csv_des_besoins(couverture), "communes.csv": csv_des_communes(couverture)}
    yield page(couverture, {nom: len(contenu.encode()) for nom, contenu in tables.items()})
    for nom, contenu in tables.items():
        yield Fichier(f"{adresses.couverture(territoire)}{nom}", contenu)
