"""How do the files of the site reach the disk, each in its place and nowhere else?"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

# What Windows reserves or forbids in a name, so that a guide made on one machine is the same on all.
_INTERDITS = frozenset('\\:*?"<>|')


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

    def ecrire(self, chemin: str, contenu: str | bytes) -> None:
        """Write one file; its folders are made. Raises CheminRefuseError, or OSError from the system."""
        self.reserver(chemin)
        parent, _, _ = chemin.rpartition("/")
        if parent not in self._dossiers:
            self._dossiers.add(parent)
            (self.dossier / parent).mkdir(parents=True, exist_ok=True)
        octets = contenu.encode("utf-8") if isinstance(contenu, str) else contenu
        with open(f"{self.dossier}/{chemin}", "wb") as fichier:  # noqa: PTH123 - Path.open is slower
            fichier.write(octets)


def _verifier(chemin: str) -> None:
    parties = chemin.split("/")
    invisibles = any(ord(lettre) < 0x20 or lettre in _INTERDITS for lettre in chemin)
    if invisibles or any(partie in ("", ".", "..") or partie.endswith((".", " ")) for partie in parties):
        raise CheminRefuseError(f"chemin refusé dans le site\u00a0: {chemin!r}")
