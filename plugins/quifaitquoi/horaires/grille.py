"""What does a weekly grid say, one cell a day, with its comment? (the France services list: `h_lundi`… )

Cells hold ranges (« 09:00 - 12:00 / 14:00 - 18:00 »), sometimes words. « 00:00 - 00:00 » is an empty cell,
not midnight. Ranges that overlap are reported and kept as they are written: choosing would be guessing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from quifaitquoi.horaires.coherence import Ligne, verifier
from quifaitquoi.horaires.contact import Morceau
from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.enchainement import croiser
from quifaitquoi.horaires.lecture import regle_de
from quifaitquoi.horaires.modele import Anomalie, Horaires, Quand, Regle
from quifaitquoi.horaires.phrase_libre import Phrase, lire_phrase
from quifaitquoi.horaires.plages import lire_heures
from quifaitquoi.horaires.propositions import lire_propositions
from quifaitquoi.horaires.vocabulaire import JOURS

_VIDE: Final = "00:00 - 00:00"


@dataclass(frozen=True, slots=True)
class Grille:
    """`horaires`: the week and what its comment adds, None when a cell was not understood (publishing the
    others would show that day as closed). `cellules_brutes`: (day, text) of those cells. `commentaire`:
    how the comment was read; its rest must be shown as it is."""

    horaires: Horaires | None
    cellules_brutes: tuple[tuple[str, str], ...]
    anomalies: tuple[Anomalie, ...]
    commentaire: Phrase


def lire_grille(cellules: Mapping[str, str], commentaire: str = "") -> Grille:
    """Read cells keyed by day (« lundi » or « h_lundi ») and the comment beside them. Never raises on
    content; ValueError when a key is not a day."""
    regles: list[Regle] = []
    brutes: list[tuple[str, str]] = []
    anomalies: list[Anomalie] = []
    for cle, texte in cellules.items():
        jour = JOURS.index(cle.removeprefix("h_"))
        try:
            regles += _cellule(jour, texte)
        except Incompris as refus:
            brutes.append((JOURS[jour], texte))
            anomalies.append(Anomalie(cle, "heures", refus.debut, refus.fin, refus.message, refus.suggestion))
    if brutes:
        reste = (Morceau(0, len(commentaire)),) if commentaire.strip() else ()
        return Grille(None, tuple(brutes), tuple(anomalies), Phrase((), None, (), reste))
    ecrites = tuple((cle, texte) for cle, texte in cellules.items() if texte.strip())
    semaine = Horaires(tuple(regles), ecrites)
    phrase = lire_phrase(commentaire, semaine)
    return Grille(phrase.horaires or semaine, (), (), phrase)


def _cellule(jour: int, texte: str) -> list[Regle]:
    """The rules of one cell. Raises Incompris."""
    texte_utile = texte.replace(_VIDE, " " * len(_VIDE)).strip(" /")
    if not texte_utile:
        return []
    curseur = Curseur.sur(texte.replace(_VIDE, " " * len(_VIDE)))
    while curseur.prend("/"):
        pass
    depart = curseur.position
    try:
        heures = lire_heures(curseur)
    except Incompris:
        if any(jeton.genre == "mot" for jeton in curseur.jetons):
            return _cellule_de_mots(jour, texte, curseur)
        raise
    while curseur.prend("/"):
        pass
    if curseur.fini and curseur.position > depart and (heures.plages or heures.ferme):
        return [regle_de(Quand(jours=(jour,)), heures)]
    return _cellule_de_mots(jour, texte, curseur)


def _cellule_de_mots(jour: int, texte: str, curseur: Curseur) -> list[Regle]:
    """« Semaines paires : 9:00 - 12:00 // Semaines impaires : fermé »: clauses that hold for that day."""
    propositions, contacts = lire_propositions(texte)
    regles: list[Regle] = []
    for lue in propositions:
        if contacts or not lue.quands or not (lue.plages or lue.ferme):
            raise Incompris(0, len(texte), f"je ne comprends pas « {texte} »")
        for quand in lue.quands:
            regle = Regle(croiser(Quand(jours=(jour,)), quand, curseur), lue.plages)
            regles.append(regle)
    erreurs, _ = verifier([Ligne(None, regle) for regle in regles])
    if erreurs:
        raise Incompris(0, len(texte), erreurs[0].message)
    return regles
