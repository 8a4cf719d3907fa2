"""What can one do, and who helps: how is an orientation said simply, what to do first on its own page?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quifaitquoi.guide import adresses
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.falc import numeros, phrases
from quifaitquoi.guide.falc.etapes import Etapes
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.mots import avec_mots
from quifaitquoi.guide.falc.page import Bloc, Page, choses, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.falc.questions import fil, idee, introduction, titre
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.ressources import ressources
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Orientation

MOTS_PAR_PAGE: Final = 120
"""Beyond, what to do first stands alone on its page (RLS-1.12); « The European rules » give no number."""
SUITE: Final = "suite/"


class Orientations:
    """Writes the simplified pages of the orientations of a territory."""

    def __init__(self, vue: Vue, chemins: Chemins) -> None:
        self._vue, self._chemins = vue, chemins
        self._etapes = Etapes(vue)
        # All stand in one folder, and their second halves one folder deeper.
        gabarit = adresses.simple(vue.territoire, adresses.orienter(vue.territoire, "une-aide"))
        self._debuts = Redaction(vue.territoire, gabarit)
        self._suites = Redaction(vue.territoire, gabarit + SUITE)

    def fichiers(self, orientation: Orientation) -> Iterator[Fichier]:
        """One page, or two when it is long: what to do first, then the rest."""
        debut, reste = self._pages(orientation)
        yield self._debuts.fichier(avec_mots(self._vue.territoire, debut), self._place(orientation))
        if reste:
            place = self._place(orientation, suite=True)
            yield self._suites.fichier(avec_mots(self._vue.territoire, reste), place)

    def _pages(self, orientation: Orientation) -> tuple[Page, Page | None]:
        premiers, suivants = self._premiers(orientation), self._suivants(orientation)
        tete = introduction(orientation)
        entiere = Page(titre(orientation), (*premiers, *suivants), tete, idee(orientation))
        if not suivants or mots(entiere) <= MOTS_PAR_PAGE:
            return entiere, None
        ici = adresses.simple(self._vue.territoire, self._chemins.adresse(orientation.id))
        vers_la_suite = Bloc("suivant", "Et après", (liens(("Lire la suite", ici + SUITE)),), ancre="apres")
        retour = Bloc("retour", "Avant", (liens(("Revenir au début de cette aide", ici)),), ancre="avant")
        debut = Page(titre(orientation), (*premiers, vers_la_suite), tete, idee(orientation))
        return debut, Page(f"{titre(orientation)}\u00a0: la suite", (*suivants, retour))

    def _premiers(self, orientation: Orientation) -> tuple[Bloc, ...]:
        urgences = ressources(self._vue.territoire, orientation.urgences)
        return (*numeros.appeler_d_abord(urgences), self._etapes.bloc(1, orientation.etapes[0]))

    def _suivants(self, orientation: Orientation) -> tuple[Bloc, ...]:
        contacts = ressources(self._vue.territoire, orientation.ressources)
        return (
            *(self._etapes.bloc(rang, etape) for rang, etape in enumerate(orientation.etapes[1:], 2)),
            *_apporter(orientation),
            *numeros.partout(contacts, self._vue.contexte),
        )

    def _place(self, orientation: Orientation, *, suite: bool = False) -> Place:
        territoire = self._vue.territoire
        miettes = fil(territoire, self._chemins, orientation)
        if suite:
            debut = adresses.simple(territoire, self._chemins.adresse(orientation.id))
            miettes = (*miettes[:-1], Miette(orientation.titre, debut), Miette("La suite"))
        return Place(
            ordinaire=self._chemins.adresse(orientation.id),
            description=f"{orientation.titre}\u00a0: que faire, et qui vous aide. En phrases courtes.",
            fil=miettes,
            source=orientation.origine(),
            sensible=orientation.sensible,
            suite=SUITE if suite else "",
            onglet=f"{orientation.titre}\u00a0: la suite" if suite else orientation.titre,
        )


def mots(page: Page) -> int:
    """How many words are read on a page, numbers counted as one.

    Dated lines are left out: a page that is cut on some days only would lose its rereading.
    """
    return sum(len(ligne.texte.split(" ")) for ligne in page.lignes if not ligne.datee)


def _apporter(orientation: Orientation) -> Iterator[Bloc]:
    if orientation.a_apporter:
        liste = choses(*phrases.chaque_chose(orientation.a_apporter))
        yield Bloc("documents", "Apporter", (groupe("Apportez\u00a0:"), liste), ancre="apporter")
