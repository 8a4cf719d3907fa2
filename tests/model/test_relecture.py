"""Does the fingerprint of a text change with each comma, and with nothing that no reader sees?"""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from pydantic import ValidationError
from quifaitquoi.model import Relecture
from quifaitquoi.model.relecture import empreinte

TEXTE = "Maison fictive\nC’est ouvert le mardi, à 9\u00a0heures.\nÉcoutez."


def relecture(**autres: Any) -> Relecture:
    champs = {
        "page": "falc/lieux/maison-fictive/",
        "date": "2026-11-02",
        "relecteurs": ["Prénom fictif"],
        "structure": "Atelier fictif",
        "texte_sha256": empreinte(TEXTE),
    }
    return Relecture.model_validate(champs | autres)


@pytest.mark.parametrize(
    "change",
    [
        TEXTE.replace(",", ""),
        TEXTE.replace("mardi", "Mardi"),
        TEXTE.replace("mardi,\u00a0", "mardi"),
        TEXTE.replace("É", "E"),
        TEXTE.replace("’", "'"),
        TEXTE.replace("\n", " "),
        TEXTE.replace("mardi", "mar di"),
        TEXTE.removesuffix("."),
        TEXTE + "\nEncore.",
        "",
    ],
)
def test_chaque_signe_compte(change: str) -> None:
    assert relecture().vaut_pour(change) is (change == TEXTE)


@pytest.mark.parametrize(
    "pareil",
    [
        unicodedata.normalize("NFD", TEXTE),
        TEXTE.replace("\u00a0", " "),
        TEXTE.replace(" ", "  "),
        TEXTE.replace("\n", "\r\n"),
        f"\n {TEXTE} \n\n",
    ],
)
def test_ce_qui_ne_se_voit_pas_ne_compte_pas(pareil: str) -> None:
    assert relecture().vaut_pour(pareil)


def test_le_condensat_est_celui_de_tout_le_monde() -> None:
    """Known answer of SHA-256 (FIPS 180-4, « abc »): another program finds the same."""
    attendu = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert empreinte(" abc\n") == attendu


@pytest.mark.parametrize(
    "faux",
    [
        {"relecteurs": []},
        {"relecteurs": [" "]},
        {"structure": ""},
        {"date": "hier"},
        {"texte_sha256": empreinte(TEXTE).upper()},
        {"texte_sha256": empreinte(TEXTE)[:63]},
        {"texte_sha256": ""},
        {"page": "/falc/"},
        {"page": "https://exemple.fr/"},
        {"page": "falc/../"},
        {"page": ""},
        {"relecteurs": ["Prénom\u200bfictif"]},
        {"logo": "oui"},
    ],
)
def test_une_fiche_incomplete_est_refusee(faux: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        relecture(**faux)


@pytest.mark.parametrize("page", ["falc/", "falc/lieux/maison-fictive/", "affiches/lieux/mairie/falc.pdf"])
def test_une_page_ou_une_affiche(page: str) -> None:
    assert relecture(page=page).page == page


@pytest.mark.parametrize("nom", ["-", "\u2060", "\u00ad", "\u034f", "\u2800", "\u00ad \u2060"])
@pytest.mark.parametrize("champ", ["relecteurs", "structure"])
def test_nobody_rereads_without_a_name_to_be_read(champ: str, nom: str) -> None:
    with pytest.raises(ValidationError, match="puisse lire"):
        relecture(**{champ: ["Prénom fictif", nom] if champ == "relecteurs" else nom})
