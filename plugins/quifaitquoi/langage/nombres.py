"""Are numbers in figures, small, and whole?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quifaitquoi.langage.reglages import Reglages, liste
from quifaitquoi.langage.texte import Lue, Trouvaille

_EN_CHIFFRES: Final = {
    "zéro": "0", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "sept": "7", "huit": "8",
    "neuf": "9", "dix": "10", "onze": "11", "douze": "12", "treize": "13", "quatorze": "14", "quinze": "15",
    "seize": "16", "dix-sept": "17", "dix-huit": "18", "dix-neuf": "19", "vingt": "20", "trente": "30",
    "quarante": "40", "cinquante": "50", "soixante": "60", "cent": "100", "mille": "1 000",
}  # fmt: skip
_SUITE_D_UN_NOM: Final = re.compile(r" [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]")
_DEMIES: Final = re.compile(r"\bheures? (?:et (?:demie?|quart)|moins (?:le )?(?:quart|\w+))\b|\bet demie?\b")
# Only I, V and X: CD, CV or MDL are acronyms. Others are numbers when something says so.
_ROMAINS: Final = re.compile(
    r"(?<![\w'-])(?:(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})|[IVXLCDM]{2,}(?=(?:e|è|ème|ième)s?\b)|I(?=er\b))"
    r"(?:er|e|è|ème|ième)?s?(?![\w'])"
)
_APRES_UN_NOM: Final = re.compile(
    r"\b(?:siècle|louis|charles|henri|françois|napoléon|philippe|jean-paul|benoît|pie|tome|chapitre|titre|article"
    r"|partie|niveau|phase|acte|livre|groupe|catégorie|gir|zone)\s([IVXLCDM]+)\b",
    re.IGNORECASE,
)
_LETTRE_SEULE: Final = re.compile(
    r"(?<![\w'-])[VX]e(?= (?:siècle|république|arrondissement|région))", re.IGNORECASE
)
_POUR_CENT: Final = re.compile(
    r"\d?\s?%|‰|\bpour[ -]?cent(?:age)?s?\b(?! (?:personnes|euros|ans))|\bpour mille\b"
)
# « 9.30 » alone is an hour (RLS-5.3).
_DECIMAL: Final = re.compile(
    r"\d+,\d+(?![.,]?\d)|(?<![\d.])\d+\.\d+(?=\s?(?:€|euros?|%|kilo|k?[gm]\b|mètres?|litres?))|(?<![\d.])\d+\.\d\b(?![.\d])"
)
_GRAND: Final = re.compile(
    r"(?<![\d.,/-])\d{1,3}(?:[ .]\d{3})+(?![\d-]|[ .]?\d)|(?<![\d.,/-])\d{4,}(?![\d/-])"
)
_FRACTION: Final = re.compile(
    r"[½¼¾⅓⅔]|\b(?:la moitié|un tiers|deux tiers|un quart|trois quarts)\b", re.IGNORECASE
)


def chiffres(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.1: « 2 », not « deux »; « un » and « une » are articles."""
    for mot, debut, fin in lue.formes:
        if _est_un_nombre(lue, mot, debut, fin):
            chiffre = _EN_CHIFFRES.get(mot, "")
            conseil = f"Écrivez « {chiffre} »." if chiffre else "Écrivez le nombre en chiffres."
            yield Trouvaille(debut, fin, f"« {mot} » en lettres", conseil)
        elif mot in liste("nombres_vagues"):
            yield Trouvaille(debut, fin, f"« {mot} » est un nombre en lettres", "Écrivez « environ 10 ».")
    for trouve in _DEMIES.finditer(lue.nu.lower()):
        message = f"« {trouve[0]} » en lettres"
        yield Trouvaille(trouve.start(), trouve.end(), message, "Écrivez « 9 heures 30 ».")


def _est_un_nombre(lue: Lue, mot: str, debut: int, fin: int) -> bool:
    """Not the names « Deux-Sèvres », « Sept Deniers », nor « neuf » (new), nor « cent » in « pour cent »."""
    if debut and lue.nu[debut].isupper() and lue.nu[debut - 2] not in ".!?:«":
        return False
    if lue.nu[debut].isupper() and _SUITE_D_UN_NOM.match(lue.nu, fin):
        return False
    if mot == "sept" and lue.nu[fin : fin + 1] == "." and re.search(r"\d(?:er)? $", lue.nu[:debut]):
        return False
    if mot == "neuf":
        # Nine things are plural; « un téléphone neuf » ends there.
        return bool(re.match(r" \w+[sx]\b", lue.nu[fin:])) and not re.search(
            r"\b(?:le|un) \w+ $", lue.nu[:debut]
        )
    if mot in {"cent", "mille"} and re.search(r"\bpour[ -]$", lue.nu[:debut].lower()):
        return False
    parties = [partie for partie in mot.split("-") if partie not in {"et", "un", "une"}]
    return bool(parties) and all(partie in liste("nombres") or partie == "neuf" for partie in parties)


def chiffres_arabes(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.1: no Roman numerals."""
    vus: set[int] = set()
    for motif, groupe in ((_ROMAINS, 0), (_APRES_UN_NOM, 1), (_LETTRE_SEULE, 0)):
        for trouve in motif.finditer(lue.nu):
            debut, fin = trouve.span(groupe)
            valeur = _romain(trouve[groupe])
            if valeur and debut not in vus:
                vus.add(debut)
                message = f"« {trouve[groupe]} » est un chiffre romain"
                rang = "" if trouve[groupe].isupper() else "er" if valeur == 1 else "e"
                yield Trouvaille(debut, fin, message, f"Écrivez « {valeur}{rang} ».")


def _romain(texte: str) -> int:
    """Its value, 0 when it is none."""
    lettres = re.match(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", texte)
    if lettres is None or texte[lettres.end() :].rstrip("s") not in {"", "e", "er", "è", "ème", "ième"}:
        return 0
    valeurs = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[x] for x in lettres[0]]
    suivants = [*valeurs[1:], 0]
    return sum(-v if v < suivant else v for v, suivant in zip(valeurs, suivants, strict=True))


def sans_pourcentage(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.2: « 1 personne sur 2 » is understood; a fraction is no easier than a percentage."""
    for trouve in _POUR_CENT.finditer(lue.nu.lower()):
        yield Trouvaille(
            trouve.start(), trouve.end(), "un pourcentage", "Écrivez « 1 personne sur 2 », ou « beaucoup »."
        )
    for trouve in _FRACTION.finditer(lue.nu):
        message = f"« {trouve[0]} » est une fraction"
        yield Trouvaille(trouve.start(), trouve.end(), message, "Écrivez « 1 sur 2 ».", grave=False)


def petits_nombres(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.2: no large number, no decimals; a post code or a telephone number is out of sight here."""
    for trouve in _DECIMAL.finditer(lue.nu):
        if not _GRAND.fullmatch(trouve[0]):
            conseil = "Arrondissez. Pour un prix, écrivez « 2 euros 50 »."
            yield Trouvaille(trouve.start(), trouve.end(), "un nombre à virgule", conseil)
    for trouve in _GRAND.finditer(lue.nu):
        if int(re.sub(r"\D", "", trouve[0])) >= reglages.seuil("grand-nombre"):
            message = f"« {trouve[0]} » est un grand nombre"
            yield Trouvaille(trouve.start(), trouve.end(), message, "Écrivez « beaucoup », ou retirez-le.")
