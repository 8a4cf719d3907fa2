"""What does a reader find on a page of HTML: lines, titles, blocks and their pictures?"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from quifaitquoi.langage.texte import Ligne, Nature

_NATURES: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary"), Nature.TITRE),
    **dict.fromkeys(("p", "dd", "td", "figcaption", "blockquote"), Nature.PHRASE),
    **dict.fromkeys(("li", "dt", "th", "label"), Nature.CHOSE),
    "address": Nature.COORDONNEES,
}
_MUETTES: Final = frozenset({"script", "style", "template", "svg", "nav"})
_SANS_FIN: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_CADRES: Final = frozenset({"section", "article", "figure"})
COORDONNEES: Final = frozenset({"telephone", "coordonnees"})
"""Classes of lines that nobody may rewrite: a number to dial, an address."""


@dataclass(frozen=True, slots=True)
class BlocLu:
    """One idea of a page: where its lines are in `PageLue.lignes`, and its picture ("" when it has none)."""

    premiere: int
    titre: str
    dessin: str


@dataclass(frozen=True, slots=True)
class PageLue:
    """A page as read from the top; `places` are the line and column of each line in the file, from 1."""

    lignes: tuple[Ligne, ...]
    places: tuple[tuple[int, int], ...]
    niveaux: tuple[tuple[int, int], ...]
    """Of each title: its rank in `lignes`, and its level."""
    blocs: tuple[BlocLu, ...]


def lire_page(html: str) -> PageLue:
    """Read the element of class `simple` when there is one, else `<main>`, else everything."""
    essais = (_lire(html, racine) for racine in ("simple", "main", ""))
    lu = next(lecteur for lecteur in essais if lecteur.trouve)
    return PageLue(tuple(lu.lignes), tuple(lu.places), tuple(lu.niveaux), tuple(lu.blocs))


def _lire(html: str, racine: str) -> _Lecteur:
    lecteur = _Lecteur(racine)
    lecteur.feed(html)
    lecteur.close()
    lecteur.finir()
    return lecteur


@dataclass(slots=True)
class _Cadre:
    """A block being read."""

    premiere: int
    dessins: list[str] = field(default_factory=list)


class _Lecteur(HTMLParser):
    """One pass; what is hidden, drawn or for machines is left out."""

    def __init__(self, racine: str) -> None:
        super().__init__(convert_charrefs=True)
        self.racine = racine
        self.trouve = racine == ""
        self.lignes: list[Ligne] = []
        self.places: list[tuple[int, int]] = []
        self.niveaux: list[tuple[int, int]] = []
        self.blocs: list[BlocLu] = []
        self._pile: list[tuple[str, bool, bool]] = []
        self._natures: list[Nature] = []
        self._cadres: list[_Cadre] = []
        self._texte = ""
        self._place = (1, 1)
        self._dessin = ""

    @property
    def _dedans(self) -> bool:
        """Whether we are in the part to read, and nothing around hides it."""
        return any(racine for _, racine, _ in self._pile) and not any(muet for _, _, muet in self._pile)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        valeurs = {nom: valeur or "" for nom, valeur in attrs}
        classes = set(valeurs.get("class", "").split())
        racine = not self.racine or self.racine == tag or self.racine in classes
        self.trouve |= racine
        if tag == "svg" and self._dedans:
            self._dessin = ""
        if tag in _SANS_FIN:
            if tag == "br" and self._dedans:
                self._aller_a_la_ligne()
            elif tag == "img" and self._cadres:
                self._cadres[-1].dessins.append(valeurs.get("src", "image"))
            return
        cache = "hidden" in valeurs or (valeurs.get("aria-hidden") == "true" and tag != "svg")
        muet = tag in _MUETTES or cache
        self._pile.append((tag, racine, muet))
        if self._dedans:
            self._ouvrir(tag, classes)
        elif tag == "path":
            self._dessin += valeurs.get("d", "")

    def _ouvrir(self, tag: str, classes: set[str]) -> None:
        if tag in _CADRES:
            self._aller_a_la_ligne()
            self._cadres.append(_Cadre(len(self.lignes)))
        if tag in _NATURES:
            self._aller_a_la_ligne()
            nature = Nature.COORDONNEES if classes & COORDONNEES else _NATURES[tag]
            if tag[0] == "h" and tag[1:].isdigit():
                self.niveaux.append((len(self.lignes), int(tag[1:])))
            self._natures.append(nature)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {ouverte for ouverte, _, _ in self._pile}:
            return
        dedans = self._dedans
        while self._pile and self._pile.pop()[0] != tag:
            pass
        if tag == "svg" and self._cadres:
            self._cadres[-1].dessins.append(hashlib.blake2b(self._dessin.encode(), digest_size=8).hexdigest())
        if dedans and tag in _NATURES and self._natures:
            self._aller_a_la_ligne()
            self._natures.pop()
        if dedans and tag in _CADRES and self._cadres:
            self._fermer_le_cadre()

    def handle_data(self, data: str) -> None:
        if not self._dedans or not self._natures:
            return
        if not self._texte.strip() and data.strip():
            ligne, colonne = self.getpos()
            avant = data[: len(data) - len(data.lstrip())]
            sauts = avant.count("\n")
            reste = len(avant) - avant.rfind("\n") - 1
            self._place = (ligne + sauts, (0 if sauts else colonne) + reste + 1)
        self._texte += data

    def _aller_a_la_ligne(self) -> None:
        texte = re.sub(r"[ \t\r\n]+", " ", self._texte).strip(" ")
        if texte and self._natures:
            self.lignes.append(Ligne(texte, self._natures[-1]))
            self.places.append(self._place)
        self._texte = ""

    def _fermer_le_cadre(self) -> None:
        cadre = self._cadres.pop()
        if cadre.premiere < len(self.lignes):
            dessin = cadre.dessins[0] if cadre.dessins else ""
            self.blocs.append(BlocLu(cadre.premiere, self.lignes[cadre.premiere].texte, dessin))

    def finir(self) -> None:
        self._aller_a_la_ligne()
        while self._cadres:
            self._fermer_le_cadre()
