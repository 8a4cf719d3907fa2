"""Who, in this territory, answers each step of the tree, and who is nearest to it when nobody does?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from quifaitquoi.guide.arbre.cartes import Carte, carte_de_rencontre, carte_du_guichet
from quifaitquoi.guide.arbre.raisons import raison
from quifaitquoi.guide.arbre.rencontres import rencontres
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.portes import repond_a
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Etape, Orientation
from quifaitquoi.model.referentiels import Public, Service

_Cle = tuple[tuple[str, ...], tuple[Service, ...], tuple[Public, ...]]


@dataclass(frozen=True, slots=True)
class Trouve:
    """One helper, and why this one."""

    carte: Carte
    raison: str


@dataclass(frozen=True, slots=True, eq=False)
class Recherche:
    """What a step looks for, and those who answer. Many steps look for the same: each search is made once."""

    numero: int
    """Rank of the list of those found: searches that find the same share it."""
    trouves: tuple[Trouve, ...]
    directs: bool
    """Whether they answer the step; otherwise the guide knows nobody, and they render one of its services."""
    roles: tuple[str, ...]
    """Names of the roles looked for."""


@dataclass(frozen=True, slots=True)
class Pas:
    """A step as it is shown: with its search when it looks for somebody."""

    etape: Etape
    recherche: Recherche | None
    plus_loin: str | None
    """« étape 2 », when nobody answers this one and somebody answers that one."""


@dataclass(frozen=True, slots=True)
class Route:
    """The steps of an orientation, and where two of them can be done in one journey."""

    pas: tuple[Pas, ...]
    ensemble: Recherche | None

    @property
    def cherche(self) -> bool:
        """Whether there is somebody to be found near a commune."""
        return any(pas.recherche and pas.recherche.trouves for pas in self.pas)


class Recherches:
    """Every search of a tree, in the order of its pages."""

    def __init__(self, vue: Vue, orientations: Iterable[Orientation]) -> None:
        self._vue = vue
        self._listes: dict[tuple[Trouve, ...], int] = {}
        self._cartes = {guichet: carte_du_guichet(vue, guichet) for guichet in vue.guichets}
        self._guichets = sorted(vue.guichets, key=lambda guichet: self._cartes[guichet].rang)
        self._repondent: dict[_Cle, list[Guichet]] = {}
        self._connues: dict[_Cle, Recherche] = {}
        self._ensembles: dict[tuple[_Cle, ...], Recherche | None] = {}
        self.routes = {orientation.id: self._route(orientation) for orientation in orientations}

    def _route(self, orientation: Orientation) -> Route:
        recherches = [self._recherche(e) if e.cherche_quelqu_un else None for e in orientation.etapes]
        pas = tuple(
            Pas(etape, recherche, _plus_loin(recherches, rang))
            for rang, (etape, recherche) in enumerate(zip(orientation.etapes, recherches, strict=True))
        )
        return Route(pas, self._ensemble([e for e in orientation.etapes if e.cherche_quelqu_un]))

    def _recherche(self, etape: Etape) -> Recherche:
        if _cle(etape) not in self._connues:
            directs = self._qui_repond(etape)
            # Whoever renders the service without having the role may help, or know who does.
            sans_role = etape.model_copy(update={"roles": ()})
            guichets = directs or self._qui_repond(sans_role)
            trouves = tuple(Trouve(self._cartes[g], raison(g.role, g.accueil, etape)) for g in guichets)
            self._connues[_cle(etape)] = self._numeroter(trouves, bool(directs), etape.roles)
        return self._connues[_cle(etape)]

    def _qui_repond(self, etape: Etape) -> list[Guichet]:
        if _cle(etape) not in self._repondent:
            self._repondent[_cle(etape)] = [g for g in self._guichets if repond_a(g.accueil, etape)]
        return self._repondent[_cle(etape)]

    def _ensemble(self, etapes: list[Etape]) -> Recherche | None:
        """The places where two steps that follow each other can be done on the same half-day."""
        cles = tuple(_cle(etape) for etape in etapes)
        if cles not in self._ensembles:
            toutes = [
                rencontre
                for une, suivante in pairwise(etapes)
                for rencontre in rencontres(self._vue, self._qui_repond(une), self._qui_repond(suivante))
            ]
            toutes.sort(key=lambda rencontre: rencontre.prochaines.jours[0].jour)
            trouves = tuple(
                Trouve(carte_de_rencontre(self._vue, r.premier, r.prochaines), r.raison) for r in toutes
            )
            self._ensembles[cles] = self._numeroter(trouves, True, ()) if trouves else None
        return self._ensembles[cles]

    @property
    def listes(self) -> list[tuple[Trouve, ...]]:
        """What the searches have found, by rank."""
        return list(self._listes)

    def _numeroter(self, trouves: tuple[Trouve, ...], directs: bool, roles: tuple[str, ...]) -> Recherche:
        connus = self._vue.territoire.role
        noms = tuple(connus[role].nom for role in roles if role in connus)
        return Recherche(self._listes.setdefault(trouves, len(self._listes)), trouves, directs, noms)


def _cle(etape: Etape) -> _Cle:
    return etape.roles, etape.services, etape.publics


def _plus_loin(recherches: list[Recherche | None], rang: int) -> str | None:
    """Where to go instead of a step that nobody answers: the first of the others that somebody does."""
    ici = recherches[rang]
    if ici is None or ici.directs:
        return None
    autres = (i for i, autre in enumerate(recherches) if autre and autre.directs)
    return next((f"étape\u00a0{i + 1}" for i in autres), None)
