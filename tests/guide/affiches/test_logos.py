"""Do logos show at the foot of posters, with their names, and never break one?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from quifaitquoi.constats import Constat
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import Support
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.catalogue import toutes
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Affiches, Logo, ModeleAffiche, Territoire
from quifaitquoi.model.affiches import LOGOS_MAX
from quifaitquoi.reading.logos import poser_logos

from tests.guide.affiches import impression
from tests.guide.affiches.bords import verifier_les_bords, verifier_sans_superposition
from tests.guide.affiches.papiers_fictifs import avec_affiches, avec_conseils, logo, png
from tests.guide.conftest import LIEUX

NOMS = ("Département imaginaire", "Fabrique d’œuvres «\u00a0Là\u00a0»", "Troisième partenaire")
AVEC_LOGOS = (ModeleAffiche.DUO, ModeleAffiche.SEMAINE, ModeleAffiche.PERMANENCES, ModeleAffiche.AGENDA)
Fabrique = Callable[..., Territoire]


@pytest.fixture
def a_deux(fabrique: Fabrique, permanence: Callable[..., dict[str, Any]]) -> Territoire:
    return fabrique(lieux=LIEUX[:1], permanences=[permanence(horaires={"mardi": "9h-12h"})])


def affiches(territoire: Territoire, contexte: Contexte) -> list[Affiche]:
    return list(toutes(Vue(territoire, contexte), Support(), AVEC_LOGOS))


def figures(pdf: bytes) -> list[str]:
    document = impression.ouvrir(pdf)
    return [str(e.Alt) for e in impression.elements(document) if e.S == "/Figure"]


def test_each_logo_says_its_name_on_each_sheet(a_deux: Territoire, contexte: Contexte) -> None:
    logos = [logo(nom, rapport) for nom, rapport in zip(NOMS, (0.25, 2, 6), strict=True)]
    faites = affiches(avec_affiches(avec_conseils(a_deux), logos), contexte)
    assert {affiche.epreuve.modele for affiche in faites} >= {"duo", "semaine", "permanences"}
    for affiche in faites:
        pdf = composer_pdf(affiche.epreuve, contexte.aujourdhui)
        feuilles = len(impression.pages(pdf))
        for nom in NOMS:
            assert figures(pdf).count(nom) == feuilles
        assert impression.codes_lus(pdf, 150) == [[affiche.epreuve.contenu.url]] * feuilles
        verifier_les_bords(pdf)
        verifier_sans_superposition(pdf)
        assert impression.ouvrir(pdf).open_metadata()["pdfuaid:part"] == "1"
        assert composer_pdf(affiche.epreuve, contexte.aujourdhui) == pdf


def test_as_many_as_are_allowed_still_leave_room(a_deux: Territoire, contexte: Contexte) -> None:
    logos = [logo(f"Partenaire numéro {rang}", 6) for rang in range(LOGOS_MAX)]
    for affiche in affiches(avec_affiches(avec_conseils(a_deux), logos), contexte):
        pdf = composer_pdf(affiche.epreuve, contexte.aujourdhui)
        feuilles = len(impression.pages(pdf))
        assert impression.codes_lus(pdf, 150) == [[affiche.epreuve.contenu.url]] * feuilles
        verifier_les_bords(pdf)
        verifier_sans_superposition(pdf)


def test_a_png_is_printed_as_well(a_deux: Territoire, contexte: Contexte, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    lu = Logo(fichier="logo.png", alternative=NOMS[0])
    constats: list[Constat] = []
    poser_logos(Affiches(logos=(lu,)), tmp_path, constats)
    assert constats == []
    (affiche, *_) = affiches(avec_affiches(a_deux, [lu]), contexte)
    pdf = composer_pdf(affiche.epreuve, contexte.aujourdhui)
    assert NOMS[0] in figures(pdf)
    document = impression.ouvrir(pdf)
    largeurs = [objet.get("/Width") for objet in document.objects if isinstance(objet, pikepdf.Stream)]
    assert 240 in largeurs


DESSIN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" width="40mm" height="20mm" viewBox="0 0 40 20">'
    "<style>.a{fill:url(#d)}</style><defs><linearGradient id='d'><stop offset='0' stop-color='#123'/>"
    "<stop offset='1'/></linearGradient><clipPath id='c'><use xlink:href='#r'/></clipPath>"
    "<rect id='r' width='9' height='9'/></defs><g clip-path='url(#c)' transform='scale(2)'>"
    "<path class='a' d='M0 0h40v10z' stroke-dasharray='1 2'/><circle r='3' opacity='.5'/></g></svg>"
)


@pytest.mark.parametrize(
    ("ecrit", "admis"), [(" 0mm", False), ("-4mm", False), ("0%", False), ("50%", True), ("auto", True)]
)
def test_a_drawing_of_no_size_is_refused(tmp_path: Path, ecrit: str, admis: bool) -> None:
    """Its viewBox doesn't save it: nothing would be printed."""
    (tmp_path / "logo.svg").write_text(DESSIN.replace('height="20mm"', f'height="{ecrit}"'), encoding="utf-8")
    lu = Logo(fichier="logo.svg", alternative=NOMS[0])
    constats: list[Constat] = []
    poser_logos(Affiches(logos=(lu,)), tmp_path, constats)
    assert (lu.image is not None) is admis
    assert len(constats) == (not admis)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    place=st.integers(0, len(DESSIN) - 1),
    signe=st.sampled_from("<>/\"'&# a0-;(.)é\x00"),
    retirer=st.booleans(),
)
def test_whatever_is_let_through_is_printed(
    a_deux: Territoire, contexte: Contexte, tmp_path: Path, place: int, signe: str, retirer: bool
) -> None:
    """A drawing changed by one character is refused with a sentence, or printed: never a fault."""
    change = DESSIN[:place] + signe + DESSIN[place + retirer :]
    (tmp_path / "logo.svg").write_text(change, encoding="utf-8")
    lu = Logo(fichier="logo.svg", alternative=NOMS[0])
    constats: list[Constat] = []
    poser_logos(Affiches(logos=(lu,)), tmp_path, constats)
    assert len(constats) == (lu.image is None)
    if lu.image:
        (affiche, *_) = affiches(avec_affiches(a_deux, [lu]), contexte)
        composer_pdf(affiche.epreuve, contexte.aujourdhui)
