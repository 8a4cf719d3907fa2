"""On which days? The grammar of « when », from conditions: what juxtaposes restricts, what a comma separates
adds up, and what could be read both ways is refused."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.jours import Condition
from quifaitquoi.horaires.modele import Niveau, Quand
from quifaitquoi.horaires.segments import Segment, joindre, lire_segments

ATTENDU: Final = (
    "un jour (« lundi au vendredi », « 1er mardi du mois », « semaines paires »), une date, « jours fériés » "
    "ou « vacances scolaires »"
)
_SAUF: Final = (
    "sauf",
    "sf",
    "hors",
    "excepte",
    "hormis",
    "a l ' exception de",
    "a l ' exception du",
    "a l ' exception des",
)
_CYCLIQUES: Final = {"parite", "cycle"}
# Kinds of days that can only add up: « jours fériés, vacances scolaires et août ».
_ENSEMBLES: Final = frozenset({"ferie", "vacances", "periodes"})


def lire_quand(curseur: Curseur) -> tuple[Quand, ...]:
    """Read a « when » up to the first token that cannot belong to it; the days are those of any result.

    Raises Incompris when nothing can be read, or when two readings are possible.
    """
    segments = lire_segments(curseur)
    if not segments:
        sauf = lire_sauf(curseur)
        if not sauf:
            raise curseur.refus(ATTENDU)
        return (retirer(Quand(), sauf),)
    quands = _combiner(segments, curseur)
    sauf = lire_sauf(curseur)
    return tuple(retirer(quand, sauf) for quand in quands)


def _combiner(segments: list[Segment], curseur: Curseur) -> tuple[Quand, ...]:
    if len(segments) == 1:
        return _exiger_un_jour_de_rang((segments[0].quand,), segments, curseur)
    choix = [segment for segment in segments if segment.choisit]
    limites = [segment for segment in segments if not segment.choisit]
    if not limites:
        return _exiger_un_jour_de_rang(tuple(s.quand for s in segments), segments, curseur)
    if not choix:
        return _combiner_limites(limites, curseur)
    if all(segment.sortes <= _ENSEMBLES or segment.quand.partie for segment in segments):
        return tuple(segment.quand for segment in segments)
    # « fermé pendant les vacances et le mercredi »: « et » adds up, or it does not.
    if any(suite.ajoute and avant.choisit != suite.choisit for avant, suite in pairwise(segments)):
        raise _ambigu(segments, curseur)
    if len(choix) > 1 or (limites[0].quand.vacances and segments[0] is not limites[0]):
        raise _ambigu(segments, curseur)
    if any(segment.quand.niveau == Niveau.jour or segment.quand.ferie for segment in choix):
        raise _ambigu(segments, curseur)
    return (_intersection([*choix, *limites], curseur),)


def _exiger_un_jour_de_rang(
    quands: tuple[Quand, ...], segments: list[Segment], curseur: Curseur
) -> tuple[Quand, ...]:
    for quand, segment in zip(quands, segments, strict=True):
        if quand.rangs and not quand.jours:
            lu = curseur.extrait(segment.debut, segment.fin)
            raise Incompris(segment.debut, segment.fin, f"« {lu} » : de quel jour de la semaine ?")
    return quands


def _combiner_limites(limites: list[Segment], curseur: Curseur) -> tuple[Quand, ...]:
    """Only restrictions: dates and holidays add up (« vacances scolaires, août »), a parity restricts
    them."""
    cycliques = [segment for segment in limites if segment.sortes & _CYCLIQUES]
    if not cycliques or all(segment.sortes == {"parite"} for segment in limites):
        return tuple(segment.quand for segment in limites)
    if len(cycliques) > 1 or any(segment.quand.vacances for segment in limites) or len(limites) > 2:
        raise _ambigu(limites, curseur)
    return (_intersection(limites, curseur),)


def _intersection(segments: list[Segment], curseur: Curseur) -> Quand:
    quand, sortes = segments[0].quand, set(segments[0].sortes)
    for segment in segments[1:]:
        for sorte in segment.sortes:
            if sorte in sortes and sorte != "periodes":
                raise _ambigu(segments, curseur)
        if quand.periodes and segment.quand.periodes:
            quand = replace(quand, periodes=quand.periodes + segment.quand.periodes)
            continue
        quand = joindre(quand, Condition("", segment.quand), segments[0].debut, curseur, set())
        sortes |= segment.sortes
    return quand


def _ambigu(segments: list[Segment], curseur: Curseur) -> Incompris:
    debut, fin = min(s.debut for s in segments), max(s.fin for s in segments)
    a, b = segments[0], segments[-1]
    premier, dernier = curseur.extrait(a.debut, a.fin), curseur.extrait(b.debut, b.fin)
    return Incompris(
        debut, fin, f"« {curseur.extrait(debut, fin)} » a deux lectures : « {premier} » et "
        f"aussi « {dernier} », ou bien "
        f"« {premier} » seulement quand c’est « {dernier} ». Faites une ligne par cas",
    )  # fmt: skip


def lire_sauf(curseur: Curseur) -> tuple[Quand, ...]:
    """Read « sauf … », « (hors vacances scolaires) »; empty when there is none. Raises Incompris."""
    retour = curseur.position
    parenthese = curseur.prend("(")
    curseur.prend(",")
    if not curseur.prend_une_suite(*_SAUF):
        curseur.position = retour
        return ()
    curseur.prend("pendant") or curseur.prend("en")
    segments = lire_segments(curseur)
    if not segments:
        raise curseur.refus(ATTENDU)
    quands = _combiner(segments, curseur)
    if any(quand.partie for quand in quands):
        debut, fin = segments[0].debut, segments[-1].fin
        raise Incompris(debut, fin, "une demi-journée s’écrit à part : « mercredi matin : fermé »")
    if parenthese and not curseur.prend(")"):
        raise curseur.refus("« ) »")
    return (*quands, *lire_sauf(curseur))


def retirer(quand: Quand, sauf: tuple[Quand, ...]) -> Quand:
    """Take days out of a « when »: plain days of the week leave the list, the rest stays an exception."""
    reste: list[Quand] = []
    for exception in sauf:
        simple = exception == Quand(jours=exception.jours) and exception.jours and not quand.rangs
        if simple and not (quand.cycle or quand.ferie or quand.niveau == Niveau.jour):
            jours = tuple(j for j in (quand.jours or range(7)) if j not in exception.jours)
            if jours:
                quand = replace(quand, jours=jours)
                continue
        reste.append(exception)
    return replace(quand, sauf=quand.sauf + tuple(reste))
