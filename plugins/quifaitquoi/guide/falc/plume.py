"""How do the blocks and lines of a simplified page become HTML?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from markupsafe import Markup

from quifaitquoi.guide.falc.etiquette import LOGO_ALT, MENTION_DU_LOGO, Etiquette
from quifaitquoi.guide.falc.page import Bloc, Dates, Groupe, Page
from quifaitquoi.guide.liens import lien_relatif, lien_sur
from quifaitquoi.guide.pictogrammes import pictogramme
from quifaitquoi.guide.rendu import macros, rendre

RIEN: Final = Markup()


@dataclass(slots=True)
class Plume:
    """Writes pages that stand at `ici`, or in folders beside it: their relative links are the same."""

    ici: str
    garde: bool = False
    """Whether what is written once is kept for the pages that share the same object."""
    _ecrits: dict[int, tuple[Groupe | Dates, Markup]] = field(default_factory=dict)
    """By identity: hashing dozens of dates would cost more than writing them."""

    def page(
        self,
        page: Page,
        etiquette: Markup,
        ordinaire: str,
        debut: str,
        recherche: Markup = RIEN,
        *,
        sensible: bool = False,
    ) -> str:
        """The whole page; `ordinaire` and `debut` are relative links, `recherche` the search of a commune."""
        return rendre(
            "falc/page.html.j2",
            self.ici,
            titre=page.titre,
            dessin=pictogramme(page.idee) if page.introduction else RIEN,
            introduction=self._corps(page.introduction),
            blocs=_coller(self._bloc(bloc, rang, recherche) for rang, bloc in enumerate(page.blocs, 1)),
            etiquette=etiquette,
            ordinaire=ordinaire,
            debut=debut,
            sensible=sensible,
        )

    def _bloc(self, bloc: Bloc, rang: int, recherche: Markup) -> Markup:
        return _macro("bloc")(
            bloc.titre,
            pictogramme(bloc.idee),
            bloc.ancre or f"bloc-{rang}",
            vers(self.ici)(bloc.lien) if bloc.lien else "",
            recherche if bloc.recherche else RIEN,
            self._corps(bloc.contenus),
        )

    def _corps(self, contenus: tuple[Groupe | Dates, ...]) -> Markup:
        return _coller(self._contenu(contenu) for contenu in contenus)

    def _contenu(self, contenu: Groupe | Dates) -> Markup:
        connu = self._ecrits.get(id(contenu))
        if connu is not None:
            return connu[1]
        nom = "dates" if isinstance(contenu, Dates) else contenu.forme.value
        ecrit = _macro(nom)(contenu, vers(self.ici))
        if self.garde:
            self._ecrits[id(contenu)] = contenu, ecrit
        return ecrit


def etiquette_ecrite(etiquette: Etiquette, logo: str = "") -> Markup:
    """What a page says of itself, at its top."""
    return _macro("etiquette")(
        etiquette.lignes,
        pictogramme("information"),
        logo if etiquette.relue else "",
        LOGO_ALT,
        MENTION_DU_LOGO,
    )


def vers(ici: str) -> Callable[[str], str]:
    """Turns the address of a line into what `href` holds on the page `ici`."""
    return lambda lien: lien_sur(lien) if ":" in lien else lien_relatif(lien, ici)


def _coller(morceaux: Iterable[Markup]) -> Markup:
    """Pieces that our own templates have written: escaping them again takes as long as writing them."""
    return Markup("".join(morceaux))  # noqa: S704 (see above)


@cache
def _macro(nom: str) -> Callable[..., Markup]:
    return macros("falc/contenus.html.j2")(nom)
