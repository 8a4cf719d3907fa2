"""Is every acronym that people will read explained by the glossary?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from itertools import chain
from pathlib import PurePosixPath
from typing import Final

from quifaitquoi.constats import Constat, Gravite, Origine
from quifaitquoi.geo import cle
from quifaitquoi.model import Fiche, Territoire
from quifaitquoi.model.fiche import Chemin

_NATIONAL: Final = "_national"
_CAPITALES: Final = re.compile(r"(?<!\w)(?:[^\W\d_a-zß-öø-ÿœ]\d*){2,}(?!\w)")
_ADRESSE: Final = re.compile(r"\S*(?:://|@|www\.)\S*")
_ROMAIN: Final = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
# Words in a row, one of them long: somebody wrote in capitals, « PLACE DE LA MAIRIE ».
_CRI: Final = re.compile(r"(?:[^\W\d_a-zß-öø-ÿœ]+[ ’'-]+)+[^\W\d_a-zß-öø-ÿœ]+")
_LONG_MOT: Final = re.compile(r"[^\W\d_]{6}")
_TROP_LONG: Final = 8
"""Letters of « MEDIATHEQUE »: no acronym of ours has so many."""
_PETITS_MOTS: Final = frozenset(
    ("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur")
)
# Not read by the public as words: codes, words that people type, names of streets and of communes; and what
# explains an acronym.
_A_PART: Final = frozenset(
    {"id", "typologie", "mots", "adresse", "complement_adresse", "commune", "terme", "aussi", "developpe"}
    | {"a_relire"}
)
_Ecrit = tuple[Fiche, Chemin, str]


def sigles_nationaux(territoire: Territoire, _: date) -> Iterator[Constat]:
    yield from _inexpliques(territoire, Gravite.ERREUR)


def sigles_du_territoire(territoire: Territoire, _: date) -> Iterator[Constat]:
    yield from _inexpliques(territoire, Gravite.AVERTISSEMENT)


def sigles(texte: str) -> Iterator[str]:
    """The acronyms of a sentence: two capitals or more, on their own (« W3C », « CSCS » in « CSCS-CAJ »).

    Neither numerals of kings and centuries, nor « JJ/MM/AAAA », nor what is written all in capitals, nor what
    an address on the internet holds, nor what has just been written in full: « Caisse d’allocations
    familiales (CAF) ».
    """
    if not _CAPITALES.search(texte):
        return
    texte = _CRI.sub(_sans_cri, _ADRESSE.sub("", texte))
    for trouve in _CAPITALES.finditer(texte):
        mot = trouve[0]
        if not (
            len(mot) >= _TROP_LONG
            or len(set(mot)) == 1
            or _ROMAIN.fullmatch(mot)
            or _vient_d_etre_dit(texte[: trouve.start()], mot)
        ):
            yield mot


def expliques(territoire: Territoire) -> frozenset[str]:
    """The acronyms that the glossary of a territory explains, in every way they are written."""
    formes = (forme for terme in territoire.national.glossaire for forme in terme.formes)
    return frozenset(trouve[0] for forme in formes for trouve in _CAPITALES.finditer(forme))


def _inexpliques(territoire: Territoire, gravite: Gravite) -> Iterator[Constat]:
    """Each unknown acronym once, where it is first met."""
    if "*" in territoire.illisibles:
        return
    connus = set(expliques(territoire) | territoire.illisibles)
    for fiche, chemin, texte in chain.from_iterable(map(textes_ecrits, fiches_lues(territoire))):
        for sigle in sigles(texte):
            origine = fiche.origine(*chemin)
            if sigle not in connus and _gravite(origine) is gravite and not _est_un_nom(sigle, territoire):
                connus.add(sigle)
                yield _constat(fiche, chemin, origine, sigle, gravite)


def _constat(fiche: Fiche, chemin: Chemin, origine: Origine, sigle: str, gravite: Gravite) -> Constat:
    message = "aucun glossaire n’explique ce sigle"
    suggestion = "Ajoutez-le à un bloc « glossaire: », ou écrivez son nom en entier."
    return Constat(origine, fiche.champ(str(chemin[0])), message, gravite, suggestion, sigle)


def _gravite(origine: Origine) -> Gravite:
    """What is written for the whole country must be explained; the name of a place is not ours to change."""
    national = _NATIONAL in PurePosixPath(origine.fichier).parts
    return Gravite.ERREUR if national else Gravite.AVERTISSEMENT


def _est_un_nom(sigle: str, territoire: Territoire) -> bool:
    """A commune in capitals, or one of its words."""
    mot = cle(sigle)
    return any(mot in cle(commune.nom).split() for commune in territoire.communes)


def fiches_lues(territoire: Territoire) -> Iterator[Fiche]:
    """What the public reads, in the order of the pages; neither synonyms nor records of rereadings."""
    national = territoire.national
    yield from (*national.arbre.questions, *national.arbre.orientations, *national.roles)
    yield from (*national.actions_cles, *national.ressources, *national.operateurs)
    yield from (*national.sources, *national.glossaire)
    if territoire.contact:
        yield territoire.contact
    yield from (*territoire.acteurs, *territoire.lieux, *territoire.permanences)
    yield from (*territoire.actions_locales, *territoire.pratiques)


def textes_ecrits(fiche: Fiche, sauf: frozenset[str] = _A_PART) -> Iterator[_Ecrit]:
    """Each text of a record and of those it holds, with the path of its field; `sauf` are fields to leave."""
    for nom in type(fiche).model_fields:
        valeur = getattr(fiche, nom)
        if nom not in sauf and valeur:
            for rang, une in enumerate(valeur if isinstance(valeur, tuple) else (valeur,)):
                if isinstance(une, Fiche):
                    yield from textes_ecrits(une, sauf)
                elif isinstance(une, str) and not isinstance(une, Enum):
                    yield fiche, (nom, rang) if isinstance(valeur, tuple) else (nom,), une


def _sans_cri(suite: re.Match[str]) -> str:
    return "" if _LONG_MOT.search(suite[0]) else suite[0]


def _vient_d_etre_dit(avant: str, sigle: str) -> bool:
    if not avant.endswith("("):
        return False
    initiales = "".join(mot[0] for mot in cle(avant).split() if mot not in _PETITS_MOTS)
    return initiales.endswith(sigle.lower())
