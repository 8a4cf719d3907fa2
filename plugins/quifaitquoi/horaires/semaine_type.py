"""What does an ordinary week look like? Plain weekly rules put together, and what a more precise rule
takes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quifaitquoi.horaires.coherence import peuvent_coincider
from quifaitquoi.horaires.modele import Niveau, Plage, Quand, Regle


def semaine_type(simples: Iterable[Regle]) -> list[tuple[tuple[int, ...], tuple[Plage, ...]]]:
    """Plain weekly openings as groups of days with the same hours, in the order of the week."""
    par_jour: dict[int, set[Plage]] = {}
    for regle in simples:
        for jour in regle.quand.jours or range(7):
            par_jour.setdefault(jour, set()).update(regle.plages)
    groupes: dict[tuple[Plage, ...], list[int]] = {}
    for jour in sorted(par_jour):
        groupes.setdefault(rangees(par_jour[jour]), []).append(jour)
    return [(tuple(jours), plages) for plages, jours in groupes.items()]


def ouvertures(regles: Sequence[Regle]) -> list[tuple[Quand, tuple[Plage, ...]]]:
    """All openings, as they should be said: weekly days with the same hours together, then by level; days
    that a more precise opening replaces are taken out (« le mardi, sauf le 1er mardi du mois »)."""
    ouvertes = [regle for regle in regles if regle.plages]
    fermes = {
        j
        for r in regles
        if r.ferme and r.quand == Quand(jours=r.quand.jours)
        for j in r.quand.jours or range(7)
    }
    simples = [_sans_jours(r, fermes) for r in ouvertes if r.quand == Quand(jours=r.quand.jours)]
    autres = [regle for regle in ouvertes if regle.quand != Quand(jours=regle.quand.jours)]
    groupes = [
        (Quand(jours=jours if len(jours) < 7 else ()), plages)
        for jours, plages in semaine_type(filter(None, simples))
    ]
    groupes += _additionner(autres)
    dits = [(_sans_remplaces(_tous_les_jours(quand), ouvertes), plages) for quand, plages in groupes]
    return sorted(dits, key=lambda dit: (dit[0].niveau, (dit[0].jours or (0,))[0], dit[1][0].minutes))


def rangees(plages: Iterable[Plage]) -> tuple[Plage, ...]:
    """Ranges in the order of the day."""
    return tuple(sorted(plages, key=lambda plage: (plage.minutes, plage.acces or "")))


def _tous_les_jours(quand: Quand) -> Quand:
    """« en juillet » opens on Sundays too: better said."""
    dit = quand.jours or quand.cycle or quand.ferie or quand.niveau in (Niveau.semaine, Niveau.jour)
    return quand if dit else replace(quand, jours=tuple(range(7)))


def _sans_jours(regle: Regle, fermes: set[int]) -> Regle | None:
    jours = tuple(jour for jour in regle.quand.jours or range(7) if jour not in fermes)
    return replace(regle, quand=Quand(jours=jours)) if jours else None


def _additionner(regles: list[Regle]) -> list[tuple[Quand, tuple[Plage, ...]]]:
    cumul: dict[Quand, set[Plage]] = {}
    for regle in regles:
        cumul.setdefault(regle.quand, set()).update(regle.plages)
    return [(quand, rangees(plages)) for quand, plages in cumul.items()]


def _sans_remplaces(quand: Quand, ouvertes: Sequence[Regle]) -> Quand:
    """Single dates and holidays replace too, but naming the day is clear enough."""
    remplacants = dict.fromkeys(
        abreger(regle.quand, quand)
        for regle in ouvertes
        if quand.niveau < regle.niveau < Niveau.ferie and peuvent_coincider(quand, regle.quand)
    )
    return replace(quand, sauf=quand.sauf + tuple(remplacants))


def abreger(retire: Quand, quand: Quand) -> Quand:
    """« le mardi, sauf en juillet » rather than « sauf le mardi en juillet »: the day is already said."""
    sans_jours = replace(retire, jours=())
    deja_dits = set(quand.jours or range(7)) <= set(retire.jours or range(7))
    autonome = not (retire.rangs or retire.cycle or retire.sauf) and sans_jours != Quand()
    return sans_jours if deja_dits and autonome else retire


def avec_acces(regles: Sequence[Regle]) -> list[Regle]:
    """Plain weekly rules that only say how one is received (« mardi après-midi : sur rendez-vous ») put
    into the hours of the ordinary week; they stay too where a more precise opening needs them."""
    simples = [r for r in regles if r.acces and not r.plages and _hebdomadaire(r.quand)]
    precises = [r for r in regles if r.plages and not _hebdomadaire(r.quand)]
    absorbees: list[Regle] = []
    for regle in regles:
        if regle.plages and _hebdomadaire(regle.quand):
            absorbees += _par_jour(regle, simples) if simples else [regle]
        elif (
            regle not in simples
            or sans_heures(regle, regles)
            or any(peuvent_coincider(regle.quand, p.quand) for p in precises)
        ):
            absorbees.append(regle)
    return absorbees


def sans_heures(regle: Regle, regles: Sequence[Regle]) -> bool:
    """Whether a rule only says « sur rendez-vous » of days, or halves of days, none of which has weekly
    hours: it is said to people, and makes no date."""
    quand = regle.quand
    if not regle.acces or regle.plages or not quand.jours:
        return False
    return not any(
        plage.partie in (quand.partie, None) or quand.partie is None
        for autre in regles
        if _hebdomadaire(autre.quand) and set(autre.quand.jours or range(7)) & set(quand.jours)
        for plage in autre.plages
    )


def _hebdomadaire(quand: Quand) -> bool:
    return quand == Quand(jours=quand.jours, partie=quand.partie)


def _par_jour(regle: Regle, simples: Sequence[Regle]) -> list[Regle]:
    return [
        replace(
            regle, quand=Quand(jours=(jour,)), plages=tuple(_recue(p, jour, simples) for p in regle.plages)
        )
        for jour in regle.quand.jours or range(7)
    ]


def _recue(plage: Plage, jour: int, simples: Sequence[Regle]) -> Plage:
    for regle in simples:
        quand = regle.quand
        if jour in (quand.jours or range(7)) and quand.partie in (None, plage.partie):
            plage = replace(plage, acces=regle.acces)
    return plage
