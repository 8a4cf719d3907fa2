"""What does somebody find on the printed sheets: words, sizes, edges, codes, structure?"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

POINT_PAR_MM = 72 / 25.4
_INVISIBLES = re.compile("[\u200b\u2060\ufeff]")
# What PDFium makes of a hyphen at the end of a line.
_TIRETS_DE_FIN = re.compile("[\ufffe\x02]")


class Signe(NamedTuple):
    """A drawn character, with its size and its box in points, from the bottom left of its sheet."""

    texte: str
    corps: float
    gauche: float
    bas: float
    droite: float
    haut: float


def plat(texte: str) -> str:
    """Runs of any space as one, and no invisible sign: what a reader hears."""
    return " ".join(_TIRETS_DE_FIN.sub("-", _INVISIBLES.sub("", texte)).split())


def pages(pdf: bytes) -> list[str]:
    """The words of each sheet, in reading order."""
    document = pypdfium2.PdfDocument(pdf)
    return [plat(page.get_textpage().get_text_range()) for page in document]


def texte(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def signes(pdf: bytes) -> Iterator[list[Signe]]:
    """The drawn characters of each sheet, spaces left out."""
    for page in pypdfium2.PdfDocument(pdf):
        mots = page.get_textpage()
        trouves = []
        for rang in range(mots.count_chars()):
            signe = chr(pdfium.FPDFText_GetUnicode(mots, rang))
            if signe.isspace() or not signe.isprintable():
                continue
            boite = mots.get_charbox(rang, loose=False)
            trouves.append(Signe(signe, pdfium.FPDFText_GetFontSize(mots, rang), *boite))
        yield trouves


def codes_lus(pdf: bytes, ppp: int = 150, *, gris: bool = True) -> list[list[str]]:
    """What a phone reads on each sheet printed at that resolution."""
    lus = []
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=ppp / 72, grayscale=gris).to_pil()
        lus.append([code.text for code in zxingcpp.read_barcodes(image)])
    return lus


def images(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """The box of the QR of each sheet that has one: left, bottom, right, top in points."""
    boites = []
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=300 / 72, grayscale=True).to_pil()
        for code in zxingcpp.read_barcodes(image):
            p = code.position
            x = [p.top_left.x, p.bottom_right.x]
            y = [page.get_height() * 300 / 72 - p.bottom_right.y, page.get_height() * 300 / 72 - p.top_left.y]
            boites.append(tuple(valeur * 72 / 300 for valeur in (x[0], y[0], x[1], y[1])))
    return boites


def ouvrir(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def elements(document: pikepdf.Pdf) -> Iterator[Any]:
    """The elements of the structure tree, in reading order."""
    attente = [document.Root.StructTreeRoot]
    while attente:
        noeud = attente.pop(0)
        if not isinstance(noeud, pikepdf.Dictionary):
            continue
        if "/S" in noeud:
            yield noeud
        enfants = noeud.get("/K", [])
        attente[:0] = list(enfants) if isinstance(enfants, pikepdf.Array) else [enfants]


def balises(document: pikepdf.Pdf) -> list[str]:
    return [str(element.S)[1:] for element in elements(document)]


def polices(document: pikepdf.Pdf) -> Iterator[Any]:
    """The descriptor of each font that the sheets use."""
    for page in document.pages:
        for police in page.Resources.get("/Font", {}).values():
            for descendante in police.get("/DescendantFonts", [police]):
                yield descendante.FontDescriptor


def liens(document: pikepdf.Pdf) -> list[str]:
    return [
        str(annotation.A.URI)
        for page in document.pages
        for annotation in page.get("/Annots", [])
        if annotation.Subtype == "/Link"
    ]
