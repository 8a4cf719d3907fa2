"""How does a simplified page become HTML, with its label and its two ways out?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from quifaitquoi.constats import Origine
from quifaitquoi.guide import adresses, recherche
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.falc.etiquette import etiquette
from quifaitquoi.guide.falc.page import Dates, Groupe, Page, texte
from quifaitquoi.guide.feuilles import FEUILLE_LECTURE, FEUILLE_SIMPLE
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.liens import lien_relatif, lien_sur
from quifaitquoi.guide.rendu import macros, rendre
from quifaitquoi.guide.scripts import MODULE_ARBRE, MODULE_LECTURE, MODULE_RECHERCHE
from quifaitquoi.model import Territoire

NOM: Final = "Version simplifiée"
RIEN: Final = Markup()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a simplified page stands, and what the frame has to know of it."""

    ordinaire: str
    """Address of its twin, from the root of the site."""
    description: str
    fil: tuple[Miette, ...] = ()
    """The steps after the simplified home, this page last."""
    source: Origine | None = None
    sensible: bool = False
    suite: str = ""
    """Folder of the second half of a long page, `suite/`, or nothing."""


class Redaction:
    """Writes the simplified pages of a territory; what several pages share is written once.

    `gabarit` is an address of the same depth and folder as all the pages that share: their relative links are
    then the same. Without it, nothing is kept from one page to another.
    """

    def __init__(self, territoire: Territoire, gabarit: str = "") -> None:
        self._territoire, self._gabarit = territoire, gabarit
        self._macros = macros("falc/contenus.html.j2")
        self._debut = adresses.simple(territoire, adresses.accueil(territoire))
        self._ecrits: dict[int, tuple[Groupe | Dates, Markup]] = {}
        """By identity: hashing dozens of dates would cost more than writing them."""

    def fichier(self, page: Page, place: Place) -> Fichier:
        """The file of a page."""
        territoire = self._territoire
        adresse = adresses.simple(territoire, place.ordinaire) + place.suite
        ici = self._gabarit or adresse
        relecture = territoire.relecture.get(adresse.removeprefix(f"{territoire.slug}/"))
        contenu = rendre(
            "falc/page.html.j2",
            ici,
            page=page,
            introduction=self._corps(page.introduction, ici),
            blocs=[(bloc, self._corps(bloc.contenus, ici)) for bloc in page.blocs],
            etiquette=etiquette(relecture, texte(page) if relecture else ""),
            ordinaire=place.ordinaire,
            debut=self._debut,
            sensible=place.sensible,
            recherche=self._recherche(ici) if any(bloc.recherche for bloc in page.blocs) else RIEN,
            vers=vers(ici),
        )
        return Fichier(f"{adresse}index.html", contenu, place.source, self._entete(page, place, contenu))

    def _recherche(self, ici: str) -> Markup:
        """The search of a commune, that leads to simplified pages; hidden without JavaScript."""
        communes = adresses.simple(self._territoire, adresses.communes(self._territoire))
        formulaire = macros("recherche/formulaire.html.j2")("formulaire")
        exemple = recherche.exemple(self._territoire)
        return formulaire(ici, recherche.index(self._territoire), communes, exemple=exemple)

    def _corps(self, contenus: tuple[Groupe | Dates, ...], ici: str) -> Markup:
        return Markup("").join([self._contenu(contenu, ici) for contenu in contenus])

    def _contenu(self, contenu: Groupe | Dates, ici: str) -> Markup:
        connu = self._ecrits.get(id(contenu))
        if connu is not None:
            return connu[1]
        nom = "dates" if isinstance(contenu, Dates) else contenu.forme.value
        ecrit = self._macros(nom)(contenu, vers(ici))
        if self._gabarit:
            self._ecrits[id(contenu)] = contenu, ecrit
        return ecrit

    def _entete(self, page: Page, place: Place, contenu: str) -> EnTete:
        modules = (
            MODULE_DATES if "data-dates" in contenu else "",
            MODULE_RECHERCHE if "data-recherche" in contenu else "",
            MODULE_ARBRE if place.sensible else "",
            MODULE_LECTURE,
        )
        return EnTete(
            titre=page.titre + (f" {NOM}" if page.titre.endswith("?") else f"\u00a0: {NOM.lower()}"),
            description=place.description,
            fil=adresses.fil(self._territoire, Miette(NOM, self._debut if place.fil else ""), *place.fil),
            territoire=self._territoire.slug,
            modules=tuple(filter(None, modules)),
            styles=(FEUILLE_SIMPLE, FEUILLE_LECTURE),
            # The page with all the facts is the one to be found: this one is a link away from it.
            indexee=False,
            # Its hard words are explained in place.
            a_abreger=False,
        )


def vers(ici: str) -> Callable[[str], str]:
    """Turns the address of a line into what `href` holds on the page `ici`."""
    return lambda lien: lien_sur(lien) if ":" in lien else lien_relatif(lien, ici)
