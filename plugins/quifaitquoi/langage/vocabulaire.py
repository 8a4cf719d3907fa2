"""Is each word plain, French, and always the same for the same thing?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from quifaitquoi.langage.reglages import MotChoisi, Reglages
from quifaitquoi.langage.texte import Lue, Trouvaille

ETRANGER: Final = "RLS-5.5"
DIFFICILE: Final = "RLS-6.4"
SYNONYME: Final = "RLS-7.5"


# « Une prestation vous aide » names one thing once; « une aide », there, would be its other name.
_VERBES_AUSSI: Final = frozenset({"aide"})
_AVANT_UN_NOM: Final = re.compile(
    r"(?:^|[ld]'|\b(?:une|cette|votre|notre|leur|sa|autre|même|première|aucune|de|en|et|ou|sans) )$"
)


def mots_francais(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.5: no uncommon foreign word."""
    return _a_remplacer(lue, reglages, ETRANGER, "vient d’une autre langue")


def mots_de_tous_les_jours(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-6.4: no jargon, no image."""
    return _a_remplacer(lue, reglages, DIFFICILE, "est un mot difficile")


def un_mot_une_chose(lues: Sequence[Lue], reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-7.5: two words for one thing in one text make two things."""
    tout = "\n".join(lue.nu for lue in lues).lower()
    for mot in reglages.mots:
        # Nearly no text has two of them: only those are read line by line.
        if mot.regle == SYNONYME and len(set(_motif((mot.ecrire, *mot.pas)).findall(tout))) > 1:
            yield from _deux_mots(lues, mot)


def _deux_mots(lues: Sequence[Lue], mot: MotChoisi) -> Iterator[Trouvaille]:
    vus: dict[str, tuple[int, re.Match[str]]] = {}
    for ligne, lue in enumerate(lues):
        for forme in (mot.ecrire, *mot.pas):
            # One group may not hold a word that holds another of it: « mail » in « e-mail ».
            trouve = _nommee(lue.nu.lower(), forme)
            if trouve and not any(forme in vu or vu in forme for vu in vus):
                vus[forme] = (ligne, trouve)
    if len(vus) > 1:
        premier, (deuxieme, (ligne, trouve)) = next(iter(vus)), list(vus.items())[1]
        message = f"« {deuxieme} » et « {premier} » disent la même chose"
        conseil = f"Gardez un seul mot : « {mot.ecrire} »."
        yield Trouvaille(trouve.start(), trouve.end(), message, conseil, ligne=ligne)


def _nommee(nu: str, forme: str) -> re.Match[str] | None:
    """Where a word first names a thing."""
    trouves = _motif((forme,)).finditer(nu)
    return next(
        (t for t in trouves if forme not in _VERBES_AUSSI or _AVANT_UN_NOM.search(nu[: t.start()])), None
    )


def _a_remplacer(lue: Lue, reglages: Reglages, regle: str, reproche: str) -> Iterator[Trouvaille]:
    deja: set[int] = set()
    for mot in reglages.mots:
        if mot.regle == regle and mot.pas:
            for trouve in _motif(mot.pas).finditer(lue.nu.lower()):
                if trouve.start() not in deja:
                    deja.add(trouve.start())
                    message = f"« {lue.clair[trouve.start() : trouve.end()]} » {reproche}"
                    conseil = f"Écrivez plutôt : {mot.ecrire}. Ou expliquez ce mot."
                    yield Trouvaille(trouve.start(), trouve.end(), message, conseil)


@lru_cache(maxsize=512)
def _motif(formes: tuple[str, ...]) -> re.Pattern[str]:
    propres = (forme.replace("’", "'").lower() for forme in formes)
    choix = "|".join(re.escape(forme) for forme in sorted(propres, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:{choix})(?![\w-])" if "'" not in choix else rf"(?<![\w-])(?:{choix})(?!\w)"
    )
