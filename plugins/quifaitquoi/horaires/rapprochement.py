"""How do clauses fit the ordinary week we already know? What agrees completes it, what doubts is refused.

« Sur rendez-vous l’après-midi » needs afternoons; « ouvert le 1er samedi » beside a grid open every
Saturday is doubtful; hours that repeat the grid add nothing; hours that half overlap it contradict it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quifaitquoi.horaires.curseur import Incompris
from quifaitquoi.horaires.enchainement import Proposition
from quifaitquoi.horaires.lecture import regle_de
from quifaitquoi.horaires.modele import Acces, Horaires, Niveau, Partie, Plage, Quand, Regle
from quifaitquoi.horaires.plages import Heures
from quifaitquoi.horaires.recouvrements import couvre, moins, se_touchent
from quifaitquoi.horaires.semaine_type import semaine_type

_DOUTE: Final = "cela ne s’accorde pas avec les heures de la semaine"

_PERIODES: Final = (Niveau.vacances, Niveau.intervalle, Niveau.saison)

Semaine = dict[int, tuple[Plage, ...]]


def semaine_connue(base: Horaires | None) -> Semaine | None:
    """The hours of each day of the ordinary week, None when nothing is known."""
    if base is None:
        return None
    simples = [
        regle for regle in base.regles if regle.plages and regle.quand == Quand(jours=regle.quand.jours)
    ]
    return {jour: plages for jours, plages in semaine_type(simples) for jour in jours}


def regles_de(proposition: Proposition, semaine: Semaine | None) -> Iterator[Regle]:
    """The rules a clause adds to the week. Raises Incompris when in doubt."""
    for quand in proposition.quands or (Quand(),):
        if proposition.ferme:
            yield from _fermeture(quand, proposition, semaine)
        elif proposition.plages:
            yield from _ouverture(quand, proposition, semaine)
        elif proposition.acces:
            yield from _acces(quand, proposition.acces, proposition, semaine)


def exiger_le_jour_entier(propositions: Sequence[Proposition], semaine: Semaine | None) -> None:
    """Hours said again must be all those of their day: « lundi 9h-12h » beside a Monday that has an afternoon
    could mean that it has none. Raises Incompris when in doubt."""
    simples = [(lue, quand) for lue in propositions for quand in lue.quands if _simple(lue, quand)]
    dites: dict[int, list[Plage]] = {}
    for lue, quand in simples:
        for jour in quand.jours or semaine or ():
            dites.setdefault(jour, []).extend(lue.plages)
    for lue, quand in simples:
        for jour in quand.jours or semaine or ():
            connues = (semaine or {}).get(jour, ())
            oubliee = any(not any(couvre(dite, connue) for dite in dites[jour]) for connue in connues)
            if oubliee and not quand.partie and _redit(lue, connues):
                raise _doute(lue)


def _simple(lue: Proposition, quand: Quand) -> bool:
    hebdomadaire = quand == Quand(jours=quand.jours, partie=quand.partie)
    return bool(lue.plages) and not lue.ferme and hebdomadaire


def _redit(lue: Proposition, connues: Sequence[Plage]) -> bool:
    """Whether a clause gives, without saying how one is received, hours the day has."""
    sans_acces = [plage for plage in lue.plages if not (plage.acces or lue.acces)]
    return any(se_touchent(plage, connue) for plage in sans_acces for connue in connues)


def _doute(proposition: Proposition) -> Incompris:
    return Incompris(proposition.debut, proposition.fin, _DOUTE)


def _fermeture(quand: Quand, lue: Proposition, semaine: Semaine | None) -> Iterator[Regle]:
    """« fermé … » in a sentence closes whatever is open then, so it is an exclusion. Closing an ordinary
    day that has hours contradicts them. In a comment, a date without a year is likely that of a year
    already past."""
    if lue.plages:
        yield from _fermeture_partielle(quand, lue, semaine)
        return
    if not lue.quands:
        raise Incompris(lue.debut, lue.fin, "quels jours ? Écrivez-les, par exemple « fermé le mercredi »")
    if semaine is not None and _sans_annee(quand):
        raise _doute(lue)
    if semaine is not None:
        visees = [plage for jour in quand.jours or semaine for plage in semaine.get(jour, ())]
        sans_effet = quand.niveau in (Niveau.semaine, Niveau.vacances) and quand.jours
        if quand.partie and sans_effet and _absente(visees, quand.partie):
            return
        if quand.partie and (any(p.partie is None for p in visees) or not _de(visees, quand.partie)):
            raise _doute(lue)
        if quand.niveau == Niveau.semaine and _de(visees, quand.partie):
            raise _doute(lue)
    yield Regle(quand, exclusion=True)


def _absente(plages: Sequence[Plage], partie: Partie) -> bool:
    """Whether the week says by itself that this half of the day is closed."""
    return all(plage.partie not in (partie, None) for plage in plages)


def _fermeture_partielle(quand: Quand, lue: Proposition, semaine: Semaine | None) -> Iterator[Regle]:
    """« fermé le 2e jeudi du mois de 15h30 à 17h »: what is left of the hours of that day."""
    acces = lue.acces or any(plage.acces for plage in lue.plages)
    if acces or not semaine or quand.niveau != Niveau.rang or not quand.jours or quand.partie:
        raise _doute(lue)
    for jour in quand.jours:
        restes = [reste for plage in semaine.get(jour, ()) for reste in moins(plage, lue.plages)]
        if not restes or tuple(restes) == semaine.get(jour):
            raise _doute(lue)
        yield Regle(replace(quand, jours=(jour,)), tuple(restes))


def _sans_annee(quand: Quand) -> bool:
    return any(not periode.datee for periode in quand.periodes)


def _de(plages: Sequence[Plage], partie: Partie | None) -> list[Plage]:
    return [plage for plage in plages if partie is None or plage.partie is partie]


def _acces(quand: Quand, acces: Acces, lue: Proposition, semaine: Semaine | None) -> Iterator[Regle]:
    """How one is received during hours that must exist. « Sur rendez-vous le samedi » beside a week without
    any Saturday is no doubt: said as it is, it makes no date."""
    if semaine is not None:
        sans_heures = [jour for jour in quand.jours if not _de(semaine.get(jour, ()), quand.partie)]
        convenues = acces is Acces.rdv and quand == Quand(jours=quand.jours, partie=quand.partie)
        if sans_heures and not (convenues and len(sans_heures) == len(quand.jours)):
            raise _doute(lue)
        visees = [plage for jour in quand.jours or semaine for plage in semaine.get(jour, ())]
        if quand.partie and any(plage.partie is None for plage in visees):
            raise _doute(lue)
    yield Regle(quand, acces=acces)


def _ouverture(quand: Quand, lue: Proposition, semaine: Semaine | None) -> Iterator[Regle]:
    plages = tuple(plage if plage.acces else replace(plage, acces=lue.acces) for plage in lue.plages)
    if semaine and not lue.quands and all(plage.acces for plage in plages):
        yield from _partout(plages, lue, semaine)
        return
    _exiger_des_jours(quand, lue, semaine)
    if semaine is None:
        yield regle_de(quand, Heures(plages))
    elif quand == Quand(jours=quand.jours, partie=quand.partie):
        yield from _dans_la_semaine(quand, plages, lue, semaine)
    elif _peut_s_ajouter(quand, plages, semaine):
        raise _doute(lue)
    elif quand.niveau == Niveau.jour:
        yield regle_de(quand, Heures(plages))
    elif quand.niveau in _PERIODES and not quand.rangs and set(quand.jours or semaine) >= set(semaine):
        yield regle_de(replace(quand, jours=quand.jours or tuple(sorted(semaine))), Heures(plages))
    elif any(jour in semaine for jour in quand.jours):
        raise _doute(lue)
    else:
        yield regle_de(quand, Heures(plages))


def _peut_s_ajouter(quand: Quand, plages: Sequence[Plage], semaine: Semaine) -> bool:
    """« ouvert le samedi 12 décembre 2026 de 14h à 17h » beside a Saturday morning: instead of it, or too?"""
    jours = set(quand.jours or semaine)
    if quand.niveau == Niveau.jour:
        jours = {periode.debut.date().weekday() for periode in quand.periodes if periode.datee}
    return any(
        not any(se_touchent(plage, connue) for plage in plages for connue in semaine[jour])
        for jour in jours & set(semaine)
    )


def _exiger_des_jours(quand: Quand, lue: Proposition, semaine: Semaine | None) -> None:
    """Hours without days: those of the week when it is known, otherwise we cannot tell."""
    if not lue.quands or (semaine is None and not quand.jours and quand.niveau < Niveau.ferie):
        raise _doute(lue)


def _dans_la_semaine(
    quand: Quand, plages: tuple[Plage, ...], lue: Proposition, semaine: Semaine
) -> Iterator[Regle]:
    regle_de(quand, Heures(plages))
    for jour in quand.jours or sorted(semaine):
        connues = semaine.get(jour, ())
        autres = [c for c in connues if not any(couvre(p, c) for p in plages)]
        if lue.exclusif and autres:
            raise _doute(lue)
        for plage in plages:
            yield from _sur_le_jour(jour, plage, connues, lue)


def _partout(plages: tuple[Plage, ...], lue: Proposition, semaine: Semaine) -> Iterator[Regle]:
    """« de 14h à 17h sur rendez-vous », no day said: the days that have these very hours."""
    for plage in plages:
        concernes = [jour for jour in semaine if any(se_touchent(plage, p) for p in semaine[jour])]
        if not concernes:
            raise _doute(lue)
        for jour in concernes:
            yield from _sur_le_jour(jour, plage, semaine[jour], lue)


def _sur_le_jour(jour: int, plage: Plage, connues: tuple[Plage, ...], lue: Proposition) -> Iterator[Regle]:
    """A range said for a day whose hours are known: the same (then only the access is new), or apart."""
    dedans = [c for c in connues if couvre(plage, c)]
    touchees = [c for c in connues if se_touchent(plage, c)]
    if not touchees:
        if connues and not (plage.acces or lue.exclusif):
            raise _doute(lue)
        yield Regle(Quand(jours=(jour,)), (plage,))
        return
    exact = dedans == touchees and (dedans[0].debut, dedans[-1].fin) == (plage.debut, plage.fin)
    if not exact:
        raise _doute(lue)
    if len(dedans) > 1 and not plage.acces:
        raise _doute(lue)
    if plage.acces:
        yield Regle(Quand(jours=(jour,), partie=_partie_de(dedans, connues, lue)), acces=plage.acces)


def _partie_de(dedans: list[Plage], connues: tuple[Plage, ...], lue: Proposition) -> Partie | None:
    """The half of the day these ranges are, None for the whole day; in doubt when they are neither."""
    if len(dedans) == len(connues):
        return None
    partie = dedans[0].partie
    if partie is None or _de(connues, partie) != dedans:
        raise _doute(lue)
    return partie
