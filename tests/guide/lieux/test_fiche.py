"""Does the page of a lieu say everything its YAML says, nothing more, and nothing dangerous?"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import lxml.html
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.lieux import build
from quifaitquoi.model import Territoire

Page = Callable[..., lxml.html.HtmlElement]
Fabrique = Callable[..., Territoire]
Texte = Callable[[lxml.html.HtmlElement], str]


def test_le_telephone_d_abord(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    contact = page(build(territoire, contexte), "maison-fictive/index.html").xpath(
        "//section[@class='contact']"
    )[0]
    liens = contact.xpath(".//a/@href")
    assert liens[0] == "tel:+33383999999"
    assert "https://www.openstreetmap.org/directions?to=48.67500%2C5.89000" in liens
    assert "mailto:accueil@maison.example" in liens


def test_tout_ce_que_dit_la_fiche(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    lu = texte(page(build(territoire, contexte), "maison-fictive/index.html"))
    for attendu in (
        "Maison fictive de Toul",
        "Fait avec vous vos démarches en ligne.",
        "03\u00a083\u00a099\u00a099\u00a099",
        "1 rue de l’Exemple",
        "Entrée par la cour imaginaire",
        "54200 Toul",
        "Gratuit",
        "Sans rendez-vous",
        "Aide aux démarches administratives",
        "Votre courrier fictif",
        "la fiche Acceslibre",
        "Vérifié le 2 novembre 2026",
        "Liste inventée, Producteur fictif, données du 1er octobre 2026 (Licence Ouverte 2.0)",
        "Corriger cette fiche",
    ):
        assert attendu in lu


def test_la_semaine_se_lit_sans_javascript(fiche: Page) -> None:
    page = fiche(horaires={"lundi au vendredi": "9h-12h, 13h30-17h", "samedi": "9h30-11h"})
    (table,) = page.xpath("//table[@class='semaine']")
    semaine = {
        ligne.xpath("string(th)"): [plage.text_content() for plage in ligne.xpath("td/span")]
        for ligne in table.xpath("tbody/tr")
    }
    ouvres = ["9\u00a0h – 12\u00a0h", "13\u00a0h\u00a030 – 17\u00a0h"]
    assert semaine == {
        **dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi", "vendredi"), ouvres),
        "samedi": ["9\u00a0h\u00a030 – 11\u00a0h"],
        "dimanche": [],
    }
    assert table.xpath("tbody/tr[@data-jour='7']/td")[0].text_content() == "fermé"


def test_cinq_dates_en_toutes_lettres(fiche: Page, texte: Texte) -> None:
    page = fiche(horaires={"mardi": "9h-12h"})
    montrees = page.xpath("//ol[@class='dates']/li[not(@hidden)]")
    assert [texte(li) for li in montrees] == [
        f"mardi {jour} de 9\u00a0h à 12\u00a0h"
        for jour in (
            "24 novembre 2026",
            "1er décembre 2026",
            "8 décembre 2026",
            "15 décembre 2026",
            "22 décembre 2026",
        )
    ]
    (bloc,) = page.xpath("//*[@data-dates]")
    assert bloc.get("data-fuseau") == "Europe/Paris"
    toutes = page.xpath("//ol[@class='dates']/li/time/@datetime")
    assert max(toutes) <= bloc.get("data-jusquau")


def test_la_reunion_a_son_heure(fiche: Page) -> None:
    page = fiche(
        code="974",
        code_postal="97410",
        commune="Saint-Pierre",
        code_insee="97416",
        horaires={"mardi": "9h-12h"},
    )
    (bloc,) = page.xpath("//*[@data-dates]")
    assert bloc.get("data-fuseau") == "Indian/Reunion"
    premiere = bloc.xpath("ol/li/@data-ouvertures")[0]
    assert premiere == "2026-11-24T09:00+04:00/2026-11-24T12:00+04:00"


def test_un_ferie_non_dit_est_signale(fiche: Page, texte: Texte) -> None:
    (noel,) = fiche(horaires={"vendredi": "9h-12h"}).xpath("//li[time/@datetime='2026-12-25']")
    noel.attrib.pop("hidden", None)
    assert "jour férié (Noël)\u00a0: appelez avant de venir" in texte(noel)
    assert noel.get("data-ferie") is not None


def test_sans_horaires_on_le_dit(fiche: Page, texte: Texte) -> None:
    page = fiche()
    assert "ne connaît pas les horaires de ce lieu\u00a0: appelez avant de venir" in texte(page)
    assert not page.xpath("//table[@class='semaine']")


def test_sans_telephone_on_donne_celui_de_l_acteur(fiche: Page, texte: Texte) -> None:
    page = fiche(acteurs=["conums"])
    assert "Conseillers numériques fictifs\u00a0: 03\u00a083\u00a099\u00a099\u00a001" in texte(page)
    assert "ne connaît pas de numéro" in texte(fiche())


def test_le_prix_inconnu_n_est_pas_gratuit(fiche: Page, texte: Texte) -> None:
    assert "Non précisé" in texte(fiche())
    sous_condition = fiche(frais_a_charge=["Gratuit sous condition"])
    assert "Gratuit sous condition" in texte(sous_condition)
    assert not sous_condition.xpath("//*[contains(@class, 'etiquette-forte')]")


def test_des_informations_vieilles_le_disent(fiche: Page, texte: Texte) -> None:
    vieille = fiche(verifie_le=date(2024, 8, 1))
    (avis,) = vieille.xpath("//div[contains(@class, 'avis-alerte')]")
    assert texte(avis) == "Informations d’août 2024\u00a0: appelez avant de vous déplacer."
    assert not fiche(verifie_le=date(2025, 11, 21)).xpath("//div[contains(@class, 'avis-alerte')]")


def test_une_permanence_d_un_autre_acteur(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    (section,) = page(build(territoire, contexte), "mairie-fictive/index.html").xpath(
        "//section[@class='permanence']"
    )
    lu = texte(section)
    for attendu in (
        "Atelier smartphone inventé",
        "Conseillers numériques fictifs",
        "Les 1er et 3e mercredis du mois, de 14\u00a0h à 17\u00a0h.",
        "sur rendez-vous",
        "mercredi 2 décembre 2026",
        "Votre téléphone",
    ):
        assert attendu in lu
    assert section.xpath(".//*[@data-dates]")[0].get("data-rdv") is not None


def test_une_permanence_sans_horaires_de_lieu_ne_dit_pas_qu_on_ignore(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    assert "ne connaît pas les horaires" not in texte(
        page(build(territoire, contexte), "mairie-fictive/index.html")
    )


def test_corriger_ouvre_la_bonne_ligne(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    liens = page(build(territoire, contexte), "mairie-fictive/index.html").xpath("//footer//a/@href")
    assert "https://forge.example/edit/territories/54-fictif/lieux.yml#L12" in liens


def test_sans_forge_pas_de_lien_corriger(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    sans = replace(contexte, url_edition="")
    assert "Corriger" not in page(build(territoire, sans), "maison-fictive/index.html").text_content()


def test_les_moteurs_lisent_la_fiche(territoire: Territoire, contexte: Contexte) -> None:
    (entete,) = [
        f.entete for f in build(territoire, contexte) if f.chemin.endswith("maison-fictive/index.html")
    ]
    assert entete is not None
    lue = json.loads(entete.jsonld)
    assert lue["@type"] == "GovernmentOffice"
    assert lue["telephone"] == "+33383999999"
    assert lue["geo"] == {"@type": "GeoCoordinates", "latitude": 48.675, "longitude": 5.89}
    assert lue["areaServed"]["name"] == "Meurthe-et-Moselle"
    assert [(h["opens"], h["closes"]) for h in lue["openingHoursSpecification"]] == [
        ("09:00", "12:00"),
        ("13:30", "17:00"),
    ]
    assert [h["validFrom"] for h in lue["specialOpeningHoursSpecification"]] == ["2026-12-25", "2027-01-01"]
    assert lue["url"] == "https://guide.example/54-meurthe-et-moselle/lieux/maison-fictive/"


def test_une_vieille_fiche_le_dit_aussi_aux_moteurs(territoire: Territoire, contexte: Contexte) -> None:
    (entete,) = [
        f.entete for f in build(territoire, contexte) if f.chemin.endswith("mairie-fictive/index.html")
    ]
    assert entete is not None
    lue = json.loads(entete.jsonld)
    assert lue["description"].startswith("Informations d’août 2025")
    assert lue["@type"] == "CivicStructure"
    assert "geo" not in lue
    assert "areaServed" not in lue


def test_les_fermetures_valent_aussi_sans_acteur(fiche: Page, texte: Texte) -> None:
    page = fiche(acteurs=[], horaires={"mardi": "9h-12h"}, sauf=["du 1er au 15 décembre 2026"])
    dates = page.xpath("//ol[@class='dates']/li/time/@datetime")
    assert dates[:3] == ["2026-11-24", "2026-12-22", "2026-12-29"]
    assert "fermé du 1er au 15 décembre 2026" in texte(page).lower()


def test_l_affiche_est_a_un_clic_quand_il_y_en_a_une(fiche: Page) -> None:
    avec = fiche(horaires={"lundi": "9h-12h"})
    assert "../../affiches/affiche-lieu-fictif.pdf" in avec.xpath("//a/@href")
    assert not [lien for lien in fiche().xpath("//a/@href") if "affiche" in lien]


def test_une_epreuve_ne_s_appelle_pas_une_affiche(fiche: Page, texte: Texte) -> None:
    vieille = fiche(horaires={"lundi": "9h-12h"}, verifie_le=date(2024, 11, 20))
    (lien,) = vieille.xpath("//a[contains(@href, '/affiches/')]")
    assert lien.get("href") == "../../affiches/epreuve-affiche-lieu-fictif.pdf"
    assert texte(lien) == "Épreuve à vérifier, avec les horaires et le téléphone (PDF, A4)"


def test_les_horaires_entrent_dans_un_agenda_quand_il_y_a_des_dates(
    territoire: Territoire, contexte: Contexte, page: Page, fiche: Page, texte: Texte
) -> None:
    pages = list(build(territoire, contexte))
    for lieu, quoi in (("maison", "ces horaires"), ("mairie", "ces permanences")):
        (lien,) = page(pages, f"{lieu}-fictive/index.html").xpath("//a[@type='text/calendar']")
        assert lien.get("href") == f"../../donnees/lieux/{lieu}-fictive.ics"
        assert texte(lien) == f"Ajouter {quoi} à mon agenda (fichier ICS)"
    assert not fiche(horaires={"mardi 3 novembre 2026": "9h-12h"}).xpath("//a[@type='text/calendar']")
