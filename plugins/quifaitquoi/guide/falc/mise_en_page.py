"""How does a simplified page become HTML, with its label and its two ways out?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from markupsafe import Markup

from quifaitquoi.constats import Origine
from quifaitquoi.guide import adresses, recherche
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.falc.etiquette import etiquette
from quifaitquoi.guide.falc.page import Page, texte
from quifaitquoi.guide.falc.plume import RIEN, Plume, etiquette_ecrite
from quifaitquoi.guide.feuilles import FEUILLE_LECTURE, FEUILLE_SIMPLE
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.liens import lien_relatif
from quifaitquoi.guide.rendu import macros
from quifaitquoi.guide.scripts import MODULE_ARBRE, MODULE_LECTURE, MODULE_RECHERCHE
from quifaitquoi.model import Territoire

NOM: Final = "Version simplifiée"


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
    onglet: str = ""
    """The title of the tab, when the short one of the page is also that of others (RGAA 8.6)."""


class Redaction:
    """Writes the simplified pages of a territory; what several pages share is written once.

    `gabarit` is an address of the same depth and folder as all the pages that share: their relative links are
    then the same. Without it, nothing is kept from one page to another.
    """

    def __init__(self, territoire: Territoire, gabarit: str = "") -> None:
        self._territoire = territoire
        self._plume = Plume(gabarit, garde=True) if gabarit else None
        self._debut = adresses.simple(territoire, adresses.accueil(territoire))

    def fichier(self, page: Page, place: Place) -> Fichier:
        """The file of a page."""
        adresse = adresses.simple(self._territoire, place.ordinaire) + place.suite
        plume = self._plume or Plume(adresse)
        contenu = plume.page(
            page,
            self._etiquette(page, adresse),
            ordinaire=lien_relatif(place.ordinaire, adresse),
            debut=lien_relatif(self._debut, adresse),
            recherche=self._recherche(adresse) if any(bloc.recherche for bloc in page.blocs) else RIEN,
            sensible=place.sensible,
        )
        entete = self._entete(page, place, contenu)
        return Fichier(f"{adresse}index.html", contenu, place.source, entete, partial(texte, page))

    def _etiquette(self, page: Page, adresse: str) -> Markup:
        """What the page may say of itself: the same words for all those that nobody has reread."""
        relecture = self._territoire.relecture.get(adresse.removeprefix(f"{self._territoire.slug}/"))
        if relecture is None:
            return _pas_relue()
        logo = lien_relatif(self._territoire.logo_falc, adresse) if self._territoire.logo_falc else ""
        return etiquette_ecrite(etiquette(relecture, texte(page)), logo)

    def _recherche(self, ici: str) -> Markup:
        """The search of a commune, that leads to simplified pages; hidden without JavaScript."""
        communes = adresses.simple(self._territoire, adresses.communes(self._territoire))
        formulaire = macros("recherche/formulaire.html.j2")("formulaire")
        exemple = recherche.exemple(self._territoire)
        return formulaire(ici, recherche.index(self._territoire), communes, exemple=exemple)

    def _entete(self, page: Page, place: Place, contenu: str) -> EnTete:
        modules = (
            MODULE_DATES if "data-dates" in contenu else "",
            MODULE_RECHERCHE if "data-recherche" in contenu else "",
            MODULE_ARBRE if place.sensible else "",
            MODULE_LECTURE,
        )
        onglet = place.onglet or page.titre
        return EnTete(
            titre=onglet + (f" {NOM}" if onglet.endswith("?") else f"\u00a0: {NOM.lower()}"),
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


@cache
def _pas_relue() -> Markup:
    return etiquette_ecrite(etiquette(None, ""))
