"""Does every record serve somewhere?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from quifaitquoi.checks.regle import avertissement
from quifaitquoi.constats import Constat
from quifaitquoi.model import Acteur, Lieu, Permanence, Territoire


def acteurs_presents(territoire: Territoire, _: date) -> Iterator[Constat]:
    presents = {accueil.acteur.id for accueil in territoire.accueils}
    for acteur in () if territoire.illisibles else territoire.acteurs:
        if acteur.id not in presents:
            message = "cet acteur ne reçoit nulle part : aucun lieu ni aucune permanence ne le cite"
            yield avertissement(acteur, "", message)


def lieux_habites(territoire: Territoire, _: date) -> Iterator[Constat]:
    """One warning per file: a list just imported has no acteur yet, and would fill the screen."""
    habites = {accueil.lieu.id for accueil in territoire.accueils}
    vides: dict[str, list[Lieu]] = defaultdict(list)
    for lieu in () if territoire.illisibles else territoire.lieux:
        # An acteur that doesn't exist is told where it is cited: what follows from it would hide that.
        if lieu.id not in habites and territoire.acteur.keys() >= set(lieu.acteurs):
            vides[lieu.origine().fichier].append(lieu)
    for premier, *autres in vides.values():
        message = "personne ne reçoit dans ce lieu"
        if autres:
            message += f", ni dans {_autres(len(autres))} de ce fichier"
        yield avertissement(premier, "", f"{message} : donnez ses « acteurs », ou une permanence")


def _autres(nombre: int) -> str:
    return "un autre" if nombre == 1 else f"{nombre} autres"


def sources_citees(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Only those of the territory: a national one may serve elsewhere."""
    fiches: tuple[Acteur | Lieu | Permanence, ...]
    fiches = (*territoire.acteurs, *territoire.lieux, *territoire.permanences)
    citees = {fiche.source for fiche in fiches}
    for source in () if territoire.illisibles else territoire.national.sources:
        locale = "/_national/" not in source.origine().fichier
        if locale and source.nom not in citees:
            message = "aucune fiche ne cite cette source"
            yield avertissement(source, "", message)
