"""Can a sheet that nobody has checked for two years be taken for a poster to hang?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import BUREAU, Support
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.catalogue import publiees, refusees, toutes
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import ModeleAffiche, Territoire
from quifaitquoi.reading import lire_territoires

from tests.guide.affiches import impression
from tests.guide.affiches.bords import verifier_en_main, verifier_les_bords, verifier_sans_superposition
from tests.guide.conftest import LIEUX, PERMANENCES

Fabrique = Callable[..., Territoire]
CODES = ("16", "23", "54", "88", "974")
AUJOURDHUI = date(2026, 11, 21)
DU_LIEU = frozenset({"permanences", "semaine", "duo", "carte", "simple"})
AU_MUR = DU_LIEU - {"carte", "simple"}
VIEUX = date(2024, 11, 20)
LIGNE = (
    "Épreuve à vérifier, à ne pas afficher. Informations du 20 novembre 2024. "
    "Appelez, corrigez la fiche, puis imprimez l’affiche."
)
ICI = {"lieu": LIEUX[0]["id"]}


@pytest.fixture
def oublie(fabrique: Fabrique, contexte: Contexte) -> Vue:
    """A place of two helpers, both checked one day too long ago."""
    return vue_de(fabrique(**_un_lieu(VIEUX, VIEUX)), contexte)


def _un_lieu(du_lieu: date, de_la_permanence: date, **champs: Any) -> dict[str, Any]:
    lieu = LIEUX[0] | {"verifie_le": du_lieu} | champs
    return {"lieux": [lieu], "permanences": [PERMANENCES[0] | ICI | {"verifie_le": de_la_permanence}]}


def _d_un_lieu(vue: Vue, support: Support = BUREAU) -> Iterator[Affiche]:
    return (affiche for affiche in toutes(vue, support) if affiche.lieu)


def _pdf(affiche: Affiche) -> bytes:
    return composer_pdf(affiche.epreuve, AUJOURDHUI)


def test_all_the_sheets_of_the_place_are_proofs(oublie: Vue) -> None:
    affiches = list(_d_un_lieu(oublie))
    assert {affiche.epreuve.modele for affiche in affiches} == DU_LIEU
    for affiche in affiches:
        assert affiche.a_verifier == VIEUX
        assert affiche.nom.startswith("epreuve-")
        assert affiche.adresse.endswith(f"/affiches/{affiche.nom}.pdf")
        assert affiche.titre.startswith("Épreuve, ")
        assert affiche.fichier == f"{affiche.nom}.pdf"


@pytest.mark.parametrize("papier", ["a4", "a3"])
def test_every_sheet_says_it_in_a_frame_and_promises_no_day(oublie: Vue, papier: Any) -> None:
    for affiche in _d_un_lieu(oublie, Support(papier)):
        pdf = _pdf(affiche)
        cartes = [2, 4, 8] if affiche.epreuve.modele == "carte" else [1]
        assert {feuille.count(LIGNE) for feuille in impression.pages(pdf)} <= set(cartes)
        dit = impression.texte(pdf)
        assert "après le" not in dit
        assert "appelez d’abord" not in dit
        assert impression.ouvrir(pdf).open_metadata()["dc:title"].startswith("Épreuve\u00a0: ")
        assert pdf == _pdf(affiche)


def test_the_line_is_heard_first_and_the_sheet_stays_a_good_pdf(oublie: Vue) -> None:
    for affiche in _d_un_lieu(oublie):
        document = impression.ouvrir(pdf := _pdf(affiche))
        assert document.open_metadata()["pdfuaid:part"] == "1"
        figures = [e for e in impression.elements(document) if e.S == "/Figure"]
        assert all(str(figure.Alt) for figure in figures)
        assert impression.pages(pdf)[0].startswith(LIGNE)
        assert impression.balises(document)[1] in {"P", "Span", "Strong"}


def test_it_stands_at_the_top_in_ink_whatever_the_printer(oublie: Vue) -> None:
    for affiche in _d_un_lieu(oublie):
        if affiche.epreuve.modele in AU_MUR:
            verifier_les_bords(pdf := _pdf(affiche))
            verifier_sans_superposition(pdf)
            for feuille in impression.signes(pdf):
                debut = "".join(signe.texte for signe in sorted(feuille, key=lambda s: -s.haut)[:10])
                assert set(debut) <= set(LIGNE)
        elif affiche.epreuve.modele == "simple":
            verifier_en_main(_pdf(affiche))


def test_one_fresh_helper_makes_a_poster_that_tells_nothing_old(
    fabrique: Fabrique, contexte: Contexte
) -> None:
    vue = vue_de(fabrique(**_un_lieu(AUJOURDHUI, VIEUX)), contexte)
    affiches = list(_d_un_lieu(vue))
    assert {affiche.epreuve.modele for affiche in affiches} == {"permanences", "carte", "simple"}
    for affiche in affiches:
        assert affiche.a_verifier is None
        assert "Épreuve" not in impression.texte(_pdf(affiche))
    assert [(refus.quoi, refus.lieu) for refus in refusees(vue) if refus.lieu] == [
        ("Rien sur «\u00a0Conseillers numériques fictifs\u00a0»", vue.territoire.lieux[0])
    ]


def test_what_is_beyond_one_place_is_refused_and_told(oublie: Vue) -> None:
    assert not [a for a in toutes(oublie, BUREAU) if a.epreuve.modele in {"agenda", "tournee"}]
    dits = [refus.quoi for refus in refusees(oublie) if refus.lieu is None]
    assert "Pas d’affiche «\u00a0Prochaines permanences\u00a0»" in dits
    assert len(dits) == 3
    assert all("24 mois" in refus.raison for refus in refusees(oublie))


def test_what_does_not_fit_goes_to_another_sheet_that_says_it_too(
    fabrique: Fabrique, contexte: Contexte
) -> None:
    permanences = [
        PERMANENCES[0] | ICI | {"titre": f"Atelier inventé {n}", "verifie_le": VIEUX} for n in range(4)
    ]
    champs = _un_lieu(VIEUX, VIEUX) | {"permanences": permanences}
    vue = vue_de(fabrique(**champs), contexte)
    longues = 0
    for affiche in _d_un_lieu(vue):
        feuilles = impression.pages(_pdf(affiche))
        longues += len(feuilles) > 1
        assert all(LIGNE in feuille for feuille in feuilles)
    assert longues


@pytest.fixture(scope="module", params=CODES)
def reel(request: pytest.FixtureRequest, racine: Path) -> Territoire:
    (lu,) = lire_territoires(racine / "territories", [request.param]).territoires
    return lu


def test_the_real_places_have_proofs_only_and_every_sheet_says_so(reel: Territoire) -> None:
    vue = vue_de(reel, Contexte(AUJOURDHUI, url_site="https://guide.example/"))
    epreuves = [affiche for affiche in publiees(vue) if affiche.lieu]
    assert epreuves
    assert {ModeleAffiche.PERMANENCES, ModeleAffiche.CARTE} <= {a.epreuve.modele for a in epreuves}
    for affiche in epreuves[:: max(1, len(epreuves) // 12)]:
        assert affiche.a_verifier
        assert affiche.lieu
        pdf = _pdf(affiche)
        assert all("Épreuve à vérifier, à ne pas afficher." in f for f in impression.pages(pdf))
        assert affiche.lieu.telephone is None or affiche.lieu.telephone in impression.texte(pdf)
        if affiche.epreuve.modele in AU_MUR:
            verifier_les_bords(pdf)
    assert all(affiche.a_verifier for affiche in epreuves)


def test_when_they_were_fresh_they_had_posters(reel: Territoire) -> None:
    vue = vue_de(reel, Contexte(date(2025, 3, 4), url_site="https://guide.example/"))
    affiches = [affiche for affiche in publiees(vue) if affiche.lieu]
    assert affiches
    assert not [affiche for affiche in affiches if affiche.a_verifier or "epreuve" in affiche.adresse]
