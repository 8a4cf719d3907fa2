"""What is said once of each lieu: the hours it keeps each week, and how to find and reach it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quifaitquoi.geo import cle
from quifaitquoi.guide.affiches.agenda.passages import Passage, Sujet, en_semaine, nommer
from quifaitquoi.guide.affiches.permanences.sections import sans_coupure
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import compte, numero, phrase_complete
from quifaitquoi.horaires.mots import enumerer, majuscule

SEMAINE = "Chaque semaine"
OU = "Où, et avec qui"
SEMAINES_DETAILLEES: Final = 4
"""Half a sheet of them; beyond, communes are named and the page has the hours."""
INSECABLE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Ligne:
    """A place in bold, and what is said of it; no place when it is said of all."""

    ou: str | None
    dit: str


@dataclass(frozen=True, slots=True)
class Groupe:
    """Lines under a title."""

    titre: str
    lignes: tuple[Ligne, ...]


def chaque_semaine(guichets: Iterable[Guichet], sujet: Sujet, url: str | None) -> Iterator[Groupe]:
    """Those open all week, with their hours, or only their communes when they are many."""
    reguliers = _ranges(filter(en_semaine, guichets))
    if reguliers and len(reguliers) <= SEMAINES_DETAILLEES:
        noms = nommer(reguliers)
        yield Groupe(SEMAINE, tuple(Ligne(noms[g], _semaine(g, sujet)) for g in reguliers))
    elif reguliers:
        communes = enumerer(list(dict.fromkeys(guichet.ou for guichet in reguliers)))
        lieux = compte(len({guichet.accueil.lieu.id for guichet in reguliers}), "lieu", "lieux")
        suite = (
            "leurs jours et leurs heures sont sur internet" if url else "appelez pour connaître leurs heures"
        )
        yield Groupe(SEMAINE, (Ligne(None, f"{lieux} à {communes}{INSECABLE}: {suite}."),))


def ou_et_qui(gardes: Sequence[Passage], sujet: Sujet) -> Iterator[Groupe]:
    """The address of each lieu that has dates, whom one meets there, and its number."""
    dates = _ranges(dict.fromkeys(passage.guichet for passage in gardes))
    noms = nommer(dates)
    lignes = (Ligne(noms[guichet], _trouver(guichet, sujet, noms[guichet])) for guichet in dates)
    if dites := tuple(ligne for ligne in lignes if ligne.dit):
        yield Groupe(OU, dites)


def _ranges(guichets: Iterable[Guichet]) -> list[Guichet]:
    return sorted(guichets, key=lambda guichet: (cle(guichet.ou), cle(guichet.accueil.lieu.nom)))


def _semaine(guichet: Guichet, sujet: Sujet) -> str:
    horaires = guichet.accueil.horaires
    phrase = sans_coupure(phrase_complete(horaires)) if horaires else ""
    return " ".join(filter(None, (f"{guichet.accueil.lieu.nom}.", phrase, *_modalites(guichet, sujet))))


def _trouver(guichet: Guichet, sujet: Sujet, nom: str) -> str:
    lieu, acteur = guichet.accueil.lieu, guichet.accueil.acteur
    parts = [] if guichet.itinerant or lieu.nom in nom else [lieu.nom]
    parts += filter(None, (lieu.adresse, lieu.complement_adresse))
    deja = " ".join((nom, *parts)).casefold()
    if acteur.id != sujet.acteur and acteur.nom.casefold() not in deja:
        parts.append(acteur.nom)
    phrase = f"{', '.join(parts)}." if parts else ""
    return " ".join(filter(None, (phrase, *_modalites(guichet, sujet))))


def _modalites(guichet: Guichet, sujet: Sujet) -> Iterator[str]:
    if guichet.acces:
        yield f"{majuscule(guichet.acces)}."
    telephone = guichet.accueil.telephone
    if telephone and telephone != sujet.telephone:
        yield f"{numero(telephone)}."
