"""Is the same place written twice?"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from datetime import date

from quifaitquoi.checks.regle import avertissement
from quifaitquoi.constats import Constat
from quifaitquoi.geo import cle
from quifaitquoi.model import Lieu, Territoire


def lieux_distincts(territoire: Territoire, _: date) -> Iterator[Constat]:
    def meme_nom(lieu: Lieu) -> Hashable:
        return cle(lieu.nom), lieu.code_insee or cle(lieu.commune)

    def meme_point(lieu: Lieu) -> Hashable:
        # The position of a commune, filled in where none is written, is shared by all its places.
        commune = territoire.commune_de(lieu)
        ecrite = commune is None or (lieu.latitude, lieu.longitude) != (commune.latitude, commune.longitude)
        complet = lieu.telephone and lieu.latitude is not None and ecrite
        return (lieu.latitude, lieu.longitude, lieu.telephone) if complet else None

    dits: set[int] = set()
    yield from _doubles(territoire, meme_nom, "porte le même nom dans la même commune", dits)
    yield from _doubles(territoire, meme_point, "a la même position et le même téléphone", dits)


def _doubles(
    territoire: Territoire, trait: Callable[[Lieu], Hashable], commun: str, dits: set[int]
) -> Iterator[Constat]:
    premiers: dict[Hashable, Lieu] = {}
    for lieu in territoire.lieux:
        if (valeur := trait(lieu)) is None:
            continue
        premier = premiers.setdefault(valeur, lieu)
        if premier is not lieu and id(lieu) not in dits:
            dits.add(id(lieu))
            message = f"« {premier.id} » ({premier.origine()}) {commun}"
            yield avertissement(lieu, "nom", message, "Si c’est le même lieu, gardez une seule fiche.")
