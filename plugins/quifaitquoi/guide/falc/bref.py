"""What does one need to know of a helper to choose it in a list: its number, its next date, its price?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide.falc import joindre, phrases
from quifaitquoi.guide.falc.page import Dates, Groupe
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.falc.prochaines import prochaines_dates
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import Acces

GARDEES = 3
"""Dates written for the browser to show in turn, as on the cards of the ordinary pages."""


def en_bref(vue: Vue, guichet: Guichet) -> Iterator[Groupe | Dates]:
    """What the card of this helper says on the ordinary pages."""
    numero, acces = guichet.accueil.telephone, guichet.accueil.acces
    if numero:
        yield joindre.appel(numero)
    if guichet.prochaines:
        fuseau = vue.territoire.calendrier.fuseau.key
        yield prochaines_dates(guichet.prochaines, fuseau, bool(numero), montrees=1, gardees=GARDEES)
    else:
        yield groupe(phrases.demander("les horaires", bool(numero)))
    if acces:
        yield groupe(phrases.recu(Acces(acces.value)))
    if guichet.gratuit:
        yield groupe(*phrases.prix(guichet.frais, bool(numero)))
    if guichet.perime:
        yield groupe(phrases.ANCIENNES, phrases.avant_de_venir(bool(numero)), datees=True)
