"""Which files make the guides, and which must be left alone?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from quifaitquoi.constats import Constat, Gravite, Origine
from quifaitquoi.reading.analyse import analyser
from quifaitquoi.reading.noeuds import Page
from quifaitquoi.reading.texte import decoder

TAILLE_MAX = 2_000_000
"""Bytes: ten times the largest département we know of."""
NATIONAL = "_national"
_SUFFIXES = (".yml", ".yaml")


@dataclass(slots=True)
class Dossier:
    """One folder of files: a territory, or what is true everywhere."""

    nom: str
    fichier: str
    """Its path as people read it, for a finding that is about no file."""
    pages: list[Page] = field(default_factory=list)
    illisible: bool = False
    """Whether one of its files could not be read."""


def nommer(dossier: Path) -> str:
    """The root as printed: as given when relative, its last name when absolute, so that no machine shows."""
    return dossier.name if dossier.is_absolute() else dossier.as_posix()


def reperer(dossier: Path) -> tuple[Path, set[str] | None]:
    """The root and the codes meant by a folder: that of all the territories, or that of one of them."""
    reel = dossier.resolve()
    if (reel / NATIONAL).is_dir() or not (reel.parent / NATIONAL).is_dir():
        return dossier, None
    racine = dossier.parent if dossier.name else reel.parent
    return racine, set() if reel.name == NATIONAL else {code_du_dossier(reel)}


def code_du_dossier(dossier: Path) -> str:
    """« 54 » for `54-meurthe-et-moselle`."""
    return dossier.name.partition("-")[0].upper()


def sous_dossiers(racine: Path, constats: list[Constat]) -> list[Path]:
    """The folders of the territories and `_national`, sorted; stray YAML files beside them are reported."""
    dossiers: list[Path] = []
    for chemin in sorted(racine.iterdir()):
        fichier = f"{nommer(racine)}/{chemin.name}"
        if chemin.name.startswith("."):
            continue
        if chemin.is_symlink():
            constats.append(_lien(fichier))
        elif chemin.is_dir():
            dossiers.append(chemin)
        elif _ressemble_a_yaml(chemin):
            message = "ce fichier n’est pas lu : rangez-le dans le dossier d’un territoire"
            constats.append(Constat(Origine(fichier), "", message, Gravite.AVERTISSEMENT))
    return dossiers


def lire_dossier(racine: Path, dossier: Path, constats: list[Constat]) -> Dossier:
    """Every YAML file of a folder and of the folders in it, read, in the order of their names."""
    lu = Dossier(dossier.name, f"{nommer(racine)}/{dossier.name}")
    for chemin in _fichiers(dossier):
        fichier = f"{nommer(racine)}/{chemin.relative_to(racine).as_posix()}"
        page = _lire_fichier(chemin, fichier, constats)
        if page is not None:
            lu.pages.append(page)
        lu.illisible |= page is None
    return lu


def _fichiers(dossier: Path) -> Iterator[Path]:
    for chemin in sorted(dossier.iterdir()):
        if chemin.name.startswith("."):
            continue
        if chemin.is_dir() and not chemin.is_symlink():
            yield from _fichiers(chemin)
        elif _ressemble_a_yaml(chemin) or chemin.is_symlink():
            yield chemin


def _ressemble_a_yaml(chemin: Path) -> bool:
    return any(suffixe in chemin.name.lower() for suffixe in _SUFFIXES)


def _lire_fichier(chemin: Path, fichier: str, constats: list[Constat]) -> Page | None:
    avant = sum(constat.bloque for constat in constats)
    octets = _octets(chemin, fichier, constats)
    source = decoder(fichier, octets, constats) if octets is not None else None
    if source is None:
        return None
    page = analyser(fichier, source, constats)
    return None if page.racine is None and sum(constat.bloque for constat in constats) > avant else page


def _octets(chemin: Path, fichier: str, constats: list[Constat]) -> bytes | None:
    """The bytes of a regular file of a reasonable size, or None with a Constat."""
    if chemin.is_symlink():
        constats.append(_lien(fichier))
        return None
    refus = "ce fichier ne peut pas être ouvert : il faut un fichier ordinaire que vous avez le droit de lire"
    with suppress(OSError):
        if not chemin.name.endswith(_SUFFIXES):
            refus = "ce fichier n’est pas lu : son nom doit finir par « .yml »"
        elif chemin.is_file() and chemin.stat().st_size > TAILLE_MAX:
            refus = f"ce fichier dépasse {TAILLE_MAX // 1_000_000} Mo : partagez-le en plusieurs fichiers"
        elif chemin.is_file():
            return chemin.read_bytes()
    constats.append(Constat(Origine(fichier), "", refus))
    return None


def _lien(fichier: str) -> Constat:
    message = "ceci est un lien vers un autre endroit du disque, refusé ici : copiez le fichier lui-même"
    return Constat(Origine(fichier), "", message)
