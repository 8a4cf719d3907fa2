"""Is everything on the drawing, once, and nothing over anything?"""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from quifaitquoi.guide.dessin.branches import branches
from quifaitquoi.guide.dessin.disposition import Cadre, Dessin, disposer
from quifaitquoi.guide.dessin.planches import RANGEES, Planche, planches
from quifaitquoi.model import Arbre

from .fictif import BOUCLE, HOSTILE, PETIT, arbre_de
from .test_ecrits import national, nom, reponses

LARGEUR_DE_LA_PAGE = 1038
"""Pixels between the borders, in the page of the guide at 1,280 pixels."""
ARBRES = {"petit": PETIT, "boucle": BOUCLE, "hostile": HOSTILE, "vrai": national()}


def dessins(arbre: Arbre) -> list[Planche]:
    return [planche for racine in branches(arbre) for planche in planches(racine)]


def cadres(dessin: Dessin) -> list[Cadre]:
    return [cadre for case in dessin.cases for cadre in (case.page, case.reponse) if cadre]


def se_touchent(un: Cadre, autre: Cadre) -> bool:
    return (
        un.x < autre.x + autre.largeur
        and autre.x < un.x + un.largeur
        and un.y < autre.y + autre.hauteur
        and autre.y < un.y + un.hauteur
    )


@pytest.mark.parametrize("arbre", ARBRES.values(), ids=ARBRES)
def test_rien_n_est_sur_rien_ni_dehors(arbre: Arbre) -> None:
    for planche in dessins(arbre):
        tous = cadres(planche.dessin)
        assert [(a, b) for a, b in combinations(tous, 2) if se_touchent(a, b)] == []
        for cadre in tous:
            assert cadre.x >= 0
            assert cadre.y >= 0
            assert cadre.x + cadre.largeur <= planche.dessin.largeur
            assert cadre.y + cadre.hauteur <= planche.dessin.hauteur


@pytest.mark.parametrize("arbre", ARBRES.values(), ids=ARBRES)
def test_chaque_page_est_dessinee_une_fois(arbre: Arbre) -> None:
    ici = [
        c.branche.id
        for p in dessins(arbre)
        for c in p.dessin.cases
        if not c.branche.renvoi and c.branche.noeud
    ]
    assert len(ici) == len(set(ici))
    assert {nom(identifiant) for identifiant in ici} >= {vers for _, _, vers in reponses(arbre)} - {
        "n_nulle_part"
    }


@pytest.mark.parametrize("arbre", ARBRES.values(), ids=ARBRES)
def test_chaque_reponse_est_sur_une_arete(arbre: Arbre) -> None:
    ecrites = [
        (" ".join(ligne for _, ligne in case.reponse.lignes), nom(case.branche.id))
        for planche in dessins(arbre)
        for case in planche.dessin.cases
        if case.reponse and case.arete
    ]
    assert sorted(ecrites) == sorted((texte, vers) for _, texte, vers in reponses(arbre))


def test_une_arete_va_de_sa_question_a_sa_page() -> None:
    (racine, *_) = branches(PETIT)
    cases = {(c.branche.id, c.branche.renvoi): c for c in disposer(racine).cases}
    depuis, vers = cases["laquelle", False].page, cases["caf", False].page
    trouve = re.match(r"M(-\d+) (-?\d+)Q(-\d+) 0-\d+ 0M-\d+ 0H-2m", cases["caf", False].arete)
    assert trouve
    x, y, coude = map(int, trouve.groups())
    assert (vers.x + x, vers.milieu + y) == (depuis.x + depuis.largeur, depuis.milieu)
    assert coude == x


@pytest.mark.parametrize("arbre", ARBRES.values(), ids=ARBRES)
def test_une_planche_tient_sur_une_feuille(arbre: Arbre) -> None:
    for planche in dessins(arbre):
        assert planche.dessin.largeur <= LARGEUR_DE_LA_PAGE
        assert sum(not case.branche.suites for case in planche.dessin.cases) <= RANGEES


def test_une_question_de_trop_a_sa_planche() -> None:
    profond = arbre_de(
        {f"q{n}": [("Plus loin", f"q{n + 1}"), ("Fini", "fin")] for n in range(4)}
        | {"q4": [("Fini", "fin"), ("Autre", "autre")]},
        {"fin": "Fin", "autre": "Autre"},
        depart="q0",
    )
    premieres = [planche.racine.id for planche in dessins(profond)]
    assert premieres == ["q0", "q2", "q4"]
