"""What changes in one record, field by field, in whole sentences?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from itertools import zip_longest

from quifaitquoi.comparaison.valeurs import Noms, abrege, contenu, entre_guillemets
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.model import Fiche

_COURT = 60
_SE_LIT_SEUL = re.compile(r"[^\Wa-zà-ÿ].*[^\s.!?…]|\S+")
"""A name, a number, a word: what is a sentence, or a part of one, needs quotes to be told from ours."""


def ecarts(avant: Fiche, apres: Fiche, noms: tuple[Noms, Noms], sauf: Collection[str] = ()) -> list[str]:
    """One sentence for each field that says something else, in the order of the model."""
    phrases: list[str] = []
    for nom, info in type(apres).model_fields.items():
        ancienne, nouvelle = getattr(avant, nom), getattr(apres, nom)
        if nom not in sauf and contenu(ancienne) != contenu(nouvelle):
            phrases += _du_champ(nom, info.title or nom, (ancienne, nouvelle), noms)
    return phrases


def presenter(fiche: Fiche, noms: Noms, sauf: Collection[str] = ()) -> list[str]:
    """What a new record says, or an old one said, field by field."""
    return [
        f"{info.title or nom} : {abrege(noms.dire(nom, valeur))}"
        for nom, info in type(fiche).model_fields.items()
        if nom not in sauf and (valeur := getattr(fiche, nom)) not in (None, (), False)
    ]


def _du_champ(nom: str, titre: str, valeurs: tuple[object, object], noms: tuple[Noms, Noms]) -> Iterator[str]:
    avant, apres = valeurs
    if isinstance(avant, date) and isinstance(apres, date):
        yield f"{titre} : {date_sans_jour(apres)} (avant : {date_sans_jour(avant)})"
    elif memes := _memes_fiches(avant, apres):
        for rang, (ancienne, nouvelle) in enumerate(memes, 1):
            yield from (f"{titre}, {rang} : {dit}" for dit in ecarts(ancienne, nouvelle, noms))
    elif isinstance(avant, tuple) and isinstance(apres, tuple):
        yield from _de_la_liste(
            titre, [noms[0].dire(nom, v) for v in avant], [noms[1].dire(nom, v) for v in apres]
        )
    else:
        yield _de_la_valeur(
            titre, *("" if v is None else n.dire(nom, v) for n, v in zip(noms, valeurs, strict=True))
        )


def _memes_fiches(avant: object, apres: object) -> list[tuple[Fiche, Fiche]]:
    """The records of two lists side by side, when one of them only has changed: the rest is then the same."""
    if not isinstance(avant, tuple) or not isinstance(apres, tuple) or len(avant) != len(apres):
        return []
    paires = list(zip(avant, apres, strict=True))
    fiches = all(isinstance(un, Fiche) and isinstance(autre, Fiche) for un, autre in paires)
    return paires if fiches and sum(contenu(un) != contenu(autre) for un, autre in paires) == 1 else []


def _de_la_valeur(titre: str, avant: str, apres: str) -> str:
    if not avant:
        return f"{titre}, désormais : {_lisible(apres)}"
    if not apres:
        return f"{titre} : retiré (c’était {_lisible(avant)})"
    if (
        max(len(avant), len(apres)) <= _COURT
        and _SE_LIT_SEUL.fullmatch(avant)
        and _SE_LIT_SEUL.fullmatch(apres)
    ):
        return f"{titre} : {abrege(avant)} devient {abrege(apres)}"
    avant, apres = _autour_de_l_ecart(avant, apres)
    return f"{titre} : {entre_guillemets(avant)} devient {entre_guillemets(apres)}"


def _lisible(texte: str) -> str:
    """With its full stop between quotes, lest there be two at the end of ours."""
    return entre_guillemets(texte) if texte.endswith((".", "!", "?", "…")) else abrege(texte)


def _de_la_liste(titre: str, avant: list[str], apres: list[str]) -> Iterator[str]:
    """Items changed in place are said side by side; others are said to come or go."""
    retires = [dit for dit in avant if dit not in apres]
    ajoutes = [dit for dit in apres if dit not in avant]
    if not retires and not ajoutes:
        yield f"{titre} : l’ordre change ({abrege(', '.join(apres))})"
    if len(avant) == len(apres) and len(retires) == len(ajoutes):
        for ancien, nouveau in zip(avant, apres, strict=True):
            if ancien != nouveau and ancien in retires and nouveau in ajoutes:
                yield _de_la_valeur(titre, ancien, nouveau)
                retires.remove(ancien)
                ajoutes.remove(nouveau)
    if ajoutes:
        yield f"{titre}, en plus : {', '.join(map(entre_guillemets, ajoutes))}"
    if retires:
        yield f"{titre}, en moins : {', '.join(map(entre_guillemets, retires))}"


def _autour_de_l_ecart(avant: str, apres: str) -> tuple[str, str]:
    """Two long texts, each from a few words before they part."""
    pareils = 0
    for un, autre in zip_longest(avant.split(" "), apres.split(" ")):
        if un != autre:
            break
        pareils += 1
    garde = max(0, pareils - 6)
    debut = "… " if garde else ""
    return tuple(debut + " ".join(texte.split(" ")[garde:]) for texte in (avant, apres))  # type: ignore[return-value]
