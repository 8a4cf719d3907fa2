"""Would we hand out what is printed for the real territories: cards, sheets in simple words, desk sheets?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.guide.affiches import bureau, carte, memo, simple
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.renvois import renvois
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.reading import lire_territoires

from tests.guide.affiches import impression
from tests.guide.affiches.bords import verifier_en_main
from tests.guide.affiches.test_simple import verifier

CODES = ("16", "23", "54", "88", "974")
JOUR = date(2025, 3, 4)
"""Nothing of these territories is then too old for paper."""
SITE = "https://guide.example/"
PAGES_AU_PLUS = 3


@pytest.fixture(scope="module", params=CODES)
def vue(request: pytest.FixtureRequest, racine: Path) -> Vue:
    (lu,) = lire_territoires(racine / "territories", [request.param]).territoires
    return vue_de(lu, Contexte(JOUR, url_site=SITE))


def test_nearly_every_card_is_cut_in_eight_and_says_where_when_and_whom_to_call(vue: Vue) -> None:
    en_huit = cartes = 0
    for affiche in carte.affiches(vue):
        pages = impression.pages(composer_pdf(affiche.epreuve, JOUR))
        lieu = affiche.lieu
        assert lieu
        assert impression.plat(lieu.nom) in pages[0]
        assert lieu.telephone is None or lieu.telephone in pages[0]
        assert ("À apporter" in pages[0]) == bool(affiche.epreuve.contenu.en_dictionnaire()["apporter"])
        en_huit += pages[0].count("Mon rendez-vous") == 8
        cartes += 1
    assert cartes >= 15
    assert en_huit >= 0.9 * cartes


def test_every_sheet_in_simple_words_fits_reads_and_leads_home(vue: Vue) -> None:
    courtes = {f"{SITE}{fichier.adresse}" for fichier in renvois(vue)}
    vues = 0
    for affiche in simple.affiches(vue):
        pdf = composer_pdf(affiche.epreuve, JOUR)
        verifier(pdf)
        pages = impression.pages(pdf)
        assert len(pages) <= PAGES_AU_PLUS, affiche.nom
        assert affiche.epreuve.contenu.url in courtes
        if affiche.lieu:
            assert pages[0].startswith(impression.plat(affiche.lieu.nom))
            assert affiche.lieu.telephone is None or affiche.lieu.telephone in " ".join(pages)
        vues += 1
    assert vues >= 30


def test_the_code_of_the_first_sheets_is_read_by_a_phone(vue: Vue) -> None:
    for affiche, _ in zip(simple.affiches(vue), range(3), strict=False):
        lus = impression.codes_lus(composer_pdf(affiche.epreuve, JOUR), 150)
        assert [code for feuille in lus for code in feuille] == [affiche.epreuve.contenu.url]


def test_desk_sheets_fit_and_tell_of_the_territory(vue: Vue) -> None:
    for salle, feuilles in ((memo, 1), (bureau, 2)):
        (affiche,) = salle.affiches(vue)
        pdf = composer_pdf(affiche.epreuve, JOUR)
        verifier_en_main(pdf)
        assert len(impression.pages(pdf)) == feuilles
        assert impression.codes_lus(pdf, 150)[0] == [affiche.epreuve.contenu.url]
