"""What does a poster of one's own say of each place? The words of the ready posters, ordinary and simple."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.lieu import a_verifier
from quifaitquoi.guide.affiches.permanences.contenu import Borne, Contenu, Section
from quifaitquoi.guide.affiches.permanences.redaction import rediger
from quifaitquoi.guide.affiches.simple import redaction as simple
from quifaitquoi.guide.affiches.simple.feuille import du_lieu
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Lieu

DATES_AU_PLUS = 6
"""Several places share a sheet; the next dates are on the page that the code leads to."""


@dataclass(frozen=True, slots=True)
class Bloc:
    """A place, as it can be put on a poster."""

    lieu: Lieu
    commune: str
    contenu: Contenu
    """In ordinary language; its sections hold the lines that are printed, and no other."""
    fin: Borne
    """The last day on which every line is right."""
    simple: simple.Contenu
    """In simple sentences."""
    a_verifier: str | None
    """What stands above it when nobody may hang it: all its facts are too old."""
    qr: str
    """Address of the picture of its code, from the root of the site."""
    qr_simple: str
    """The same for the code of its simplified page."""


def blocs(vue: Vue) -> tuple[Bloc, ...]:
    """The places that have a ready poster or a proof, by commune then by name."""
    tous = (_bloc(vue, lieu) for lieu in vue.territoire.lieux if vue.a_une_affiche(lieu))
    return tuple(sorted(tous, key=lambda bloc: (cle(bloc.commune), cle(bloc.lieu.nom))))


def _bloc(vue: Vue, lieu: Lieu) -> Bloc:
    contenu = rediger(vue.territoire, lieu, vue.imprimables(lieu), vue.contexte)
    sections = tuple(map(_courte, contenu.accueils))
    a_afficher, _ = du_lieu(vue, lieu)
    depuis = vue.a_verifier(lieu)
    image = f"{adresses.composer(vue.territoire)}{lieu.id}"
    return Bloc(
        lieu=lieu,
        commune=vue.nom_commune(lieu),
        contenu=replace(contenu, accueils=sections, alerte=None if depuis else contenu.alerte),
        fin=min((section.fin for section in sections), key=lambda fin: fin.jour),
        simple=simple.rediger(vue, a_afficher),
        a_verifier=a_verifier(depuis) if depuis else None,
        qr=f"{image}.svg",
        qr_simple=f"{image}-simple.svg",
    )


def _courte(section: Section) -> Section:
    """A week in its fewest lines, or the first dates: what follows the last one shown is not known."""
    lignes = section.lignes_groupees
    au_plus = max(section.minimum, DATES_AU_PLUS)
    if len(lignes) <= au_plus:
        return replace(section, lignes=lignes)
    return replace(section, lignes=lignes[:au_plus], fin=lignes[au_plus - 1].fin)
