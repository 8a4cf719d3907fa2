"""Is this SVG only a drawing, that asks for nothing and runs nothing?

Typesetters and browsers give SVG far more than lines: scripts, other people's files, entities that grow
without end, text in a font we don't have. Only what draws is let through; the rest is named, with its line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from xml.parsers import expat

from quifaitquoi.reading.refus import ImageRefuseeError

_SVG: Final = "http://www.w3.org/2000/svg"
_LIEN: Final = "http://www.w3.org/1999/xlink"
_SEPARATEUR: Final = " "
_BALISES_MAX: Final = 5_000
_PROFONDEUR_MAX: Final = 40
_COPIES_MAX: Final = 12
"""`use` repeats what may itself be repeated: a dozen make a hundred copies at worst, fifty never end."""
_FORMES: Final = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_PERMISES: Final = _FORMES | {
    "svg", "g", "defs", "title", "desc", "metadata", "style", "symbol", "use", "switch",
    "linearGradient", "radialGradient", "stop", "clipPath", "mask",
}  # fmt: skip
# What drawing programs write for themselves: it draws nothing.
_DESSINATEURS: Final = (
    "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://creativecommons.org/ns",
    "http://purl.org/dc/", "http://www.w3.org/1999/02/22-rdf-syntax-ns", "http://ns.adobe.com/",
    "http://www.serif.com/", "http://www.bohemiancoding.com/", "http://web.resource.org/cc/",
)  # fmt: skip
_CONSEILS: Final = {
    "text": "convertissez le texte en tracés dans votre logiciel de dessin",
    "image": "donnez l’image elle-même, en PNG",
}
_NOMBRE: Final = re.compile(r"\s*([0-9]*\.?[0-9]+(?:[eE][+-]?\d+)?)\s*(px|pt|mm|cm|in|pc)?\s*")
_SANS_ETENDUE: Final = re.compile(r"\s*(?:-.*|(?=\.?0)0*\.?0*(?:[a-z%].*)?\s*)", re.IGNORECASE)
"""A length of nothing, or less: nothing can be drawn in it, whatever the viewBox."""
_POINTS: Final = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_DEHORS: Final = re.compile(
    r"@import|@font-face|expression\s*\(|javascript:|\\|url\(\s*['\"]?\s*(?!['\"#\s])", re.IGNORECASE
)


def rapport_du_dessin(octets: bytes) -> float:
    """Width over height of a drawing found harmless. Raises ImageRefuseeError, in French."""
    lecteur = _Lecteur()
    analyseur = expat.ParserCreate("utf-8", _SEPARATEUR)
    analyseur.StartElementHandler = lecteur.ouvrir
    analyseur.EndElementHandler = lecteur.fermer
    analyseur.CharacterDataHandler = lecteur.lire
    analyseur.StartDoctypeDeclHandler = _refuser_doctype
    analyseur.ProcessingInstructionHandler = _refuser_instruction
    try:
        analyseur.Parse(octets, True)
    except expat.ExpatError as erreur:
        raise ImageRefuseeError(
            "ce dessin est abîmé : enregistrez-le de nouveau en SVG", erreur.lineno
        ) from None
    except ImageRefuseeError as refus:
        raise ImageRefuseeError(refus.message, analyseur.CurrentLineNumber) from None
    if not lecteur.dessine:
        raise ImageRefuseeError("ce dessin est vide")
    return lecteur.rapport


def _refuser_doctype(*_: object) -> None:
    raise ImageRefuseeError(
        "« <!DOCTYPE » est refusé : enregistrez en « SVG simple », ou effacez cette déclaration"
    )


def _refuser_instruction(cible: str, _: str) -> None:
    raise ImageRefuseeError(f"« <?{cible} » appelle un autre fichier : effacez cette ligne")


class _Lecteur:
    """Follows a drawing tag by tag, without ever building it."""

    def __init__(self) -> None:
        self.rapport = 0.0
        self.dessine = False
        self._balises = 0
        self._copies = 0
        self._ouvertes: list[str] = []

    def ouvrir(self, nom: str, attributs: Mapping[str, str]) -> None:
        espace, _, balise = nom.rpartition(_SEPARATEUR)
        self._balises += 1
        self._copies += balise == "use"
        self._ouvertes.append(balise if espace == _SVG else "")
        if (
            self._balises > _BALISES_MAX
            or self._copies > _COPIES_MAX
            or len(self._ouvertes) > _PROFONDEUR_MAX
        ):
            raise ImageRefuseeError("ce dessin est trop compliqué : simplifiez-le, ou donnez-le en PNG")
        if self._balises == 1:
            self.rapport = _rapport(espace, balise, attributs)
        elif espace != _SVG and not espace.startswith(_DESSINATEURS):
            raise ImageRefuseeError(f"« <{balise}> » n’est pas du dessin : effacez-le")
        elif espace == _SVG and balise not in _PERMISES:
            conseil = _CONSEILS.get(balise, "enregistrez en « SVG simple », sans script ni animation")
            raise ImageRefuseeError(f"« <{balise}> » est refusé : {conseil}")
        self.dessine = self.dessine or balise in _FORMES
        for attribut, valeur in attributs.items():
            _verifier_attribut(attribut, valeur)

    def fermer(self, _: str) -> None:
        self._ouvertes.pop()

    def lire(self, texte: str) -> None:
        if self._ouvertes and self._ouvertes[-1] == "style":
            _verifier_style("style", texte)


def _verifier_attribut(nom: str, valeur: str) -> None:
    espace, _, court = nom.rpartition(_SEPARATEUR)
    if not espace and court.lower().startswith("on"):
        raise ImageRefuseeError(f"« {court} » lance un programme : effacez-le")
    if court in {"href", "src", "base"} and espace in {"", _LIEN} and not valeur.strip().startswith("#"):
        raise ImageRefuseeError(f"« {court} » appelle un autre fichier : un logo tient dans le sien")
    if not espace:
        _verifier_style(court, valeur)


def _verifier_style(ou: str, texte: str) -> None:
    if trouve := _DEHORS.search(texte):
        raise ImageRefuseeError(f"« {trouve[0]} » dans « {ou} » est refusé : un logo tient dans son fichier")


def _rapport(espace: str, balise: str, attributs: Mapping[str, str]) -> float:
    """From the viewBox, else from the width and the height."""
    if (espace, balise) != (_SVG, "svg"):
        raise ImageRefuseeError("ce fichier n’est pas un dessin SVG : sa première balise doit être « <svg »")
    for nom in ("width", "height"):
        if (cote := attributs.get(nom, "").strip()) and _SANS_ETENDUE.fullmatch(cote):
            raise ImageRefuseeError(f"ce dessin a pour « {nom} » « {cote} » : rien n’y tient, effacez-le")
    cadre = attributs.get("viewBox", "").replace(",", " ").split()
    cotes = cadre[2:] if len(cadre) == 4 else [attributs.get("width", ""), attributs.get("height", "")]
    lus = [_NOMBRE.fullmatch(cote) for cote in cotes]
    large, haut = (float(lu[1]) * _POINTS[lu[2] or ""] if lu else 0.0 for lu in lus)
    if not (0 < large < 1e6 and 0 < haut < 1e6):
        raise ImageRefuseeError("ce dessin n’a pas de taille : donnez-lui un « viewBox »")
    return large / haut
