"""Can the documentation lie? Each command, field, rule, output and room is told, as it is today."""

from __future__ import annotations

from pathlib import Path

import arborescence
import page_reference
import pytest
from quifaitquoi.checks import REGLES
from quifaitquoi.cli import COMMANDES
from quifaitquoi.guide import SORTIES
from quifaitquoi.model import Acteur, Fiche, Lieu, Permanence, Terme

RACINE = Path(__file__).resolve().parents[2]
LISEZ_MOI = (RACINE / "README.md").read_text(encoding="utf-8")
REFERENCE = page_reference.PAGE.read_text(encoding="utf-8")


def test_chaque_commande_est_dans_le_lisez_moi() -> None:
    assert [c.nom for c in COMMANDES if f"`quifaitquoi {c.nom}" not in LISEZ_MOI] == []


def test_chaque_commande_a_son_nom() -> None:
    noms = [commande.nom for commande in COMMANDES]
    assert len(noms) == len(set(noms)) >= 6


def test_l_aide_memoire_est_celui_d_aujourd_hui() -> None:
    assert page_reference.page() == REFERENCE, "refaites-le : .venv/bin/python outils/page_reference.py"


def test_l_arbre_des_pieces_est_celui_du_disque() -> None:
    page = arborescence.PAGE.read_text(encoding="utf-8")
    assert arborescence.ecrire(page) == page, "refaites-le : .venv/bin/python outils/arborescence.py"


@pytest.mark.parametrize("modele", [Acteur, Lieu, Permanence, Terme])
def test_chaque_champ_est_dans_l_aide_memoire(modele: type[Fiche]) -> None:
    """By a way of our own: the page is made from the schema, this from the model."""
    dits = {ligne.split("`")[1] for ligne in REFERENCE.splitlines() if ligne.startswith("- `")}
    assert [nom for nom in modele.model_fields if nom not in dits] == []


def test_chaque_regle_et_chaque_commande_sont_dans_l_aide_memoire() -> None:
    cles = [regle.id for regle in REGLES] + [f"quifaitquoi {commande.nom}" for commande in COMMANDES]
    assert [cle for cle in cles if f"- `{cle}`" not in REFERENCE] == []


def test_chaque_sortie_est_dite_et_rien_d_autre() -> None:
    assert set(page_reference.OBTENU) == set(page_reference.sorties())
    assert len(page_reference.sorties()) == len(SORTIES)


def test_une_page_sans_son_arbre_est_dite() -> None:
    with pytest.raises(ValueError, match="n’a plus de bloc"):
        arborescence.ecrire("# Développer\n")
