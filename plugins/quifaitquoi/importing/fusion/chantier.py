"""What is there already in the folder of a territory, and where is each record written?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quifaitquoi.importing.fiches.brouillon import Garde, Valeur
from quifaitquoi.importing.fusion.apport import A_RELIRE
from quifaitquoi.importing.fusion.etendue import Texte
from quifaitquoi.importing.fusion.retouche import valeurs_de
from quifaitquoi.model import Territoire
from quifaitquoi.reading.noeuds import Liste, Page, Table, contenu

_CLES = {"lieux": "id", "sources": "nom"}


@dataclass(frozen=True, slots=True)
class Ecrite:
    """One record as it is written: `fichier` from the folder of the territory, its line, its fields."""

    fichier: str
    table: Table
    valeurs: Mapping[str, Valeur]
    a_relire: tuple[Garde, ...]


@dataclass(frozen=True, slots=True)
class Chantier:
    """A territory without any error: what it says, its files by name, its records by block and name."""

    dossier: Path
    territoire: Territoire
    pages: Mapping[str, Page]
    textes: Mapping[str, Texte]
    ecrites: Mapping[tuple[str, str], Ecrite]


def chantier(
    dossier: Path, territoire: Territoire, pages: Mapping[str, Page], textes: Mapping[str, str]
) -> Chantier:
    """The files of a territory, read (`pages`) and as they are (`textes`): the reading room takes narrow
    spaces for wide ones, and what is written back must be what was there."""
    ecrites = {cle: ecrite for nom, page in pages.items() for cle, ecrite in _fiches(nom, page)}
    return Chantier(dossier, territoire, pages, {nom: Texte(textes[nom]) for nom in pages}, ecrites)


def _fiches(nom: str, page: Page) -> list[tuple[tuple[str, str], Ecrite]]:
    if not isinstance(page.racine, Table):
        return []
    trouvees = []
    for genre, cle in _CLES.items():
        paire = page.racine.paires.get(genre)
        for table in paire.valeur.elements if paire and isinstance(paire.valeur, Liste) else ():
            if isinstance(table, Table):
                ecrite = _ecrite(nom, table)
                trouvees.append(((genre, str(ecrite.valeurs[cle])), ecrite))
    return trouvees


def _ecrite(nom: str, table: Table) -> Ecrite:
    lu = contenu(table)
    champs = lu if isinstance(lu, dict) else {}
    textes = champs.get(A_RELIRE, [])
    gardes = tuple(
        Garde(str(texte["colonne"]), str(texte["texte"]), str(texte.get("constat", "")))
        for texte in (textes if isinstance(textes, list) else [])
        if isinstance(texte, dict)
    )
    return Ecrite(nom, table, valeurs_de(champs), gardes)
