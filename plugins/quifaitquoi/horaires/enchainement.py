"""What does a clause take from those before it? Its context, its « sur rendez-vous », when that is sure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.modele import Acces, Niveau, Plage, Quand

ATTENDU: Final = "des jours et des heures"
_LIANTS: Final = frozenset({"", ",", "et", ",et"})

_POUR_LA_FIN: Final = "« sauf » pour la fin, ou pour tout ?"
_SAUF: Final = frozenset({"sauf", "sf", "hors", "excepte", "hormis"})


@dataclass(frozen=True, slots=True)
class Proposition:
    """One clause. No `quands`: every day that has hours. `exclusif`: the day has no other hours.
    `acces_devant` tells « sur rendez-vous le lundi … » from « le lundi … sur rendez-vous ».
    `limite_derriere`: it ends with weeks or months, not in brackets."""

    debut: int
    fin: int
    quands: tuple[Quand, ...] = ()
    plages: tuple[Plage, ...] = ()
    acces: Acces | None = None
    acces_devant: bool = False
    ferme: bool = False
    exclusif: bool = False
    sauf_derriere: bool = False
    limite_derriere: bool = False


def situer(
    lue: Proposition, contexte: tuple[Quand, ...], avant: list[Proposition], liant: str, curseur: Curseur
) -> Proposition:
    """Give a clause what the one before says for it too: its context, its « sur rendez-vous »."""
    precedente = avant[-1] if avant else None
    if contexte:
        quands = lue.quands or (Quand(),)
        lue = replace(lue, quands=tuple(croiser(quand, contexte[0], curseur) for quand in quands))
    if precedente is None or "." in liant or lue.ferme or precedente.ferme:
        return lue
    lus = {jeton.valeur for jeton in curseur.jetons[: curseur.position] if jeton.debut >= lue.debut}
    if lue.acces and precedente.acces and ";" not in liant and not lue.plages and lus & _SAUF:
        raise Incompris(precedente.debut, lue.fin, _POUR_LA_FIN)
    if doute := _doute(lue, precedente, bool(contexte), liant):
        raise Incompris(precedente.debut, lue.fin, doute)
    if lue.acces is None and not any(p.acces for p in lue.plages) and precedente.acces_devant:
        if liant not in _LIANTS or not lue.plages:
            raise curseur.refus(ATTENDU)
        return replace(lue, acces=precedente.acces, acces_devant=True)
    a_la_fin = lue.acces or (lue.plages and lue.plages[-1].acces)
    trop_tard = a_la_fin and not lue.acces_devant and precedente.plages and precedente.acces is None
    if trop_tard and liant in _LIANTS and not any(p.acces for p in precedente.plages):
        raise Incompris(precedente.debut, lue.fin, "« sur rendez-vous » pour la fin, ou pour tout ?")
    return lue


def _doute(lue: Proposition, precedente: Proposition, contexte: bool, liant: str) -> str | None:
    """Why a precision of one clause could hold for the other too, None when it cannot."""
    if lue.sauf_derriere:
        return _POUR_LA_FIN
    if ";" not in liant and lue.limite_derriere and not _limitee(precedente):
        return "la dernière précision vaut-elle aussi pour ce qui précède ?"
    if ";" not in liant and not contexte and _limitee(precedente) and not _limitee(lue):
        return "cette précision vaut-elle aussi pour la suite ?"
    return None


def _limitee(lue: Proposition) -> bool:
    """Whether the clause holds in some weeks or months only: the next one may be meant so too."""
    return any(
        quand.parite or quand.vacances or quand.sauf or (quand.periodes and quand.niveau < Niveau.ferie)
        for quand in lue.quands
    )


def croiser(quand: Quand, limite: Quand, curseur: Curseur) -> Quand:
    """Both conditions together; refused when they speak of the same thing."""
    noms = ("rangs", "parite", "cycle", "periodes", "ferie", "vacances", "partie")
    if any(getattr(quand, nom) and getattr(limite, nom) for nom in noms) or limite.jours or quand.ferie:
        raise curseur.refus(ATTENDU)
    ajouts = {nom: getattr(limite, nom) for nom in noms if getattr(limite, nom)}
    if quand.niveau == Niveau.jour or (limite.rangs and len(quand.jours) != 1):
        raise curseur.refus(ATTENDU)
    return replace(quand, zone=quand.zone or limite.zone, sauf=quand.sauf + limite.sauf, **ajouts)
