"""Who changed what since the last import: the source, the editor, or both? (three-way merge)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from quifaitquoi.importing.fiches.brouillon import Garde, Valeur
from quifaitquoi.importing.fusion.apport import Apport
from quifaitquoi.importing.fusion.memoire import Trace

_GROUPES: Final = (
    ("adresse", "complement_adresse", "code_postal", "commune", "code_insee", "latitude", "longitude"),
    ("horaires", "sauf", "acces"),
)
"""Fields that make sense together only: half of one address and half of another is no address."""
_VERIFIE_LE: Final = "verifie_le"


@dataclass(frozen=True, slots=True)
class Ecart:
    """A field that the editor wrote otherwise than the source, which keeps their words."""

    champ: str
    ici: Valeur | None
    source: Valeur | None


@dataclass(slots=True)
class Accord:
    """What to write in our record (None: take the field out), what to add to the texts to read again or to
    take out of them, and where ours is kept."""

    ecrire: dict[str, Valeur | None] = field(default_factory=dict)
    ajouter: list[Garde] = field(default_factory=list)
    retirer: list[tuple[str, str]] = field(default_factory=list)
    ecarts: list[Ecart] = field(default_factory=list)


def accorder(
    apport: Apport, ici: Mapping[str, Valeur], a_relire_ici: Sequence[tuple[str, str]], avant: Trace
) -> Accord:
    """What the source changed is written, unless the editor changed it too: the editor is right."""
    accord = Accord()
    for groupe in _groupes(apport.valeurs, ici, avant.valeurs):
        _accorder(groupe, apport.valeurs, ici, avant.valeurs, accord)
    if accord.ecarts:
        # A record that differs from its source was not checked the day the source was.
        accord.ecrire.pop(_VERIFIE_LE, None)
    dits = [(garde.colonne, garde.texte) for garde in apport.a_relire]
    accord.ajouter = [
        garde
        for garde, cle in zip(apport.a_relire, dits, strict=True)
        if cle not in avant.a_relire and cle not in a_relire_ici
    ]
    accord.retirer = [cle for cle in avant.a_relire if cle in a_relire_ici and cle not in dits]
    return accord


def _groupes(*fiches: Mapping[str, Valeur]) -> Iterator[tuple[str, ...]]:
    yield from _GROUPES
    seuls = dict.fromkeys(champ for fiche in fiches for champ in fiche)
    yield from ((champ,) for champ in seuls if champ != "id" and not any(champ in g for g in _GROUPES))


def _accorder(
    groupe: Sequence[str],
    source: Mapping[str, Valeur],
    ici: Mapping[str, Valeur],
    avant: Mapping[str, Valeur],
    accord: Accord,
) -> None:
    differents = [champ for champ in groupe if not pareils(ici.get(champ), source.get(champ))]
    change_ici = any(not pareils(ici.get(champ), avant.get(champ)) for champ in groupe)
    change_la = any(not pareils(source.get(champ), avant.get(champ)) for champ in groupe)
    if change_la and not change_ici:
        accord.ecrire |= {champ: source.get(champ) for champ in differents}
    else:
        # A field of the editor's own, which the source never had, is nobody's disagreement.
        accord.ecarts += [
            Ecart(champ, ici.get(champ), source.get(champ))
            for champ in differents
            if champ in source or champ in avant
        ]


def pareils(a: Valeur | None, b: Valeur | None) -> bool:
    """Whether two values say the same, spaces aside."""
    return _nu(a) == _nu(b)


def _nu(valeur: Valeur | None) -> object:
    if isinstance(valeur, str):
        return " ".join(valeur.split())
    if isinstance(valeur, Mapping):
        return {" ".join(quand.split()): " ".join(heures.split()) for quand, heures in valeur.items()}
    return valeur and [" ".join(element.split()) for element in valeur]
