"""What does a poster look like, in a few kilobytes? A picture of its first sheet, made from the PDF itself.

Four greys are enough to recognise a poster, and it is how most of them will be printed; each point then takes
two bits. PNG is written here, in its simplest form: nothing else of a picture library would ever serve.
"""

from __future__ import annotations

import struct
import zlib
from importlib.metadata import version
from typing import Final

import pypdfium2  # type: ignore[import-untyped]

LARGEUR: Final = 300
"""Points: twice what the page shows, for dense screens. A multiple of four: no line ends inside a byte."""
RECETTE: Final = f"aperçu 2, {LARGEUR} points, pdfium {version('pypdfium2')}"
"""What a preview depends on besides its PDF."""
_POINTS_PAR_OCTET = 4
_PALIERS = bytes((valeur * 3 + 127) // 255 for valeur in range(256))
"""From 256 greys to the nearest of four."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS, _GRIS = 2, 0
_SANS_FILTRE = b"\0"


def apercu(pdf: bytes) -> bytes:
    """A PNG of the first sheet, `LARGEUR` points wide."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        feuille = document[0]
        image = feuille.render(scale=LARGEUR / feuille.get_width(), grayscale=True)
        return _png(bytes(image.buffer), image.stride, image.height)
    finally:
        document.close()


def taille(png: bytes) -> tuple[int, int]:
    """Width and height in points of a PNG of ours, from its first block."""
    largeur, hauteur = struct.unpack(">II", png[16:24])
    return largeur, hauteur


def _png(gris: bytes, pas: int, hauteur: int) -> bytes:
    """`gris`: a byte a point, lines of `pas` bytes of which the first `LARGEUR` are drawn."""
    serres = _serrer(gris.translate(_PALIERS))
    pas_serre, large = pas // _POINTS_PAR_OCTET, LARGEUR // _POINTS_PAR_OCTET
    lignes = (serres[debut : debut + large] for debut in range(0, len(serres), pas_serre))
    entete = struct.pack(">IIBBBBB", LARGEUR, hauteur, _BITS, _GRIS, 0, 0, 0)
    corps = zlib.compress(b"".join(_SANS_FILTRE + ligne for ligne in lignes))
    return _SIGNATURE + _bloc(b"IHDR", entete) + _bloc(b"IDAT", corps) + _bloc(b"IEND", b"")


def _serrer(paliers: bytes) -> bytes:
    """Four points a byte: every fourth point is a number of its own, and all are shifted at once."""
    quatre = (int.from_bytes(paliers[rang::_POINTS_PAR_OCTET], "big") for rang in range(_POINTS_PAR_OCTET))
    entier = 0
    for nombre in quatre:
        entier = entier << _BITS | nombre
    return entier.to_bytes(len(paliers) // _POINTS_PAR_OCTET, "big")


def _bloc(nom: bytes, corps: bytes) -> bytes:
    return struct.pack(">I", len(corps)) + nom + corps + struct.pack(">I", zlib.crc32(nom + corps))
