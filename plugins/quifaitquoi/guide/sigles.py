"""Which words of the glossary does a text hold, and how are they explained where they stand?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import escape

from quifaitquoi.model import Lexique, Terme

# Characters of a private area: no text of ours holds them, and one that would is only looked for in vain.
_DEBUT, _FIN = "\ue010", "\ue011"
_POSE: Final = re.compile(f"{_DEBUT}([^{_FIN}]*){_FIN}")
# Where a tag has no place, or where words are not ours to explain.
_SANS_BALISE: Final = re.compile(r"(?:title|abbr|option|textarea|script|style|code|kbd|text|/?tspan)\b")


def expliques_dans(textes: Iterable[str], glossaire: Lexique) -> tuple[Terme, ...]:
    """The words met in these plain texts, in order, once each: for « Les mots » of a simplified page.

    `glossaire` is `territoire.national.lexique`; what to print of each word is its `falc`, else its
    `definition`.
    """
    return tuple({terme.terme: terme for texte in textes for terme in glossaire.rencontres(texte)}.values())


@dataclass(frozen=True, slots=True)
class Sigles:
    """The acronyms of a glossary, ready to be explained in the HTML of ordinary pages.

    An `<abbr title>` stands at the first place of each acronym in a page, in text only. As fingers and keys
    don't reach a `title`, every page also leads to the glossary.
    """

    _motif: re.Pattern[str] | None
    _developpes: Mapping[str, str]

    @classmethod
    def de(cls, glossaire: Iterable[Terme]) -> Sigles:
        """Only what has a `developpe` is an acronym."""
        developpes = {forme: t.developpe for t in glossaire if t.developpe for forme in t.formes}
        return cls(re.compile(_l_une_de(developpes)) if developpes else None, developpes)

    def abreger(self, html: str) -> str:
        """A page with its acronyms explained."""
        return self.poser(self.marquer(html))

    def marquer(self, html: str) -> str:
        """Mark where to explain each acronym of a piece that pages repeat; `poser` finishes each page."""
        if self._motif is None:
            return html
        morceaux: list[str] = []
        fait, marques = 0, set()
        for trouve in self._motif.finditer(html):
            if trouve[0] not in marques and self._a_expliquer(html, trouve):
                marques.add(trouve[0])
                morceaux += html[fait : trouve.start()], _DEBUT, trouve[0], _FIN
                fait = trouve.end()
        return "".join([*morceaux, html[fait:]]) if fait else html

    def poser(self, html: str) -> str:
        """Explain each marked acronym at its first place in the page, and take the marks away."""
        if _DEBUT not in html:
            return html
        restent = dict(self._developpes)

        def element(marque: re.Match[str]) -> str:
            developpe = restent.pop(marque[1], None)
            return f'<abbr title="{escape(developpe)}">{marque[1]}</abbr>' if developpe else marque[1]

        return _POSE.sub(element, html)

    def _a_expliquer(self, html: str, trouve: re.Match[str]) -> bool:
        """Whether this is a whole word, in a text where a tag may stand, not just after its own meaning."""
        debut = trouve.start()
        ouvrante = html.rfind("<", 0, debut)
        return not (
            html[debut - 1 : debut].isalnum()
            or html.rfind(">", 0, debut) < ouvrante
            or _SANS_BALISE.match(html, ouvrante + 1)
            or _vient_d_etre_dit(html, debut, self._developpes[trouve[0]])
        )


def _l_une_de(formes: Iterable[str]) -> str:
    """A pattern that is fast over a page: by first letter, without a look-behind that would hide it."""
    groupes = groupby(sorted(formes), key=lambda forme: forme[0])
    suites = (
        f"{re.escape(lettre)}(?:{'|'.join(re.escape(f[1:]) for f in sorted(g, key=len, reverse=True))})"
        for lettre, g in groupes
    )
    return rf"(?:{'|'.join(suites)})(?!\w)"


def _vient_d_etre_dit(html: str, debut: int, developpe: str) -> bool:
    """« Centre communal d’action sociale (CCAS) » needs no more."""
    dit = f"{developpe} (".casefold()
    return html[max(0, debut - len(dit)) : debut].casefold() == dit
