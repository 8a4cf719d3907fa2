"""Where does a territory help nobody yet: which needs, which communes, which days?"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from quifaitquoi.geo import Commune
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.couverture.besoins import Besoin, Recherche, besoins, recherches
from quifaitquoi.guide.couverture.classes import TROP_LOIN
from quifaitquoi.guide.couverture.releve import Bilan, Etendue, Releve
from quifaitquoi.guide.portes import Porte, repond_a
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Orientation, Role


@dataclass(frozen=True, slots=True, eq=False)
class Ligne:
    """What some needs look for, and what the territory has for them."""

    recherche: Recherche
    qui: str
    bilan: Bilan


@dataclass(frozen=True, slots=True, eq=False)
class Groupe:
    """The lines that the same helpers answer, whatever they look for."""

    lignes: tuple[Ligne, ...]

    @property
    def bilan(self) -> Bilan:
        """That of any of them: all are the same."""
        return self.lignes[0].bilan

    @property
    def besoins(self) -> tuple[Besoin, ...]:
        return tuple(besoin for ligne in self.lignes for besoin in ligne.recherche.besoins)

    @property
    def roles(self) -> tuple[str, ...]:
        """Names of the roles of those who answer, the most present first."""
        presents = Counter(guichet.role.nom for guichet in self.bilan.guichets)
        return tuple(nom for nom, _ in presents.most_common())


@dataclass(frozen=True, slots=True, eq=False)
class Derriere:
    """What the territory has behind one door of its home page."""

    porte: Porte
    bilan: Bilan


class Couverture:
    """The report of a territory; what a coordinator should look at first comes first."""

    def __init__(self, vue: Vue) -> None:
        self.vue = vue
        self.chemins = Chemins(vue.territoire)
        self.releve = Releve(vue)
        self.besoins: tuple[Besoin, ...] = besoins(
            noeud for noeud in self.chemins.atteints if isinstance(noeud, Orientation)
        )

    @cached_property
    def lignes(self) -> tuple[Ligne, ...]:
        """Nobody first; then the most people too far away; then the fewest days."""
        return tuple(sorted(map(self._ligne, recherches(self.besoins)), key=_urgence))

    def _ligne(self, recherche: Recherche) -> Ligne:
        trouves = (g for g in self.vue.guichets if repond_a(g.accueil, recherche.etape))
        return Ligne(recherche, recherche.qui(self.vue.territoire.role), self.releve.bilan(trouves))

    @cached_property
    def portes(self) -> tuple[Derriere, ...]:
        """The doors, in their order."""
        return tuple(
            Derriere(porte, self.releve.bilan(g for g in self.vue.guichets if porte.repond(g.accueil)))
            for porte in self.vue.portes
        )

    @cached_property
    def ensemble(self) -> Bilan:
        """Everybody, whatever they do."""
        return self.releve.bilan(self.vue.guichets)

    @property
    def habitants(self) -> int:
        """Municipal population; a commune whose population is unknown counts for none."""
        return sum(commune.population or 0 for commune in self.releve.communes)

    @property
    def sans_personne(self) -> tuple[Ligne, ...]:
        """What is looked for and that nobody in the territory answers."""
        return tuple(ligne for ligne in self.lignes if ligne.bilan.vide)

    @cached_property
    def orientations_vides(self) -> tuple[Orientation, ...]:
        """Those that look for somebody and find nobody at any of their steps: only their plan B is left."""
        trouvees = {
            o.id for ligne in self.lignes if not ligne.bilan.vide for o in ligne.recherche.orientations
        }
        toutes = {besoin.orientation.id: besoin.orientation for besoin in self.besoins}
        return tuple(orientation for cle, orientation in toutes.items() if cle not in trouvees)

    @cached_property
    def roles_absents(self) -> tuple[tuple[Role, int], ...]:
        """Roles that the tree looks for and nobody here holds, with how many needs ask for them, most first.

        A role asked for among others counts too: it would shorten the way, or be there when they are not.
        """
        tenus = {guichet.role.id for guichet in self.vue.guichets}
        demandes = Counter(role for besoin in self.besoins for role in set(besoin.etape.roles))
        connus = self.vue.territoire.national.roles
        absents = [
            (role, demandes[role.id]) for role in connus if role.id in demandes and role.id not in tenus
        ]
        return tuple(sorted(absents, key=lambda absent: -absent[1]))

    @cached_property
    def groupes(self) -> tuple[Groupe, ...]:
        """The lines that somebody answers, gathered by who answers them; in the order of the lines."""
        par_qui: defaultdict[frozenset[int], list[Ligne]] = defaultdict(list)
        for ligne in self.lignes:
            if not ligne.bilan.vide:
                par_qui[frozenset(map(id, ligne.bilan.guichets))].append(ligne)
        return tuple(Groupe(tuple(lignes)) for lignes in par_qui.values())

    @property
    def trop_loin(self) -> tuple[Groupe, ...]:
        """Those who are too far from some communes; the most people first."""
        return tuple(groupe for groupe in self.groupes if groupe.bilan.etendue.trop_loin)

    @property
    def jours_manquants(self) -> tuple[Groupe, ...]:
        """Those who never receive on some working days; the most days first."""
        groupes = [groupe for groupe in self.groupes if groupe.bilan.jours_manquants]
        return tuple(sorted(groupes, key=lambda groupe: -len(groupe.bilan.jours_manquants)))

    @property
    def sans_date(self) -> tuple[Groupe, ...]:
        """Those of whom no coming date is known."""
        return tuple(groupe for groupe in self.groupes if not any(groupe.bilan.jours))

    @cached_property
    def isolees(self) -> list[tuple[Commune, float]]:
        """The communes too far from anybody, whatever they do."""
        return self.loin(self.ensemble.etendue)

    def loin(self, etendue: Etendue) -> list[tuple[Commune, float]]:
        """The communes beyond the threshold with their kilometres, most populated first."""
        proches = ((self.releve.communes[i], etendue.proches[i]) for i in etendue.trop_loin)
        loin = [(c, p.distance) for c, p in proches if p is not None and p.distance is not None]
        return sorted(loin, key=lambda paire: (-(paire[0].population or 0), paire[0].code))


def _urgence(ligne: Ligne) -> tuple[bool, int, int, int]:
    bilan = ligne.bilan
    besoins_concernes = len(ligne.recherche.besoins)
    return (not bilan.vide, -_habitants_loin(bilan.etendue), sum(map(bool, bilan.jours)), -besoins_concernes)


def _habitants_loin(etendue: Etendue) -> int:
    return sum(etendue.habitants[classe] for classe in TROP_LOIN)


def part(quantite: int, total: int) -> int:
    """Whole percent; 100 is kept for all and 0 for none, so that nobody is rounded away."""
    if not quantite or not total:
        return 0
    return 100 if quantite == total else min(99, max(1, round(100 * quantite / total)))
