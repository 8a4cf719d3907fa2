"""What is computed once per territory, so that thousands of pages only have to be written?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

from quifaitquoi.geo import Commune, Epci, cle, epcis_de
from quifaitquoi.geo.distances import Situe
from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dates import Prochaines, prochaines
from quifaitquoi.guide.guichets import Guichet, commune_du_lieu, guichets
from quifaitquoi.guide.portes import Porte, portes
from quifaitquoi.guide.proximite import Point, Position, Proche, Voisinage, par_distance, point
from quifaitquoi.guide.repondants import Repondants
from quifaitquoi.horaires import Horaires
from quifaitquoi.model import Acteur, Lieu, ModeleAffiche, Territoire
from quifaitquoi.model.territoire import avec_fermetures

_Cle = TypeVar("_Cle", bound=Hashable)


class Vue:
    """A territory on the day of the build; every part is computed when first asked for, then kept."""

    def __init__(self, territoire: Territoire, contexte: Contexte) -> None:
        self.territoire = territoire
        self.contexte = contexte

    @cached_property
    def guichets(self) -> tuple[Guichet, ...]:
        """Every accueil with its dates, in the order of the files: lieux, then permanences."""
        return guichets(self.territoire, self.contexte)

    @cached_property
    def guichets_de_lieu(self) -> Mapping[str, tuple[Guichet, ...]]:
        return _regrouper(self.guichets, lambda guichet: guichet.accueil.lieu.id)

    @cached_property
    def guichets_d_acteur(self) -> Mapping[str, tuple[Guichet, ...]]:
        return _regrouper(self.guichets, lambda guichet: guichet.accueil.acteur.id)

    @cached_property
    def guichets_de_commune(self) -> Mapping[str, tuple[Guichet, ...]]:
        """By INSEE code."""
        situes = [guichet for guichet in self.guichets if guichet.commune]
        return _regrouper(situes, lambda guichet: guichet.commune.code if guichet.commune else "")

    @cached_property
    def portes(self) -> tuple[Porte, ...]:
        return portes(self.territoire.national.arbre)

    @cached_property
    def epci(self) -> Mapping[str, Epci]:
        """By SIREN."""
        return {epci.siren: epci for epci in epcis_de(self.territoire.code)}

    @cached_property
    def epci_servis(self) -> tuple[Epci, ...]:
        """Those where somebody receives, by name."""
        sirens = {guichet.commune.epci for guichet in self.guichets if guichet.commune}
        return tuple(sorted((e for e in self.epci.values() if e.siren in sirens), key=lambda e: cle(e.titre)))

    @cached_property
    def voisinage(self) -> Voisinage:
        return Voisinage(self.territoire.communes)

    @cached_property
    def repondants(self) -> Repondants:
        """Who answers behind each of `portes`, near each commune."""
        return Repondants(self.portes, self.guichets, self.proches)

    @cached_property
    def _situes(self) -> list[tuple[Point, Guichet]]:
        points = {lieu.id: point(self.position(lieu)) for lieu in self.territoire.lieux}
        return [(points[guichet.accueil.lieu.id], guichet) for guichet in self.guichets]

    def position(self, lieu: Lieu) -> Situe:
        """Where a lieu is, or the middle of its commune; its degrees may be None."""
        if lieu.latitude is not None and lieu.longitude is not None:
            return Position(lieu.latitude, lieu.longitude)
        return self.territoire.commune_de(lieu) or Position(None, None)

    def commune(self, lieu: Lieu) -> Commune | None:
        """The commune of a lieu, whose page exists: an arrondissement of Paris gives Paris."""
        return self._communes_des_lieux[lieu.id]

    def nom_commune(self, lieu: Lieu) -> str:
        """Its name as printed, or as the editor wrote it when nobody knows it."""
        connue = self.commune(lieu)
        return connue.titre if connue else lieu.commune

    @cached_property
    def _communes_des_lieux(self) -> Mapping[str, Commune | None]:
        return {lieu.id: commune_du_lieu(self.territoire, lieu) for lieu in self.territoire.lieux}

    def page_acteur(self, acteur: Acteur) -> str:
        return adresses.acteur(self.territoire, acteur)

    def page_commune(self, commune: Commune) -> str:
        return adresses.commune(self.territoire, commune)

    def page_lieu(self, lieu: Lieu) -> str:
        return adresses.lieu(self.territoire, lieu)

    def affichables(self, guichets: Iterable[Guichet]) -> tuple[Guichet, ...]:
        """Those that paper may tell: checked less than two years ago, for nobody can correct a wall."""
        return tuple(g for g in guichets if not self.contexte.a_retirer(g.accueil.verifie_le))

    def a_verifier(self, lieu: Lieu) -> date | None:
        """The oldest check of who receives there, when all of them are too old: its sheets are then proofs.

        None when a poster can be hung, and when nobody receives there any more.
        """
        recoivent = [g for g in self.guichets_de_lieu.get(lieu.id, ()) if g.recoit_encore]
        if not recoivent or self.affichables(recoivent):
            return None
        return min(guichet.accueil.verifie_le for guichet in recoivent)

    def imprimables(self, lieu: Lieu) -> tuple[Guichet, ...]:
        """What the sheets of a lieu tell: what may be hung; everything, when they are proofs."""
        guichets = self.guichets_de_lieu.get(lieu.id, ())
        return guichets if self.a_verifier(lieu) else self.affichables(guichets)

    def recoit_encore(self, lieu: Lieu) -> bool:
        """Whether somebody receives there in the coming months."""
        return any(guichet.recoit_encore for guichet in self.guichets_de_lieu.get(lieu.id, ()))

    def a_une_affiche(self, lieu: Lieu) -> bool:
        """Whether there is something to print, a poster or its proof: somebody receives there."""
        return any(guichet.recoit_encore for guichet in self.imprimables(lieu))

    def affiche_des_dates(self, lieu: Lieu) -> str | None:
        """Address of the poster of its dates, or of its proof; None when the territory wants none."""
        voulue = ModeleAffiche.PERMANENCES in self.territoire.affiches.choix
        if not voulue or not self.a_une_affiche(lieu):
            return None
        adresse = adresses.affiche(self.territoire, lieu)
        return adresses.epreuve(adresse) if self.a_verifier(lieu) else adresse

    def agenda_du_lieu(self, lieu: Lieu) -> str | None:
        """Address of the calendar of a lieu (iCalendar); None when nobody receives there any more."""
        _, dates = self.ouverture(lieu)
        if not (dates and dates.jours) and not self.recoit_encore(lieu):
            return None
        return f"{adresses.donnees(self.territoire)}lieux/{lieu.id}.ics"

    def ouverture(self, lieu: Lieu) -> tuple[Horaires | None, Prochaines | None]:
        """The hours of a lieu itself, permanences left out, closures included, and its coming days."""
        return self._ouvertures[lieu.id]

    @cached_property
    def _ouvertures(self) -> Mapping[str, tuple[Horaires | None, Prochaines | None]]:
        return {lieu.id: self._ouverture(lieu) for lieu in self.territoire.lieux}

    def _ouverture(self, lieu: Lieu) -> tuple[Horaires | None, Prochaines | None]:
        for guichet in self.guichets_de_lieu.get(lieu.id, ()):
            if guichet.accueil.permanence is None:
                return guichet.accueil.horaires, guichet.prochaines
        horaires = avec_fermetures(lieu.horaires, lieu.sauf)
        if horaires is None:
            return None, None
        return horaires, prochaines(horaires, self.territoire.calendrier, self.contexte)

    def proches(self, commune: Commune) -> list[Proche[Guichet]]:
        """Every guichet of the territory, those of the commune first, then by distance from its middle."""
        proches = par_distance(point(commune), self._situes)
        if commune.code in self.guichets_de_commune:
            proches.sort(key=lambda proche: proche.chose.commune is not commune)
        return proches


def _regrouper(
    choses: Iterable[Guichet], cle: Callable[[Guichet], _Cle]
) -> Mapping[_Cle, tuple[Guichet, ...]]:
    groupes: dict[_Cle, list[Guichet]] = defaultdict(list)
    for chose in choses:
        groupes[cle(chose)].append(chose)
    return {valeur: tuple(groupe) for valeur, groupe in groupes.items()}


_derniere: list[Vue] = []


def vue_de(territoire: Territoire, contexte: Contexte) -> Vue:
    """The view of a territory, shared by all its outputs.

    Only the last one is kept: outputs are built territory by territory, and all of France at once would not
    fit in memory.
    """
    derniere = _derniere[0] if _derniere else None
    if derniere is None or derniere.territoire is not territoire or derniere.contexte != contexte:
        derniere = Vue(territoire, contexte)
        _derniere[:] = [derniere]
    return derniere
