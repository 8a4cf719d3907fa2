"""Which posters does a territory have, and which of them does its site carry?

To add one: a folder with its words (Python) and its sheet (`affiche.typ`), one line here, and the name of the
folder in `ModeleAffiche`, by which editors choose it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from quifaitquoi.guide.affiches import (
    actions,
    agenda,
    bureau,
    carte,
    duo,
    fiche,
    memo,
    permanences,
    portes,
    retraits,
    semaine,
    simple,
    tournee,
)
from quifaitquoi.guide.affiches.atelier.affiche import Affiche, Refus
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Affiches, ModeleAffiche

MODELES: Final[Mapping[ModeleAffiche, Callable[[Vue, Support], Iterator[Affiche]]]] = {
    ModeleAffiche.PORTES: portes.affiches,
    ModeleAffiche.TOURNEE: tournee.affiches,
    ModeleAffiche.AGENDA: agenda.affiches,
    ModeleAffiche.PERMANENCES: permanences.affiches,
    ModeleAffiche.SEMAINE: semaine.affiches,
    ModeleAffiche.DUO: duo.affiches,
    ModeleAffiche.CARTE: carte.affiches,
    ModeleAffiche.SIMPLE: simple.affiches,
    ModeleAffiche.BUREAU: bureau.affiches,
    ModeleAffiche.MEMO: memo.affiches,
    ModeleAffiche.FICHE: fiche.affiches,
    ModeleAffiche.ACTIONS: actions.affiches,
}
"""In the order of the page that lists them."""


def toutes(vue: Vue, support: Support, choix: Iterable[str] = ModeleAffiche) -> Iterator[Affiche]:
    """Every poster that a territory wants, among those of `choix`, on one support."""
    for nom, modele in MODELES.items():
        if nom in choix and nom in vue.territoire.affiches.choix:
            for affiche in _personnalisees(modele(vue, support), vue.territoire.affiches):
                depuis = vue.a_verifier(affiche.lieu) if affiche.lieu else None
                yield affiche.en_epreuve(depuis) if depuis else affiche


def publiees(vue: Vue) -> Iterator[Affiche]:
    """Those that the site carries: on office A4, and the wide table of the actions on A3 too.

    The same on other supports is made by the command (content/decisions/affiches-publiees.md).
    """
    yield from toutes(vue, BUREAU)
    yield from toutes(vue, Support("a3"), [ModeleAffiche.ACTIONS])


def refusees(vue: Vue) -> Iterator[Refus]:
    """The posters that one would expect and that can't be made, and why."""
    for nom, refus in ((ModeleAffiche.TOURNEE, tournee.refus), (ModeleAffiche.AGENDA, agenda.refus)):
        if nom in vue.territoire.affiches.choix:
            yield from refus(vue)
    if ModeleAffiche.DUO in vue.territoire.affiches.choix:
        yield from duo.refus(vue)
    yield from retraits.refus(vue)


def _personnalisees(affiches: Iterable[Affiche], voulues: Affiches) -> Iterator[Affiche]:
    """Under the titles and with the logos of the territory."""
    for affiche in affiches:
        epreuve = affiche.epreuve
        titre = voulues.titre(epreuve.modele)
        yield replace(affiche, epreuve=replace(epreuve, titre=titre, logos=voulues.logos))
