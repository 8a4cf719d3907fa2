"""How is a schedule said in easy-to-read French? Short sentences, one fact each, no abbreviation, no list in
a line.

Rules followed: « L’information pour tous » (Inclusion Europe): digits for numbers, the day written out,
negative sentences avoided, hard notions explained where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Final

from quifaitquoi.horaires.dire_quand import dire
from quifaitquoi.horaires.modele import Acces, Horaires, Partie, Plage, Quand
from quifaitquoi.horaires.mots import INSECABLE, majuscule
from quifaitquoi.horaires.phrase import fermetures_dites
from quifaitquoi.horaires.semaine_type import avec_acces, ouvertures
from quifaitquoi.horaires.vocabulaire import JOURS

_RANGS: Final = {
    1: "premier",
    2: "deuxième",
    3: "troisième",
    4: "quatrième",
    5: "cinquième",
    -1: "dernier",
    -2: "avant-dernier",
}
ACCES_FALC: Final = {
    Acces.libre: "Vous pouvez venir sans rendez-vous.",
    Acces.rdv: "Vous devez prendre rendez-vous avant de venir.",
    Acces.les_deux: "Vous pouvez venir avec ou sans rendez-vous.",
}
"""How one is received, as a sentence."""
DATES: Final = "Ce n’est pas toutes les semaines. Regardez bien les dates."


def phrase_falc(horaires: Horaires) -> tuple[str, ...]:
    """Sentences in order, each to be put on its own line."""
    regles = avec_acces(horaires.regles)
    phrases: list[str] = []
    for quand, plages in ouvertures(regles):
        phrases += [_titre(quand), *_heures(plages), *_acces(plages), *_irregulier(quand)]
    phrases += [
        f"{majuscule(dire(r.quand))}{INSECABLE}: {_minuscule(ACCES_FALC[r.acces])}"
        for r in regles
        if r.acces and not r.plages
    ]
    phrases += [f"C’est fermé {texte}." for texte in fermetures_dites(regles)]
    return tuple(phrases)


def _titre(quand: Quand) -> str:
    return f"C’est ouvert {_quand(quand)}."


def _quand(quand: Quand) -> str:
    if quand.rangs and not (quand.sauf or quand.periodes or quand.parite):
        morceaux = [
            f"le {_RANGS.get(n, dire(quand))} {JOURS[jour]} du mois"
            for jour in quand.jours
            for n in quand.rangs
        ]
        return _liste(morceaux)
    if quand.parite and len(quand.jours) == 1 and not (quand.sauf or quand.periodes):
        return f"certains {JOURS[quand.jours[0]]}s"
    if quand == Quand(jours=quand.jours) and 0 < len(quand.jours) < 7 and len(quand.jours) <= 3:
        return _liste([f"le {JOURS[jour]}" for jour in quand.jours])
    return dire(quand)


def _liste(morceaux: Sequence[str]) -> str:
    return morceaux[0] if len(morceaux) == 1 else f"{', '.join(morceaux[:-1])} et {morceaux[-1]}"


def _heures(plages: Sequence[Plage]) -> list[str]:
    parties = [plage.partie for plage in plages]
    if len(plages) > 1 and None not in parties and len(set(parties)) == len(plages):
        return [
            f"{'Le matin' if p.partie is Partie.matin else 'L’après-midi'}{INSECABLE}: {heures_falc(p)}."
            for p in plages
        ]
    return [f"{majuscule(heures_falc(plage))}." for plage in plages]


def heures_falc(plage: Plage) -> str:
    """« de 9 heures à 12 heures 30 », without the way one is received."""
    fin = "minuit" if plage.minutes[1] == 1440 else _heure(plage.fin)
    return f"de {_heure(plage.debut)} à {fin}"


def _heure(t: time) -> str:
    mot = "heure" if t.hour < 2 else "heures"
    return f"{t.hour}{INSECABLE}{mot}" + (f"{INSECABLE}{t.minute:02d}" if t.minute else "")


def _acces(plages: Sequence[Plage]) -> list[str]:
    acces = {plage.acces for plage in plages}
    if len(acces) == 1:
        seul = plages[0].acces
        return [ACCES_FALC[seul]] if seul else []
    return [
        f"{majuscule(heures_falc(p))}{INSECABLE}: {_minuscule(ACCES_FALC[p.acces])}"
        for p in plages
        if p.acces
    ]


def _irregulier(quand: Quand) -> list[str]:
    """Odd weeks and « un sur deux » are hard to work out: the dates printed beside say it better."""
    return [DATES] if quand.parite or quand.cycle else []


def _minuscule(texte: str) -> str:
    return texte[:1].lower() + texte[1:]
