"""Are the dates of the agenda and of the quarter those of the calendar, to the day?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.permanences import build
from quifaitquoi.guide.permanences.trimestre import trimestre_de
from quifaitquoi.model import Territoire

from .evaluateur import Heures, lire_date, lire_heures, ouvertures

Page = Callable[..., lxml.html.HtmlElement]
Fabrique = Callable[..., Territoire]

ECRITS: dict[str, dict[str, str]] = {
    "simple": {"mercredi": "9h-12h"},
    "impaires": {"vendredi des semaines impaires": "14h-17h"},
    "paires": {"lundi des semaines paires": "9h30-12h, 14h-16h30"},
    "rangs": {"1er et 4e vendredi du mois": "9h-12h"},
    "fériés": {"vendredi": "9h-12h", "jours fériés": "fermé"},
    "remplacée": {"vendredi": "9h-12h", "1er vendredi du mois": "14h-16h"},
    "vacances": {"mardi": "9h-12h", "du 21 décembre 2026 au 3 janvier 2027": "fermé"},
    "nuit du changement d’heure": {"samedi, dimanche": "9h-12h"},
}


def permanence(horaires: dict[str, str], **autres: Any) -> dict[str, Any]:
    return {
        "acteur": "conums",
        "lieu": "mairie-fictive",
        "horaires": horaires,
        "source": "Source fictive",
        "verifie_le": date(2026, 11, 2),
        **autres,
    }


def texte_de(fichiers: list[Fichier], fin: str) -> str:
    (fichier,) = [f for f in fichiers if f.chemin.endswith(fin)]
    assert isinstance(fichier.contenu, str)
    return fichier.contenu


def dates_de_l_agenda(page: lxml.html.HtmlElement) -> dict[date, Heures]:
    return {
        date.fromisoformat(li.get("data-jour")): lire_heures(
            li.xpath("span[@class='heure']")[0].text_content()
        )
        for li in page.xpath("//ul[@class='agenda']/li")
    }


def dates_de_la_liste(texte: str) -> dict[date, Heures]:
    lignes = (ligne[2:].split(", ", 1) for ligne in texte.splitlines() if ligne.startswith("- "))
    return {lire_date(jour): lire_heures(heures) for jour, heures in lignes}


@pytest.mark.parametrize("nom", ECRITS)
@pytest.mark.parametrize("jour", [date(2026, 10, 5), date(2026, 11, 21), date(2027, 2, 15)])
def test_l_agenda_suit_le_calendrier(fabrique: Fabrique, page: Page, nom: str, jour: date) -> None:
    """From October (end of summer time), over the end of the year (week 53), to March (summer time again)."""
    territoire = fabrique(permanences=[permanence(ECRITS[nom])])
    agenda = page(build(territoire, Contexte(aujourdhui=jour)), "permanences/index.html")
    attendues = ouvertures(ECRITS[nom].items(), jour, jour + timedelta(weeks=8))
    assert attendues
    assert dates_de_l_agenda(agenda) == attendues


@pytest.mark.parametrize("nom", ECRITS)
@pytest.mark.parametrize(
    "jour", [date(2026, 10, 1), date(2026, 11, 21), date(2026, 12, 31), date(2027, 3, 31)]
)
def test_les_deux_trimestres_suivent_le_calendrier(fabrique: Fabrique, nom: str, jour: date) -> None:
    fichiers = list(build(fabrique(permanences=[permanence(ECRITS[nom])]), Contexte(aujourdhui=jour)))
    celui_ci = trimestre_de(jour)
    for trimestre, du in ((celui_ci, jour), (celui_ci.suivant, celui_ci.suivant.debut)):
        attendues = ouvertures(ECRITS[nom].items(), du, trimestre.fin)
        assert dates_de_la_liste(texte_de(fichiers, trimestre.fichier)) == attendues


def test_deux_semaines_impaires_se_suivent_en_53_et_1(fabrique: Fabrique, page: Page) -> None:
    territoire = fabrique(permanences=[permanence({"mercredi des semaines impaires": "9h-12h"})])
    agenda = page(build(territoire, Contexte(aujourdhui=date(2026, 12, 14))), "permanences/index.html")
    attendues = ["2026-12-16", "2026-12-30", "2027-01-06", "2027-01-20", "2027-02-03"]
    assert [jour.isoformat() for jour in dates_de_l_agenda(agenda)] == attendues


def test_une_fermeture_de_sauf_l_emporte(fabrique: Fabrique, page: Page, contexte: Contexte) -> None:
    ferme = permanence({"mercredi": "9h-12h"}, sauf=["du 20 décembre 2026 au 4 janvier 2027"])
    fichiers = list(build(fabrique(permanences=[ferme]), contexte))
    attendues = ["11-25", "12-02", "12-09", "12-16", "01-06", "01-13"]
    dites = dates_de_l_agenda(page(fichiers, "permanences/index.html"))
    assert [f"{jour:%m-%d}" for jour in dites] == attendues
    assert min(dates_de_la_liste(texte_de(fichiers, "2027-t1.txt"))) == date(2027, 1, 6)


def test_un_jour_ferie_dont_rien_n_est_dit_est_dit_douteux(
    fabrique: Fabrique, page: Page, contexte: Contexte
) -> None:
    fichiers = list(build(fabrique(permanences=[permanence({"vendredi": "9h-12h"})]), contexte))
    (noel,) = page(fichiers, "permanences/index.html").xpath("//li[@data-jour='2026-12-25']")
    assert "Jour férié\u00a0: appelez avant de venir." in noel.text_content()
    attendue = "de 9\u00a0h à 12\u00a0h (jour férié, Noël\u00a0: appelez avant de venir)"
    lignes = texte_de(fichiers, "2026-t4.txt").splitlines()
    assert f"- vendredi 25 décembre 2026, {attendue}" in lignes


@pytest.mark.parametrize(
    ("jour", "nom", "debut", "fin", "suivant"),
    [
        (date(2026, 1, 1), "1er trimestre 2026", date(2026, 1, 1), date(2026, 3, 31), "2e trimestre 2026"),
        (date(2028, 3, 31), "1er trimestre 2028", date(2028, 1, 1), date(2028, 3, 31), "2e trimestre 2028"),
        (date(2026, 9, 30), "3e trimestre 2026", date(2026, 7, 1), date(2026, 9, 30), "4e trimestre 2026"),
        (
            date(2026, 12, 31),
            "4e trimestre 2026",
            date(2026, 10, 1),
            date(2026, 12, 31),
            "1er trimestre 2027",
        ),
    ],
)
def test_les_bornes_d_un_trimestre(jour: date, nom: str, debut: date, fin: date, suivant: str) -> None:
    trimestre = trimestre_de(jour)
    assert (trimestre.nom, trimestre.debut, trimestre.fin) == (nom, debut, fin)
    assert trimestre.suivant.nom == suivant
