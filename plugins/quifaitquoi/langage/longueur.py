"""Is a sentence short, with one idea, and the text short too?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quifaitquoi.langage.reglages import Reglages, liste
from quifaitquoi.langage.texte import Lue, Nature, Trouvaille

_JUGEES: Final = frozenset({Nature.PHRASE, Nature.TITRE, Nature.CHOSE})
# « il n'y a que », « est-ce que » and « parce que » bring no second idea.
_FIGES: Final = re.compile(r"est-ce qu|parce qu|tandis qu|dès qu|plus qu|moins qu|ainsi qu")


def phrase_courte(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-4.1: too many words for anybody who finds reading hard."""
    if lue.nombre > (maximum := reglages.seuil("phrase-courte")):
        yield from _trop_de_mots(lue, maximum)


def phrase_assez_courte(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-4.1: more words than needed, but still under the limit of `phrase_courte`."""
    if (conseille := reglages.seuil("phrase-assez-courte")) < lue.nombre <= reglages.seuil("phrase-courte"):
        yield from _trop_de_mots(lue, conseille)


def _trop_de_mots(lue: Lue, permis: float) -> Iterator[Trouvaille]:
    if lue.ligne.nature in _JUGEES:
        message = f"{lue.nombre} mots dans la phrase : {permis:g} au plus"
        yield Trouvaille(0, len(lue.clair), message, "Coupez-la en deux phrases.")


def une_idee(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-4.1: words that hang one idea on another."""
    gardes = _FIGES.sub(lambda fige: "x" * len(fige[0]), lue.nu.lower())
    liens = [(m, d, f) for m, d, f in lue.formes if m in liste("liens") and gardes[d] != "x"]
    relatifs = [lien for lien in liens if lien[0] in liste("relatifs")]
    if len(liens) > reglages.seuil("une-idee"):
        mots = ", ".join(f"« {mot.rstrip(chr(39))} »" for mot, _, _ in liens)
        message = f"plusieurs idées dans la phrase ({mots})"
        if len(relatifs) > 1:
            message = f"des idées l’une dans l’autre ({mots})"
        yield Trouvaille(liens[1][1], liens[1][2], message, "Faites une phrase par idée.")


def peu_de_virgules(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-4.1: a long list is read better one thing a line."""
    virgules = [trouve.start() for trouve in re.finditer(r",(?!\d)", lue.nu)]
    if len(virgules) > (permises := reglages.seuil("virgules")) and lue.ligne.nature in _JUGEES:
        message = f"{len(virgules)} virgules dans la phrase : {permises:g} au plus"
        yield Trouvaille(virgules[int(permises)], virgules[int(permises)] + 1, message, "Faites une liste.")


def une_condition(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-4.1: « si » twice makes four cases."""
    conditions = [
        (debut, fin) for mot, debut, fin in lue.formes if mot in {"si", "s'"} and _condition(lue, fin)
    ]
    if len(conditions) > reglages.seuil("conditions"):
        yield Trouvaille(
            *conditions[1], "deux conditions dans la phrase", "Faites une phrase pour chaque cas."
        )


def _condition(lue: Lue, fin: int) -> bool:
    return lue.nu[fin - 1] != "'" or lue.nu[fin : fin + 2].lower() == "il"


def peu_de_nombres(lue: Lue, reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.1: figures are hard to hold together; an hour or a date counts once."""
    sans_dates = re.sub(r"\d+ heures?(?: \d+)?|\d+(?:er)? [a-zéû]+ \d{4}", "0", lue.nu)
    nombres = re.findall(r"\d+", sans_dates)
    if len(nombres) > (permis := reglages.seuil("nombres-par-phrase")) and lue.ligne.nature in _JUGEES:
        message = f"{len(nombres)} nombres dans la phrase : {permis:g} au plus"
        yield Trouvaille(0, len(lue.clair), message, "Faites une liste, ou plusieurs phrases.")


def peu_de_texte(lues: Sequence[Lue], reglages: Reglages) -> Iterator[Trouvaille]:
    """RLS-1.12: a page has few words."""
    total = sum(lue.nombre for lue in lues)
    if total > (permis := reglages.seuil("peu-de-texte")):
        message = f"{total} mots sur la page : {permis:g} au plus, si c’est possible"
        conseil = "Gardez le plus important, ou faites deux pages."
        yield Trouvaille(0, len(lues[0].clair), message, conseil)
