"""Which rereadings by people concerned are still those of the text that is published?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from quifaitquoi.constats import Constat, Gravite, vouliez_vous_dire
from quifaitquoi.guide.affiches.simple.feuille import des_portes
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.page import texte
from quifaitquoi.guide.falc.relecture import textes_a_relire
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Relecture, Territoire

AFFICHE: Final = "affiches/qui-fait-quoi-simple.pdf"
_NATIONAL: Final = "/_national/"


def verifier_relectures(territoires: Iterable[Territoire], aujourdhui: date) -> Iterator[Constat]:
    """A record of the future is an error; one of another text, or of no page, a warning.

    Nothing is computed for a guide without a record: only those that have one are built here.
    """
    connues: set[str] = set()
    nationales: dict[str, Relecture] = {}
    for territoire in territoires:
        relectures = territoire.relecture
        if not relectures:
            continue
        textes = textes_relus(territoire, aujourdhui)
        connues |= textes.keys()
        for page, relecture in relectures.items():
            if _NATIONAL in relecture.origine().fichier:
                nationales[page] = relecture
            yield from _juger(relecture, textes, aujourdhui)
    for page, relecture in nationales.items():
        if page not in connues:
            yield _sans_page(relecture, connues)


def textes_relus(territoire: Territoire, aujourdhui: date) -> dict[str, str]:
    """All that may be reread in a territory, pages and poster, by address from its folder."""
    contexte = Contexte(aujourdhui)
    affiche = texte(des_portes(vue_de(territoire, contexte)).page)
    return {**dict(textes_a_relire(territoire, contexte)), AFFICHE: affiche}


def _juger(relecture: Relecture, textes: dict[str, str], aujourdhui: date) -> Iterator[Constat]:
    if relecture.date > aujourdhui:
        message = "cette relecture n’est pas encore passée : écrivez le jour où elle a eu lieu"
        yield Constat(relecture.origine("date"), relecture.champ("date"), message)
    if relecture.page not in textes:
        if _NATIONAL not in relecture.origine().fichier:
            yield _sans_page(relecture, textes)
    elif not relecture.vaut_pour(textes[relecture.page]):
        message = (
            "le texte de cette page n’est plus celui que ces personnes ont relu : "
            "elle redit « pas encore relue »"
        )
        propose = "Faites-la relire, puis notez la relecture avec « quifaitquoi relecture »."
        champ = "texte_sha256"
        yield Constat(
            relecture.origine(champ), relecture.champ(champ), message, Gravite.AVERTISSEMENT, propose
        )


def _sans_page(relecture: Relecture, pages: Iterable[str]) -> Constat:
    message = "aucune page simplifiée n’a cette adresse"
    propose = vouliez_vous_dire(relecture.page, pages)
    origine, champ = relecture.origine("page"), relecture.champ("page")
    return Constat(origine, champ, message, Gravite.AVERTISSEMENT, propose, relecture.page)
