"""Is this PNG whole, of a size that prints well, and no bomb?

Read to its last pixel, so that nothing after us is surprised: chunks, their sums, as many rows as it says.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Final

from quifaitquoi.reading.refus import ImageRefuseeError

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
COTE_MIN: Final = 120
"""Pixels: 15 mm at 200 dots per inch, the height of a logo on A4."""
COTE_MAX: Final = 3_000
_CANAUX: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples of a pixel, by colour type (PNG specification, 11.2.2)."""
_PROFONDEURS: Final = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_ABIMEE: Final = "cette image est abîmée : enregistrez-la de nouveau en PNG"


def rapport_de_l_image(octets: bytes) -> float:
    """Width over height of an image that any program can draw. Raises ImageRefuseeError, in French."""
    morceaux = list(_morceaux(octets))
    if not morceaux or morceaux[0][0] != b"IHDR" or morceaux[-1][0] != b"IEND" or len(morceaux[0][1]) != 13:
        raise ImageRefuseeError(_ABIMEE)
    large, haut, profondeur, couleur, *reste = struct.unpack(">IIBBBBB", morceaux[0][1])
    if profondeur not in _PROFONDEURS.get(couleur, ()) or reste[:2] != [0, 0]:
        raise ImageRefuseeError(_ABIMEE)
    if reste[2]:
        raise ImageRefuseeError("cette image est entrelacée : enregistrez-la sans entrelacement")
    if not (COTE_MIN <= large <= COTE_MAX and COTE_MIN <= haut <= COTE_MAX):
        raise ImageRefuseeError(
            f"cette image a {large} × {haut} points : il en faut de {COTE_MIN} à {COTE_MAX} par côté"
        )
    if couleur == 3 and not any(nom == b"PLTE" for nom, _ in morceaux):
        raise ImageRefuseeError(_ABIMEE)
    rangee = 1 + (large * profondeur * _CANAUX[couleur] + 7) // 8
    _verifier_rangees(b"".join(donnees for nom, donnees in morceaux if nom == b"IDAT"), rangee, haut)
    return float(large / haut)


def _morceaux(octets: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not octets.startswith(_SIGNATURE):
        raise ImageRefuseeError("ce fichier n’est pas une image PNG")
    place = len(_SIGNATURE)
    while place + 12 <= len(octets):
        longueur = int.from_bytes(octets[place : place + 4], "big")
        nom, donnees = octets[place + 4 : place + 8], octets[place + 8 : place + 8 + longueur]
        somme = octets[place + 8 + longueur : place + 12 + longueur]
        if len(somme) != 4 or zlib.crc32(nom + donnees) != int.from_bytes(somme, "big"):
            raise ImageRefuseeError(_ABIMEE)
        yield nom, donnees
        place += 12 + longueur


def _verifier_rangees(comprimees: bytes, rangee: int, haut: int) -> None:
    """As many bytes as the size says, never more in memory, and a known filter before each row."""
    decompresseur = zlib.decompressobj()
    try:
        rangees = decompresseur.decompress(comprimees, rangee * haut + 1)
    except zlib.error:
        raise ImageRefuseeError(_ABIMEE) from None
    if len(rangees) != rangee * haut or not decompresseur.eof or max(rangees[::rangee]) > 4:
        raise ImageRefuseeError(_ABIMEE)
