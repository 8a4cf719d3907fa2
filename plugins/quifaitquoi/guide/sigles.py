"""Which words of the glossary does a text hold, and how are they explained where they stand?"""

from __future__ import annotations

from collections.abc import Iterable

from quifaitquoi.model import Lexique, Terme


def expliques_dans(textes: Iterable[str], glossaire: Lexique) -> tuple[Terme, ...]:
    """The words met in these plain texts, in order, once each: for « Les mots » of a simplified page.

    `glossaire` is `territoire.national.lexique`; what to print of each word is its `falc`, else its
    `definition`.
    """
    return tuple({terme.terme: terme for texte in textes for terme in glossaire.rencontres(texte)}.values())
