"""How does the content of a poster become a PDF and a picture?

Text is only ever data: it reaches the template as JSON in `sys.inputs`, where nothing reads it as typst code.
The same content, templates and fonts give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cache, cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal, Protocol

import typst

from quifaitquoi.guide.affiches.atelier.fond_perdu import avec_fond_perdu
from quifaitquoi.guide.affiches.atelier.qr import code_qr
from quifaitquoi.guide.affiches.atelier.signes import imprimable
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.model import Logo

_POLICES = Path(__file__).parent / "polices"
_SALLE = Path(__file__).parent.parent
_EPOQUE = date(1970, 1, 1)
# A mended address would lead elsewhere, a mended drawing nowhere.
_JAMAIS_REPRIS = frozenset({"lien", "url", "svg"})
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


class Redige(Protocol):
    """The words of a poster, of whatever sort; `url`, when it has one, is that of its QR code."""

    @property
    def url(self) -> str | None: ...

    def en_dictionnaire(self) -> dict[str, object]: ...


@dataclass(frozen=True)
class Epreuve:
    """Words, and the template that knows how to set them."""

    modele: str
    """Folder of the template in this room."""
    contenu: Redige = field(compare=False)
    support: Support = BUREAU
    essayer: bool = False
    """Whether it most likely fits on one sheet as it is: only what does not is then measured."""
    titre: str | None = None
    """That of the territory, when it wants another than that of the words."""
    logos: tuple[Logo, ...] = ()
    a_verifier: str | None = None
    """What a proof says at the top of every sheet, in place of the day on which to take it down."""
    partout: bool = False
    """Whether it is the same in every territory: it is then set only once."""

    @cached_property
    def donnees(self) -> str:
        """What the template is given, as JSON, every text mended for our font."""
        mots = self.contenu.en_dictionnaire()
        if self.titre:
            mots |= {"titre": self.titre}
        if self.a_verifier:
            mots |= {"a_verifier": self.a_verifier}
        if self.logos:
            mots |= {"logos": list(_dessiner(self.logos))}
        return json.dumps(_reprendre(mots), ensure_ascii=False, sort_keys=True)

    def recette(self, jour: date) -> str:
        """All that its bytes depend on."""
        return f"{self.modele} {self.support} {empreinte()} {jour} {self.donnees}"


@cache
def empreinte() -> str:
    """What a poster depends on besides its content: templates, fonts, typesetter, drawer of codes."""
    trace = hashlib.sha256(f"typst {version('typst')} segno {version('segno')}".encode())
    for fichier in sorted((*_SALLE.glob("*/*.typ"), *_POLICES.glob("*.ttf"))):
        trace.update(fichier.read_bytes())
    return trace.hexdigest()


def _dessiner(logos: Iterable[Logo]) -> Iterator[dict[str, object]]:
    """Those whose file has been read, as the foot of a sheet wants them."""
    for logo in logos:
        if logo.image:
            yield {"svg": logo.image.svg, "rapport": logo.image.rapport, "alternative": logo.alternative}


def _reprendre(valeur: object) -> object:
    if isinstance(valeur, str):
        return imprimable(valeur)
    if isinstance(valeur, dict):
        return {c: v if c in _JAMAIS_REPRIS else _reprendre(v) for c, v in valeur.items()}
    if isinstance(valeur, list | tuple):
        return [_reprendre(v) for v in valeur]
    return valeur


def composer_pdf(epreuve: Epreuve, jour: date) -> bytes:
    """A tagged PDF/UA-1, dated at midnight UTC of `jour`. A fault of the template raises typst.TypstError."""
    if epreuve.partout:
        return _une_fois(epreuve.modele, _entrees(epreuve, "oui"), jour)
    if epreuve.essayer:
        pdf = _pdf(epreuve, jour, mesure="non")
        if feuilles(pdf) == 1:
            return pdf
    return _pdf(epreuve, jour, mesure="oui")


def _pdf(epreuve: Epreuve, jour: date, *, mesure: Literal["oui", "non"]) -> bytes:
    return _imprimer(epreuve.modele, _entrees(epreuve, mesure), jour)


def composer_png(epreuve: Epreuve, ppp: float) -> list[bytes]:
    """A picture of each sheet, at `ppp` dots per inch."""
    entrees = dict(_entrees(epreuve, "oui"))
    return _fichiers(_compilateur(epreuve.modele).compile(sys_inputs=entrees, format="png", ppi=ppp))


Entrees = tuple[tuple[str, str], ...]


def _entrees(epreuve: Epreuve, mesure: str) -> Entrees:
    """The QR code is drawn here, so that a poster found in the reserve doesn't wait for it."""
    url = epreuve.contenu.url
    code = json.dumps(asdict(code_qr(url)) if url else None)
    support = epreuve.support
    return (
        ("donnees", epreuve.donnees),
        ("mesure", mesure),
        ("qr", code),
        ("papier", support.papier),
        ("variante", support.variante),
    )


def _imprimer(modele: str, entrees: Entrees, jour: date) -> bytes:
    pdf = _compilateur(modele).compile(
        sys_inputs=dict(entrees),
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=(jour - _EPOQUE).days * 86_400,
    )
    entier = b"".join(_fichiers(pdf))
    return avec_fond_perdu(entier) if ("variante", "imprimeur") in entrees else entier


_une_fois = lru_cache(maxsize=8)(_imprimer)


def _fichiers(sortie: bytes | list[bytes] | None) -> list[bytes]:
    """The typesetter gives one file, or several when each sheet is one."""
    return [sortie] if isinstance(sortie, bytes) else list(sortie or ())


def feuilles(pdf: bytes) -> int:
    """How many sheets a PDF of ours has (its page objects are not compressed)."""
    return len(_PAGE.findall(pdf))


@cache
def _compilateur(modele: str) -> typst.Compiler:
    """One typesetter for all the posters of a template, closed in this room; without the machine's fonts."""
    return typst.Compiler(
        input=str(_SALLE / modele / "affiche.typ"),
        root=str(_SALLE),
        font_paths=[str(_POLICES)],
        ignore_system_fonts=True,
    )
