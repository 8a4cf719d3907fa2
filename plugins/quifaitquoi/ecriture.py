"""How do the files of the site reach the disk, each in its place and nowhere else?"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Self

# What is invisible, or what Windows forbids in a name: a guide made on one machine is the same on all others;
# then a part of a path that is empty, or that ends by a dot or a space, « . » and « .. » included.
_REFUSE = re.compile(r"""[\x00-\x1f\\:*?"<>|]|(?:^|/|[. ])(?:/|\Z)""")


class CheminRefuseError(ValueError):
    """A file would be written outside the site, or over another file of the site."""


@dataclass(slots=True)
class Ecrivain:
    """Writes in one folder. Names that another system would confuse (case) are refused like equal ones."""

    dossier: Path
    _occupes: dict[str, str] = field(default_factory=dict)
    _dossiers: set[str] = field(default_factory=set)

    def reserver(self, chemin: str) -> None:
        """Keep a place that somebody else has filled; CheminRefuseError when it is taken or outside."""
        _verifier(chemin)
        cle = chemin.casefold()
        if deja := self._occupes.get(cle):
            raise CheminRefuseError(f"deux fichiers du site ont la même adresse\u00a0: {deja} et {chemin}")
        self._occupes[cle] = chemin

    def ecrire(self, chemin: str, contenu: str | bytes) -> bytes:
        """Write one file and its folders; gives back its digest, empty when nobody will compare it.

        Raises CheminRefuseError, or OSError from the system.
        """
        self.reserver(chemin)
        return self._poser(chemin, contenu.encode("utf-8") if isinstance(contenu, str) else contenu)

    def delegue(self) -> Self:
        """Who writes one part of the site, maybe in another process: knows the places taken so far."""
        return replace(self, _occupes=dict(self._occupes))

    def reprendre(self, ecrits: Mapping[str, bytes]) -> None:
        """Keep the places that a delegate has filled; CheminRefuseError when two have filled the same."""
        for chemin in ecrits:
            self.reserver(chemin)

    def tient(self, ecrits: Mapping[str, bytes]) -> bool:
        """Whether these files, written by an earlier build, are still there as they were."""
        return not ecrits

    def _poser(self, chemin: str, octets: bytes) -> bytes:
        parent, _, _ = chemin.rpartition("/")
        if parent not in self._dossiers:
            _faire_dossier(f"{self.dossier}/{parent}")
            self._dossiers.add(parent)
        with open(f"{self.dossier}/{chemin}", "wb") as fichier:  # noqa: PTH123 - Path.open is slower
            fichier.write(octets)
        return b""


@dataclass(slots=True)
class EcrivainPatient(Ecrivain):
    """From one build of a preview to the next, leaves in place the files that did not change.

    MkDocs empties the folder of the site before each build, save what is hidden. So the folders are hidden in
    the meantime: some renamings, in place of thousands of files to erase and to write again.
    """

    _ecrits: dict[str, bytes] = field(default_factory=dict)
    """Digest of each file written, by its path."""
    _abrites: set[str] | None = None
    """The folders that are hidden; None outside a build."""

    def abriter(self) -> None:
        """Hide what was written, before MkDocs empties the folder; to be called before each build."""
        self._occupes.clear()
        self._dossiers.clear()
        self._abrites = set()
        for nom in {chemin.partition("/")[0] for chemin in self._ecrits if "/" in chemin}:
            # A folder that can't be renamed is in use (Windows): it will be written again.
            with suppress(OSError):
                (self.dossier / nom).rename(self.dossier / f".{nom}")
                self._abrites.add(nom)

    def rouvrir(self) -> None:
        """Show again what was hidden, and forget the rest; where MkDocs has written, its folder stays."""
        if self._abrites is None:
            return
        rouverts = {nom for nom in self._abrites if self._rouvrir(nom)}
        self._abrites = None
        self._ecrits = {
            chemin: empreinte
            for chemin, empreinte in self._ecrits.items()
            if chemin.partition("/")[0] in rouverts
        }

    def _rouvrir(self, nom: str) -> bool:
        cache, visible = self.dossier / f".{nom}", self.dossier / nom
        if visible.exists():
            shutil.rmtree(cache, ignore_errors=True)
            return False
        cache.rename(visible)
        return True

    def finir(self) -> None:
        """Erase what this build did not write."""
        for chemin in self._ecrits.keys() - set(self._occupes.values()):
            (self.dossier / chemin).unlink(missing_ok=True)
            del self._ecrits[chemin]

    def reprendre(self, ecrits: Mapping[str, bytes]) -> None:
        # Named in full: zero-argument super() is lost when `slots` makes the class anew.
        Ecrivain.reprendre(self, ecrits)
        self._ecrits.update(ecrits)

    def tient(self, ecrits: Mapping[str, bytes]) -> bool:
        return ecrits.items() <= self._ecrits.items()

    def _poser(self, chemin: str, octets: bytes) -> bytes:
        empreinte = blake2b(octets, digest_size=16).digest()
        if self._ecrits.get(chemin) != empreinte:
            Ecrivain._poser(self, chemin, octets)
            self._ecrits[chemin] = empreinte
        return empreinte


def _faire_dossier(chemin: str) -> None:
    # There are as many folders as pages: one call each, without a look at the folders above.
    try:
        os.mkdir(chemin)  # noqa: PTH102 - Path.mkdir is slower
    except FileExistsError:
        pass
    except FileNotFoundError:
        Path(chemin).mkdir(parents=True, exist_ok=True)


def _verifier(chemin: str) -> None:
    if _REFUSE.search(chemin):
        raise CheminRefuseError(f"chemin refusé dans le site\u00a0: {chemin!r}")
