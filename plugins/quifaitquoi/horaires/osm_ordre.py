"""What does the order of OSM rules mean? There, the last rule that names a day wins, whatever its precision.

Ours is a precedence of levels. When both orders agree nothing changes; when a later rule of the same level
replaces an earlier one, its days are taken out of the earlier one; when a later, less precise rule would
erase a more precise one (« PH off; Mo-Fr 09:00-12:00 » opens on holidays) the string is refused: nobody
means that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from quifaitquoi.horaires.coherence import peuvent_coincider
from quifaitquoi.horaires.curseur import Incompris
from quifaitquoi.horaires.modele import Quand, Regle

_AJOUT: Final = "ajouter des heures à une règle d’une autre sorte n’est pas repris : séparez par « ; »"
_MOINS_PRECISE: Final = (
    "cette règle efface une règle plus précise écrite avant elle ; mettez la plus précise à la fin"
)
_EFFACEE: Final = (
    "cette règle efface entièrement une règle écrite avant elle ; pour ajouter des heures, séparez par « , »"
)


@dataclass(frozen=True, slots=True)
class RegleLue:
    """One rule of the string (several of ours when it names several kinds of days). `ajoute`: after a comma,
    it adds hours instead of replacing those of the day."""

    regles: tuple[Regle, ...]
    debut: int
    fin: int
    ajoute: bool


def ordonner(lues: list[RegleLue]) -> list[Regle]:
    """Our rules, giving the same days as OSM's order. Raises Incompris when that cannot be."""
    gardees: list[Regle] = []
    for lue in lues:
        nouvelles = [_fermeture_totale(regle, gardees, lue) for regle in lue.regles]
        for regle in nouvelles:
            complete = lue.ajoute and any(g.quand == regle.quand and g.plages for g in gardees)
            gardees = [
                reste
                for avant in gardees
                if (reste := _apres(avant, regle, lue, complete=complete)) is not None
            ]
        gardees += nouvelles
    return gardees


def _fermeture_totale(regle: Regle, avant: list[Regle], lue: RegleLue) -> Regle:
    """« We[1] 14:00-17:00; Aug off » closes in August whatever is open then: our `sauf`."""
    if not regle.ferme or lue.ajoute:
        return regle
    plus_precises = [
        autre
        for autre in avant
        if autre.plages and autre.niveau > regle.niveau and peuvent_coincider(autre.quand, regle.quand)
    ]
    return replace(regle, exclusion=True) if plus_precises else regle


def _apres(avant: Regle, apres: Regle, lue: RegleLue, *, complete: bool) -> Regle | None:
    """What is left of an earlier rule once a later one has spoken; None when nothing. `complete`: the later
    one adds hours to a rule for the same days, which has already replaced the less precise ones."""
    if not peuvent_coincider(avant.quand, apres.quand) or (avant.ferme and apres.ferme):
        return avant
    if lue.ajoute:
        meme_rang = avant.niveau == apres.niveau and avant.plages and apres.plages
        if meme_rang or (complete and avant.niveau < apres.niveau):
            return avant
        raise Incompris(lue.debut, lue.fin, _AJOUT)
    if apres.niveau > avant.niveau or (apres.niveau == avant.niveau and apres.ferme):
        return avant
    if apres.niveau < avant.niveau:
        raise Incompris(lue.debut, lue.fin, _MOINS_PRECISE)
    reste = _sans(avant, apres.quand)
    if reste is None and avant.plages:
        raise Incompris(lue.debut, lue.fin, _EFFACEE)
    return reste


def _sans(regle: Regle, quand: Quand) -> Regle | None:
    if regle.quand == quand:
        return None
    simples = Quand(jours=quand.jours) == quand and not regle.quand.rangs and regle.quand.jours
    if simples:
        restants = tuple(jour for jour in regle.quand.jours if jour not in quand.jours)
        return (
            replace(regle, quand=replace(regle.quand, jours=restants)) if restants and quand.jours else None
        )
    return replace(regle, quand=replace(regle.quand, sauf=(*regle.quand.sauf, quand)))
