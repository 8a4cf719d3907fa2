"""Does the list of posters say what to check before hanging, whom to call and where to correct?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from quifaitquoi.guide.affiches import build
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

from tests.guide.affiches.test_liste import LISTE
from tests.guide.conftest import LIEUX, Page

VIEUX = date(2024, 11, 20)


def oublies(*verifie_le: date) -> list[dict[str, Any]]:
    return [
        LIEUX[0] | {"id": f"vieux-{n}", "nom": f"Lieu oublié {n}", "verifie_le": jour}
        for n, jour in enumerate(verifie_le, start=1)
    ]


def test_what_nobody_has_checked_for_two_years_comes_last_as_proofs_to_check(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    territoire = fabrique(lieux=oublies(VIEUX, VIEUX), permanences=[])
    liste = page(build(territoire, contexte), LISTE)
    assert [h2.text_content() for h2 in liste.iter("h2")][-1] == "À vérifier avant d’afficher"
    (section,) = liste.xpath(".//section[@id='a-verifier']")
    dit = " ".join(section.text_content().split())
    assert "depuis plus de 24 mois" in dit
    assert "Appelez, corrigez la fiche et sa date verifie_le" in dit
    liens = [lien for lien in section.iter("a") if lien.get("type") == "application/pdf"]
    assert len(liens) == 8
    assert all(lien.get("href").startswith("epreuve-") for lien in liens)
    assert liens[0].text_content().startswith("Épreuve, horaires d’accueil\xa0: Lieu oublié 1 (PDF, A4, ")
    assert section.xpath(".//a[@href='tel:+33383999999']")
    assert len(liste.xpath(".//section[@id='lieux']//a[@href='#a-verifier']")) == 1
    assert not [lien for lien in liste.iter("a") if lien.get("href", "").startswith("affiche-vieux")]
    textes = [lien.text_content() for lien in section.xpath(".//a[not(starts-with(@href, 'tel:'))]")]
    assert len(set(textes)) == len(textes)


def test_their_records_are_one_click_away(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    edition = replace(contexte, url_edition="https://forge.example/{fichier}#L{ligne}")
    liste = page(build(fabrique(lieux=oublies(VIEUX), permanences=[]), edition), LISTE)
    (lien,) = liste.xpath(".//a[starts-with(@href, 'https://forge.example/')]")
    assert lien.get("href").endswith("#L2")
    assert "Corriger la fiche\xa0: Lieu oublié 1" in lien.text_content()


def test_posters_first_and_nothing_to_check_the_day_before(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    territoire = fabrique(lieux=oublies(VIEUX, date(2026, 11, 2)), permanences=[])
    liste = page(build(territoire, contexte), LISTE)
    (prets,) = liste.xpath(".//section[@id='lieux']")
    assert {lien.get("href") for lien in prets.xpath(".//a[@type]")} == {
        *("affiche-vieux-2.pdf", "carte-vieux-2.pdf"),
        *("affiche-simple-vieux-2.pdf", "carte-simple-vieux-2.pdf"),
    }
    veille = page(build(territoire, replace(contexte, aujourdhui=date(2026, 11, 20))), LISTE)
    assert not veille.xpath(".//section[@id='a-verifier']")
    assert [lien for lien in veille.iter("a") if lien.get("href") == "affiche-vieux-1.pdf"]
    assert not veille.find_class("avis")


def test_what_several_old_places_would_have_told_is_named(
    fabrique: Callable[..., Territoire], contexte: Contexte, page: Page
) -> None:
    liste = page(build(fabrique(lieux=oublies(VIEUX, VIEUX), permanences=[]), contexte), LISTE)
    (avis,) = liste.xpath(".//section[@id='territoire']//*[@class='avis']")
    dit = " ".join(avis.text_content().split())
    assert (
        "2 affiches manquent ici : personne n’a vérifié ce qu’elles diraient depuis plus de 24 mois." in dit
    )
    assert "Pas d’affiche « Prochaines permanences »" in dit
