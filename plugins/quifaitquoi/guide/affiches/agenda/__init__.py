"""Where and when is somebody received, in several lieux? « Prochaines permanences » beyond one lieu."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quifaitquoi.geo import slug
from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.agenda.passages import Sujet
from quifaitquoi.guide.affiches.agenda.redaction import rediger
from quifaitquoi.guide.affiches.atelier.affiche import Affiche, Refus
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.affiches.retraits import refus_commun
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Acteur


@dataclass(frozen=True, slots=True)
class _Voulue:
    """A poster to make: whose, under which file name, telling whom."""

    sujet: Sujet
    nom: str
    titre: str
    guichets: Sequence[Guichet]


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for the territory, for each acteur and for each EPCI that more than one lieu serves."""
    for voulue in _voulues(vue, vue.affichables):
        if not any(guichet.recoit_encore for guichet in voulue.guichets):
            continue
        contenu = rediger(vue, voulue.sujet, voulue.guichets)
        yield Affiche(
            epreuve=Epreuve("agenda", contenu, support, essayer=contenu.courte),
            titre=voulue.titre,
            nom=voulue.nom,
            adresse=adresses.affiche_du_territoire(vue.territoire, voulue.nom),
            page=voulue.sujet.page,
        )


def refus(vue: Vue) -> Iterator[Refus]:
    """Those of which nobody has checked anything for two years."""
    for voulue in _voulues(vue, tuple):
        yield from refus_commun(vue, voulue.titre, voulue.guichets)


_Garder = Callable[[Iterable[Guichet]], Sequence[Guichet]]
"""Which guichets count: those that may be hung, or all."""


def _voulues(vue: Vue, garder: _Garder) -> Iterator[_Voulue]:
    yield from _territoire(vue, garder)
    yield from _acteurs(vue, garder)
    yield from _epci(vue, garder)


def _territoire(vue: Vue, garder: _Garder) -> Iterator[_Voulue]:
    territoire = vue.territoire
    contact = territoire.contact
    sujet = Sujet(
        nom=territoire.nom,
        precision=None,
        telephone=contact.telephone if contact else None,
        page=adresses.permanences(territoire),
    )
    yield _Voulue(sujet, "permanences-territoire", "Prochaines permanences", garder(vue.guichets))


def _acteurs(vue: Vue, garder: _Garder) -> Iterator[_Voulue]:
    """But for who is alone in its lieu, or in the territory: another poster says the same."""
    tous = garder(vue.guichets)
    for acteur in vue.territoire.acteurs:
        guichets = garder(vue.guichets_d_acteur.get(acteur.id, ()))
        if len(guichets) == len(tous):
            continue
        if _dans_plusieurs_lieux(guichets) or any(_accompagne(vue, guichet) for guichet in guichets):
            titre = f"Prochaines permanences, {acteur.nom}"
            sujet = _sujet(vue, acteur, guichets)
            yield _Voulue(sujet, f"permanences-acteur-{acteur.id}", titre, guichets)


def _sujet(vue: Vue, acteur: Acteur, guichets: Sequence[Guichet]) -> Sujet:
    """Under its number, or the one that all its guichets have."""
    numeros = {guichet.accueil.telephone for guichet in guichets}
    return Sujet(
        nom=acteur.nom,
        precision=vue.territoire.role[acteur.role].phrase,
        telephone=acteur.telephone or (numeros.pop() if len(numeros) == 1 else None),
        page=adresses.acteur(vue.territoire, acteur),
        acteur=acteur.id,
    )


def _epci(vue: Vue, garder: _Garder) -> Iterator[_Voulue]:
    contact = vue.territoire.contact
    for epci in vue.epci_servis:
        guichets = garder(g for g in vue.guichets if g.commune and g.commune.epci == epci.siren)
        if _dans_plusieurs_lieux(guichets):
            page = adresses.permanences_de_l_epci(vue.territoire, epci)
            sujet = Sujet(epci.titre, None, contact.telephone if contact else None, page)
            nom = f"permanences-epci-{slug(epci.nom)}"
            yield _Voulue(sujet, nom, f"Prochaines permanences, {epci.titre}", guichets)


def _dans_plusieurs_lieux(guichets: Sequence[Guichet]) -> bool:
    return len({guichet.accueil.lieu.id for guichet in guichets if guichet.recoit_encore}) > 1


def _accompagne(vue: Vue, guichet: Guichet) -> bool:
    acteurs = {autre.accueil.acteur.id for autre in vue.guichets_de_lieu[guichet.accueil.lieu.id]}
    return len(acteurs) > 1
