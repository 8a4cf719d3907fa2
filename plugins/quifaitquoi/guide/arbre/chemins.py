"""From which question does one come to this page, and at which address does it stand?"""

from __future__ import annotations

from collections import deque

from quifaitquoi.guide import adresses
from quifaitquoi.guide.fichier import Miette
from quifaitquoi.model import Orientation, Question, Territoire


class Chemins:
    """The tree of a territory, walked once from its two first questions; the shortest way to a page is kept.

    Ids that name nothing are left to the checks: their answers are not written.
    """

    def __init__(self, territoire: Territoire) -> None:
        self.territoire = territoire
        self._arbre = territoire.national.arbre
        self.noeuds = self._arbre.noeuds
        self._avant: dict[str, Question | None] = {}
        self._marcher()

    def _marcher(self) -> None:
        attente: deque[tuple[str, Question | None]] = deque((racine, None) for racine in self._arbre.racines)
        while attente:
            identifiant, avant = attente.popleft()
            noeud = self.noeuds.get(identifiant)
            if noeud is None or identifiant in self._avant:
                continue
            self._avant[identifiant] = avant
            if isinstance(noeud, Question):
                attente.extend((reponse.vers, noeud) for reponse in noeud.reponses)

    @property
    def atteints(self) -> list[Question | Orientation]:
        """Every page of the tree, nearest to the first question first."""
        return [self.noeuds[identifiant] for identifiant in self._avant]

    def avant(self, noeud: Question | Orientation) -> Question | None:
        """The question one comes from; None for the first ones."""
        return self._avant[noeud.id]

    def adresse(self, identifiant: str) -> str:
        """The first question of the public stands at `orienter/` itself."""
        depart = identifiant == self._arbre.depart
        return adresses.orienter(self.territoire, "" if depart else identifiant)

    def fil(self, noeud: Question | Orientation) -> tuple[Miette, ...]:
        """The breadcrumb: the tree, then this page."""
        premiere = Miette("Trouver la bonne aide", adresses.orienter(self.territoire))
        suite = (Miette(premiere.nom),) if noeud.id == self._arbre.depart else (premiere, Miette(noeud.titre))
        return adresses.fil(self.territoire, *suite)
