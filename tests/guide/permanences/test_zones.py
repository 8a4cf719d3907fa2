"""Does each EPCI have its address, its filter and all that is its own?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from quifaitquoi.geo import departements, epcis_de, slug
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.permanences import build
from quifaitquoi.guide.permanences.zones import DOSSIER_HORS_EPCI
from quifaitquoi.model import Territoire

from .test_dates import permanence

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
Fabrique = Callable[..., Territoire]

ATELIER: dict[str, Any] = permanence(
    {"mardi": "9h-12h"},
    titre="Atelier inventé",
    sujets=["Premiers pas avec un smartphone", "Écrire un courriel"],
    services=["Maîtrise des outils numériques du quotidien"],
)


def test_aucune_adresse_n_en_cache_une_autre() -> None:
    """In all of France: the folder of an EPCI is its own, and never that of another page of the room."""
    for code in departements():
        dossiers = [slug(epci.nom) for epci in epcis_de(code)]
        assert len({*dossiers, "ateliers", "trimestre", DOSSIER_HORS_EPCI}) == len(dossiers) + 3, code


def test_chaque_epci_servi_a_sa_page(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    agenda = page(build(territoire, contexte), "54-meurthe-et-moselle/permanences/index.html")
    liens = agenda.xpath("(//details)[1]//a/@href")
    assert liens == ["cc-du-bassin-de-pompey/", "cc-terres-touloises/"]
    adresses = {fichier.adresse for fichier in build(territoire, contexte)}
    assert {f"54-meurthe-et-moselle/permanences/{lien}" for lien in liens} <= adresses


def test_les_epci_ou_personne_ne_recoit_sont_dits(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    agenda = page(build(territoire, contexte), "permanences/index.html")
    (manque,) = agenda.xpath("//p[starts-with(., 'Ce guide ne connaît encore personne')]")
    assert "Métropole du Grand Nancy" in texte(manque)
    assert "Terres Touloises" not in texte(manque)


@pytest.mark.parametrize("code_insee", [None, "55573"], ids=["commune inconnue", "département voisin"])
def test_un_lieu_hors_des_epci_n_est_pas_perdu(
    fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte, code_insee: str | None
) -> None:
    perdu = {
        "id": "mairie-fictive",
        "nom": "Mairie inventée",
        "code_postal": "54340",
        "commune": "Void-Vacon",
        "code_insee": code_insee,
        "source": "Source fictive",
        "verifie_le": ATELIER["verifie_le"],
    }
    territoire = fabrique(lieux=[perdu], permanences=[ATELIER])
    fichiers = list(build(territoire, contexte))
    dehors = page(fichiers, "hors-intercommunalite/index.html")
    assert texte(dehors.xpath("//h1")[0]) == "Permanences\u00a0: Hors des intercommunalités du département"
    assert len(dehors.xpath("//ul[@class='agenda']/li")) == 8
    assert "Void-Vacon" in texte(dehors.xpath("//table")[0])


def test_les_choix_et_les_lignes_ont_les_memes_mots(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    agenda = page(build(fabrique(permanences=[ATELIER]), contexte), "permanences/index.html")
    choix = {
        liste.get("name"): [valeur for valeur in liste.xpath("option/@value") if valeur]
        for liste in agenda.xpath("//select")
    }
    assert choix["role"] == ["conseiller-numerique", "france-services"]
    assert choix["epci"] == ["245400601", "200070563"]
    assert choix["sujet"] == [
        "aide-aux-demarches-administratives",
        "ecrire-un-courriel",
        "maitrise-des-outils-numeriques-du-quotidien",
        "premiers-pas-avec-un-smartphone",
    ]
    lignes = agenda.xpath("//*[@data-role]")
    assert len(lignes) == 9
    for nom, valeurs in choix.items():
        dits = {mot for ligne in lignes for mot in ligne.get(f"data-{nom}").split()}
        assert dits == set(valeurs)


def test_ce_qui_ne_laisse_pas_de_choix_n_est_pas_propose(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    agenda = page(build(fabrique(permanences=[]), contexte), "permanences/index.html")
    assert agenda.xpath("//select") == []
    assert agenda.xpath("//details[@open]"), "sans date, ce qui est ouvert chaque semaine est déplié"


def test_les_comptes_sont_justes_sans_javascript(
    fabrique: Fabrique, contexte: Contexte, page: Page, texte: Texte
) -> None:
    agenda = page(build(fabrique(permanences=[ATELIER]), contexte), "permanences/index.html")
    (dit,) = agenda.xpath("//p[@role='status']")
    assert texte(dit) == "Dates à venir\u00a0: 8. Ouverts chaque semaine\u00a0: 1."
    comptes = [int(compte.text) for compte in agenda.xpath("//nav//span[@data-compte]")]
    assert sum(comptes) == 8
    # Every count says where it is counted.
    for compte in agenda.xpath("//nav//span[@data-compte]"):
        (semaine,) = agenda.xpath(f"//*[@id='{compte.get('data-compte')[1:]}']")
        assert len(semaine.xpath(".//li")) == int(compte.text)


def test_l_agenda_ics_n_est_propose_que_s_il_existe(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    for permanences, attendu in (([ATELIER], ["../donnees/agenda.ics"]), ([], [])):
        agenda = page(build(fabrique(permanences=permanences), contexte), "permanences/index.html")
        assert agenda.xpath("//a[contains(@href, '.ics')]/@href") == attendu
