"""Who comes where, and on which day next: the agenda, said by place?"""

from __future__ import annotations

from typing import Final

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.falc import joindre
from quifaitquoi.guide.falc.accueil import pres_de_chez_vous
from quifaitquoi.guide.falc.bref import en_bref
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.page import Bloc, Page, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.permanences.agenda import est_date
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Territoire

AUCUNE: Final = "Nous n’avons pas de date."


def permanences_simples(vue: Vue) -> Fichier:
    """What has dates, by commune, with the next one; what is open every week is in the list of the lieux."""
    territoire = vue.territoire
    dates = sorted(filter(est_date, vue.guichets), key=lambda g: (cle(g.ou), cle(g.titre)))
    dites = ("Un service vient dans ces lieux.", "Choisissez un lieu.") if dates else (AUCUNE,)
    page = Page(
        f"Les prochaines dates {territoire.departement.dans}",
        (
            *(_bloc(vue, guichet) for guichet in dates),
            _ouverts(territoire),
            pres_de_chez_vous(territoire),
        ),
        (groupe(*dites, datees=True),),
        "calendrier",
    )
    place = Place(
        ordinaire=adresses.permanences(territoire),
        description=f"Les prochaines dates {territoire.departement.dans}, lieu par lieu. Phrases courtes.",
        fil=(Miette("Prochaines dates"),),
    )
    return Redaction(territoire).fichier(page, place)


def _ouverts(territoire: Territoire) -> Bloc:
    tous = adresses.simple(territoire, adresses.lieux(territoire))
    contenus = (groupe("D’autres lieux ouvrent toutes les semaines."), liens(("Tous les lieux", tous)))
    return Bloc("lieu", "Les autres lieux", contenus)


def _bloc(vue: Vue, guichet: Guichet) -> Bloc:
    page = adresses.lieu_simple(vue.territoire, guichet.accueil.lieu)
    contenus = (joindre.recoit(guichet), *en_bref(vue, guichet))
    idee = "bus" if guichet.itinerant else "groupe"
    ancre = f"#{guichet.ancre}" if guichet.accueil.permanence else ""
    return Bloc(idee, f"{guichet.ou}\u00a0: {guichet.titre}", contenus, lien=page + ancre, datee=True)
