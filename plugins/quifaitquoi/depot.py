"""What did the files look like at another revision of the repository?

Read by git's plumbing into a folder apart: nothing of the working tree moves, nothing of the revision is run.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quifaitquoi.constats import cite

_FICHIERS_ORDINAIRES: Final = (b"100644", b"100755")
_OCTETS_MAX: Final = 10_000_000
"""Larger than any file that is read: its size is kept, its bytes are not."""


@dataclass(frozen=True, slots=True)
class _Objet:
    chemin: Path
    """From the folder asked for."""
    nom: bytes
    """Name of the object in git."""
    taille: int


def extraire(dossier: Path, revision: str, destination: Path) -> str:
    """Write `dossier` as it was at `revision` into `destination`; gives the short name of the commit.

    A folder that did not exist then gives an empty one. Raises ValueError, in French, when there is no git,
    no repository or no such revision.
    """
    prefixe = _git(dossier, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").strip()
    commit = _commit(dossier, revision)
    objets = list(_objets(dossier, commit, prefixe))
    contenus = _contenus(dossier, [objet for objet in objets if objet.taille <= _OCTETS_MAX])
    destination.mkdir(parents=True, exist_ok=True)
    for objet in objets:
        fichier = destination / objet.chemin
        fichier.parent.mkdir(parents=True, exist_ok=True)
        with fichier.open("wb") as sortie:
            sortie.write(contenus.get(objet.nom, b""))
            sortie.truncate(objet.taille)
    return commit[:7]


def _commit(dossier: Path, revision: str) -> str:
    nom = f"{revision}^{{commit}}"
    try:
        return _git(dossier, "rev-parse", "--verify", "--quiet", "--end-of-options", nom).decode().strip()
    except ValueError:
        raison = f"la révision {cite(revision)} n’est pas dans ce dépôt"
        if _git(dossier, "rev-parse", "--is-shallow-repository").strip() == b"true":
            raison += (
                ", dont l’histoire est incomplète (clone superficiel) : tapez « git fetch --unshallow »,"
                " ou demandez plus d’histoire à l’intégration continue (fetch-depth)"
            )
        else:
            raison += " (exemples : main, origin/main, HEAD~1)"
        raise ValueError(raison) from None


def _objets(dossier: Path, commit: str, prefixe: str) -> Iterator[_Objet]:
    """The ordinary files under a folder; links and submodules are no data."""
    arbre = f"{commit}:{prefixe}" if prefixe else commit
    try:
        sortie = _git(dossier, "ls-tree", "-r", "-l", "-z", "--full-tree", arbre.removesuffix("/"))
    except ValueError:
        return
    for ligne in filter(None, sortie.split(b"\0")):
        description, _, nom = ligne.partition(b"\t")
        mode, _, objet, taille = description.split()
        chemin = Path(os.fsdecode(nom))
        if mode in _FICHIERS_ORDINAIRES and not chemin.is_absolute() and ".." not in chemin.parts:
            yield _Objet(chemin, objet, int(taille))


def _contenus(dossier: Path, objets: list[_Objet]) -> dict[bytes, bytes]:
    """The bytes of each object, by its name: one process for all."""
    lu = _git(dossier, "cat-file", "--batch", entree=b"".join(objet.nom + b"\n" for objet in objets))
    contenus: dict[bytes, bytes] = {}
    place = 0
    for objet in objets:
        debut = lu.index(b"\n", place) + 1
        contenus[objet.nom] = lu[debut : debut + objet.taille]
        place = debut + objet.taille + 1
    return contenus


def _git(dossier: Path, *arguments: str, entree: bytes = b"") -> bytes:
    """What git answers; ValueError when it refuses. No setting of the machine changes its answers."""
    if not dossier.is_dir():
        raise NotADirectoryError(20, "", str(dossier))
    environnement = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
    commande = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        resultat = subprocess.run(  # noqa: S603 - arguments in a list, a revision after --end-of-options
            commande, cwd=dossier, input=entree, capture_output=True, check=False, env=environnement
        )
    except FileNotFoundError:
        raise ValueError("il faut « git » pour lire une autre révision : https://git-scm.com/") from None
    if resultat.returncode == 0:
        return resultat.stdout
    if b"not a git repository" in resultat.stderr:
        raise ValueError(f"{cite(str(dossier))} n’est pas dans un dépôt git")
    if b"dubious ownership" in resultat.stderr:
        raise ValueError(
            "git refuse ce dépôt, qui appartient à un autre compte : voyez « git help safe.directory »"
        )
    raise ValueError(f"git a refusé « {arguments[0]} »")
