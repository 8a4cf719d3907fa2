"""How are the facts of a lieu said simply: one idea a sentence, one sentence a line?

Rules are those of the State's « langage simplifié » reference (RLS): digits, dates in full, the same word for
the same thing, affirmative and present, speaking to the reader. A text written so is still no « facile à lire
et à comprendre » until people concerned have reread it (RLS-2.1): see `etiquette`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from quifaitquoi.horaires import Acces, Horaires, Plage, date_longue, phrase_falc
from quifaitquoi.horaires.falc import ACCES_FALC, heures_falc
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model.referentiels import AccesPermanence, Frais, Service

ANCIENNES: Final = "Attention\u00a0: ces informations sont anciennes."

SERVICES: Final[Mapping[Service, tuple[str, ...]]] = MappingProxyType(
    {
        Service.DEMARCHES: (
            "On vous aide à faire vos démarches.",
            "Une démarche sert à demander une aide ou un papier.",
        ),
        Service.OUTILS_DU_QUOTIDIEN: (
            "On vous apprend à utiliser un ordinateur.",
            "On vous apprend à utiliser un téléphone.",
        ),
        Service.INSERTION_PROFESSIONNELLE: ("On vous aide à chercher un travail sur internet.",),
        Service.UTILISATION_SECURISEE: ("On vous apprend à éviter les pièges sur internet.",),
        Service.PARENTALITE: ("On parle avec vous des enfants et des écrans.",),
        Service.LOISIRS: ("Vous pouvez jouer et créer avec un ordinateur.",),
        Service.COMPREHENSION: ("On vous explique à quoi sert internet.",),
        Service.ACCES_INTERNET: (
            "Vous pouvez utiliser un ordinateur ici.",
            "Vous pouvez aller sur internet ici.",
        ),
        Service.MATERIEL_SOLIDAIRE: ("Vous pouvez acheter un ordinateur à petit prix.",),
    }
)
_FRAIS: Final = {
    Frais.GRATUIT: ("C’est gratuit.",),
    Frais.SOUS_CONDITION: ("C’est gratuit pour certaines personnes.",),
    Frais.PAYANT: ("C’est payant.",),
}
# A full stop inside a sentence (« rue du Dr. Exemple ») is not followed by a capital that begins one of ours.
_ENTRE_DEUX_PHRASES = re.compile(r"(?<=[.!?]) (?=[A-ZÀÉÈÊÇ])")
# « 9 h 30 », « 17 h »: hours are said in full (RLS-5.3).
_HEURE = re.compile(r"\b(\d{1,2})[\s\u00a0]?h(?:[\s\u00a0]?(\d{2}))?\b")
_ET_DE = re.compile(r"(heures?(?:\u00a0\d\d)?),? et (?=de \d|le |du )")
_PARENTHESES = re.compile(r" \(([^()]*)\)")
# « Un » is an article, « neuf » is new, and « six » of « soixante-six » is half a number.
_NOMBRES: Final = {
    nom: str(valeur)
    for valeur, nom in enumerate(("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "", "dix"), 2)
    if nom
}
_NOMBRE = re.compile(rf"(?<![\w-])(?:{'|'.join(_NOMBRES)})(?![\w-])", re.IGNORECASE)
_DEUX_POINTS = re.compile(r"(?<=\w[\s\u00a0]:)\s")
_DEBUT_DE_GROUPE = "C’est "
_OUVERT = "C’est ouvert"


def aide(services: Iterable[Service]) -> tuple[str, ...]:
    """What one comes for."""
    return tuple(phrase for service in services for phrase in SERVICES[service])


def prix(frais: tuple[Frais, ...], joignable: bool) -> tuple[str, ...]:
    """What it costs; anything but plainly free is to be asked before coming."""
    if frais == (Frais.GRATUIT,):
        return _FRAIS[Frais.GRATUIT]
    dites: tuple[str, ...] = ()
    if len(frais) == 1:
        dites = _FRAIS[frais[0]]
    elif frais:
        # « C’est gratuit. C’est payant. » would contradict itself.
        dites = ("Le prix change selon les personnes et les aides.",)
    return (*dites, demander("le prix", joignable))


def demander(quoi: str, joignable: bool) -> str:
    """How to learn what the guide does not know; says what to do rather than what is missing (RLS-7.2)."""
    return f"Demandez {quoi} {'au téléphone' if joignable else 'avant de venir'}."


def avant_de_venir(joignable: bool) -> str:
    """What to do when something is not sure."""
    return "Téléphonez avant de venir." if joignable else "Demandez avant de venir."


def anciennes(verifie_le: date, joignable: bool) -> tuple[str, ...]:
    """What to say of facts that may no longer be true."""
    return (
        ANCIENNES,
        f"Elles sont du {date_longue(verifie_le)}.",
        avant_de_venir(joignable),
    )


def horaires(
    quand: Horaires | None, acces: AccesPermanence | None, joignable: bool
) -> tuple[tuple[str, ...], ...]:
    """When one is received, in groups of sentences: one group per opening, then how one is received."""
    if quand is None:
        groupes: tuple[tuple[str, ...], ...] = ((demander("les horaires", joignable),),)
    else:
        groupes = _grouper(une_par_ligne(phrase_falc(quand)))
    ouvertures = [groupe for groupe in groupes if groupe[0].startswith(_OUVERT)]
    accueil = recu(Acces(acces.value)) if acces else ""
    if not accueil or (ouvertures and all(accueil in groupe for groupe in ouvertures)):
        return groupes
    return (*groupes, (accueil,))


@lru_cache(maxsize=4096)
def heures(plage: Plage) -> str:
    """« De 9 heures à 12 heures 30. »"""
    return f"{majuscule(heures_falc(plage))}."


def recu(acces: Acces) -> str:
    """Whether one needs an appointment."""
    return ACCES_FALC[acces]


def une_par_ligne(phrases: Iterable[str]) -> tuple[str, ...]:
    """Sentences that came together, each on its own (RLS-1.7)."""
    return tuple(seule for phrase in phrases for seule in _ENTRE_DEUX_PHRASES.split(phrase))


@lru_cache(maxsize=4096)
def redites(texte: str) -> tuple[str, ...]:
    """The sentences of a text for everybody, one a line, each `simple`; two spans of hours take two lines."""
    morceaux = (morceau for phrase in une_par_ligne((texte,)) for morceau in _DEUX_POINTS.split(phrase))
    simples = (simple(morceau) for morceau in morceaux if morceau)
    return tuple(ligne for phrase in simples for ligne in _ET_DE.sub(r"\1.\nEt ", phrase).split("\n"))


@lru_cache(maxsize=4096)
def simple(texte: str) -> str:
    """A line written for everybody: hours in full, digits, no brackets (RLS-4.2, 5.1, 5.3)."""
    dit = _PARENTHESES.sub(r", \1", texte).replace("n°", "numéro")
    dit = _NOMBRE.sub(lambda mot: _NOMBRES[mot[0].lower()], dit)
    return majuscule(_HEURE.sub(_heure_entiere, dit))


def chaque_chose(textes: Iterable[str]) -> tuple[str, ...]:
    """The things of a list, one a line; they end with no full stop."""
    return tuple(ligne.removesuffix(".") for texte in textes for ligne in redites(texte.strip()))


def _heure_entiere(ecrite: re.Match[str]) -> str:
    heures, minutes = ecrite.groups()
    mot = "heure" if int(heures) < 2 else "heures"
    return "\u00a0".join(filter(None, (heures, mot, minutes)))


def _grouper(phrases: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    groupes: list[list[str]] = []
    for phrase in phrases:
        if phrase.startswith(_DEBUT_DE_GROUPE) or not groupes:
            groupes.append([])
        groupes[-1].append(phrase)
    return tuple(tuple(groupe) for groupe in groupes)
