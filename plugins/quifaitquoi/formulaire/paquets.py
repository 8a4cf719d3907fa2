"""Where does the form come from? From two packages of npm, pinned and locked with their digests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

_SVELTIA, _YAML = "@sveltia/cms", "yaml"
# Maps are for programmers; pictures are never sent from our form.
_INUTILES: Final = ("*.map", "heic*", "webp*", "marker-icon*")


class FormulaireImpossibleError(ValueError):
    """The form is asked for and can't be made: its packages or its repository are missing."""


def fichiers_des_paquets(paquets: Path) -> Iterator[tuple[str, bytes]]:
    """Path under `admin/` and bytes of each file; raises FormulaireImpossibleError."""
    sveltia, yaml = paquets / _SVELTIA, paquets / _YAML
    if not (sveltia / "npm/index.js").is_file() or not (yaml / "browser/dist/index.js").is_file():
        raise FormulaireImpossibleError(
            "Le formulaire est demandé dans mkdocs.yml, mais ses paquets ne sont pas installés. "
            "Lancez «\u00a0npm ci\u00a0», ou effacez «\u00a0formulaire:\u00a0» pour vous en passer."
        )
    for chemin in _sous(sveltia / "npm"):
        yield f"sveltia/npm/{chemin.relative_to(sveltia / 'npm').as_posix()}", chemin.read_bytes()
    francais = (sveltia / "locales/fr.json").read_bytes()
    yield "sveltia/locales/fr.js", b"export default " + francais
    for chemin in _sous(yaml / "browser/dist"):
        yield f"yaml/{chemin.relative_to(yaml / 'browser/dist').as_posix()}", chemin.read_bytes()
    yield "sveltia/LICENSE.txt", (sveltia / "LICENSE.txt").read_bytes()
    yield "yaml/LICENSE.txt", (yaml / "LICENSE").read_bytes()


def _sous(dossier: Path) -> Iterator[Path]:
    for chemin in sorted(dossier.rglob("*")):
        if chemin.is_file() and not any(chemin.match(inutile) for inutile in _INUTILES):
            yield chemin
