"""Can the same poster go to an office printer and to a print shop, small and large?"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from quifaitquoi.guide.affiches import permanences
from quifaitquoi.guide.affiches.atelier.support import PAPIERS, VARIANTES, Papier, Support, Variante
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.catalogue import toutes
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import ModeleAffiche, Territoire
from quifaitquoi.reading import lire_territoires

from tests.guide.affiches import impression
from tests.guide.affiches.impression import POINT_PAR_MM

COTES = {"a4": (210, 297), "a3": (297, 420)}
FOND_PERDU = 3
JOUR = date(2025, 3, 4)
"""Nothing of the real territories is then too old for a wall."""
Mettre = Callable[[Papier, Variante], bytes]


@pytest.fixture
def mettre(territoire: Territoire, contexte: Contexte) -> Mettre:
    """The poster of the fictional house on this support."""

    def faire(papier: Papier, variante: Variante) -> bytes:
        affiche = next(permanences.affiches(vue_de(territoire, contexte), Support(papier, variante)))
        return composer_pdf(affiche.epreuve, contexte.aujourdhui)

    return faire


def millimetres(boite: Any) -> list[float]:
    return [round(float(cote) / POINT_PAR_MM, 1) for cote in boite]


def page_grise(pdf: bytes, ppp: int = 72) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=ppp / 72, grayscale=True).to_pil()


@pytest.mark.parametrize("papier", PAPIERS)
def test_an_office_sheet_has_no_bleed(mettre: Mettre, papier: Papier) -> None:
    document = impression.ouvrir(mettre(papier, "bureau"))
    (page,) = document.pages
    assert millimetres(page.mediabox) == [0, 0, *COTES[papier]]
    assert page.trimbox == page.mediabox == page.bleedbox


@pytest.mark.parametrize("papier", PAPIERS)
def test_a_print_shop_trims_three_millimetres(mettre: Mettre, papier: Papier) -> None:
    document = impression.ouvrir(mettre(papier, "imprimeur"))
    (page,) = document.pages
    largeur, hauteur = COTES[papier]
    assert millimetres(page.trimbox) == [3, 3, largeur + 3, hauteur + 3]
    assert {"/TrimBox", "/BleedBox"} <= set(page.obj.keys()), "toutes deux écrites, aucune sous-entendue"
    assert millimetres(page.bleedbox) == millimetres(page.mediabox) == [0, 0, largeur + 6, hauteur + 6]
    assert document.get_warnings() == []


@pytest.mark.parametrize("papier", PAPIERS)
@pytest.mark.parametrize("variante", VARIANTES)
def test_the_same_words_in_proportion(mettre: Mettre, papier: Papier, variante: Variante) -> None:
    pdf, temoin = mettre(papier, variante), mettre("a4", "bureau")
    assert impression.pages(pdf) == impression.pages(temoin)
    assert impression.codes_lus(pdf, 150) == impression.codes_lus(temoin, 150)
    facteur = math.sqrt(2) if papier == "a3" else 1
    (petits,), (grands,) = impression.signes(temoin), impression.signes(pdf)
    assert [s.corps for s in grands] == pytest.approx([s.corps * facteur for s in petits], rel=0.001)


@pytest.mark.parametrize("papier", PAPIERS)
def test_nothing_to_read_near_the_cut(mettre: Mettre, papier: Papier) -> None:
    pdf = mettre(papier, "imprimeur")
    document = impression.ouvrir(pdf)
    (page,) = document.pages
    gauche, bas, droite, haut = (float(cote) for cote in page.trimbox)
    marge = 9 * POINT_PAR_MM
    for signe in next(impression.signes(pdf)):
        assert gauche + marge <= signe.gauche
        assert signe.droite <= droite - marge
        assert bas + marge <= signe.bas
        assert signe.haut <= haut - marge


def test_ink_reaches_the_edge_only_for_a_print_shop(mettre: Mettre) -> None:
    bord = page_grise(mettre("a4", "imprimeur")).crop((0, 0, 600, 2))
    assert bord.getextrema()[1] < 100
    assert page_grise(mettre("a4", "bureau")).crop((0, 0, 590, 20)).getextrema() == (255, 255)


@pytest.mark.parametrize("papier", PAPIERS)
def test_an_office_printer_has_no_solid_area_to_ink(mettre: Mettre, papier: Papier) -> None:
    """No square of 7 mm (on A4) is mostly black: letters, lines and codes only."""
    cote = round(7 * COTES[papier][0] / 210 * POINT_PAR_MM)
    assert page_grise(mettre(papier, "bureau")).reduce(cote).getextrema()[0] > 75
    assert page_grise(mettre(papier, "imprimeur")).reduce(cote).getextrema()[0] < 75


@pytest.mark.parametrize("papier", PAPIERS)
@pytest.mark.parametrize("variante", VARIANTES)
def test_each_stays_a_tagged_pdf(mettre: Mettre, papier: Papier, variante: Variante) -> None:
    pdf = mettre(papier, variante)
    document: pikepdf.Pdf = impression.ouvrir(pdf)
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert mettre(papier, variante) == pdf


def test_every_poster_of_a_territory_goes_to_a_print_shop_on_a3(racine: Path, contexte: Contexte) -> None:
    """The same words on as many sheets; only the table of the actions has other columns on A3."""
    (lu,) = lire_territoires(racine / "territories", ["23"]).territoires
    contexte = replace(contexte, aujourdhui=JOUR)
    vue, vus = vue_de(lu, contexte), set()
    grandes = {affiche.nom: affiche for affiche in toutes(vue, Support("a3", "imprimeur"))}
    for petite in toutes(vue, Support()):
        modele = petite.epreuve.modele
        if modele in vus | {"actions"}:
            continue
        vus.add(modele)
        grande = composer_pdf(grandes[petite.nom].epreuve, contexte.aujourdhui)
        assert impression.pages(grande) == impression.pages(composer_pdf(petite.epreuve, contexte.aujourdhui))
        document = impression.ouvrir(grande)
        assert all(millimetres(page.trimbox) == [3, 3, 300, 423] for page in document.pages)
        assert all(millimetres(page.obj.BleedBox) == [0, 0, 303, 426] for page in document.pages)
    assert vus == {nom.value for nom in ModeleAffiche} - {"actions"}
