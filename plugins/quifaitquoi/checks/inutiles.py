"""Does every record serve somewhere?"""

from __future__ import annotations

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
    habites = {accueil.lieu.id for accueil in territoire.accueils}
    for lieu in () if territoire.illisibles else territoire.lieux:
        if lieu.id not in habites:
            message = "personne ne reçoit dans ce lieu : donnez ses « acteurs », ou une permanence"
            yield avertissement(lieu, "", message)


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
