"""What changes in a schedule, day by day: which days open, close, or have other hours?

« du lundi au vendredi » that loses its Friday afternoon is said for the Friday alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quifaitquoi.horaires import ACCES, Horaires, Plage, Quand, heure, phrase
from quifaitquoi.horaires.dire_quand import dire
from quifaitquoi.horaires.mots import fin_de_plage
from quifaitquoi.horaires.phrase import fermetures_dites
from quifaitquoi.horaires.semaine_type import avec_acces, rangees

_JourDit = tuple[Quand, int | None]
"""A condition without its days of the week, then one of these; None for « in July », whatever the day."""
_Change = tuple[tuple[Plage, ...], tuple[Plage, ...]]


def ecarts(avant: Horaires | None, apres: Horaires | None) -> list[str]:
    """The differences as clauses without capital nor full stop; none when both say the same."""
    ancienne, nouvelle = (phrase(horaires) if horaires else "" for horaires in (avant, apres))
    if ancienne == nouvelle:
        return []
    if avant is None or not ancienne:
        return [f"désormais connus : {nouvelle}"]
    if apres is None or not nouvelle:
        return [f"retirés du guide (c’était : {ancienne})"]
    dits = [
        *_heures_changees(_par_jour(avant), _par_jour(apres)),
        *_listes(_acces(avant), _acces(apres), "désormais {}", "n’est plus « {} »"),
        *_listes(_fermetures(avant), _fermetures(apres), "désormais fermé {}", "n’est plus dit fermé {}"),
    ]
    return dits or [f"avant : {ancienne} ; désormais : {nouvelle}"]


def breves(plages: Sequence[Plage]) -> str:
    """« 9 h – 12 h, 14 h – 17 h sur rendez-vous »."""
    return ", ".join(_breve(plage) for plage in plages)


def _breve(plage: Plage) -> str:
    acces = f" {ACCES[plage.acces]}" if plage.acces else ""
    return f"{heure(plage.debut)} – {fin_de_plage(plage)}{acces}"


def _par_jour(horaires: Horaires) -> dict[_JourDit, tuple[Plage, ...]]:
    trouves: dict[_JourDit, set[Plage]] = {}
    for regle in avec_acces(horaires.regles):
        reste = replace(regle.quand, jours=())
        jours: tuple[int | None, ...] = regle.quand.jours
        if not jours:
            jours = tuple(range(7)) if reste == Quand() else (None,)
        for jour in jours if regle.plages else ():
            trouves.setdefault((reste, jour), set()).update(regle.plages)
    return {jour: rangees(plages) for jour, plages in trouves.items()}


def _heures_changees(
    avant: Mapping[_JourDit, tuple[Plage, ...]], apres: Mapping[_JourDit, tuple[Plage, ...]]
) -> list[str]:
    """Days that change in the same way are said together."""
    groupes: dict[tuple[Quand, _Change], list[int]] = {}
    for cle in dict.fromkeys([*avant, *apres]):
        reste, jour = cle
        change = avant.get(cle, ()), apres.get(cle, ())
        if change[0] != change[1]:
            groupes.setdefault((reste, change), []).extend([] if jour is None else [jour])
    return [
        _dire(replace(reste, jours=tuple(sorted(jours))), *change)
        for (reste, change), jours in groupes.items()
    ]


def _dire(quand: Quand, avant: tuple[Plage, ...], apres: tuple[Plage, ...]) -> str:
    if not avant:
        return f"ouvre désormais {dire(quand)} : {breves(apres)}"
    if not apres:
        return f"n’ouvre plus {dire(quand)} (c’était {breves(avant)})"
    return f"{_passe(dire(quand))} de {breves(avant)} à {breves(apres)}"


def _passe(jours: str) -> str:
    """« le lundi passe », « les 2e et 4e jeudis du mois passent », « en juillet, on passe »."""
    if not jours.startswith(("le ", "les ", "l’")):
        return f"{jours}, on passe"
    return f"{jours} passent" if jours.startswith("les ") or " et " in jours else f"{jours} passe"


def _acces(horaires: Horaires) -> list[str]:
    regles = avec_acces(horaires.regles)
    return [
        f"{ACCES[regle.acces]} {dire(regle.quand)}" for regle in regles if regle.acces and not regle.plages
    ]


def _fermetures(horaires: Horaires) -> list[str]:
    return fermetures_dites(avec_acces(horaires.regles))


def _listes(avant: Sequence[str], apres: Sequence[str], ajoute: str, retire: str) -> list[str]:
    return [
        *(ajoute.format(dit) for dit in apres if dit not in avant),
        *(retire.format(dit) for dit in avant if dit not in apres),
    ]
