"""How many times does a sentence say no?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quifaitquoi.langage.reglages import Reglages
from quifaitquoi.langage.texte import Lue, Trouvaille

_NE: Final = re.compile(r"(?<![\w'])n(?:e\b|')", re.IGNORECASE)
_SEUL_PAS: Final = re.compile(r"(?:^|[.:,] ?|c'est |ça va |y a |, )pas (?=\w)", re.IGNORECASE)
_CONSEILS: Final = (
    (re.compile(r"n'oubli|ne (?:pas |jamais )?oubli"), "Écrivez « Pensez à »."),
    (re.compile(r"n'hésite"), "Écrivez « Vous pouvez »."),
    (re.compile(r"n(?:e |')(?:\S+ ){1,4}?qu(?:e\b|')"), "Écrivez « seulement »."),
)


def phrase_affirmative(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-7.2: a negation is a warning, two in one sentence an error."""
    bas = lue.nu.lower()
    negations = list(_NE.finditer(bas))
    seules = [] if negations else list(_SEUL_PAS.finditer(bas))
    autres = [t for t in re.finditer(r"\b(?:ni|sans)\b", bas) if t[0] == "ni" or negations]
    nis = [t for t in autres if t[0] == "ni"]
    double = len(negations) > 1 or (bool(negations) and bool(autres)) or len(nis) > 1
    toutes = sorted([*negations, *seules, *autres], key=lambda t: t.start())
    if double:
        message = "deux négations dans la phrase"
        yield Trouvaille(
            toutes[1].start(), toutes[1].end(), message, "Dites ce qu’il faut faire, sans « ne ».", grave=True
        )
    elif negations or seules:
        conseil = next(
            (c for motif, c in _CONSEILS if motif.search(bas)), "Dites plutôt ce qui est vrai ou possible."
        )
        yield Trouvaille(toutes[0].start(), toutes[0].end(), "une négation", conseil)
