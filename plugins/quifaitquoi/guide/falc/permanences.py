"""Who comes where, and on which day next: the agenda and the workshops, said by place?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.falc import joindre
from quifaitquoi.guide.falc.accueil import pres_de_chez_vous
from quifaitquoi.guide.falc.bref import en_bref
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.page import Bloc, Groupe, Page, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.falc.permanence import sujets
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.permanences.agenda import est_date
from quifaitquoi.guide.permanences.ateliers import est_un_atelier
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Territoire

DATES: Final = "Les prochaines dates"
AUCUNE: Final = "Nous n’avons pas de date."
AUCUN: Final = "Nous ne connaissons pas d’atelier."


def permanences_simples(vue: Vue) -> Iterator[Fichier]:
    """What has dates, by commune, with the next one; then the workshops, with what they are about."""
    yield Redaction(vue.territoire).fichier(*_dates(vue))
    yield Redaction(vue.territoire).fichier(*_ateliers(vue))


def _dates(vue: Vue) -> tuple[Page, Place]:
    """What is open every week is in the list of the lieux."""
    territoire = vue.territoire
    dates = _par_commune(filter(est_date, vue.guichets))
    dites = ("Un service vient dans ces lieux.", "Choisissez un lieu.") if dates else (AUCUNE,)
    page = Page(
        f"Les prochaines dates {territoire.departement.dans}",
        (*_blocs(vue, dates), _ailleurs(territoire), pres_de_chez_vous(territoire)),
        (groupe(*dites, datees=True),),
        "calendrier",
    )
    place = Place(
        ordinaire=adresses.permanences(territoire),
        description=f"Les prochaines dates {territoire.departement.dans}, lieu par lieu. Phrases courtes.",
        fil=(Miette(DATES),),
    )
    return page, place


def _ateliers(vue: Vue) -> tuple[Page, Place]:
    territoire = vue.territoire
    trouves = _par_commune(filter(est_un_atelier, vue.guichets))
    dites = ("Vous apprenez avec d’autres personnes.", "Choisissez un atelier.") if trouves else (AUCUN,)
    dates = adresses.simple(territoire, adresses.permanences(territoire))
    retour = Bloc("retour", "Avant", (liens((DATES, dates)),))
    page = Page(
        f"Les ateliers {territoire.departement.dans}",
        (*_blocs(vue, trouves), retour),
        (groupe(*dites, datees=True),),
        "atelier",
    )
    place = Place(
        ordinaire=adresses.ateliers(territoire),
        description=f"Les ateliers {territoire.departement.dans}, lieu par lieu. En phrases courtes.",
        fil=(Miette(DATES, dates), Miette("Ateliers")),
    )
    return page, place


def _par_commune(guichets: Iterable[Guichet]) -> list[Guichet]:
    return sorted(guichets, key=lambda guichet: (cle(guichet.ou), cle(guichet.titre)))


def _ailleurs(territoire: Territoire) -> Bloc:
    pages = (
        ("Tous les ateliers", adresses.ateliers(territoire)),
        ("Tous les lieux", adresses.lieux(territoire)),
    )
    simples = ((nom, adresses.simple(territoire, adresse)) for nom, adresse in pages)
    contenus = (groupe("D’autres lieux ouvrent toutes les semaines."), liens(*simples))
    return Bloc("lieu", "Les autres lieux", contenus)


def _blocs(vue: Vue, guichets: list[Guichet]) -> Iterator[Bloc]:
    """One for each, under names that tell them apart."""
    courts = [f"{guichet.ou}\u00a0: {guichet.titre}" for guichet in guichets]
    for guichet, court in zip(guichets, courts, strict=True):
        nom = court if courts.count(court) == 1 else f"{court}, {guichet.accueil.lieu.nom}"
        yield _bloc(vue, guichet, nom)


def _bloc(vue: Vue, guichet: Guichet, nom: str) -> Bloc:
    page = adresses.lieu_simple(vue.territoire, guichet.accueil.lieu)
    contenus = (joindre.recoit(guichet), *_sujets(guichet), *en_bref(vue, guichet))
    idee = "bus" if guichet.itinerant else "atelier" if est_un_atelier(guichet) else "groupe"
    ancre = f"#{guichet.ancre}" if guichet.accueil.permanence else ""
    return Bloc(idee, nom, contenus, lien=page + ancre, datee=True)


def _sujets(guichet: Guichet) -> tuple[Groupe, ...]:
    permanence = guichet.accueil.permanence
    return sujets(permanence) if permanence else ()
