"""Are dates and hours said in full?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quifaitquoi.langage.reglages import Reglages
from quifaitquoi.langage.texte import Lue, Trouvaille

DATE: Final = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}-\d{1,2}-\d{2,4}|\d{1,2}\.\d{1,2}\.\d{2,4}"
    r"|\d{4}-\d\d-\d\d)(?![\d/-])"
)
SUR_24: Final = re.compile(r"\b(?:24 ?h?|7 ?j?)/(?:24|7)(?: ?[hj])?", re.IGNORECASE)
_MOIS_ABREGE: Final = re.compile(
    r"\b\d{1,2}(?:er)? (?:janv|jan|févr|fév|fev|avr|juil|jul|sept|oct|nov|déc|dec)\b\.?", re.IGNORECASE
)
JOUR_ABREGE: Final = re.compile(
    r"\b(?:lun|mar|mer|jeu|ven|sam|dim)\.(?= ?(?:\d|[-–,]|et\b|au\b))", re.IGNORECASE
)
_ANNEE_COURTE: Final = re.compile(
    r"\b\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre) '?\d\d\b(?! ?(?:heures?|h\b|\d))"
)
_HEURE: Final = re.compile(
    r"(?<![\w:])\d{1,2} ?[hH](?:rs?)?(?: ?\d{2})?\b(?!/)|(?<![\d:])\d{1,2}:\d{2}(?!\d)|(?<![\d.,])"
    r"(?:[01]?\d|2[0-3])\.[0-5]\d"
    r"(?![\d,]|\.\d| ?(?:€|euros?|%|kilo|k?[gm]\b|mètres?|litres?))"
)


def dates_en_entier(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.3: « mardi 14 avril 2026 », never « 14/04/2026 » nor « 14 avr. »."""
    for motif in (DATE, _MOIS_ABREGE, JOUR_ABREGE, _ANNEE_COURTE):
        for trouve in motif.finditer(SUR_24.sub(lambda t: "x" * len(t[0]), lue.nu)):
            message = f"la date « {trouve[0]} » n’est pas en entier"
            yield Trouvaille(trouve.start(), trouve.end(), message, "Écrivez « mardi 14 avril 2026 ».")


def heures_en_entier(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.3: « 9 heures 30 », never « 9 h 30 », « 9h » nor « 9:30 »."""
    for trouve in _HEURE.finditer(lue.nu):
        message = f"l’heure « {trouve[0]} » n’est pas en entier"
        yield Trouvaille(trouve.start(), trouve.end(), message, f"Écrivez « {_en_entier(trouve[0])} ».")
    for trouve in SUR_24.finditer(lue.nu):
        message = f"« {trouve[0]} » ne se lit pas"
        yield Trouvaille(
            trouve.start(), trouve.end(), message, "Écrivez « tout le temps », « jour et nuit »."
        )


def _en_entier(heure: str) -> str:
    nombres = re.findall(r"\d+", heure)
    mot = "heure" if int(nombres[0]) < 2 else "heures"
    minutes = f" {nombres[1]}" if len(nombres) > 1 and int(nombres[1]) else ""
    return f"{int(nombres[0])} {mot}{minutes}"
