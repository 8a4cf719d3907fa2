"""Two helpers under one roof: what does each do, when, at which number? The poster « Duo »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quifaitquoi.guide import adresses
from quifaitquoi.guide.actions_cles import PREMIERE_LIGNE
from quifaitquoi.guide.affiches.atelier.affiche import Affiche, Refus
from quifaitquoi.guide.affiches.atelier.presents import rediger
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import Epreuve
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue

TITRE = "Ici, à deux pour vous aider"


def affiches(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    """One for each lieu where two sorts of helpers receive, the hours of both being known."""
    territoire = vue.territoire
    for lieu in territoire.lieux:
        guichets = duo(vue.imprimables(lieu))
        if not guichets or _raison(guichets):
            continue
        nom = f"duo-{lieu.id}"
        yield Affiche(
            epreuve=Epreuve("duo", rediger(vue, lieu, TITRE, guichets), support, essayer=True),
            titre=f"À deux, {' et '.join(g.accueil.acteur.nom for g in guichets)}",
            nom=nom,
            adresse=adresses.affiche_du_territoire(territoire, nom),
            page=adresses.lieu(territoire, lieu),
            lieu=lieu,
            commune=guichets[0].ou,
        )


def refus(vue: Vue) -> Iterator[Refus]:
    """The lieux where two sorts of helpers receive, but without known hours on one side."""
    for lieu in vue.territoire.lieux:
        for guichet in duo(vue.imprimables(lieu)):
            if raison := _raison([guichet]):
                yield Refus(
                    lieu=lieu,
                    quoi="Pas d’affiche à deux",
                    raison=raison,
                    conseil="Ajoutez ses « horaires », ou de nouvelles dates.",
                    fiche=guichet.accueil.fiche,
                )
                break


def duo(guichets: Sequence[Guichet]) -> tuple[Guichet, ...]:
    """The two to show: the front line first, then in the order of the files; () for less than two."""
    rangs = {role: rang for rang, role in enumerate(PREMIERE_LIGNE)}
    tries = sorted(guichets, key=lambda g: (rangs.get(g.role.id, len(rangs)), not g.recoit_encore))
    roles = dict.fromkeys(guichet.role.id for guichet in tries)
    premiers = [next(g for g in tries if g.role.id == role) for role in roles]
    return tuple(premiers[:2]) if len(premiers) > 1 else ()


def _raison(guichets: Sequence[Guichet]) -> str | None:
    """Why these two can't be shown side by side, for the editor."""
    for guichet in guichets:
        nom = guichet.accueil.acteur.nom
        if guichet.prochaines is None:
            return f"il manque les horaires de «\u00a0{nom}\u00a0» dans ce lieu"
        if not guichet.recoit_encore:
            return f"«\u00a0{nom}\u00a0» n’y reçoit plus à partir d’aujourd’hui"
    return None
