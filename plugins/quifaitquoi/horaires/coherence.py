"""Do the rules of a schedule agree with one another? Overlaps, half days without hours, closures that
lose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, Literal

from quifaitquoi.horaires.dire_quand import dire
from quifaitquoi.horaires.modele import Anomalie, Borne, Niveau, Parite, Periode, Plage, Quand, Regle
from quifaitquoi.horaires.mots import fin_de_plage, heure

_TOUS: Final = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Ligne:
    """A rule and where it was written: the key of the mapping and its rank, or the rank in `sauf`."""

    cle: str | None
    regle: Regle
    sauf: int | None = None
    rang: int = 0

    def anomalie(self, message: str, suggestion: str | None = None) -> Anomalie:
        """An anomaly about the whole line."""
        if self.sauf is not None:
            return Anomalie(None, "sauf", 0, 0, message, suggestion, self.sauf)
        dans: Literal["quand", "osm"] = "quand" if self.cle is not None else "osm"
        return Anomalie(self.cle, dans, 0, len(self.cle or ""), message, suggestion, self.rang)


def verifier(lignes: list[Ligne]) -> tuple[tuple[Anomalie, ...], tuple[Anomalie, ...]]:
    """Errors, then warnings, about rules that were each understood."""
    erreurs = (*_chevauchements(lignes), *_sans_heures(lignes), *_jamais_ouvertes(lignes))
    return tuple(erreurs), (*_fermetures_sans_effet(lignes), *_tous_les_jours(lignes))


def _chevauchements(lignes: list[Ligne]) -> Iterator[Anomalie]:
    """At the same level hours add up: two ranges of one day that overlap are a mistake."""
    for une, autre in combinations(lignes, 2):
        a, b = une.regle, autre.regle
        if not (a.plages and b.plages) or a.niveau != b.niveau or not peuvent_coincider(a.quand, b.quand):
            continue
        for p, q in ((p, q) for p in a.plages for q in b.plages if _se_chevauchent(p, q)):
            if p == q and a.quand != b.quand and a.niveau == Niveau.rang:
                continue
            yield autre.anomalie(
                f"« {_court(q)} » ({dire(b.quand)}) chevauche « {_court(p)} » ({dire(a.quand)}) : "
                "laquelle est la bonne ?"
            )


def _se_chevauchent(p: Plage, q: Plage) -> bool:
    return p.minutes[0] < q.minutes[1] and q.minutes[0] < p.minutes[1]


def _court(plage: Plage) -> str:
    return f"{heure(plage.debut)} – {fin_de_plage(plage)}"


def peuvent_coincider(a: Quand, b: Quand) -> bool:
    """Whether some day can be in both; a doubt counts as yes."""
    if any(_contient(retire, b) for retire in a.sauf) or any(_contient(retire, a) for retire in b.sauf):
        return False
    if not (frozenset(a.jours) or _TOUS) & (frozenset(b.jours) or _TOUS):
        return False
    if {a.parite, b.parite} == {Parite.paires, Parite.impaires}:
        return False
    if a.rangs and b.rangs and not _rangs_communs(a.rangs, b.rangs):
        return False
    if a.periodes and b.periodes:
        return any(_se_croisent(p, q) for p in a.periodes for q in b.periodes)
    return True


def _contient(large: Quand, etroit: Quand) -> bool:
    """Whether every day of `etroit` is in `large`: the same conditions, or more of them. A doubt counts as
    no."""
    jours_larges = frozenset(large.jours or _TOUS)
    if large.sauf or large.partie or not frozenset(etroit.jours or _TOUS) <= jours_larges:
        return False
    memes = ("rangs", "parite", "cycle", "ferie", "vacances", "zone")
    if large.periodes and not (etroit.periodes and set(etroit.periodes) <= set(large.periodes)):
        return False
    return all(not getattr(large, nom) or getattr(large, nom) == getattr(etroit, nom) for nom in memes)


def _rangs_communs(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    """The last one may be the 4th or the 5th."""
    return any(p == q or (p * q < 0 and max(p, q) - min(p, q) in (5, 6)) for p in a for q in b)


def _se_croisent(p: Periode, q: Periode) -> bool:
    if p.datee != q.datee:
        return True
    jours_p, jours_q = _bornes(p), _bornes(q)
    return any(d1 <= f2 and d2 <= f1 for d1, f1 in jours_p for d2, f2 in jours_q)


def _bornes(p: Periode) -> list[tuple[Borne, Borne]]:
    if not p.datee and p.fin < p.debut:
        return [(p.debut, Borne(0, 12, 31)), (Borne(0, 1, 1), p.fin)]
    return [(p.debut, p.fin)]


def _sans_heures(lignes: list[Ligne]) -> Iterator[Anomalie]:
    """« mercredi après-midi : fermé », « lundi : sur rendez-vous »: only with hours these words can hold
    on."""
    for ligne in lignes:
        regle = ligne.regle
        if regle.plages or not (regle.quand.partie or regle.acces):
            continue
        plages = _plages_visees(regle, lignes)
        if not plages:
            yield ligne.anomalie(
                f"je ne trouve pas d’heures pour « {dire(regle.quand)} » : j’attends des "
                "heures, par exemple « 9h-12h »"
            )
        elif regle.quand.partie and (a_cheval := [plage for plage in plages if plage.partie is None]):
            yield ligne.anomalie(
                f"« {_court(a_cheval[0])} » est à cheval sur le matin et l’après-midi : écrivez "
                "les heures qui restent"
            )


def _jamais_ouvertes(lignes: list[Ligne]) -> Iterator[Anomalie]:
    """A line that a closure always covers says nothing: one of the two is a mistake."""
    fermetures = [ligne.regle for ligne in lignes if ligne.regle.ferme and not ligne.regle.quand.partie]
    for ligne in lignes:
        regle = ligne.regle
        for fermeture in fermetures if regle.plages else ():
            if fermeture.niveau >= regle.niveau and _contient(fermeture.quand, regle.quand):
                yield ligne.anomalie(
                    f"« {dire(regle.quand)} » n’est jamais ouvert, à cause de la fermeture "
                    f"« {dire(fermeture.quand)} »"
                )
                break


def _plages_visees(regle: Regle, lignes: list[Ligne]) -> list[Plage]:
    visees = [
        plage
        for autre in lignes
        if peuvent_coincider(autre.regle.quand, regle.quand)
        for plage in autre.regle.plages
    ]
    partie = regle.quand.partie
    return [plage for plage in visees if partie is None or plage.partie in (partie, None)]


def _fermetures_sans_effet(lignes: list[Ligne]) -> Iterator[Anomalie]:
    """A closure less precise than an opening does not close it: say so, and how to close it all."""
    for ligne in lignes:
        if not ligne.regle.ferme or ligne.regle.niveau == Niveau.semaine:
            continue
        for plus_precise in ouvertures_plus_precises(ligne.regle, [autre.regle for autre in lignes]):
            quand = plus_precise.quand
            aussi = dire(replace(quand, sauf=(*quand.sauf, ligne.regle.quand)))
            yield ligne.anomalie(
                f"« {dire(quand)} » reste ouvert, car plus précis que la fermeture « "
                f"{dire(ligne.regle.quand)} ». Si ces jours-là sont fermés aussi, écrivez « {aussi} », ou "
                "mettez cette fermeture dans « sauf »"
            )


def _tous_les_jours(lignes: list[Ligne]) -> Iterator[Anomalie]:
    """« juillet et août : 9h-12h » means Sundays too, which is rarely meant beside a week of five days."""
    for ligne in lignes:
        quand = ligne.regle.quand
        sans_jours = not (
            quand.jours or quand.cycle or quand.ferie or quand.niveau in (Niveau.semaine, Niveau.jour)
        )
        if ligne.regle.plages and sans_jours:
            yield ligne.anomalie(
                f"« {dire(quand)} » vaut ici pour tous les jours, samedi et dimanche compris. "
                f"Pour certains jours seulement, écrivez-les : « {dire(quand)}, lundi au vendredi »"
            )


def ouvertures_plus_precises(fermeture: Regle, regles: list[Regle]) -> list[Regle]:
    """Openings that hold on days the closure names, because their level is higher (single dates apart: naming
    a date is clear enough)."""
    return [
        regle
        for regle in regles
        if regle.plages
        and fermeture.niveau < regle.niveau < Niveau.jour
        and peuvent_coincider(regle.quand, fermeture.quand)
    ]
