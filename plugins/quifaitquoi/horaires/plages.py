"""Which hours? The grammar of « 9h-12h, 13h30-17h », « de 14 à 18h », « fermé », « sur rendez-vous »."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from typing import Final

from quifaitquoi.horaires.acces import Element, attribuer, ecrire, lire_acces
from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.jetons import Jeton
from quifaitquoi.horaires.jours import lire_partie
from quifaitquoi.horaires.modele import Acces, Partie, Plage

ATTENDU: Final = "des heures, par exemple « 9h-12h, 13h30-17h », ou « fermé »"
_JUSQU_A: Final = frozenset({"-", "a", "au", "/", "→", ">"})
# After a range they only say again that it has no break.
_SANS_PAUSE: Final = (
    "( journee continue )", "( en continu )", "( non stop )", "( sans interruption )", "journee continue",
    "en journee continue", "en continu", "non stop", "non - stop", "sans interruption",
)  # fmt: skip
_FERME: Final = frozenset({"ferme", "fermee", "fermes", "fermees", "fermeture"})
_OUVERT: Final = frozenset({"ouvert", "ouverte", "ouverts", "ouvertes", "ouverture"})


@dataclass(frozen=True, slots=True)
class Heures:
    """What the hours say: ranges, or closed, or only how one is received."""

    plages: tuple[Plage, ...] = ()
    ferme: bool = False
    acces: Acces | None = None


def lire_heures(curseur: Curseur) -> Heures:
    """Read hours up to the first token that cannot belong to them. Raises Incompris."""
    if curseur.prend_un(*_FERME):
        return Heures(ferme=True)
    curseur.prend_un(*_OUVERT)
    debut = curseur.jeton.debut
    elements = _elements(curseur)
    if not any(isinstance(element.lu, Plage) for element in elements):
        acces = [element.lu for element in elements if isinstance(element.lu, Acces)]
        if len(acces) != 1:
            raise curseur.refus(ATTENDU)
        return Heures(acces=acces[0])
    curseur.prend_une_suite(*_SANS_PAUSE)
    plages = attribuer(elements, debut, curseur)
    _verifier_ordre(plages, debut, curseur)
    return Heures(plages=tuple(sorted(plages, key=lambda plage: plage.minutes)))


def lire_plages(curseur: Curseur) -> tuple[Plage, ...]:
    """Read ranges only, none when there are none here: how one is received is left to read. Raises
    Incompris."""
    plages: list[Plage] = []
    debut, fin = curseur.jeton.debut, curseur.position
    while (plage := _plage(curseur)) is not None:
        plages.append(plage)
        fin = curseur.position
        _separateur(curseur, True)
    curseur.position = fin
    _verifier_ordre(plages, debut, curseur)
    return tuple(sorted(plages, key=lambda plage: plage.minutes))


def _elements(curseur: Curseur) -> list[Element]:
    elements: list[Element] = []
    fin = curseur.position
    while True:
        separateur = _separateur(curseur, bool(elements))
        parentheses = curseur.prend("(")
        lu = lire_acces(curseur) or _plage(curseur)
        if lu is None:
            curseur.position = fin
            return elements
        deux_points = isinstance(lu, Acces) and curseur.prend(":")
        if parentheses and not curseur.prend(")"):
            raise curseur.refus("« ) »")
        elements.append(Element(lu, separateur, deux_points=deux_points, parentheses=parentheses))
        fin = curseur.position


def _separateur(curseur: Curseur, permis: bool) -> str:
    lus = ""
    while permis and (mot := curseur.prend_un(",", ";", "/", "-", "et", "puis", "+", "&", "|", "•")):
        lus += "," if mot == ";" else mot
    return lus


def _plage(curseur: Curseur) -> Plage | None:
    depart = curseur.position
    partie = _etiquette(curseur)
    entre = curseur.prend("entre")
    curseur.prend_une_suite("de", "d '", "des")
    debut = curseur.jeton
    if not _est_heure(debut, curseur):
        if debut.genre == "heure" and debut.valeur is None:
            raise curseur.refus(ATTENDU)
        _refuser_sans_unite(debut, curseur)
        curseur.position = depart
        return None
    curseur.avance()
    if not (curseur.prend_un(*(_JUSQU_A | ({"et"} if entre else set()))) or _collees(curseur)):
        raise curseur.refus("« à » ou « - » puis l’heure de fin")
    fin = curseur.jeton
    if fin.genre not in ("heure", "nombre") or fin.valeur is None:
        raise curseur.refus("l’heure de fin")
    curseur.avance()
    plage = _assembler(debut, fin, curseur)
    if partie and partie is not plage.partie:
        lu = curseur.extrait(debut.debut, fin.fin)
        raise Incompris(debut.debut, fin.fin, f"« {lu} » : ces heures ne sont pas celles d’un {partie}")
    _sauter_etiquette(plage, curseur)
    return plage


def _sauter_etiquette(plage: Plage, curseur: Curseur) -> None:
    """« 9h-12h le matin »: only when it says the same."""
    retour = curseur.position
    if _etiquette(curseur) is not plage.partie:
        curseur.position = retour


def _etiquette(curseur: Curseur) -> Partie | None:
    """« le matin (:) », « l’après-midi (:) » beside a range: repeats it, if it agrees with it."""
    depart = curseur.position
    curseur.article()
    partie = lire_partie(curseur)
    if partie is None:
        curseur.position = depart
        return None
    curseur.prend(":")
    return partie


def _est_heure(jeton: Jeton, curseur: Curseur) -> bool:
    """An hour, or a bare number followed by an hour (« 14 à 18h », « 9-12h »)."""
    if jeton.genre == "heure":
        return jeton.valeur is not None
    suite, fin = curseur.suivant(1), curseur.suivant(2)
    if jeton.genre != "nombre" or suite.valeur not in _JUSQU_A:
        return False
    return fin.genre == "heure" or (fin.genre == "nombre" and _l_unite_suit(curseur))


def _l_unite_suit(curseur: Curseur) -> bool:
    """« de 9 à 12 et de 14h à 17h »: said once, after « de »."""
    rang = 3
    if curseur.suivant(-1).valeur != "de" or curseur.suivant(rang).valeur not in ("et", ",", "/"):
        return False
    rang += 2 if curseur.suivant(rang + 1).valeur == "de" else 1
    debut, tiret, fin = (curseur.suivant(rang + ecart) for ecart in range(3))
    return tiret.valeur in _JUSQU_A and "heure" in (debut.genre, fin.genre)


def _refuser_sans_unite(debut: Jeton, curseur: Curseur) -> None:
    """« 9-12 » could be hours, dates or months."""
    fin = curseur.suivant(2)
    if debut.genre == fin.genre == "nombre" and curseur.suivant().valeur in _JUSQU_A:
        lu = curseur.extrait(debut.debut, fin.fin)
        heures = f"{debut.entier}h-{fin.entier}h" if debut.entier < fin.entier <= 24 else None
        raise Incompris(debut.debut, fin.fin, f"« {lu} » : écrivez les heures avec « h »", heures)


def _collees(curseur: Curseur) -> bool:
    """« 15h18h », « 13h30 17h00 »: two hours side by side are a range."""
    return curseur.jeton.genre == "heure"


def _assembler(debut: Jeton, fin: Jeton, curseur: Curseur) -> Plage:
    lu = curseur.extrait(debut.debut, fin.fin)
    minutes = [_minutes(jeton, lu, debut, fin) for jeton in (debut, fin)]
    if minutes == [1440, 1440]:
        return Plage(_time(0), _time(0))
    if minutes[0] >= 18 * 60 and minutes[1] <= 6 * 60:
        raise Incompris(
            debut.debut, fin.fin, f"« {lu} » finit après minuit : écrivez « {ecrire(minutes[0])}-minuit », "
            f"et « 0h-{ecrire(minutes[1])} » le lendemain",
        )  # fmt: skip
    if minutes[0] >= minutes[1]:
        raise Incompris(
            debut.debut, fin.fin, f"« {lu} » : la fin n’est pas après le début",
            f"{ecrire(minutes[1])}-{ecrire(minutes[0])}" if minutes[0] > minutes[1] else None,
        )  # fmt: skip
    return Plage(_time(minutes[0]), _time(minutes[1]))


def _minutes(jeton: Jeton, lu: str, debut: Jeton, fin: Jeton) -> int:
    if jeton.genre == "heure":
        return jeton.entier
    if jeton.entier > 24:
        raise Incompris(debut.debut, fin.fin, f"« {lu} » : cette heure n’existe pas")
    return jeton.entier * 60


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _verifier_ordre(plages: list[Plage], debut: int, curseur: Curseur) -> None:
    rangees = sorted(plages, key=lambda plage: plage.minutes)
    for avant, apres in pairwise(rangees):
        if apres.minutes[0] < avant.minutes[1]:
            textes = " et ".join(f"{ecrire(p.minutes[0])}-{ecrire(p.minutes[1])}" for p in (avant, apres))
            fin = curseur.suivant(-1).fin
            raise Incompris(debut, fin, f"« {textes} » se chevauchent : laquelle est la bonne ?")
