"""Which hours? The grammar of « 9h-12h, 13h30-17h », « de 14 à 18h », « fermé », « sur rendez-vous »."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from itertools import pairwise
from typing import Final

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.jetons import Jeton
from quifaitquoi.horaires.jours import lire_partie
from quifaitquoi.horaires.modele import Acces, Partie, Plage

ATTENDU: Final = "des heures, par exemple « 9h-12h, 13h30-17h », ou « fermé »"
_JUSQU_A: Final = frozenset({"-", "a", "au", "/"})
_FERME: Final = frozenset({"ferme", "fermee", "fermes", "fermees", "fermeture"})
_OUVERT: Final = frozenset({"ouvert", "ouverte", "ouverts", "ouvertes", "ouverture"})
_SEULEMENT: Final = ("uniquement", "seulement", "exclusivement", "que")


# Longest first: « avec ou sans rendez-vous » also ends by « sans rendez-vous ».
_ACCES: Final = (
    (Acces.les_deux, (
        "avec ou sans rendez-vous", "avec et sans rendez-vous", "sans ou avec rendez-vous",
        "sans ou sur rendez-vous", "sur ou sans rendez-vous", "sans et sur rendez-vous",
        "sur et sans rendez-vous",
    )),
    (Acces.libre, (
        "sans rendez-vous", "sans prise de rendez-vous", "acces libre", "en acces libre", "libre acces",
        "en libre acces", "accueil libre", "entree libre", "sur le flux",
    )),
    (Acces.rdv, (
        "sur rendez-vous", "sous rendez-vous", "avec rendez-vous", "sur prise de rendez-vous",
        "avec prise de rendez-vous", "rendez-vous obligatoire",
    )),
)  # fmt: skip


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
    if not any(isinstance(element, Plage) for element in elements):
        acces = [element for element in elements if isinstance(element, Acces)]
        if len(acces) != 1:
            raise curseur.refus(ATTENDU)
        return Heures(acces=acces[0])
    plages = _avec_acces(elements, debut, curseur)
    _verifier_ordre(plages, debut, curseur)
    return Heures(plages=tuple(sorted(plages, key=lambda plage: plage.minutes)))


def lire_acces(curseur: Curseur) -> Acces | None:
    """Read « sur rendez-vous », « sans rendez-vous », « avec ou sans rendez-vous », if it is there."""
    depart = curseur.position
    curseur.prend_un(*_SEULEMENT)
    for acces, suites in _ACCES:
        if curseur.prend_une_suite(*suites):
            curseur.prend_un(*_SEULEMENT)
            return acces
    curseur.position = depart
    return None


# An element is a range, an access word, or "," : a mark that the access word stands apart.
Element = Plage | Acces | str


def _elements(curseur: Curseur) -> list[Element]:
    elements: list[Element] = []
    while True:
        separateur = _separateur(curseur, bool(elements))
        entre_parentheses = curseur.prend("(")
        if acces := lire_acces(curseur):
            if "," in separateur:
                elements.append(",")
            elements.append(acces)
            curseur.prend(":")
        elif (plage := _plage(curseur)) is not None:
            elements.append(plage)
        else:
            break
        if entre_parentheses and not curseur.prend(")"):
            raise curseur.refus("« ) »")
        avant_separateur = curseur.position
    if elements:
        curseur.position = avant_separateur
    return elements


def _separateur(curseur: Curseur, permis: bool) -> str:
    lus = ""
    while permis and (mot := curseur.prend_un(",", ";", "/", "-", "et", "puis", "+", "&", "|")):
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
    retour = curseur.position
    if _etiquette(curseur) is not plage.partie:
        curseur.position = retour
    return plage


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
    return jeton.genre == "nombre" and suite.valeur in _JUSQU_A and fin.genre == "heure"


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
    if minutes[0] >= minutes[1]:
        raise Incompris(
            debut.debut, fin.fin, f"« {lu} » : la fin n’est pas après le début",
            f"{_ecrire(minutes[1])}-{_ecrire(minutes[0])}" if minutes[0] > minutes[1] else None,
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


def _ecrire(minutes: int) -> str:
    return f"{minutes // 60}h{minutes % 60:02d}" if minutes % 60 else f"{minutes // 60}h"


def _avec_acces(elements: list[Element], debut: int, curseur: Curseur) -> list[Plage]:
    """Give each range its access. A word before ranges holds until the next one; after a range, it holds for
    that range; after several ranges and no comma it could mean the last or all of them: refused."""
    plages: list[Plage] = []
    courant: Acces | None = None
    for rang, element in enumerate(elements):
        if isinstance(element, Plage):
            plages.append(replace(element, acces=courant))
        elif isinstance(element, Acces):
            suit_une_plage = rang > 0 and elements[rang - 1] != "," and bool(plages)
            dernier = not any(isinstance(reste, Plage) for reste in elements[rang + 1 :])
            if suit_une_plage and courant is None:
                _refuser_acces_ambigu(plages, dernier, element, debut, curseur)
                plages[-1] = replace(plages[-1], acces=element)
            elif dernier and plages and courant is None:
                plages = [plage if plage.acces else replace(plage, acces=element) for plage in plages]
            else:
                courant = element
    return plages


def _refuser_acces_ambigu(
    plages: list[Plage], dernier: bool, acces: Acces, debut: int, curseur: Curseur
) -> None:
    if not dernier or len(plages) < 2 or any(plage.acces for plage in plages):
        return
    textes = [f"{_ecrire(p.minutes[0])}-{_ecrire(p.minutes[1])}" for p in plages]
    partout = f"{', '.join(textes)}, {acces}"
    autre = Acces.libre if acces is Acces.rdv else Acces.rdv
    la_seule = ", ".join(f"{texte} {autre}" for texte in textes[:-1]) + f", {textes[-1]} {acces}"
    raise Incompris(
        debut, curseur.suivant(-1).fin,
        f"« {acces} » peut valoir pour tout ou pour la dernière plage seulement : "
        f"écrivez « {partout} » ou « {la_seule} »", partout,
    )  # fmt: skip


def _verifier_ordre(plages: list[Plage], debut: int, curseur: Curseur) -> None:
    rangees = sorted(plages, key=lambda plage: plage.minutes)
    for avant, apres in pairwise(rangees):
        if apres.minutes[0] < avant.minutes[1]:
            textes = " et ".join(f"{_ecrire(p.minutes[0])}-{_ecrire(p.minutes[1])}" for p in (avant, apres))
            fin = curseur.suivant(-1).fin
            raise Incompris(debut, fin, f"« {textes} » se chevauchent : laquelle est la bonne ?")
