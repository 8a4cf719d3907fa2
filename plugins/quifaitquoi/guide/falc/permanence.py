"""What does one need to know of a permanence, on the simplified page of the lieu that hosts it?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.falc import joindre, phrases
from quifaitquoi.guide.falc.page import Bloc, Dates, Groupe, choses
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.falc.prochaines import combien, prochaines_dates
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.texte_riche import html_du_markdown
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Permanence


def bloc_de_permanence(vue: Vue, guichet: Guichet, telephone: str | None) -> Bloc:
    """Who receives, when, for what, at what price; `telephone` is the number the page has already given."""
    permanence = guichet.accueil.permanence
    contenus = (
        joindre.recoit(guichet),
        *(_anciennes(guichet, permanence, bool(telephone)) if permanence else ()),
        *_quand(vue, guichet, bool(telephone)),
        *_joindre(guichet, permanence, telephone),
        *(_pour_quoi(permanence) if permanence else ()),
        *_prix(guichet, bool(telephone)),
        *_apporter(guichet),
    )
    return Bloc("groupe", guichet.titre, contenus, ancre=guichet.ancre)


def _anciennes(guichet: Guichet, permanence: Permanence, joignable: bool) -> Iterator[Groupe]:
    if guichet.perime and permanence.verifie_le != guichet.accueil.lieu.verifie_le:
        yield groupe(*phrases.anciennes(permanence.verifie_le, joignable), datees=True)


def _quand(vue: Vue, guichet: Guichet, joignable: bool) -> Iterator[Groupe | Dates]:
    for dites in phrases.horaires(guichet.accueil.horaires, guichet.accueil.acces, joignable):
        yield groupe(*dites)
    if guichet.prochaines:
        fuseau, montrees = vue.territoire.calendrier.fuseau.key, combien(guichet.accueil.horaires)
        yield prochaines_dates(guichet.prochaines, fuseau, joignable, montrees)


def _joindre(guichet: Guichet, permanence: Permanence | None, telephone: str | None) -> Iterator[Groupe]:
    numero = guichet.accueil.telephone
    if numero and numero != telephone:
        yield joindre.appel(numero)
    yield from joindre.rendez_vous(permanence.prise_rdv if permanence else None)


def _pour_quoi(permanence: Permanence) -> Iterator[Groupe]:
    if permanence.services:
        yield groupe(*phrases.aide(permanence.services))
    yield from sujets(permanence)
    if permanence.precisions:
        yield groupe(*phrases.redites(html_du_markdown(permanence.precisions).striptags()))


def sujets(permanence: Permanence) -> tuple[Groupe, ...]:
    """What it is about, when it says so."""
    if not permanence.sujets:
        return ()
    return groupe("On parle de\u00a0:"), choses(*phrases.chaque_chose(permanence.sujets))


def _prix(guichet: Guichet, joignable: bool) -> Iterator[Groupe]:
    """Its own price, when it is not that of the lieu, which the page says."""
    du_lieu = guichet.accueil.lieu.frais_a_charge
    if guichet.frais != du_lieu or not du_lieu:
        yield groupe(*phrases.prix(guichet.frais, joignable))


def _apporter(guichet: Guichet) -> Iterator[Groupe]:
    if guichet.a_apporter:
        yield groupe("Apportez\u00a0:")
        yield choses(*phrases.chaque_chose(guichet.a_apporter))
