"""How do we say an hour, a date, some days? The French wording used everywhere in pages and on paper.

A no-break space (U+00A0) stands wherever French typography wants the words kept together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Final

from quifaitquoi.horaires.modele import DEPUIS_TOUJOURS, SANS_FIN, Acces, Borne, Periode, Plage
from quifaitquoi.horaires.vocabulaire import JOURS, MOIS

INSECABLE: Final = "\u00a0"
ACCES: Final = {
    Acces.libre: "sans rendez-vous",
    Acces.rdv: "sur rendez-vous",
    Acces.les_deux: "avec ou sans rendez-vous",
}


def heure(t: time) -> str:
    """« 9 h », « 9 h 30 »; midnight is « 0 h »."""
    return f"{t.hour}{INSECABLE}h" + (f"{INSECABLE}{t.minute:02d}" if t.minute else "")


def fin_de_plage(plage: Plage) -> str:
    """The end of a range; midnight at the end of the day is « minuit »."""
    return "minuit" if plage.minutes[1] == 1440 else heure(plage.fin)


def heures(plage: Plage) -> str:
    """« de 9 h à 12 h »."""
    return f"de {heure(plage.debut)} à {fin_de_plage(plage)}"


def date_longue(d: date) -> str:
    """« jeudi 10 décembre 2026 »."""
    return f"{JOURS[d.weekday()]} {date_sans_jour(d)}"


def date_sans_jour(d: date) -> str:
    """« 10 décembre 2026 », « 1er janvier 2027 »."""
    return f"{quantieme(d.day)} {MOIS[d.month - 1]} {d.year}"


def quantieme(jour: int) -> str:
    """« 1er », « 2 », with the no-break space that follows left to the caller."""
    return "1er" if jour == 1 else str(jour)


def rang(n: int) -> str:
    """« 1er », « 2e », « dernier », « avant-dernier »."""
    if n < 0:
        return {-1: "dernier", -2: "avant-dernier"}.get(n, f"{-n}e avant la fin")
    return "1er" if n == 1 else f"{n}e"


def enumerer(morceaux: Sequence[str]) -> str:
    """« a, b et c »."""
    if len(morceaux) < 2:
        return "".join(morceaux)
    return f"{', '.join(morceaux[:-1])} et {morceaux[-1]}"


def suites(jours: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of days that follow one another, as (first, last)."""
    runs: list[tuple[int, int]] = []
    for jour in sorted(jours):
        if runs and runs[-1][1] + 1 == jour:
            runs[-1] = (runs[-1][0], jour)
        else:
            runs.append((jour, jour))
    return runs


def jours(liste: Sequence[int]) -> str:
    """« du lundi au vendredi », « le mardi et le jeudi », « du lundi au mercredi et le vendredi »."""
    if len(set(liste)) in (0, 7):
        return "tous les jours"
    morceaux: list[str] = []
    for premier, dernier in suites(liste):
        if dernier - premier >= 2:
            morceaux.append(f"du {JOURS[premier]} au {JOURS[dernier]}")
        else:
            morceaux += [f"le {JOURS[jour]}" for jour in range(premier, dernier + 1)]
    return enumerer(morceaux)


def borne(b: Borne, *, annee: bool = True) -> str:
    """« 20 décembre 2026 », or « 20 décembre » for every year."""
    return f"{quantieme(b.jour)} {MOIS[b.mois - 1]}" + (f" {b.annee}" if b.annee and annee else "")


def periode(p: Periode) -> str:
    """« le vendredi 25 décembre 2026 », « du 20 décembre 2026 au 4 janvier 2027 », « en juillet et août »."""
    if p.fin == SANS_FIN:
        return f"à partir du {borne(p.debut)}"
    if p.debut == DEPUIS_TOUJOURS:
        return f"jusqu’au {borne(p.fin)}"
    if p.un_jour:
        return f"le {date_longue(p.debut.date()) if p.debut.annee else borne(p.debut)}"
    if mois_entiers(p):
        return _mois(p.debut, p.fin)
    if p.debut.annee == p.fin.annee and p.debut.mois == p.fin.mois:
        return f"du {quantieme(p.debut.jour)} au {borne(p.fin)}"
    return f"du {borne(p.debut, annee=p.debut.annee != p.fin.annee)} au {borne(p.fin)}"


def mois_entiers(p: Periode) -> bool:
    """Whether a period goes from the first day of a month to the last day of one."""
    lendemain = p.fin.jour + 1
    try:
        Borne(p.fin.annee or 2000, p.fin.mois, lendemain).date()
    except ValueError:
        return p.debut.jour == 1
    return False


def _mois(debut: Borne, fin: Borne) -> str:
    annee = f" {fin.annee}" if fin.annee else ""
    if (debut.annee, debut.mois) == (fin.annee, fin.mois):
        return f"en {MOIS[debut.mois - 1]}{annee}"
    premier = MOIS[debut.mois - 1] + (f" {debut.annee}" if debut.annee != fin.annee else "")
    if debut.annee == fin.annee and fin.mois == debut.mois + 1:
        return f"en {premier} et {MOIS[fin.mois - 1]}{annee}"
    return f"{'d’' if premier[0] in 'ao' else 'de '}{premier} à {MOIS[fin.mois - 1]}{annee}"


def majuscule(texte: str) -> str:
    """First letter in capital, the rest as it is."""
    return texte[:1].upper() + texte[1:]
