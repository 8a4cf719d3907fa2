"""Where are the names, days and hours in a sentence that names places? One flat list, with the signs between.

Pairing them is `appariement`. Raises Incompris as soon as a word is neither.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from quifaitquoi.horaires.acces import lire_acces
from quifaitquoi.horaires.contact import Morceau, lire_numero
from quifaitquoi.horaires.curseur import Ambigu, Curseur, Incompris
from quifaitquoi.horaires.frequences import lire_frequence
from quifaitquoi.horaires.jetons import Jeton
from quifaitquoi.horaires.lieux import debut_de_moment, lire_lieu
from quifaitquoi.horaires.mots_de_permanence import (
    ADJECTIFS,
    ENTETES,
    JOURNEE,
    PAR_TELEPHONE,
    VERBES,
)
from quifaitquoi.horaires.permanences import Moment
from quifaitquoi.horaires.plages import lire_plages
from quifaitquoi.horaires.quand import lire_quand, lire_sauf
from quifaitquoi.horaires.renvois import lire_renvoi
from quifaitquoi.horaires.vocabulaire import JOUR_DE

Sorte = Literal["entete", "lieu", "sauf", "frequence", "quand", "heures", "acces", "contact", "renvoi"]
_SIGNES: Final = frozenset(
    {",", ";", "/", "-", ">", ".", ":", "(", ")", "+", "|", "•", "*", "_", "et", "puis"}
)


@dataclass(frozen=True, slots=True)
class Element:
    """One thing said: `nom`, as written, of a place or of a way to get in touch, or part of a `moment`.
    `signes`: the signs before it, « ( » included."""

    sorte: Sorte
    debut: int
    fin: int
    signes: str = ""
    nom: str = ""
    moment: Moment = Moment()  # noqa: RUF009 - frozen


def lire_elements(curseur: Curseur) -> list[Element]:
    """The whole text as elements. Raises Incompris on a word that is none."""
    elements: list[Element] = []
    while True:
        signes = _signes(curseur)
        if curseur.fini:
            return elements
        debute = all(element.sorte in ("contact", "renvoi") for element in elements)
        if debute and not _est_au_telephone(curseur) and (entete := _entete(curseur)):
            elements.append(entete)
            continue
        if renvoi := lire_renvoi(curseur):
            elements.append(Element("renvoi", renvoi.debut, renvoi.fin, signes))
            continue
        if elements and not _est_au_telephone(curseur):
            curseur.prend_une_suite(*VERBES)
            signes += _signes(curseur)
        elements.append(_element(curseur, signes))


def _signes(curseur: Curseur) -> str:
    lus = ""
    while curseur.jeton.valeur != "(" or curseur.suivant().valeur not in ("journee", "matin"):
        if not (signe := curseur.prend_un(*_SIGNES)):
            break
        lus += "," if signe in ("et", "puis") else signe
    while curseur.prend_une_suite(*JOURNEE):
        lus += _signes(curseur)
    return lus


def _entete(curseur: Curseur) -> Element | None:
    depart, debut = curseur.position, curseur.jeton.debut
    if curseur.jeton.genre == "nombre":
        curseur.avance()
    _passer_qui(curseur)
    if not curseur.prend_une_suite(*ENTETES):
        curseur.position = depart
        return None
    nu = curseur.suivant(-1).valeur in ("structure", "service", "bus")
    while curseur.prend_une_suite(*ADJECTIFS):
        nu = False
    if nu:
        curseur.position = depart
        return None
    _compte_de_lieux(curseur)
    return Element("entete", debut, curseur.suivant(-1).fin)


def _passer_qui(curseur: Curseur) -> None:
    """« Un agent de notre France services tient également des permanences … »."""
    depart = curseur.position
    curseur.prend_une_suite("un agent", "nos agents", "nous", "l ' equipe", "la structure")
    curseur.prend_une_suite("de notre", "de la", "de")
    curseur.prend_une_suite("france services", "structure")
    if not curseur.prend_un("tient", "tiennent", "tenons", "assure", "assurent", "assurons", "proposons"):
        curseur.position = depart
    curseur.prend_un("egalement", "aussi")


def _compte_de_lieux(curseur: Curseur) -> None:
    """« Itinérance sur 6 villes : … », « Retrouvez-nous à : … »."""
    depart = curseur.position
    if curseur.prend_un("sur", "dans", "a"):
        curseur.article()
        if curseur.jeton.genre == "nombre":
            curseur.avance()
        curseur.prend_un("villes", "communes", "sites", "lieux", "antennes", "villages")
    if curseur.jeton.valeur != ":":
        curseur.position = depart


def _est_au_telephone(curseur: Curseur) -> bool:
    depart = curseur.position
    pris = curseur.prend_une_suite(*PAR_TELEPHONE)
    curseur.position = depart
    return pris


def _element(curseur: Curseur, signes: str) -> Element:
    debut = curseur.jeton.debut
    for partie, lire_moment in _MOMENTS:
        if moment := lire_moment(curseur):
            return Element(partie, debut, curseur.suivant(-1).fin, signes, moment=moment)
    for sorte, lire_nom in _NOMS:
        if nom := lire_nom(curseur):
            return Element(sorte, debut, curseur.suivant(-1).fin, signes, nom)
    raise curseur.refus("un lieu, des jours ou des heures")


def _acces(curseur: Curseur) -> Moment | None:
    acces = lire_acces(curseur)
    return Moment(acces=acces) if acces else None


def _frequence(curseur: Curseur) -> Moment | None:
    frequence = lire_frequence(curseur)
    return Moment(cite=frequence) if frequence else None


def _heures(curseur: Curseur) -> Moment | None:
    jeton, suite = curseur.jeton, curseur.suivant()
    amorce = jeton.valeur in ("de", "entre", "d") and "heure" in (suite.genre, curseur.suivant(3).genre)
    nombres = jeton.genre == "nombre" and suite.valeur in ("-", "a") and curseur.suivant(2).genre == "heure"
    if not (amorce or jeton.genre == "heure" or nombres):
        return None
    plages = lire_plages(curseur)
    return Moment(plages=plages) if plages else None


def _quands(curseur: Curseur) -> Moment | None:
    if not debut_de_moment(curseur):
        return None
    depart = curseur.position
    borne = _avant_une_frequence(curseur)
    try:
        quands = lire_quand(borne)
    except Ambigu as doute:
        return _citer(curseur, doute)
    curseur.position = borne.position
    lus = curseur.jetons[depart : curseur.position]
    for jeton in lus:
        if jeton.valeur == ":":
            raise curseur.refus("un lieu", jeton)
        # « Saint-Jean-sur-Mer » is no Wednesday.
        if jeton.genre == "mot" and jeton.valeur in JOUR_DE and len(str(jeton.valeur)) < 5:
            raise curseur.refus("un jour en toutes lettres", jeton)
    return Moment(quands=quands)


def _sauf(curseur: Curseur) -> Moment | None:
    sauf = lire_sauf(curseur)
    return Moment(sauf=sauf) if sauf else None


def _citer(curseur: Curseur, doute: Incompris) -> Moment:
    """« lundi et jeudi matin » has two readings: for another place, quoting it loses nothing."""
    while not curseur.fini and curseur.jeton.debut < doute.fin:
        curseur.avance()
    return Moment(cite=curseur.extrait(doute.debut, doute.fin))


def _avant_une_frequence(curseur: Curseur) -> Curseur:
    """The same cursor, on a text that ends before « tous les quinze jours », if that comes soon."""
    for rang in range(curseur.position + 1, min(curseur.position + 9, len(curseur.jetons) - 1)):
        if lire_frequence(Curseur(curseur.texte, curseur.jetons, rang)):
            jeton = curseur.jetons[rang]
            fin = Jeton("fin", None, jeton.debut, jeton.debut)
            return Curseur(curseur.texte, [*curseur.jetons[:rang], fin], curseur.position)
    return Curseur(curseur.texte, curseur.jetons, curseur.position)


def _telephone(curseur: Curseur) -> str | None:
    """« Accueil téléphonique le matin »: hours to call at."""
    debut = curseur.jeton.debut
    pris = curseur.prend_une_suite(*PAR_TELEPHONE)
    return curseur.extrait(debut, curseur.suivant(-1).fin) if pris else None


_MOMENTS: Final[tuple[tuple[Sorte, Callable[[Curseur], Moment | None]], ...]] = (
    ("acces", _acces),
    ("heures", _heures),
    ("frequence", _frequence),
    ("quand", _quands),
    ("sauf", _sauf),
)
_NOMS: Final[tuple[tuple[Sorte, Callable[[Curseur], str | None]], ...]] = (
    ("lieu", _telephone),
    ("contact", lire_numero),
    ("lieu", lire_lieu),
)


def pieces_a_part(elements: list[Element]) -> list[Morceau]:
    """The pieces that only say how to get in touch, or where to find more."""
    contacts = [Morceau(e.debut, e.fin, "contact") for e in elements if e.sorte == "contact"]
    return contacts + [Morceau(e.debut, e.fin, "renvoi") for e in elements if e.sorte == "renvoi"]
