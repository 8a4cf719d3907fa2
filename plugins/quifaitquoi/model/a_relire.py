"""Which words of a source did nobody understand yet, and why?"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from quifaitquoi.model.fiche import Fiche

Verbatim = Annotated[str, StringConstraints(min_length=1, max_length=100_000)]
"""As it came, HTML and all: it is never published, so nothing in it is refused."""


class ARelire(Fiche):
    """What an import kept word for word beside a record, because a person must read it first.

    It is on no page and in no open data; `verifier` tells it until somebody takes it out.
    """

    colonne: Verbatim = Field(
        title="Colonne", description="D’où il vient dans la source.", examples=["horaires"]
    )
    texte: Verbatim = Field(
        title="Texte", description="Mot pour mot, comme dans la source.", examples=["le mardi, parfois"]
    )
    constat: Verbatim | None = Field(
        None, title="Constat", description="Pourquoi ce texte n’a pas été repris."
    )
