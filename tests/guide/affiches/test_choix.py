"""Does a territory get the posters it asks for, under its own titles?"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
import quifaitquoi.guide.affiches as salle
from quifaitquoi.guide import SORTIES
from quifaitquoi.guide.affiches import catalogue
from quifaitquoi.guide.affiches.atelier.support import BUREAU
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import ModeleAffiche, Territoire

from tests.guide.actions_fictives import avec_actions
from tests.guide.affiches import impression
from tests.guide.affiches.papiers_fictifs import avec_affiches
from tests.guide.conftest import LIEUX

LONGS = ("Venez nous voir\u00a0: l’œuvre «\u00a0à deux\u00a0»", "W" * 50, "Mot " * 12 + "ou")


def test_each_sort_has_its_name_and_its_folder() -> None:
    dossiers = {chemin.parent.name for chemin in Path(salle.__file__).parent.glob("*/affiche.typ")}
    assert dossiers == set(ModeleAffiche) == set(catalogue.MODELES)


def test_only_what_is_chosen(territoire: Territoire, contexte: Contexte) -> None:
    vue = Vue(avec_affiches(territoire, choix=["carte", "portes"]), contexte)
    assert {affiche.epreuve.modele for affiche in catalogue.publiees(vue)} == {"carte", "portes"}
    (lieu, *_) = vue.territoire.lieux
    assert vue.affiche_des_dates(lieu) is None
    assert Vue(territoire, contexte).affiche_des_dates(lieu)


@pytest.mark.parametrize("choix", [["portes"], ["actions"], ["permanences", "simple"]])
def test_no_page_leads_to_a_poster_that_is_not_made(
    territoire: Territoire, contexte: Contexte, choix: list[str]
) -> None:
    voulu = avec_affiches(avec_actions(territoire), choix=choix)
    fichiers = [fichier for sortie in SORTIES for fichier in sortie(voulu, contexte)]
    chemins = {fichier.chemin for fichier in fichiers}
    assert any(chemin.endswith(".pdf") for chemin in chemins)
    for fichier in fichiers:
        if isinstance(fichier.contenu, str) and fichier.chemin.endswith(".html"):
            for lien in re.findall(r'href="([^"]+\.pdf)"', fichier.contenu):
                assert urljoin(fichier.chemin, lien) in chemins, fichier.chemin


def test_what_is_not_wanted_is_not_refused(fabrique: Callable[..., Territoire], contexte: Contexte) -> None:
    territoire = fabrique(lieux=[LIEUX[0] | {"acteurs": ["france-services", "conums"], "horaires": None}])
    assert [refus.quoi for refus in catalogue.refusees(Vue(territoire, contexte))] == ["Pas d’affiche à deux"]
    sans = avec_affiches(territoire, choix=["portes"])
    assert list(catalogue.refusees(Vue(sans, contexte))) == []


@pytest.mark.parametrize("titre", LONGS)
def test_its_own_titles_stay_on_the_sheet(territoire: Territoire, contexte: Contexte, titre: str) -> None:
    titres = [{"affiche": nom, "titre": titre} for nom in ModeleAffiche]
    vue, vus = Vue(avec_affiches(avec_actions(territoire), titres=titres), contexte), set()
    for affiche in catalogue.toutes(vue, BUREAU):
        if affiche.epreuve.modele in vus:
            continue
        vus.add(affiche.epreuve.modele)
        pdf = composer_pdf(affiche.epreuve, contexte.aujourdhui)
        titre_du_fichier = str(impression.ouvrir(pdf).open_metadata()["dc:title"])
        assert titre.strip() in titre_du_fichier
        verifier_dans_la_feuille(pdf)
    assert vus >= {"portes", "agenda", "permanences", "carte", "actions"}


def verifier_dans_la_feuille(pdf: bytes) -> None:
    """Four millimetres on each side, whatever margins a sort of sheet gives itself."""
    cadres = [page.mediabox for page in impression.ouvrir(pdf).pages]
    marge = 4 * impression.POINT_PAR_MM
    for feuille, cadre in zip(impression.signes(pdf), cadres, strict=True):
        largeur, hauteur = float(cadre[2]), float(cadre[3])
        for signe in feuille:
            assert marge <= signe.gauche <= signe.droite <= largeur - marge, signe
            assert marge <= signe.bas <= signe.haut <= hauteur - marge, signe
