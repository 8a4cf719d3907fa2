"""Which words does an editor use for days, months and numbers? Closed lists, without accents nor capitals.

Several forms per notion: people write « mer. », « mercredis », « MERCREDI », « février » or « fevrier ».
"""

from __future__ import annotations

from typing import Final


def ensemble(mots: str) -> frozenset[str]:
    """Words written one after the other, as a set."""
    return frozenset(mots.split())


JOURS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

_ABREGES = (
    ("lun", "lu"), ("mar", "ma"), ("mer", "me", "merc"), ("jeu", "je"), ("ven", "ve", "vend"), ("sam", "sa"),
    ("dim", "di"),
)  # fmt: skip
JOUR_DE: Final = {
    forme: rang
    for rang, (jour, abreges) in enumerate(zip(JOURS, _ABREGES, strict=True))
    for forme in (jour, jour + "s", *abreges)
}
_MOIS_ABREGES = (
    ("janv", "jan"), ("fevrier", "fevr", "fev"), ("mars",), ("avr",), ("mai",), ("juin",),
    ("juil",), ("aout",), ("sept", "sep"), ("oct",), ("nov",), ("decembre", "dec"),
)  # fmt: skip
MOIS_DE: Final = {
    forme: rang
    for rang, (mois, abreges) in enumerate(zip(MOIS, _MOIS_ABREGES, strict=True), start=1)
    for forme in (mois, *abreges)
    if forme.isascii()
}
RANG_DE: Final = {
    "premier": 1, "premiers": 1, "premiere": 1, "second": 2, "seconds": 2, "deuxieme": 2, "deuxiemes": 2,
    "troisieme": 3, "troisiemes": 3, "quatrieme": 4, "quatriemes": 4, "cinquieme": 5, "dernier": -1,
    "derniers": -1,
}  # fmt: skip
NOMBRE_DE: Final = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "quinze": 15,
}  # fmt: skip

_SAISON: Final = "n’a pas de dates sûres : écrivez les mois, par exemple « en juillet et août »"
_OUVRES: Final = (
    "ne veut pas dire la même chose pour tous : écrivez les jours, par exemple « lundi au vendredi »"
)
_HEURES: Final = "ne dit pas les heures : écrivez-les, par exemple « 9h-12h, 13h30-17h »"
_VACANCES: Final = (
    "peut vouloir dire les vacances scolaires ou vos congés : écrivez « vacances scolaires », ou les dates"
)
# Words people do use and that we refuse to interpret, with why.
REFUSES: Final = {
    "ete": _SAISON, "hiver": _SAISON, "printemps": _SAISON, "automne": _SAISON, "estival": _SAISON,
    "ouvres": _OUVRES, "ouvrables": _OUVRES, "ouvre": _OUVRES, "ouvrable": _OUVRES, "semaine": _OUVRES,
    "vacances": _VACANCES,
    "journee": _HEURES, "toute": _HEURES, "soir": _HEURES, "soiree": _HEURES, "continu": _HEURES,
}  # fmt: skip

# Offered by « vouliez-vous dire »: whole words only, in the spelling to copy.
PROPOSABLES: Final = (
    *JOURS, *MOIS, "semaines", "paires", "impaires", "premier", "deuxième", "troisième", "quatrième",
    "dernier", "jours", "fériés", "vacances", "scolaires", "tous", "mois", "fermé", "rendez-vous", "sauf",
    "partir", "matin", "après-midi", "sans", "chaque",
)  # fmt: skip
