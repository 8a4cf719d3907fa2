"""Does a page claim to be easy to read only where people concerned have read that very text?"""

from __future__ import annotations

import re
from datetime import date

import pytest
from quifaitquoi.guide.falc.etiquette import PAS_RELUE, RELUE, etiquette
from quifaitquoi.model import Relecture
from quifaitquoi.model.relecture import empreinte

TEXTE = "Maison fictive\nC’est ouvert le mardi, le matin."


def relecture(*relecteurs: str) -> Relecture:
    return Relecture(
        page="falc/lieux/maison-fictive/",
        date=date(2026, 11, 2),
        relecteurs=relecteurs,
        structure="Atelier fictif",
        texte_sha256=empreinte(TEXTE),
    )


def test_sans_relecture_la_page_dit_qu_elle_n_est_pas_relue() -> None:
    dite = etiquette(None, TEXTE)
    assert dite.lignes == (PAS_RELUE,)
    assert (dite.relue, dite.relecteurs, dite.le) == (False, (), None)
    assert not re.search(r"falc|facile", dite.texte, re.IGNORECASE)


def test_une_virgule_de_moins_et_l_etiquette_retombe() -> None:
    assert etiquette(relecture("Prénom"), TEXTE.replace(",", "")) == etiquette(None, TEXTE)


@pytest.mark.parametrize(
    ("relecteurs", "phrase"),
    [
        (("Fictif",), "Fictif a relu ce texte le 2 novembre 2026."),
        (("Fictif", "Inventée"), "Fictif et Inventée ont relu ce texte le 2 novembre 2026."),
        (("Un", "Deux", "Trois"), "Un, Deux et Trois ont relu ce texte le 2 novembre 2026."),
    ],
)
def test_relue_elle_le_dit_et_nomme_ses_relecteurs(relecteurs: tuple[str, ...], phrase: str) -> None:
    dite = etiquette(relecture(*relecteurs), TEXTE)
    assert dite.lignes[:2] == (RELUE, phrase)
    assert dite.relue
    assert (dite.relecteurs, dite.structure, dite.le) == (relecteurs, "Atelier fictif", date(2026, 11, 2))
