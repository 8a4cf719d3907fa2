"""How is a schedule written as an OSM `opening_hours` string? What OSM can say as rules, the rest as dates.

Never `PH` nor `SH`: parsers take another country's holidays, or ignore them without a word. Public
holidays are written one by one (they need no calendar and never expire), school holidays as dates of the
window. Never a bare comment, which some parsers take as « unknown »: always `open "sur rendez-vous"`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Final

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.calendrier.feries import jours_fixes, jours_mobiles
from quifaitquoi.horaires.coherence import peuvent_coincider
from quifaitquoi.horaires.ecarts import Ecart, ecarts
from quifaitquoi.horaires.fenetre import fenetre
from quifaitquoi.horaires.modele import Acces, Borne, Horaires, Niveau, Parite, Periode, Plage, Quand, Regle
from quifaitquoi.horaires.mots import ACCES, suites
from quifaitquoi.horaires.osm_jetons import DEBUT_OSM, FIN_OSM, JOURS, MOIS
from quifaitquoi.horaires.semaine_type import avec_acces, semaine_type

_SEMAINES: Final = {Parite.impaires: "week 1-53/2", Parite.paires: "week 2-52/2"}


def osm(horaires: Horaires, calendrier: Calendrier, du: date, au: date) -> str:
    """The OSM string, exact from `du` to `au` included for this calendar. Empty when never open then."""
    jours = fenetre(calendrier, du, au)
    simples = _exprimables(horaires.regles)
    corrections = ecarts(simples, horaires.regles, jours)
    regles = [*_semaine(simples), *_autres(simples, calendrier.departement), *_corrections(corrections)]
    return "; ".join(regles) if any(not regle.endswith(" off") for regle in regles) else ""


def _exprimables(regles: Sequence[Regle]) -> list[Regle]:
    """Rules OSM says the same way: no exception, no « un sur deux », no half day; and never two openings
    of one level that could share a day, as OSM would replace one by the other."""
    sures = [_sans_exception(regle) for regle in avec_acces(regles) if _exprimable(regle)]
    doublees = [
        regle
        for une, autre in combinations([regle for regle in sures if regle.plages and not _simple(regle)], 2)
        if une.niveau == autre.niveau and peuvent_coincider(une.quand, autre.quand)
        for regle in (une, autre)
    ]
    return [regle for regle in sures if regle not in doublees]


def _exprimable(regle: Regle) -> bool:
    quand = regle.quand
    complexe = (
        (quand.sauf and not regle.plages)
        or quand.cycle
        or quand.vacances
        or quand.partie
        or (regle.acces and not regle.plages)
    )
    ferie_seul = not quand.ferie or quand == Quand(ferie=True, sauf=quand.sauf)
    return not complexe and ferie_seul


def _sans_exception(regle: Regle) -> Regle:
    """Exceptions are written as dates after the rule."""
    return replace(regle, quand=replace(regle.quand, sauf=())) if regle.plages else regle


def _simple(regle: Regle) -> bool:
    return regle.quand == Quand(jours=regle.quand.jours)


def _semaine(simples: Iterable[Regle]) -> list[str]:
    simples = list(simples)
    fermes = {j for r in simples if r.ferme and _simple(r) for j in r.quand.jours or range(7)}
    groupes = semaine_type(regle for regle in simples if regle.plages and _simple(regle))
    ouverts = [(tuple(j for j in jours if j not in fermes), plages) for jours, plages in groupes]
    return [_regle(_jours(jours), plages) for jours, plages in ouverts if jours]


def _autres(simples: Sequence[Regle], departement: str) -> list[str]:
    """By level, openings before closures: in OSM the last one wins."""
    autres = [r for r in simples if not _simple(r) or (r.ferme and r.niveau > Niveau.semaine)]
    triees = sorted(autres, key=lambda regle: (regle.niveau, regle.ferme))
    return [_regle(_quand(regle.quand, departement), regle.plages) for regle in triees]


def _corrections(corrections: list[Ecart]) -> list[str]:
    """Dates with the same hours are one rule; the order does not matter, each date is there once."""
    groupes: dict[tuple[Plage, ...], list[str]] = {}
    for ecart in corrections:
        groupes.setdefault(ecart.plages, []).append(_du_au(ecart.du, ecart.au))
    return [_regle(",".join(dates), plages) for plages, dates in groupes.items()]


def _regle(selecteur: str, plages: tuple[Plage, ...]) -> str:
    """One rule; ranges received in another way are added by a comma."""
    if not plages:
        return f"{selecteur} off".strip()
    par_acces: dict[Acces | None, list[str]] = {}
    for plage in plages:
        par_acces.setdefault(plage.acces, []).append(_heures(plage))
    espace = f"{selecteur} " if selecteur else ""
    morceaux = [
        f"{espace}{','.join(heures)}" + (f' open "{ACCES[acces]}"' if acces else "")
        for acces, heures in par_acces.items()
    ]
    return ", ".join(morceaux)


def _heures(plage: Plage) -> str:
    debut, fin = plage.minutes
    return f"{debut // 60:02d}:{debut % 60:02d}-{fin // 60:02d}:{fin % 60:02d}"


def _quand(quand: Quand, departement: str) -> str:
    if quand.ferie:
        return _feries(departement)
    dates = ",".join(_periode(periode) for periode in quand.periodes)
    semaines = _SEMAINES[quand.parite] if quand.parite else ""
    jours = _jours_de_rang(quand) if quand.rangs else _jours(quand.jours)
    return " ".join(morceau for morceau in (dates, semaines, jours) if morceau)


def _jours(jours: Sequence[int]) -> str:
    if len(set(jours)) in (0, 7):
        return ""
    textes = [
        f"{JOURS[premier]}-{JOURS[dernier]}" if dernier - premier >= 2 else
        ",".join(JOURS[jour] for jour in range(premier, dernier + 1))
        for premier, dernier in suites(jours)
    ]  # fmt: skip
    return ",".join(textes)


def _jours_de_rang(quand: Quand) -> str:
    rangs = ",".join(str(rang) for rang in quand.rangs)
    return ",".join(f"{JOURS[jour]}[{rangs}]" for jour in quand.jours)


def _feries(departement: str) -> str:
    fixes = [f"{MOIS[mois - 1]} {jour:02d}" for mois, jour, _ in jours_fixes(departement)]
    mobiles = [
        f"easter {ecart:+d} day{'s' if abs(ecart) > 1 else ''}" for ecart, _ in jours_mobiles(departement)
    ]
    return ",".join((*fixes, *mobiles))


def _periode(periode: Periode) -> str:
    if periode.un_jour:
        return _borne(periode.debut)
    return f"{_borne(periode.debut)}-{_borne(periode.fin)}"


def _borne(borne: Borne) -> str:
    annee = f"{min(max(borne.annee, DEBUT_OSM), FIN_OSM)} " if borne.annee else ""
    return f"{annee}{MOIS[borne.mois - 1]} {borne.jour:02d}"


def _du_au(du: date, au: date) -> str:
    debut, fin = (_borne(Borne(jour.year, jour.month, jour.day)) for jour in (du, au))
    return debut if du == au else f"{debut}-{fin}"
