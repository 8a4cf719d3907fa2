"""Is a sentence in the present?

Without a dictionary: endings, who acts, and closed lists of what only looks like another tense (`mots.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quifaitquoi.langage.reglages import Reglages, liste
from quifaitquoi.langage.texte import Lue, Trouvaille

_FUTUR: Final = re.compile(r"(?:e|i|d|v|r|au|tt|ît|oi)r(?:a|ont)$")
_FUTUR_VOUS: Final = re.compile(r"(?:e|i|d|v|r|au|tt|ît|oi)rez$")
_QUE: Final = re.compile(
    r"\b(?:pour qu|afin qu|avant qu|jusqu'à ce qu|bien qu|à moins qu|sans qu|il faut qu|faudrait qu|quoi qu"
    r"|à condition qu|voul\w+ qu|souhait\w+ qu|de sorte qu|de peur qu|pourvu qu)(?:e|')\b"
)
_SUBJONCTIFS: Final = re.compile(
    r"\bqu(?:e|') ?(?:\w+ ){0,2}?(?:soit|soient|soyez|ait|aient|ayez|puisse\w*|puissiez|fass\w+|sach\w+"
    r"|aill\w+|vienn\w+|tienn\w+|prenn\w+|veuill\w+|fall\w+)\b"
)


def au_present(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-7.1: no future, imperfect, conditional, subjunctive, nor simple past."""
    formes = lue.formes
    for rang, (mot, debut, fin) in enumerate(formes):
        sujet = {avant[0] for avant in formes[max(0, rang - 3) : rang]}
        # « Alexandra », even first: a verb in -ra has its subject before it.
        nom_propre = lue.nu[debut].isupper() and (debut > 0 or mot.endswith("ra"))
        if not nom_propre and (temps := _temps(mot, sujet)):
            message = f"« {mot} » est {temps}"
            yield Trouvaille(debut, fin, message, "Écrivez au présent.")
    bas = lue.nu.lower()
    for trouve in _QUE.finditer(bas) if _QUE.search(bas) else _SUBJONCTIFS.finditer(bas):
        message = f"« {trouve[0].strip()} » amène un subjonctif"
        yield Trouvaille(trouve.start(), trouve.end(), message, "Faites 2 phrases au présent.")


def _temps(mot: str, avant: set[str]) -> str:
    """The tense of a verb when its ending shows it, with who acts among the words before; else nothing."""
    if mot in liste("passe_simple") or (mot.endswith("èrent") and mot not in liste("presents_en_erent")):
        return "au passé simple"
    if _au_futur(mot, avant):
        return "au futur"
    if _au_conditionnel_ou_imparfait(mot, avant):
        return "au conditionnel" if re.search(r"r(?:ais|ait|ions|iez|aient)$", mot) else "à l’imparfait"
    return ""


def _au_futur(mot: str, avant: set[str]) -> bool:
    if _FUTUR.search(mot):
        return mot not in liste("noms_en_ront") | {"etcetera", "extra", "contra"} and (
            len(mot) > 3 or mot == "ira"
        )
    if _FUTUR_VOUS.search(mot):
        return mot not in liste("presents_en_rez")
    if re.search(r"rons$", mot):
        return "nous" in avant and bool(_FUTUR.search(f"{mot[:-3]}ra")) and mot not in _presents_de_nous()
    return bool(
        (re.search(r"rai$", mot) and avant & {"je", "j'"} and mot != "vrai")
        or (re.search(r"ras$", mot) and "tu" in avant)
    )


def _presents_de_nous() -> frozenset[str]:
    verbes = {f"{mot.removesuffix('ez')}ons" for mot in liste("presents_en_rez") | liste("presents_en_iez")}
    return frozenset(verbes) | liste("noms_en_rons")


def _au_conditionnel_ou_imparfait(mot: str, avant: set[str]) -> bool:
    if mot.endswith("ait"):
        return mot not in liste("presents_en_ait") and len(mot) > 3
    if mot.endswith("aient"):
        return mot not in liste("presents_en_aient") and len(mot) > 5
    if mot.endswith("iez"):
        return mot not in liste("presents_en_iez")
    if mot.endswith("ions"):
        return "nous" in avant and mot not in _presents_de_nous()
    return mot.endswith("ais") and bool(avant & {"je", "j'", "tu"}) and mot not in liste("noms_en_ais")
