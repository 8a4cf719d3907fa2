"""How is one received, and for which hours? The grammar of « sur rendez-vous », before, between or after
ranges.

Before ranges it holds for all that follow, after one range for that one, after a comma at the end for all.
Where it could go either way (« 9h-12h, sur rendez-vous, 14h-17h ») it is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.modele import Acces, Plage

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
        "avec prise de rendez-vous", "rendez-vous obligatoire", "reserve aux rendez-vous",
        "reservee aux rendez-vous", "reserves aux rendez-vous", "reservees aux rendez-vous",
    )),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Element:
    """A range or an access word, the signs before it, and how the access word was set off."""

    lu: Plage | Acces
    separateur: str
    deux_points: bool = False
    parentheses: bool = False


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


def attribuer(elements: Sequence[Element], debut: int, curseur: Curseur) -> list[Plage]:
    """The ranges, each with its access. Raises Incompris when it is not sure."""
    plages: list[Plage] = []
    courant: Acces | None = None
    for rang, element in enumerate(elements):
        if isinstance(element.lu, Plage):
            plages.append(replace(element.lu, acces=courant))
        elif not plages or _est_devant(elements, rang):
            courant = element.lu
        elif not any(isinstance(suite.lu, Plage) for suite in elements[rang + 1 :]):
            plages = _a_la_fin(plages, element, element.lu, courant, debut, curseur)
        elif courant is None and _est_derriere(elements, rang):
            plages[-1] = replace(plages[-1], acces=element.lu)
        else:
            raise _ambigu(element.lu, debut, curseur)
    return plages


def _est_devant(elements: Sequence[Element], rang: int) -> bool:
    """Between two ranges, for the next one: « / sur RDV : 14h-17h », « et, sur rendez-vous, de 14h à 17h
    »."""
    element, suites = elements[rang], elements[rang + 1 :]
    une_seule = len(suites) == 1 or (len(suites) > 1 and isinstance(suites[1].lu, Acces))
    if not suites or element.parentheses or not isinstance(suites[0].lu, Plage) or not une_seule:
        return False
    return (
        element.deux_points
        or element.separateur == "et,"
        or bool(element.separateur and not suites[0].separateur)
    )


def _est_derriere(elements: Sequence[Element], rang: int) -> bool:
    """Between two ranges, for the one before: « 9h-12h sur rendez-vous, 14h-17h »."""
    element = elements[rang]
    return element.parentheses or (not element.separateur and bool(elements[rang + 1].separateur))


def _a_la_fin(
    plages: list[Plage], element: Element, acces: Acces, courant: Acces | None, debut: int, curseur: Curseur
) -> list[Plage]:
    if courant is not None or element.deux_points:
        raise _ambigu(acces, debut, curseur)
    if element.separateur in (",", "-"):
        return [plage if plage.acces else replace(plage, acces=acces) for plage in plages]
    if element.separateur:
        raise _ambigu(acces, debut, curseur)
    if len(plages) > 1 and not any(plage.acces for plage in plages):
        raise _tout_ou_fin(plages, acces, debut, curseur)
    return [*plages[:-1], replace(plages[-1], acces=acces)]


def _ambigu(acces: Acces, debut: int, curseur: Curseur) -> Incompris:
    message = f"« {acces} » : pour quelles heures ? Écrivez-le après chaque plage, ou une seule fois à la fin"
    return Incompris(debut, curseur.suivant(-1).fin, f"{message} après une virgule")


def _tout_ou_fin(plages: list[Plage], acces: Acces, debut: int, curseur: Curseur) -> Incompris:
    textes = [f"{ecrire(p.minutes[0])}-{ecrire(p.minutes[1])}" for p in plages]
    partout = f"{', '.join(textes)}, {acces}"
    autre = Acces.libre if acces is Acces.rdv else Acces.rdv
    la_seule = ", ".join(f"{texte} {autre}" for texte in textes[:-1]) + f", {textes[-1]} {acces}"
    return Incompris(
        debut, curseur.suivant(-1).fin,
        f"« {acces} » peut valoir pour tout ou pour la dernière plage seulement : "
        f"écrivez « {partout} » ou « {la_seule} »", partout,
    )  # fmt: skip


def ecrire(minutes: int) -> str:
    """Minutes as an editor writes them: « 9h », « 9h30 »."""
    return f"{minutes // 60}h{minutes % 60:02d}" if minutes % 60 else f"{minutes // 60}h"
