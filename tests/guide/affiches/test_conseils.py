"""Does each poster of dates give four to six lines of advice, without losing a word of the rest?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from quifaitquoi.guide.affiches import agenda, permanences
from quifaitquoi.guide.affiches.atelier import typographe
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.bords import verifier_les_bords, verifier_sans_superposition
from tests.guide.affiches.papiers_fictifs import PHRASES, avec_conseils
from tests.guide.conftest import LIEUX

Fabrique = Callable[..., Territoire]
HORAIRES: list[dict[str, str]] = [
    {"3 décembre 2026": "9h-12h"},
    {"mardi": "9h-12h"},
    {"lundi au vendredi": "9h-12h, 13h30-17h", "jours fériés": "fermé"},
    {"lundi": "9h-12h", "mardi": "8h-12h", "mercredi": "7h-12h", "jeudi": "9h-13h", "samedi": "9h-11h"},
]


def _affiches(territoire: Territoire, contexte: Contexte) -> list[Affiche]:
    vue = Vue(territoire, contexte)
    return [*permanences.affiches(vue), *agenda.affiches(vue)]


def _filets_du_pied(pdf: bytes) -> Iterator[float]:
    """The height of the rule above the foot of each sheet, in points."""
    for page in pypdfium2.PdfDocument(pdf):
        traits = [objet.get_bounds() for objet in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])]
        yield min(haut for gauche, _, droite, haut in traits if droite - gauche > 400)


@pytest.mark.parametrize("combien", [4, 5, 6])
@pytest.mark.parametrize("horaires", HORAIRES)
def test_four_to_six_lines_on_each_poster(
    fabrique: Fabrique, contexte: Contexte, horaires: dict[str, str], combien: int
) -> None:
    territoire = avec_conseils(fabrique(lieux=[LIEUX[0] | {"horaires": horaires}], permanences=[]), combien)
    for affiche in _affiches(territoire, contexte):
        pdf = composer_pdf(affiche.epreuve, contexte.aujourdhui)
        dit = impression.texte(pdf)
        dites = [phrase for phrase in PHRASES if impression.plat(phrase) in dit]
        assert dites == list(PHRASES[: len(dites)])
        assert 4 <= len(dites) <= combien or (not dites and len(horaires) == 5)
        assert dit.count("Nos conseils") == bool(dites)
        verifier_les_bords(pdf)
        verifier_sans_superposition(pdf)


@pytest.mark.parametrize("jours", [1, 3, 4, 5, 6, 8, 12])
def test_advice_never_costs_a_sheet(
    fabrique: Fabrique, contexte: Contexte, permanence: Callable[..., dict[str, Any]], jours: int
) -> None:
    """Whoever hangs the poster has a sheet to read, not one more for what anybody could do without."""
    dates = {f"{jour} décembre 2026": "9h-12h" for jour in range(1, jours + 1)}
    autre = LIEUX[0] | {"id": "autre", "nom": "Autre lieu fictif", "horaires": dates}
    sans = fabrique(lieux=[*LIEUX[:1], autre], permanences=[permanence(horaires=dates)])
    for une, meme in zip(_affiches(sans, contexte), _affiches(avec_conseils(sans), contexte), strict=True):
        seules, ensemble = (composer_pdf(a.epreuve, contexte.aujourdhui) for a in (une, meme))
        assert len(impression.pages(ensemble)) == len(impression.pages(seules))


@pytest.mark.parametrize("jours", [1, 3, 4, 5, 6, 8, 12])
def test_advice_keeps_clear_of_the_rule_below(fabrique: Fabrique, contexte: Contexte, jours: int) -> None:
    dates = {f"{jour} décembre 2026": "9h-12h" for jour in range(1, jours + 1)}
    territoire = avec_conseils(
        fabrique(lieux=[LIEUX[0] | {"horaires": dates, "adresse": "rue Inventée " * (1 + jours % 4 * 3)}])
    )
    for affiche in _affiches(territoire, contexte):
        pdf = composer_pdf(affiche.epreuve, contexte.aujourdhui)
        for signes, filet in zip(impression.signes(pdf), _filets_du_pied(pdf), strict=True):
            dernier = min(signe.bas for signe in signes if signe.bas > filet)
            assert dernier - filet >= 2 * impression.POINT_PAR_MM


def test_the_short_way_prints_the_same_advice(fabrique: Fabrique, contexte: Contexte) -> None:
    for horaires in (HORAIRES[0], {"1er mardi du mois": "9h-12h"}):
        territoire = avec_conseils(fabrique(lieux=[LIEUX[0] | {"horaires": horaires}], permanences=[]))
        (affiche,) = permanences.affiches(Vue(territoire, contexte))
        court, long = (
            typographe._pdf(affiche.epreuve, contexte.aujourdhui, mesure=m) for m in ("non", "oui")
        )
        assert len(impression.pages(long)) == 1
        assert impression.pages(court) == impression.pages(long)


def test_what_does_not_fit_goes_on_and_says_so(
    fabrique: Fabrique, contexte: Contexte, permanence: Callable[..., dict[str, Any]]
) -> None:
    """Dates give way to nothing: advice has what they leave of the last sheet, or isn't there."""
    siennes = [permanence(horaires={f"{jour} décembre 2026": "9h-12h" for jour in range(1, 13)})]
    territoire = avec_conseils(fabrique(permanences=siennes))
    (affiche, *_) = permanences.affiches(Vue(territoire, contexte))
    feuilles = impression.pages(composer_pdf(affiche.epreuve, contexte.aujourdhui))
    assert len(feuilles) > 1
    assert f"Feuille 1 sur {len(feuilles)}. La suite est sur la feuille 2." in feuilles[0]
    assert not any("Nos conseils" in feuille for feuille in feuilles[:-1])
    for jour in range(2, 5):
        assert f"{jour} décembre 2026" in " ".join(feuilles)


def test_advice_is_a_list_under_its_heading(fabrique: Fabrique, contexte: Contexte) -> None:
    territoire = avec_conseils(fabrique(lieux=LIEUX[:1], permanences=[]))
    (affiche,) = permanences.affiches(Vue(territoire, contexte))
    document = impression.ouvrir(composer_pdf(affiche.epreuve, contexte.aujourdhui))
    balises = impression.balises(document)
    assert balises.count("LI") >= 4
    assert "L" in balises[balises.index("H2") :]


def test_no_advice_no_heading(fabrique: Fabrique, contexte: Contexte) -> None:
    (affiche, *_) = permanences.affiches(Vue(fabrique(), contexte))
    assert "Nos conseils" not in impression.texte(composer_pdf(affiche.epreuve, contexte.aujourdhui))
