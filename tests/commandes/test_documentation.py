"""Is each command told to those who keep a guide?"""

from __future__ import annotations

from pathlib import Path

from quifaitquoi.cli import COMMANDES

LISEZ_MOI = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def test_chaque_commande_est_dans_le_lisez_moi() -> None:
    assert [c.nom for c in COMMANDES if f"`quifaitquoi {c.nom}" not in LISEZ_MOI] == []


def test_chaque_commande_a_son_nom() -> None:
    noms = [commande.nom for commande in COMMANDES]
    assert len(noms) == len(set(noms)) >= 6
