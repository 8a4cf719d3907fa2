"""Does each rule have its good and bad example, and does the page that teaches them show what is true?"""

from __future__ import annotations

import page_falc
import pytest
from quifaitquoi.langage import (
    REGLES,
    SEUILS,
    Gravite,
    Ligne,
    Nature,
    Reglages,
    lire_page,
    relire,
    relire_page,
)

EXEMPLES = page_falc.lire_exemples()
SUR_UNE_PAGE = {regle.nom for regle in REGLES if regle.page}


def noms(lignes: list[str], reglages: Reglages | None = None) -> set[str]:
    return {remarque.nom for remarque in relire(lignes, reglages or Reglages())}


def test_la_page_est_celle_des_exemples() -> None:
    ecrite = page_falc.PAGE.read_text(encoding="utf-8")
    attendue = page_falc.typographie_des_lignes(page_falc.page())
    assert ecrite == attendue, "refaites-la : PYTHONPATH=plugins python outils/page_falc.py"


def test_chaque_regle_a_son_exemple() -> None:
    assert {regle.nom for regle in REGLES} - SUR_UNE_PAGE == set(EXEMPLES)
    assert len({regle.nom for regle in REGLES}) == len(REGLES)
    assert set(SEUILS) <= {regle.nom for regle in REGLES}


@pytest.mark.parametrize("nom", sorted(EXEMPLES))
def test_la_regle_reprend_le_mauvais_et_laisse_le_bon(nom: str) -> None:
    if EXEMPLES[nom]["mauvais"]:
        assert nom in noms(EXEMPLES[nom]["mauvais"])
    assert noms(EXEMPLES[nom]["bon"]) <= {"parle-au-lecteur"} - {nom}


def test_une_page_de_trop_de_mots() -> None:
    assert "peu-de-texte" in noms(["Vous venez ici avec nous."] * 25)
    assert "peu-de-texte" not in noms(["Vous venez ici avec nous."] * 24)


@pytest.mark.parametrize(
    ("seuils", "gravites", "sauf", "attendu"),
    [
        ((), (), (), {"chiffres": True}),
        ((), (("chiffres", Gravite.AVERTISSEMENT),), (), {"chiffres": False}),
        ((), (("chiffres", Gravite.RIEN),), (), {}),
        ((), (), (("chiffres", "Apportez deux photos."),), {}),
        ((("phrase-courte", 2),), (), (), {"chiffres": True, "phrase-courte": True}),
    ],
    ids=["sans réglage", "moins grave", "rien", "phrase gardée", "seuil"],
)
def test_un_guide_regle_ses_regles(
    seuils: tuple[tuple[str, float], ...],
    gravites: tuple[tuple[str, Gravite], ...],
    sauf: tuple[tuple[str, str], ...],
    attendu: dict[str, bool],
) -> None:
    reglages = Reglages(seuils, gravites, sauf=frozenset(sauf))
    trouvees = relire(["Apportez deux photos."], reglages)
    assert {remarque.nom: remarque.grave for remarque in trouvees} == attendu


def test_chaque_place_est_celle_du_mot() -> None:
    lignes = ["C’est ouvert.", Ligne("Apportez\u00a0deux photos de l’URSSAF.", Nature.CHOSE)]
    places = {r.nom: (r.ligne, r.debut, r.fin) for r in relire(lignes)}
    assert places == {"chiffres": (1, 9, 13), "sigles-expliques": (1, 26, 32)}


PAGE = """<nav><p>Menu deux</p></nav><main><div class="simple"><h1>Un lieu</h1>
<section><svg><path d="M1"/></svg><h2>Venir</h2><p><span>Venez.</span><br>
<span>Apportez deux photos.</span></p><p hidden>Trois.</p></section>
<section><h2>Payer</h2><h3>Le prix</h3><address>Rue Deux</address></section>
<section><svg><path d="M2"/></svg><h2>Venir</h2><p>Venez.</p></section></div></main>"""


def test_une_page_est_lue_ligne_a_ligne_et_ses_images_aussi() -> None:
    page = lire_page(PAGE)
    assert [ligne.texte for ligne in page.lignes] == [
        "Un lieu",
        "Venir",
        "Venez.",
        "Apportez deux photos.",
        "Payer",
        "Le prix",
        "Rue Deux",
        "Venir",
        "Venez.",
    ]
    trouvees = {(r.nom, page.lignes[r.ligne].texte) for r in relire_page(page)}
    assert trouvees == {
        ("chiffres", "Apportez deux photos."),
        ("une-image-par-bloc", "Payer"),
        ("deux-niveaux", "Le prix"),
        ("une-image-une-idee", "Venir"),
    }
    assert page.places[3] == (3, 7)
