"""Can other people's tools read our data, and do they get exactly what the YAML says?"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import lxml.html
import pytest
from icalendar import Calendar
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.donnees import build
from quifaitquoi.guide.donnees.tableau import texte as cellule
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Territoire

# The standard's own header, written out here so that a slip in the code shows.
STANDARD = (
    "id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,telephone,"
    "courriels,site_web,horaires,presentation_resume,presentation_detail,source,itinerance,structure_parente,"
    "date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,frais_a_charge,"
    "dispositif_programmes_nationaux,formations_labels,autres_formations_labels,modalites_acces,"
    "modalites_accompagnement,fiche_acces_libre,prise_rdv"
)


@pytest.fixture
def fichiers(territoire: Territoire, contexte: Contexte) -> dict[str, Fichier]:
    return {fichier.chemin.rsplit("/", 1)[-1]: fichier for fichier in build(territoire, contexte)}


def _lignes(fichier: Fichier) -> list[dict[str, str]]:
    assert isinstance(fichier.contenu, str)
    return list(csv.DictReader(io.StringIO(fichier.contenu)))


def test_les_32_colonnes_dans_l_ordre(fichiers: dict[str, Fichier]) -> None:
    contenu = fichiers["lieux.csv"].contenu
    assert isinstance(contenu, str)
    assert contenu.split("\r\n")[0] == STANDARD
    assert len(STANDARD.split(",")) == 32


def test_un_lieu_dans_les_formes_du_standard(fichiers: dict[str, Fichier]) -> None:
    maison, mairie = _lignes(fichiers["lieux.csv"])
    assert maison["telephone"] == "+33383999999"
    assert maison["adresse"] == "1 rue de l'Exemple"
    assert maison["horaires"].startswith("Mo-Fr 09:00-12:00,13:30-17:00")
    assert (maison["latitude"], maison["longitude"]) == ("48.675", "5.89")
    assert maison["date_maj"] == "2026-11-02"
    assert (mairie["horaires"], mairie["latitude"], mairie["pivot"]) == ("", "", "")


def test_les_valeurs_du_standard_ont_l_apostrophe_droite(
    fabrique: Callable[..., Territoire], contexte: Contexte
) -> None:
    lieu: dict[str, Any] = {
        "id": "x",
        "nom": "Lieu fictif",
        "code_postal": "54200",
        "commune": "Toul",
        "source": "Source fictive",
        "verifie_le": date(2026, 11, 2),
        "modalites_acces": ["Ce lieu n’accueille pas de public", "Téléphoner"],
        "dispositif_programmes_nationaux": ["Point d’accès numérique CAF"],
    }
    fichiers = build(fabrique(lieux=[lieu], permanences=[]), contexte)
    (ligne,) = _lignes(next(f for f in fichiers if f.chemin.endswith("lieux.csv")))
    assert ligne["modalites_acces"] == "Ce lieu n'accueille pas de public|Téléphoner"
    assert ligne["dispositif_programmes_nationaux"] == "Point d'accès numérique CAF"


@pytest.mark.parametrize(
    "piege", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("https://espion.example")']
)
def test_aucune_cellule_n_est_une_formule(piege: str) -> None:
    assert cellule(piege) == f"'{piege}"


@pytest.mark.parametrize("texte", ["Maison", "1 + 1 = 2", "a@b.example"])
def test_un_texte_ordinaire_reste_tel_quel(texte: str) -> None:
    assert cellule(texte) == texte


def test_qui_recoit_ou_et_quand(fichiers: dict[str, Fichier]) -> None:
    maison, atelier = _lignes(fichiers["permanences.csv"])
    assert (maison["acteur"], maison["lieu_id"], maison["acces"]) == (
        "france-services",
        "maison-fictive",
        "sans rendez-vous",
    )
    assert atelier["titre"] == "Atelier smartphone inventé"
    assert atelier["prochaines_dates"].split("|")[0] == "2026-12-02T14:00+01:00/2026-12-02T17:00+01:00"
    assert atelier["telephone"] == "+33383999901"


def test_la_carte_ne_place_que_ce_qui_a_une_place(fichiers: dict[str, Fichier]) -> None:
    maison, mairie = json.loads(fichiers["lieux.geojson"].contenu)["features"]
    assert maison["geometry"]["coordinates"] == [5.89, 48.675]
    assert maison["properties"]["page"] == "https://guide.example/54-meurthe-et-moselle/lieux/maison-fictive/"
    assert mairie["geometry"] is None


def test_la_page_dit_d_ou_viennent_les_donnees(
    territoire: Territoire, contexte: Contexte, page: Callable[..., lxml.html.HtmlElement]
) -> None:
    lue = page(build(territoire, contexte), "donnees/index.html")
    texte = re.sub(r"\s+", " ", lue.text_content())
    assert "Liste inventée, Producteur fictif, données du 1er octobre 2026 (Licence Ouverte 2.0)" in texte
    assert list(lue.xpath("//a[@download]/@href")) == [
        "lieux.csv",
        "permanences.csv",
        "lieux.geojson",
        "agenda.ics",
    ]


def test_l_agenda_s_ouvre_avec_un_agenda(fichiers: dict[str, Fichier]) -> None:
    contenu = fichiers["agenda.ics"].contenu
    assert isinstance(contenu, bytes)
    (evenement,) = Calendar.from_ical(contenu).walk("VEVENT")
    assert str(evenement["SUMMARY"]) == "Atelier smartphone inventé, Pompey"
    assert evenement.start == datetime(2026, 12, 2, 14, tzinfo=ZoneInfo("Europe/Paris"))
    assert evenement["URL"].endswith("/lieux/mairie-fictive/#accueil-1")
    assert evenement["DTSTAMP"].dt == datetime(2025, 8, 1, tzinfo=UTC)
    assert evenement["DESCRIPTION"].startswith("Informations d’août 2025\u00a0: appelez avant")


def test_sans_rien_de_date_pas_d_agenda(fabrique: Callable[..., Territoire], contexte: Contexte) -> None:
    noms = [f.chemin for f in build(fabrique(permanences=[]), contexte)]
    assert [nom for nom in noms if nom.endswith(".ics")] == [
        "54-meurthe-et-moselle/donnees/lieux/maison-fictive.ics"
    ]


def test_l_agenda_d_un_lieu_a_ses_horaires_et_ses_permanences(fichiers: dict[str, Fichier]) -> None:
    maison, mairie = (fichiers[f"{nom}.ics"].contenu for nom in ("maison-fictive", "mairie-fictive"))
    assert isinstance(maison, bytes)
    assert isinstance(mairie, bytes)
    ouvertures = Calendar.from_ical(maison).walk("VEVENT")
    assert {str(evenement["SUMMARY"]) for evenement in ouvertures} == {"Maison fictive de Toul"}
    assert all(str(e["URL"]).endswith("/lieux/maison-fictive/") for e in ouvertures)
    assert ouvertures[0]["DESCRIPTION"].startswith("Du lundi au vendredi")
    (atelier,) = Calendar.from_ical(mairie).walk("VEVENT")
    (dans_l_agenda,) = Calendar.from_ical(fichiers["agenda.ics"].contenu).walk("VEVENT")
    # Somebody who takes both calendars has one entry.
    assert atelier["UID"] == dans_l_agenda["UID"]


def test_un_lieu_sans_date_n_a_pas_d_agenda(fabrique: Callable[..., Territoire], contexte: Contexte) -> None:
    lieu: dict[str, Any] = {
        "id": "ferme",
        "nom": "Lieu fictif",
        "code_postal": "54200",
        "commune": "Toul",
        "source": "Source fictive",
        "verifie_le": date(2026, 11, 2),
        "horaires": {"mardi 3 novembre 2026": "9h-12h"},
    }
    noms = [f.chemin for f in build(fabrique(lieux=[lieu], permanences=[]), contexte)]
    assert not [nom for nom in noms if nom.endswith(".ics")]
