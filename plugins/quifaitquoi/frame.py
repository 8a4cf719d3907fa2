"""How does a page get the header, the menu and the foot that all pages share?

The theme renders its `cadre.html` once for each depth of folder, with a mark where each value of a page goes.
The result is cut at its marks once; putting a page in its frame is then joining strings. Values are never
searched for marks, so nothing a contributor writes can open another place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from markupsafe import escape

from quifaitquoi.guide.fichier import EnTete, Fichier, Miette

# Characters of a private area: no text of ours or of the theme holds them.
_DEBUT, _FIN = "\ue000", "\ue001"
_MARQUE = re.compile(f"{_DEBUT}([^{_FIN}]*){_FIN}")
_COURANT = "courant "


def _marque(nom: str) -> str:
    return f"{_DEBUT}{nom}{_FIN}"


Morceaux = tuple[tuple[str, str], ...]
"""The frame as (literal text, name of the mark that follows it); the last name is empty."""


class CadreIncompletError(ValueError):
    """The theme's template has forgotten a mark, or asks for one that doesn't exist."""


@dataclass(frozen=True, slots=True)
class Marques:
    """What `cadre.html` sees of a page before there is one; each value has to be written as it is."""

    racine: str
    """Way from the page to the root of the site: `./`, `../`, `../../`…; absolute for the error page."""
    dans_un_territoire: bool
    titre: str = _marque("titre")
    description: str = _marque("description")
    tete: str = _marque("tete")
    fil: str = _marque("fil")
    contenu: str = _marque("contenu")
    adresse: str = _marque("adresse")
    territoire: str = _marque("territoire")
    nom_du_territoire: str = _marque("nom_du_territoire")

    def courant(self, chemin: str) -> str:
        """Mark of the attribute that says « you are here » in the menu."""
        return _marque(_COURANT + chemin.replace(self.territoire, ""))


def decouper(texte: str) -> Morceaux:
    """Cut a rendered frame at its marks."""
    pieces = _MARQUE.split(texte)
    return tuple(zip(pieces[::2], [*pieces[1::2], ""], strict=True))


@dataclass(slots=True)
class Cadre:
    """Puts pages in the frame of the theme; knows neither MkDocs nor any theme.

    `rendre` gives the text of `cadre.html` for some marks. Raises CadreIncompletError when the template has
    no place for the content, or a mark we don't know.
    """

    rendre: Callable[[Marques], str]
    nom_du_site: str
    url_site: str = ""
    territoires: Mapping[str, str] = field(default_factory=dict)
    """Name of each territory by its folder in the site."""
    _decoupes: dict[tuple[str, bool], Morceaux] = field(default_factory=dict)

    def encadrer(self, page: Fichier, racine: str | None = None) -> str:
        """The whole HTML of a page; `racine` only for a page served from any address (404)."""
        if page.entete is None:
            raise ValueError(f"{page.chemin} n’est pas une page")
        racine = racine or "../" * page.profondeur or "./"
        morceaux = self._morceaux(racine, page.entete.territoire is not None)
        valeurs = self._valeurs(page, page.entete, racine)
        return "".join([piece for texte, nom in morceaux for piece in (texte, valeurs[nom])])

    def apparence(self, territoire: str) -> object:
        """All that the frame brings to the pages of a territory: while it stays equal, so do they."""
        cadres = tuple(self._morceaux("./", dedans) for dedans in (False, True))
        return cadres, self.nom_du_site, self.url_site, self.territoires.get(territoire)

    def _morceaux(self, racine: str, dans_un_territoire: bool) -> Morceaux:
        cle = (racine, dans_un_territoire)
        if cle not in self._decoupes:
            self._decoupes[cle] = decouper(self.rendre(Marques(racine, dans_un_territoire)))
            _verifier(self._decoupes[cle])
        return self._decoupes[cle]

    def _valeurs(self, page: Fichier, entete: EnTete, racine: str) -> dict[str, str]:
        """Each value written for where its mark stands: text, attribute, or HTML that we have just made."""
        nom_du_territoire = self.territoires.get(entete.territoire or "", "")
        titres = dict.fromkeys(nom for nom in (entete.titre, nom_du_territoire, self.nom_du_site) if nom)
        valeurs = {
            "titre": escape(" – ".join(titres)),
            "description": escape(entete.description),
            "tete": self._tete(page, entete, racine),
            "fil": _fil(page.adresse, entete, racine, nom_du_territoire),
            "contenu": page.contenu if isinstance(page.contenu, str) else page.contenu.decode(),
            "adresse": escape(self.url_site + page.adresse),
            "territoire": _attribut(entete.territoire or ""),
            "nom_du_territoire": escape(nom_du_territoire),
            "": "",
        }
        return _AvecCourant(valeurs, page.adresse, entete.territoire or "")

    def _tete(self, page: Fichier, entete: EnTete, racine: str) -> str:
        lignes = []
        if not entete.indexee:
            lignes.append('<meta name="robots" content="noindex">')
        elif self.url_site:
            lignes.append(f'<link rel="canonical" href="{_attribut(self.url_site + page.adresse)}">')
        if entete.jsonld:
            lignes.append(f'<script type="application/ld+json">{_dans_un_script(entete.jsonld)}</script>')
        feuilles = (_attribut(racine + feuille) for feuille in entete.styles)
        lignes.extend(f'<link rel="stylesheet" href="{adresse}">' for adresse in feuilles)
        modules = (_attribut(racine + module) for module in dict.fromkeys(entete.modules))
        lignes.extend(f'<script type="module" src="{adresse}"></script>' for adresse in modules)
        return "\n".join(lignes)


class _AvecCourant(dict[str, str]):
    """The values of a page; the marks of the menu are answered from the address of the page."""

    def __init__(self, valeurs: Mapping[str, str], adresse: str, territoire: str) -> None:
        super().__init__(valeurs)
        self.adresse = adresse
        self.territoire = territoire

    def __missing__(self, nom: str) -> str:
        chemin = nom.removeprefix(_COURANT)
        cible = self.territoire + chemin if chemin.startswith("/") else chemin
        if self.adresse == cible:
            return ' aria-current="page"'
        return ' aria-current="true"' if cible and self.adresse.startswith(cible) else ""


_NOMS = frozenset(Marques.__dataclass_fields__) - {"racine", "dans_un_territoire"} | {""}


def _verifier(morceaux: Morceaux) -> None:
    noms = [nom for _, nom in morceaux if not nom.startswith(_COURANT)]
    if inconnus := set(noms) - _NOMS:
        raise CadreIncompletError(f"cadre.html demande des marques inconnues\u00a0: {sorted(inconnus)}")
    if noms.count("contenu") != 1:
        raise CadreIncompletError("cadre.html doit poser le contenu de la page une fois")


@lru_cache(maxsize=4096)
def _attribut(adresse: str) -> str:
    """An address for `href` or `src`: encoded as a URL, then escaped as an attribute."""
    return str(escape(quote(adresse, safe="/:#?=%@+,;~")))


def _dans_un_script(json: str) -> str:
    """JSON that can't close its script element nor open a comment (HTML, « restrictions for contents »)."""
    return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _fil(adresse: str, entete: EnTete, racine: str, nom_du_territoire: str) -> str:
    """The breadcrumb from the home of the site; none on that home."""
    if not adresse:
        return ""
    accueil_du_territoire = adresse == f"{entete.territoire}/"
    suite = entete.fil or (Miette(nom_du_territoire if accueil_du_territoire else entete.titre),)
    etapes = "".join(_etape(miette, adresse, racine) for miette in (Miette("Accueil", "./"), *suite))
    return f'<nav class="fil" aria-label="Fil d’Ariane"><ol>{etapes}</ol></nav>'


def _etape(miette: Miette, adresse: str, racine: str) -> str:
    if miette.chemin in ("", adresse):
        return f'<li><span aria-current="page">{escape(miette.nom)}</span></li>'
    return (
        f'<li><a href="{_attribut(racine + miette.chemin.removeprefix("./"))}">{escape(miette.nom)}</a></li>'
    )
