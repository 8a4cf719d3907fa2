"""How do we say « when » in French? One `Quand` to words that our own grammar reads back to the same
`Quand`."""

from __future__ import annotations

from collections.abc import Sequence

from quifaitquoi.horaires.modele import Cycle, Parite, Partie, Periode, Quand
from quifaitquoi.horaires.mots import date_longue, enumerer, jours, mois_entiers, periode, rang
from quifaitquoi.horaires.vocabulaire import JOURS

_NOMBRES = {2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit"}


def dire(quand: Quand) -> str:
    """« le 1er samedi du mois », « le lundi des semaines impaires », « en juillet et août, du lundi au
    vendredi », « pendant les vacances scolaires »."""
    principal, restrictions = _principal(quand), _restrictions(quand)
    morceaux = (
        [*_pendant(quand), principal, *restrictions] if principal else [*_pendant(quand), *restrictions]
    )
    texte = ", ".join(morceaux) or "tous les jours"
    return texte + "".join(f" (sauf {groupe})" for groupe in dire_liste(quand.sauf))


def dire_liste(quands: Sequence[Quand]) -> list[str]:
    """Days that add up, as few lists as our grammar can read back: days, then periods, then one each for what
    needs a comma or an exception of its own (« et » could otherwise mean « and only when »)."""
    seuls: list[str] = []
    listes: dict[int, list[str]] = {}
    for quand in (seule for plusieurs in quands for seule in _separer(plusieurs)):
        texte = dire(quand)
        if "," in texte or "(" in texte or quand.cycle or (quand.jours and (quand.parite or quand.partie)):
            seuls.append(texte)
        else:
            listes.setdefault(_famille(quand), []).append(texte)
    return [enumerer(list(dict.fromkeys(textes))) for _, textes in sorted(listes.items())] + list(
        dict.fromkeys(seuls)
    )


def _separer(quand: Quand) -> list[Quand]:
    """« en mars et en octobre » as two items of a list: read back, it may be one or two."""
    if len(quand.periodes) < 2 or quand != Quand(periodes=quand.periodes):
        return [quand]
    return [Quand(periodes=(seule,)) for seule in quand.periodes]


def _famille(quand: Quand) -> int:
    """Days, periods, odd weeks, dates of every year: only days of one family can be listed together. (A date
    without a year takes that of the next one: « 25 décembre et 2 janvier 2027 ».)"""
    if quand.jours or quand.rangs:
        return 0
    if any(not (p.datee or mois_entiers(p)) for p in quand.periodes):
        return 3
    return 2 if quand.parite else 1


def _principal(quand: Quand) -> str:
    """Days with what sticks to them; empty when only restrictions are left."""
    if quand.rangs:
        return _jours_de_rang(quand)
    if quand.cycle:
        return _cycle(quand, quand.cycle)
    if not quand.jours:
        return ""
    texte = jours(quand.jours)
    if len(quand.jours) == 1 and quand.parite:
        texte += f" des {quand.parite}"
    if _colle(quand) and quand.partie:
        texte += f" {quand.partie}"
    return texte


def _jours_de_rang(quand: Quand) -> str:
    rangs = enumerer([rang(n) for n in quand.rangs])
    if len(quand.rangs) == 1:
        article = "l’" if rangs.startswith("a") else "le "
        return enumerer([f"{article}{rangs} {JOURS[jour]} du mois" for jour in quand.jours])
    return enumerer([f"les {rangs} {JOURS[jour]}s du mois" for jour in quand.jours])


def _cycle(quand: Quand, cycle: Cycle) -> str:
    nombre = _NOMBRES.get(cycle.semaines, str(cycle.semaines))
    depuis = f"à partir du {date_longue(cycle.depuis)}"
    if len(quand.jours) == 1:
        return f"un {JOURS[quand.jours[0]]} sur {nombre} {depuis}"
    quels = f"{jours(quand.jours)}, " if quand.jours else ""
    return f"{quels}une semaine sur {nombre} {depuis}"


def _colle(quand: Quand) -> bool:
    """Whether « matin » can stand right after the day: one day and nothing else."""
    return len(quand.jours) == 1 and not (quand.parite or quand.periodes or quand.vacances)


def _pendant(quand: Quand) -> list[str]:
    """Before the days: after them, our grammar could not tell « and » from « only when »."""
    zone = f" de la zone {quand.zone}" if quand.zone else ""
    return [f"pendant les vacances scolaires{zone}"] if quand.vacances else []


def _restrictions(quand: Quand) -> list[str]:
    textes: list[str] = []
    if quand.parite and (len(quand.jours) != 1 or quand.rangs or quand.cycle):
        textes.append(f"les {quand.parite}")
    if quand.periodes:
        textes.append(_periodes(quand.periodes))
    if quand.ferie:
        textes.append("les jours fériés")
    if quand.partie and not (_colle(quand) and not quand.rangs and not quand.cycle):
        textes.append("le matin" if quand.partie is Partie.matin else "l’après-midi")
    return textes


def _periodes(periodes: tuple[Periode, ...]) -> str:
    """« le 24 décembre 2026 et le 31 décembre 2026 », « en juillet et d’octobre à décembre »."""
    return enumerer([periode(p) for p in periodes])


def adjectif(parite: Parite) -> str:
    """« semaines paires » as said in a table cell."""
    return str(parite)
