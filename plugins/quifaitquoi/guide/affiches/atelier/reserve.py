"""Has this very poster been made already? Files named after what they were made from."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

_GENERATIONS = 4
"""How many times as many files as the last build used are kept: other days, other addresses of the site."""
_AU_MOINS = 64


class Reserve:
    """A folder of results, safe to delete and to share between builds at once; no folder, no reserve."""

    def __init__(self, dossier: Path | None) -> None:
        self._dossier = dossier
        self._servis: set[str] = set()

    def obtenir(self, recette: str, fabriquer: Callable[[], bytes]) -> bytes:
        """The bytes made from `recette` (all they depend on), from the reserve or made now and kept."""
        if self._dossier is None:
            return fabriquer()
        nom = hashlib.sha256(recette.encode()).hexdigest()
        self._servis.add(nom)
        garde = self._lire(self._dossier / nom)
        if garde is None:
            garde = fabriquer()
            self._ecrire(self._dossier / nom, garde)
        return garde

    def elaguer(self) -> None:
        """Forget what has not been served for longest, beyond a few builds' worth."""
        if self._dossier is None or not self._dossier.is_dir():
            return
        places = max(_AU_MOINS, _GENERATIONS * len(self._servis))
        dates = {}
        for fichier in self._dossier.iterdir():
            if (date := _date_de_service(fichier)) is not None and fichier.name not in self._servis:
                dates[fichier] = date
        anciens = sorted(dates, key=lambda fichier: dates[fichier], reverse=True)
        for fichier in anciens[max(0, places - len(self._servis)) :]:
            fichier.unlink(missing_ok=True)

    @staticmethod
    def _lire(fichier: Path) -> bytes | None:
        try:
            octets = fichier.read_bytes()
            os.utime(fichier)
        except OSError:
            return None
        return octets or None

    @staticmethod
    def _ecrire(fichier: Path, octets: bytes) -> None:
        """All or nothing: nobody ever reads half a file. A reserve that can't be written is no error."""
        try:
            fichier.parent.mkdir(parents=True, exist_ok=True)
            descripteur, brouillon = tempfile.mkstemp(dir=fichier.parent)
            with os.fdopen(descripteur, "wb") as sortie:
                sortie.write(octets)
            Path(brouillon).replace(fichier)
        except OSError:
            return


def _date_de_service(fichier: Path) -> float | None:
    try:
        return fichier.stat().st_mtime
    except OSError:
        return None
