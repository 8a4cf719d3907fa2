"""Is the page that teaches editors to write hours fresh, complete, and in the order the code applies?"""

from __future__ import annotations

import re

import page_horaires
import pytest
import yaml
from quifaitquoi.horaires.modele import Niveau

EXEMPLES = yaml.load(page_horaires.EXEMPLES.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text


def test_la_page_est_celle_des_exemples() -> None:
    ecrite = page_horaires.PAGE.read_text(encoding="utf-8")
    assert ecrite == page_horaires.page(), "refaites-la : PYTHONPATH=plugins python outils/page_horaires.py"


@pytest.mark.parametrize("exemple", EXEMPLES, ids=lambda exemple: str(exemple["titre"]))
def test_chaque_exemple_a_sa_place(exemple: dict[str, str]) -> None:
    titre = re.sub(r"\W", ".", exemple["titre"])
    assert len(re.findall(f"^### {titre}$", page_horaires.page(), re.MULTILINE | re.IGNORECASE)) == 1


def test_chaque_marche_de_la_priorite_a_son_exemple() -> None:
    """One example at least where each level replaces the one below."""
    assert set(page_horaires.NIVEAUX) == set(Niveau)
    page = page_horaires.page()
    for haut, bas in (
        ("date", "jour férié"), ("jour férié", "intervalle daté"), ("intervalle daté", "vacances scolaires"),
        ("vacances scolaires", "rang"), ("rang", "saison"), ("saison", "semaine"),
    ):  # fmt: skip
        assert re.search(rf"^### .*{haut} plus précise?s? .*\b{bas}", page, re.MULTILINE | re.IGNORECASE)


def test_un_seul_titre_et_pas_d_espace_que_la_police_ignore() -> None:
    hors_code = re.sub(r"```.*?```", "", page_horaires.page(), flags=re.DOTALL)
    assert len(re.findall(r"^# ", hors_code, re.MULTILINE)) == 1
    assert "\u202f" not in hors_code
    assert not re.search(r" [:;?!»]|« ", re.sub(r"`[^`]*`|\A---.*?---", "", hors_code, flags=re.DOTALL))
