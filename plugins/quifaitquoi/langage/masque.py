"""What in a line is a name, an address or a number to dial, that no rule may ask to rewrite?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

MASQUE: Final = "\ue000"
"""A letter of the private area (Unicode), in place of each letter put out of sight."""

_MAJUSCULE: Final = "A-ZÀ-ÖØ-ÞŒ"
_PETIT: Final = r"(?:(?:de la|de l'|du|des|de|d'|aux|au|à la|à|sur|sous|lès|les|le|la|l'|en|et)\s?)"
_MOIS: Final = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_VOIES: Final = (
    "rue|avenue|boulevard|place|allées?|chemin|impasse|route|quai|square|cours|esplanade|faubourg|passage|venelle"
    "|sentier|rond-point|résidence|lotissement|hameau|parvis|promenade|montée|ruelle|clos|cité|pont"
)
# « rue du 8 mai 1945 », « rue Pasteur », never « la place 3 ».
_DEBUT_DE_VOIE: Final = rf"(?:{_PETIT}*[{_MAJUSCULE}][\w'-]*|{_PETIT}+\d[\w-]*)"
_SUITE_DE_VOIE: Final = rf"[ -]{_PETIT}*(?:[{_MAJUSCULE}][\w'-]*|\d[\w-]*|{_MOIS})"
_PROTEGES: Final = tuple(
    re.compile(motif)
    for motif in (
        # Addresses of the web and of mail.
        r"(?i:https?://|www\.)\S+[\w/]",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        r"(?i:\b[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|info|re|example)\b(?:/\S*[\w/])?)",
        # Numbers to dial: ten digits, freephone, of Europe, of emergency, four digits said by two.
        r"(?:\+33 ?(?:\(0\) ?)?|\b0)\d(?:[ .-]?\d\d){4}\b",
        r"\b0 ?8\d\d ?\d{3} ?\d{3}\b",
        r"\b116 ?\d{3}\b",
        r"(?<=\b[Ll]e )(?:1[578]|11[24569]|19[167])\b(?= ?(?:[.,!?]|ou\b|et\b|$))",
        r"\b3\d ?\d\d\b(?= ?(?:[.,!?]|$))",
        r"\b(?:SIRET|SIREN|RNA)(?: :)? ?[\d ]{9,}\d",
        # A post code stands before a town, or is called by its name.
        rf"\b\d{{5}}(?= (?:[{_MAJUSCULE}]|{MASQUE}))",
        r"(?i:\bcode postal (?:est )?(?:le )?(?:: )?)\d{5}\b",
        # A street, with its number, up to its last capital or figure.
        rf"(?:\b\d+(?: ?(?:bis|ter|quater|[A-D]))?,? )?\b(?i:{_VOIES}) {_DEBUT_DE_VOIE}(?:{_SUITE_DE_VOIE})*",
        # Saint-Just-et-Vacquières, Deux-Sèvres.
        rf"\b[{_MAJUSCULE}][\w']*(?:-[\w']+)*-(?:l'|d')?[{_MAJUSCULE}][\w']*(?:-[\w']+)*",
        rf"\b(?:M\.|MM\.|Mme|Mlle|Dr|Me|Pr)\.? [{_MAJUSCULE}][\w'-]+(?: [{_MAJUSCULE}][\w'-]+)*",
    )
)


def masquer(texte: str, noms: frozenset[str] = frozenset()) -> str:
    """The same length, with what is protected replaced by `MASQUE`; `noms` are names known by the caller."""
    for motif in (*_motif_des_noms(noms), *_PROTEGES):
        texte = motif.sub(lambda trouve: MASQUE * len(trouve[0]), texte)
    return texte


@lru_cache(maxsize=4096)
def _motif_des_noms(noms: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """One pattern for each first letter: the engine then tries few names at each place."""
    return tuple(_motifs(noms))


def _motifs(noms: frozenset[str]) -> Iterator[re.Pattern[str]]:
    if noms:
        propres = (nom.replace("’", "'").replace("\u00a0", " ") for nom in noms)
        choix = "|".join(re.escape(nom) for nom in sorted(propres, key=lambda nom: (-len(nom), nom)))
        yield re.compile(rf"(?<!\w)(?:{choix})(?!\w)")
