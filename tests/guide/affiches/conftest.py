"""Which posters do the tests hang?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from quifaitquoi.guide.affiches import build
from quifaitquoi.guide.affiches import permanences as modele_permanences
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

from tests.guide.actions_fictives import avec_actions
from tests.guide.affiches import impression
from tests.guide.affiches.bords import verifier_les_bords, verifier_sans_superposition
from tests.guide.affiches.feuille_large import Imprimer
from tests.guide.conftest import LIEUX, PERMANENCES

Afficher = Callable[..., bytes]


@pytest.fixture
def afficher(fabrique: Callable[..., Territoire], contexte: Contexte) -> Afficher:
    """The poster of the dates of a place that differs from the fictional one by these fields."""

    def imprimer(
        *,
        code: str = "54",
        acteurs: Any = None,
        permanences: Any = (),
        contexte_: Contexte | None = None,
        **champs: Any,
    ) -> bytes:
        territoire = fabrique(code, acteurs, [LIEUX[0] | champs], list(permanences))
        vue = vue_de(territoire, contexte_ or contexte)
        (affiche,) = modele_permanences.affiches(vue)
        return composer_pdf(affiche.epreuve, vue.contexte.aujourdhui)

    return imprimer


@pytest.fixture
def permanence() -> Callable[..., dict[str, Any]]:
    """A permanence at the fictional place."""

    def ecrire(**champs: Any) -> dict[str, Any]:
        return PERMANENCES[0] | {"lieu": LIEUX[0]["id"]} | champs

    return ecrire


@pytest.fixture
def sans_url() -> Callable[[Contexte], Contexte]:
    return lambda contexte: replace(contexte, url_site="")


@pytest.fixture
def imprimer(territoire: Territoire, contexte: Contexte) -> Imprimer:
    """The table of these actions and practices, on this paper."""

    def faire(papier: str = "a3", *, vierge: bool = False, **actions: Any) -> bytes:
        nom = f"actions-cles-{papier}{'-vierge' if vierge else ''}.pdf"
        (fichier,) = [
            f for f in build(avec_actions(territoire, **actions), contexte) if f.chemin.endswith("/" + nom)
        ]
        assert isinstance(fichier.contenu, bytes)
        return fichier.contenu

    return faire


def verifier_l_affiche(pdf: bytes, titre: str, url: str | None = None) -> None:
    """What every wall poster owes its readers: tags, language, title, fonts, edges, sizes, and its code."""
    document = impression.ouvrir(pdf)
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert document.open_metadata()["dc:title"] == titre
    assert document.Root.MarkInfo.Marked
    assert str(document.Root.Lang).startswith("fr")
    polices = list(impression.polices(document))
    assert polices
    assert all("/FontFile3" in police or "/FontFile2" in police for police in polices)
    figures = [e for e in impression.elements(document) if e.S == "/Figure"]
    assert all(str(figure.Alt).startswith("Code QR qui mène à la page https://") for figure in figures)
    verifier_les_bords(pdf)
    verifier_sans_superposition(pdf)
    if url:
        assert impression.codes_lus(pdf, 150) == [[url]] * len(document.pages)
        for gauche, bas, droite, haut in impression.images(pdf):
            assert min(droite - gauche, haut - bas) / impression.POINT_PAR_MM >= 29.5
