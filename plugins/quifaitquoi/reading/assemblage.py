"""How do the files of a folder, whatever their number, make one list of each kind of record?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from quifaitquoi.constats import Constat, Origine
from quifaitquoi.geo import slug
from quifaitquoi.model import (
    Acteur,
    ActionCle,
    Affiches,
    Conseil,
    Fiche,
    Lieu,
    MotFalc,
    Operateur,
    Orientation,
    Permanence,
    Pratique,
    Presentation,
    Question,
    ReglageFalc,
    Relecture,
    Ressource,
    Role,
    Source,
    Synonyme,
    Terme,
)
from quifaitquoi.reading.fichiers import Dossier
from quifaitquoi.reading.noeuds import Liste, Noeud, Page, Paire, Scalaire, Table
from quifaitquoi.reading.phrases import PHRASES
from quifaitquoi.reading.validation import cles_inconnues, scalaire, valider


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of record: its model, and the key that tells its records apart."""

    modele: type[Fiche]
    cle: str | None = "id"


NATIONAUX: Mapping[str, Genre] = {
    "roles": Genre(Role),
    "actions_cles": Genre(ActionCle),
    "ressources": Genre(Ressource),
    "sources": Genre(Source, "nom"),
    "glossaire": Genre(Terme, "terme"),
    "operateurs": Genre(Operateur),
    "synonymes": Genre(Synonyme, "pour"),
    "conseils": Genre(Conseil),
    "relectures": Genre(Relecture, "page"),
    "reglages_falc": Genre(ReglageFalc, "regle"),
    "mots_falc": Genre(MotFalc, "ecrire"),
}
LOCAUX: Mapping[str, Genre] = {
    "acteurs": Genre(Acteur),
    "lieux": Genre(Lieu),
    "permanences": Genre(Permanence, None),
    "actions_locales": Genre(ActionCle),
    "pratiques": Genre(Pratique, "action"),
}
DE_L_ARBRE: Mapping[str, Genre] = {"questions": Genre(Question), "orientations": Genre(Orientation)}
RACINES = ("depart", "accompagnement")
CONSTATS_MAX = 500
"""Findings in one list: the time of a build must not depend on how wrong a file is."""
TROP_D_ERREURS = "il y a trop d’erreurs : corrigez celles-ci, la suite sera lue après"
CLES_NATIONALES = ("arbre", *NATIONAUX)
CLES_D_UN_TERRITOIRE = ("territoire", "affiches", *LOCAUX, *CLES_NATIONALES)


@dataclass(slots=True)
class Fonds:
    """All the records of one folder, by kind and by what names them."""

    dossier: Dossier
    fiches: dict[str, dict[str, Fiche]] = field(default_factory=dict)
    presentation: Presentation | None = None
    affiches: Affiches | None = None
    racines: dict[str, tuple[str, Origine]] = field(default_factory=dict)
    """The first questions of the tree, by the name of their entrance, and where each is written."""
    illisibles: set[str] = field(default_factory=set)
    """Ids of the records that could not be read; `*` when nobody knows which."""
    origines: dict[tuple[str, str], Origine] = field(default_factory=dict)
    """Where each id was first given, for those given twice."""

    def de(self, genre: str) -> dict[str, Any]:
        return self.fiches.setdefault(genre, {})


def assembler(dossier: Dossier, permises: tuple[str, ...], constats: list[Constat]) -> Fonds:
    """Join the lists of every file of a folder."""
    fonds = Fonds(dossier)
    if dossier.illisible:
        fonds.illisibles.add("*")
    for page in dossier.pages:
        _Rangement(fonds, page, constats).page_entiere(permises)
    return fonds


@dataclass(frozen=True, slots=True)
class _Rangement:
    """Puts the records of one file with those of its folder."""

    fonds: Fonds
    page: Page
    constats: list[Constat]

    def page_entiere(self, permises: tuple[str, ...]) -> None:
        racine = self.page.racine
        if self.page.incomplete:
            self.fonds.illisibles.add("*")
        if isinstance(racine, Table):
            cles_inconnues(self.page, racine, permises, "", self.constats)
            for nom, paire in racine.paires.items():
                self._bloc(nom, paire, permises)
        elif racine is not None:
            quoi = "une liste" if isinstance(racine, Liste) else "un texte"
            message = f"un fichier commence par le nom d’un bloc (exemple : « lieux: »), pas par {quoi}"
            self._refuser_tout(racine, "", message)

    def _bloc(self, nom: str, paire: Paire, permises: tuple[str, ...]) -> None:
        if nom not in permises:
            self.fonds.illisibles.add("*")
        elif paire.valeur is None:
            return
        elif nom == "territoire":
            if self._premiere_fois("territoire", paire.cle, "territoire"):
                presentation = valider(Presentation, self.page, paire.valeur, "territoire", self.constats)
                self.fonds.presentation = presentation
        elif nom == "affiches":
            if self._premiere_fois("affiches", paire.cle, "affiches"):
                self.fonds.affiches = valider(Affiches, self.page, paire.valeur, "affiches", self.constats)
        elif nom == "arbre":
            self._arbre(paire)
        else:
            self._liste(nom, {**NATIONAUX, **LOCAUX}[nom], paire, nom)

    def _arbre(self, paire: Paire) -> None:
        if not isinstance(paire.valeur, Table):
            self._refuser_tout(paire.cle, "arbre", PHRASES["model_type"]({}))
            return
        cles_inconnues(self.page, paire.valeur, (*RACINES, *DE_L_ARBRE), "arbre", self.constats)
        for nom, dedans in paire.valeur.paires.items():
            if nom in RACINES and isinstance(dedans.valeur, Scalaire):
                self.fonds.racines[nom] = (dedans.valeur.texte, self.page.origine(dedans.valeur))
            elif nom in DE_L_ARBRE and dedans.valeur is not None:
                self._liste(nom, DE_L_ARBRE[nom], dedans, f"arbre.{nom}")

    def _liste(self, nom: str, genre: Genre, paire: Paire, champ: str) -> None:
        if not isinstance(paire.valeur, Liste):
            self._refuser_tout(paire.cle, champ, "doit être une liste : un tiret « - » devant chaque fiche")
            return
        deja = len(self.constats)
        for rang, noeud in enumerate(paire.valeur.elements, start=1):
            if len(self.constats) - deja > CONSTATS_MAX:
                self._refuser_tout(noeud, champ, TROP_D_ERREURS)
                return
            ecrit = scalaire(noeud, genre.cle)
            self._fiche(nom, genre, noeud, ecrit, f"{champ}.{ecrit.texte if ecrit else rang}")

    def _fiche(self, nom: str, genre: Genre, noeud: Noeud, ecrit: Scalaire | None, champ: str) -> None:
        fiche = valider(genre.modele, self.page, noeud, champ, self.constats)
        if ecrit and not self._premiere_fois("arbre" if nom in DE_L_ARBRE else nom, ecrit, champ):
            return
        if fiche is None:
            # A misspelt id names nothing: whatever was meant may be referred to elsewhere.
            connu = ecrit is not None and (genre.cle != "id" or slug(ecrit.texte) == ecrit.texte)
            self.fonds.illisibles.add(ecrit.texte if ecrit and connu else "*")
        else:
            # A permanence has no id: its place in the files makes it unique.
            self.fonds.de(nom)[ecrit.texte if ecrit else str(self.page.origine(noeud))] = fiche

    def _premiere_fois(self, famille: str, ecrit: Scalaire, champ: str) -> bool:
        """Whether this id is new in the folder; a second one is reported with the place of the first."""
        origine = self.page.origine(ecrit)
        premiere = self.fonds.origines.setdefault((famille, ecrit.texte), origine)
        if premiere != origine:
            message = (
                f"« {ecrit.texte} » est déjà écrit dans {premiere} : gardez un seul des deux, ou renommez"
            )
            self.constats.append(Constat(origine, champ, message))
        return premiere == origine

    def _refuser_tout(self, ou: Noeud, champ: str, message: str) -> None:
        self.constats.append(Constat(self.page.origine(ou), champ, message))
        self.fonds.illisibles.add("*")


def fusionner(base: Fonds, local: Fonds, genre: str) -> tuple[Any, ...]:
    """The national records of a kind, each replaced by that of the territory with the same id, if any."""
    return tuple({**base.de(genre), **local.de(genre)}.values())


def surcharge(local: Fonds) -> Iterator[str]:
    """The national kinds that a territory completes or overrides."""
    for genre in (*NATIONAUX, *DE_L_ARBRE):
        if local.de(genre):
            yield genre
    yield from local.racines
