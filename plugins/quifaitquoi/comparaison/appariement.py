"""Which record of before is which record of now, when its id or its place in the files has changed?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from quifaitquoi.comparaison.valeurs import contenu
from quifaitquoi.geo import cle
from quifaitquoi.model import Acteur, Lieu, Permanence

_Chose = TypeVar("_Chose")
Signe = Callable[[_Chose], Hashable | None]
"""What tells a record; None when this one has nothing of that sort."""


@dataclass(frozen=True, slots=True)
class Paires(Generic[_Chose]):
    """Records that are the same thing, gone, or come; in the order of the files."""

    communes: tuple[tuple[_Chose, _Chose], ...]
    retirees: tuple[_Chose, ...]
    ajoutees: tuple[_Chose, ...]


def apparier(
    avant: Sequence[_Chose], apres: Sequence[_Chose], signes: Sequence[Signe[_Chose]]
) -> Paires[_Chose]:
    """Pair by each sign in turn, the surest first; a sign that several share tells nothing of them."""
    restent = list(avant)
    partenaires: dict[int, _Chose] = {}
    for signe in signes:
        libres = [chose for chose in apres if id(chose) not in partenaires]
        nouveaux, anciens = _seuls(libres, signe), _seuls(restent, signe)
        for valeur, chose in nouveaux.items():
            if valeur in anciens:
                partenaires[id(chose)] = anciens[valeur]
        pris = set(map(id, partenaires.values()))
        restent = [chose for chose in restent if id(chose) not in pris]
    return Paires(
        tuple((partenaires[id(chose)], chose) for chose in apres if id(chose) in partenaires),
        tuple(restent),
        tuple(chose for chose in apres if id(chose) not in partenaires),
    )


def _seuls(choses: Sequence[_Chose], signe: Signe[_Chose]) -> dict[Hashable, _Chose]:
    signees = [(signe(chose), chose) for chose in choses]
    combien = Counter(valeur for valeur, _ in signees)
    return {valeur: chose for valeur, chose in signees if valeur is not None and combien[valeur] == 1}


def apparier_lieux(avant: Sequence[Lieu], apres: Sequence[Lieu]) -> Paires[Lieu]:
    """By id, else by official number, by name and commune, by address and commune, by phone and commune."""
    return apparier(
        avant,
        apres,
        (
            lambda lieu: lieu.id,
            lambda lieu: lieu.pivot,
            lambda lieu: (cle(lieu.nom), _commune(lieu)),
            lambda lieu: (cle(lieu.adresse), _commune(lieu)) if lieu.adresse else None,
            lambda lieu: (lieu.telephone, _commune(lieu)) if lieu.telephone else None,
        ),
    )


def apparier_acteurs(avant: Sequence[Acteur], apres: Sequence[Acteur]) -> Paires[Acteur]:
    """By id, else by name."""
    return apparier(avant, apres, (lambda acteur: acteur.id, lambda acteur: cle(acteur.nom)))


def apparier_permanences(
    avant: Sequence[Permanence],
    apres: Sequence[Permanence],
    lieux: Mapping[str, str],
    acteurs: Mapping[str, str],
) -> Paires[Permanence]:
    """They have no id: who, where and under which title, then less and less of it.

    `lieux` and `acteurs` give the id of now for each id of before.
    """

    def lieu(une: Permanence) -> str:
        return lieux.get(une.lieu, une.lieu)

    def acteur(une: Permanence) -> str:
        return acteurs.get(une.acteur, une.acteur)

    rangs = {id(une): rang for liste in (avant, apres) for une, rang in _rangs(liste, acteur, lieu)}
    return apparier(
        avant,
        apres,
        (
            lambda une: (acteur(une), lieu(une), une.titre, repr(contenu(une.horaires))),
            lambda une: (acteur(une), lieu(une), une.titre),
            lambda une: (acteur(une), lieu(une)),
            lambda une: (lieu(une), une.titre, repr(contenu(une.horaires))),
            lambda une: (acteur(une), lieu(une), rangs[id(une)]),
        ),
    )


def _rangs(
    permanences: Sequence[Permanence],
    acteur: Callable[[Permanence], str],
    lieu: Callable[[Permanence], str],
) -> Iterator[tuple[Permanence, int]]:
    """The how-manieth of this acteur at this lieu."""
    vues: Counter[tuple[str, str]] = Counter()
    for une in permanences:
        vues[acteur(une), lieu(une)] += 1
        yield une, vues[acteur(une), lieu(une)]


def _commune(lieu: Lieu) -> str:
    return lieu.code_insee or cle(lieu.commune)
