"""How do people spell communes: odd spellings made from real names, the same ones each time?"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

Maniere = Callable[[str, random.Random], str]

LETTRES = "abcdefghijklmnopqrstuvwxyz"


def sans_accent(nom: str, _: random.Random) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", nom) if not unicodedata.combining(c))


def abrege(nom: str, _: random.Random) -> str:
    return re.sub(r"\bSainte\b", "Ste", re.sub(r"\bSaint\b", "St", nom)).replace("-sur-", " s/")


def sans_tiret(nom: str, _: random.Random) -> str:
    return nom.replace("-", " ").replace("'", " ").replace("’", " ").lower()


def colle(nom: str, _: random.Random) -> str:
    return re.sub(r"[ '’-]", "", nom)


def majuscules(nom: str, _: random.Random) -> str:
    return f" {nom.upper()}  "


def tronque(nom: str, hasard: random.Random) -> str:
    return nom[: hasard.randint(min(4, len(nom)), len(nom))]


def lettre_oubliee(nom: str, hasard: random.Random) -> str:
    i = hasard.randrange(len(nom))
    return nom[:i] + nom[i + 1 :]


def lettre_ajoutee(nom: str, hasard: random.Random) -> str:
    i = hasard.randint(0, len(nom))
    return nom[:i] + hasard.choice(LETTRES) + nom[i:]


def lettre_changee(nom: str, hasard: random.Random) -> str:
    i = hasard.randrange(len(nom))
    return nom[:i] + hasard.choice(LETTRES) + nom[i + 1 :]


def lettres_echangees(nom: str, hasard: random.Random) -> str:
    i = hasard.randrange(max(1, len(nom) - 1))
    return nom[:i] + nom[i : i + 2][::-1] + nom[i + 2 :]


SANS_FAUTE: tuple[Maniere, ...] = (
    sans_accent,
    abrege,
    sans_tiret,
    colle,
    majuscules,
)
FAUTES: tuple[Maniere, ...] = (
    tronque,
    lettre_oubliee,
    lettre_ajoutee,
    lettre_changee,
    lettres_echangees,
)
