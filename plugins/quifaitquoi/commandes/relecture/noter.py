"""Where is a rereading written, so that no comment and no line of the files moves?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, cast

from quifaitquoi.constats import Constat
from quifaitquoi.importing.fusion.ajout import ajouter
from quifaitquoi.importing.fusion.apport import Apport
from quifaitquoi.importing.fusion.etendue import Texte
from quifaitquoi.importing.fusion.redaction import en_champ
from quifaitquoi.importing.fusion.retouche import Fiche, Retouche, appliquer
from quifaitquoi.model import Relecture, Territoire
from quifaitquoi.reading.analyse import analyser
from quifaitquoi.reading.noeuds import Liste, Page, Scalaire, Table

FICHIER: Final = "relectures.yml"
_BLOC: Final = "relectures"
_ENTETE: Final = (
    "# yaml-language-server: $schema=../territoire.schema.json\n"
    "# Qui a relu les pages simplifiées, et quand ? « quifaitquoi relecture » écrit ici ; "
    "voir « Écrire simplement ».\n"
)


@dataclass(frozen=True, slots=True)
class Seance:
    """One rereading, ready to be written."""

    page: str
    date: date
    relecteurs: tuple[str, ...]
    structure: str
    texte_sha256: str

    @property
    def champs(self) -> Mapping[str, str | list[str]]:
        """In the order of the model."""
        return {
            "page": self.page,
            "date": self.date.isoformat(),
            "relecteurs": list(self.relecteurs),
            "structure": self.structure,
            "texte_sha256": self.texte_sha256,
        }


def noter(racine: Path, territoire: Territoire, seance: Seance) -> str:
    """Write the rereading in the files of its territory; the name of the file, as people read it.

    The record of the page is changed where it stands, its comments kept; a new one goes after those of
    `relectures.yml`. Raises ValueError, in French, when the record is written in a way that can't be changed.
    """
    dossier = racine / territoire.slug
    deja = territoire.relecture.get(seance.page)
    propre = deja is not None and Path(deja.origine().fichier).parent.name == territoire.slug
    chemin = dossier / (Path(deja.origine().fichier).name if deja and propre else FICHIER)
    contenu = _lire(chemin)
    nouveau = _changer(contenu, chemin, seance) if propre else _ajouter(contenu, chemin, seance)
    # Line ends are those of the file: nothing may change them here.
    chemin.write_bytes(nouveau.encode())
    return f"{racine.name}/{territoire.slug}/{chemin.name}"


def _lire(chemin: Path) -> str:
    return chemin.read_bytes().decode("utf-8") if chemin.exists() else _ENTETE


def _analyse(contenu: str, chemin: Path) -> Page:
    constats: list[Constat] = []
    return analyser(chemin.name, contenu, constats)


def _ajouter(contenu: str, chemin: Path, seance: Seance) -> str:
    apport = Apport(_BLOC, seance.page, seance.champs)
    return appliquer(contenu, [ajouter(_analyse(contenu, chemin), Texte(contenu), _BLOC, [apport])])


def _changer(contenu: str, chemin: Path, seance: Seance) -> str:
    page = _analyse(contenu, chemin)
    fiche = Fiche(Texte(contenu), _table(page, seance.page), tuple(Relecture.model_fields))
    retouches = [
        _retouche(fiche, champ, valeur) for champ, valeur in seance.champs.items() if champ != "page"
    ]
    if None in retouches:
        raise ValueError(
            f"{chemin.name} : la relecture de {seance.page} est entre accolades, ou porte un commentaire : "
            "changez-la à la main"
        )
    return appliquer(contenu, [retouche for retouche in retouches if retouche])


def _retouche(fiche: Fiche, champ: str, valeur: str | list[str]) -> Retouche | None:
    return fiche.retoucher(champ, list(en_champ(champ, valeur)), valeur)


def _table(page: Page, adresse: str) -> Table:
    paire = page.racine.paires[_BLOC] if isinstance(page.racine, Table) else None
    elements = paire.valeur.elements if paire and isinstance(paire.valeur, Liste) else ()
    for element in elements:
        nomme = element.paires.get("page") if isinstance(element, Table) else None
        if nomme and isinstance(nomme.valeur, Scalaire) and nomme.valeur.texte == adresse:
            return cast(Table, element)
    raise ValueError(f"la relecture de {adresse} a disparu du fichier")
