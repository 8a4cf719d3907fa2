"""How does the content of a poster become a PDF and a picture?

Text is only ever data: it reaches the template as JSON in `sys.inputs`, where nothing reads it as typst code.
The same content, templates and fonts give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal, Protocol

import typst

from quifaitquoi.guide.affiches.qr import code_qr
from quifaitquoi.guide.affiches.signes import imprimable

_DOSSIER = Path(__file__).parent
_POLICES = _DOSSIER / "polices"
_PERMANENCES = "prochaines-permanences.typ"
_EPOQUE = date(1970, 1, 1)
# Addresses are ASCII already; a mended address would lead elsewhere.
_JAMAIS_REPRIS = frozenset({"lien", "url"})
_LIGNES_D_UNE_FEUILLE = 9
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


class Redige(Protocol):
    """The words of a poster, of whatever sort."""

    def en_dictionnaire(self) -> dict[str, object]: ...


@cache
def empreinte() -> str:
    """What a poster depends on besides its content: templates, fonts, typesetter, drawer of codes."""
    trace = hashlib.sha256(f"typst {version('typst')} segno {version('segno')}".encode())
    for fichier in sorted((*_DOSSIER.glob("*.typ"), *_POLICES.glob("*.ttf"))):
        trace.update(fichier.read_bytes())
    return trace.hexdigest()


def en_json(contenu: Redige) -> str:
    """What the template is given, every text mended for our font."""
    return json.dumps(_reprendre(contenu.en_dictionnaire()), ensure_ascii=False, sort_keys=True)


def _reprendre(valeur: object) -> object:
    if isinstance(valeur, str):
        return imprimable(valeur)
    if isinstance(valeur, dict):
        return {c: v if c in _JAMAIS_REPRIS else _reprendre(v) for c, v in valeur.items()}
    if isinstance(valeur, list | tuple):
        return [_reprendre(v) for v in valeur]
    return valeur


def composer_pdf(donnees: str, jour: date) -> bytes:
    """A tagged PDF/UA-1, dated at midnight UTC of `jour`. A fault of the template raises typst.TypstError.

    Most posters fit as they are: only the others take the time of measuring what goes where.
    """
    if sum(len(accueil["lignes"]) for accueil in json.loads(donnees)["accueils"]) <= _LIGNES_D_UNE_FEUILLE:
        pdf = _pdf(donnees, jour, mesure="non")
        if feuilles(pdf) == 1:
            return pdf
    return _pdf(donnees, jour, mesure="oui")


def _pdf(donnees: str, jour: date, *, mesure: Literal["oui", "non"]) -> bytes:
    return imprimer(_PERMANENCES, _entrees(donnees, mesure), jour)


def imprimer(gabarit: str, entrees: dict[str, str], jour: date) -> bytes:
    """A tagged PDF/UA-1 made by one of our templates, dated at midnight UTC of `jour`."""
    pdf = _compilateur(gabarit).compile(
        sys_inputs=entrees,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=(jour - _EPOQUE).days * 86_400,
    )
    return b"".join(_fichiers(pdf))


def composer_png(donnees: str, ppp: float) -> list[bytes]:
    """A picture of each sheet, at `ppp` dots per inch."""
    return dessiner(_PERMANENCES, _entrees(donnees, "oui"), ppp)


def dessiner(gabarit: str, entrees: dict[str, str], ppp: float) -> list[bytes]:
    """A picture of each sheet made by one of our templates, at `ppp` dots per inch."""
    return _fichiers(_compilateur(gabarit).compile(sys_inputs=entrees, format="png", ppi=ppp))


def _entrees(donnees: str, mesure: str) -> dict[str, str]:
    """The QR code is drawn here, so that a poster found in the reserve doesn't wait for it."""
    return {"donnees": donnees, "mesure": mesure, "qr": qr(donnees)}


def qr(donnees: str) -> str:
    """The code of the address that a content gives, as JSON; « null » without an address."""
    url = json.loads(donnees)["url"]
    return json.dumps(asdict(code_qr(url)) if url else None)


def _fichiers(sortie: bytes | list[bytes] | None) -> list[bytes]:
    """The typesetter gives one file, or several when each sheet is one."""
    return [sortie] if isinstance(sortie, bytes) else list(sortie or ())


def feuilles(pdf: bytes) -> int:
    """How many sheets a PDF of ours has (its page objects are not compressed)."""
    return len(_PAGE.findall(pdf))


@cache
def _compilateur(gabarit: str) -> typst.Compiler:
    """One typesetter for all the posters of a template, closed in its folder; without the machine's fonts."""
    return typst.Compiler(
        input=str(_DOSSIER / gabarit),
        root=str(_DOSSIER),
        font_paths=[str(_POLICES)],
        ignore_system_fonts=True,
    )
