"""What can restrict days? One reader per condition: parity, « un sur deux », dates, holidays, halves, days.

Each reader takes its own small words and gives a `Quand` holding that condition alone, or None when it is not
the one written here (the cursor is then put back where it was).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.cycle import lire_cycle
from quifaitquoi.horaires.dates import lire_periodes
from quifaitquoi.horaires.jours import Condition, lire_jours, lire_partie, lire_rangs_seuls
from quifaitquoi.horaires.modele import Parite, Quand
from quifaitquoi.horaires.mois import lire_mois

_PENDANT: Final = (
    "pendant les",
    "durant les",
    "pendant",
    "durant",
    "en",
    "des",
    "de",
    "les",
    "la",
    "pour les",
)


_VACANCES_ABREGEES: Final = tuple(
    f"{vacances} {scolaires}"
    for vacances in ("vac .", "vac", "vacances")
    for scolaires in ("scolaires", "scolaire", "scol .", "scol")
)


def lire_condition(curseur: Curseur) -> Condition | None:
    """Read the next condition, whatever it is."""
    for sorte, lecteur in _LECTEURS:
        depart = curseur.position
        lu = lecteur(curseur)
        if lu is not None:
            return Condition(sorte, lu)
        curseur.position = depart
    return lire_jours(curseur)


def _vacances(curseur: Curseur) -> Quand | None:
    curseur.prend_une_suite(*_PENDANT)
    if curseur.prend_une_suite("periode scolaire", "periodes scolaires", "temps scolaire"):
        return Quand(sauf=(Quand(vacances=True),))
    curseur.prend_une_suite("periode de", "periodes de")
    if not curseur.prend_une_suite("vacances scolaires", "vacances scolaire", *_VACANCES_ABREGEES):
        return None
    return Quand(vacances=True, zone=_zone(curseur))


def _zone(curseur: Curseur) -> str | None:
    retour = curseur.position
    curseur.prend("(")
    curseur.prend_une_suite("de la", "de", "en")
    if curseur.prend("zone") and (zone := curseur.prend_un("a", "b", "c")):
        curseur.prend(")")
        return zone.upper()
    curseur.position = retour
    return None


def _feries(curseur: Curseur) -> Quand | None:
    curseur.prend_une_suite(*_PENDANT)
    if curseur.prend_une_suite("jours feries", "jour ferie", "feries", "jours ferie"):
        return Quand(ferie=True)
    return None


def _parite(curseur: Curseur) -> Quand | None:
    curseur.prend_une_suite(*_PENDANT)
    if not curseur.prend_un("semaines", "semaine", "sem"):
        return None
    curseur.prend(".")
    match curseur.prend_un("paires", "paire", "impaires", "impaire"):
        case "paires" | "paire":
            return Quand(parite=Parite.paires)
        case "impaires" | "impaire":
            return Quand(parite=Parite.impaires)
    return None


def _partie(curseur: Curseur) -> Quand | None:
    if not curseur.prend_une_suite("tous les", "toutes les", "chaque"):
        curseur.prend_un("en", "du", "de")
        curseur.article()
    partie = lire_partie(curseur)
    return Quand(partie=partie) if partie else None


def _periodes(curseur: Curseur) -> Quand | None:
    depart = curseur.position
    periodes = lire_periodes(curseur)
    if not periodes:
        curseur.position = depart
        periodes = lire_mois(curseur)
    return Quand(periodes=periodes) if periodes else None


_LECTEURS: Final[tuple[tuple[str, Callable[[Curseur], Quand | None]], ...]] = (
    ("cycle", lire_cycle),
    ("vacances", _vacances),
    ("ferie", _feries),
    ("parite", _parite),
    ("periodes", _periodes),
    ("partie", _partie),
    ("rangs", lire_rangs_seuls),
)
