"""Which kind of file is it, and which rows does it hold?"""

from __future__ import annotations

from collections.abc import Sequence

from quifaitquoi.constats import Constat, Origine
from quifaitquoi.importing.sources.data_inclusion import lire_data_inclusion
from quifaitquoi.importing.sources.lignes import Tableau
from quifaitquoi.importing.sources.tableau import decoder, lire_tableau

_CLASSEURS = {
    b"PK\x03\x04": "est un classeur (Excel, LibreOffice) ou une archive",
    b"\xd0\xcf\x11\xe0": "est un ancien classeur Excel",
    b"%PDF": "est un PDF",
}
_COMMENT_FAIRE = "Ouvrez-le et enregistrez-le au format CSV (UTF-8)."


def ouvrir(fichiers: Sequence[tuple[str, bytes]]) -> list[Tableau]:
    """The rows of files given as (name, bytes). JSON files are read together: one may hold the structures,
    another their services. Never raises on content."""
    tableaux: list[Tableau] = []
    textes: list[tuple[str, str]] = []
    for nom, octets in fichiers:
        genre = next((dit for signe, dit in _CLASSEURS.items() if octets.startswith(signe)), None)
        if genre is not None:
            constat = Constat(Origine(nom), "", f"ce fichier {genre}", suggestion=_COMMENT_FAIRE)
            tableaux.append(Tableau((), 0, (constat,)))
        elif (texte := decoder(octets)).lstrip().startswith(("[", "{")):
            textes.append((nom, texte))
        else:
            tableaux.append(lire_tableau(octets, nom))
    return [*tableaux, lire_data_inclusion(textes)] if textes else tableaux
