"""Does the simplified twin of a lieu say what its data say, simply, and claim no more?"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide import adresses, falc, lieux
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc import phrases
from quifaitquoi.guide.falc.etiquette import PAS_RELUE
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.liens import lien_relatif
from quifaitquoi.horaires import date_longue, occurrences, phrase_falc
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
Fabrique = Callable[..., Territoire]
PROMESSES = re.compile(r"\bfalc\b|facile à lire|facile à comprendre|easy.to.read", re.IGNORECASE)


def lignes(html: lxml.html.HtmlElement) -> list[str]:
    """What stands on each line of the page for a reader without JavaScript."""
    copie = lxml.html.fromstring(lxml.html.tostring(html, encoding="unicode"))
    for cache in copie.xpath("//*[@hidden]"):
        cache.drop_tree()
    for retour in copie.iter("br"):
        retour.tail = "\ue000" + (retour.tail or "")
    trouvees: list[str] = []
    for bloc in copie.iter("p", "li", "h1", "h2", "address"):
        trouvees += [re.sub(r"[ \n]+", " ", ligne).strip() for ligne in bloc.text_content().split("\ue000")]
    return trouvees


@pytest.fixture
def maison(territoire: Territoire, contexte: Contexte, page: Page) -> lxml.html.HtmlElement:
    return page(falc.build(territoire, contexte), "falc/lieux/maison-fictive/index.html")


@pytest.fixture
def mairie(territoire: Territoire, contexte: Contexte, page: Page) -> lxml.html.HtmlElement:
    return page(falc.build(territoire, contexte), "falc/lieux/mairie-fictive/index.html")


def test_a_place_in_simple_words(maison: lxml.html.HtmlElement) -> None:
    dites = lignes(maison)
    for phrase in (
        "Maison fictive de Toul",
        PAS_RELUE,
        "Vous pouvez téléphoner au\u00a0:",
        "03\u00a083\u00a099\u00a099\u00a099",
        "1 rue de l’Exemple",
        "Entrée par la cour imaginaire",
        "54200 Toul",
        "C’est ouvert du lundi au vendredi.",
        "Le matin\u00a0: de 9\u00a0heures à 12\u00a0heures.",
        "L’après-midi\u00a0: de 13\u00a0heures\u00a030 à 17\u00a0heures.",
        "Vous pouvez venir sans rendez-vous.",
        "Lundi 23 novembre 2026",
        "On vous aide à faire vos démarches.",
        "C’est gratuit.",
        "Votre courrier fictif",
        "Ces informations sont du lundi 2 novembre 2026.",
    ):
        assert phrase in dites, phrase


def montrees(html: lxml.html.HtmlElement) -> list[str]:
    jours = [li for li in html.iter("li") if li.get("data-ouvertures") and li.get("hidden") is None]
    return [li.find("time").get("datetime") for li in jours]


def test_three_dates_in_full_are_enough_where_the_hours_say_every_week(maison: lxml.html.HtmlElement) -> None:
    assert montrees(maison) == ["2026-11-23", "2026-11-24", "2026-11-25"]


def test_five_dates_are_shown_where_the_hours_do_not_tell_the_days(mairie: lxml.html.HtmlElement) -> None:
    assert len(montrees(mairie)) == 5


def test_a_permanence_in_simple_words(mairie: lxml.html.HtmlElement) -> None:
    dites = lignes(mairie)
    for phrase in (
        "Atelier smartphone inventé",
        "Ce service vous reçoit\u00a0: Conseillers numériques fictifs.",
        "Vous devez prendre rendez-vous avant de venir.",
        "De 14\u00a0heures à 17\u00a0heures.",
        "Mercredi 2 décembre 2026",
        "03\u00a083\u00a099\u00a099\u00a001",
        "Votre téléphone",
        "Demandez le prix au téléphone.",
    ):
        assert phrase in dites, phrase


def test_old_facts_say_so_first(mairie: lxml.html.HtmlElement, maison: lxml.html.HtmlElement) -> None:
    dites = lignes(mairie)
    assert dites.index("Elles sont du vendredi 1er août 2025.") < dites.index("Téléphoner")
    assert not any("anciennes" in ligne for ligne in lignes(maison))


def test_each_block_has_its_picture_and_its_title(maison: lxml.html.HtmlElement) -> None:
    for bloc in maison.find_class("idee"):
        (titre,) = bloc.iter("h2")
        assert bloc.get("aria-labelledby") == titre.get("id")
        assert [enfant.tag for enfant in bloc][:2] == ["svg", "h2"]
    assert maison.xpath(".//h3 | .//em | .//i | .//table") == []


def test_each_page_is_one_link_away_from_its_twin(territoire: Territoire, contexte: Contexte) -> None:
    complets = {f.adresse: f for f in lieux.build(territoire, contexte)}
    simples = {f.adresse: f for f in falc.build(territoire, contexte)}
    for lieu in territoire.lieux:
        complet, simple = adresses.lieu(territoire, lieu), adresses.lieu_simple(territoire, lieu)
        assert f'href="{lien_relatif(simple, complet)}"' in complets[complet].contenu
        assert f'href="{lien_relatif(complet, simple)}"' in simples[simple].contenu


def test_what_a_contributor_writes_stays_text(fabrique: Fabrique, contexte: Contexte) -> None:
    mechant = "a & b \" ' < c"
    lieu = {
        "id": "a",
        "nom": mechant,
        "adresse": mechant,
        "complement_adresse": mechant,
        "a_apporter": [mechant],
        "code_postal": "54200",
        "commune": mechant,
        "source": mechant,
        "verifie_le": "2026-11-02",
    }
    pages = falc.build(fabrique(acteurs=[], lieux=[lieu], permanences=[]), contexte)
    page = next(page for page in pages if page.adresse.endswith("falc/lieux/a/"))
    assert mechant not in page.contenu
    assert str(page.contenu).lower().count("a &amp; b &#34; &#39; &lt; c") >= 5


def test_a_holiday_nobody_spoke_of_is_said(fabrique: Fabrique, page: Page) -> None:
    lieu = {**BASE, "horaires": {"vendredi": "9h-12h"}, "telephone": "03 83 99 99 99"}
    noel = Contexte(aujourdhui=date(2026, 12, 21))
    html = page(falc.build(fabrique(lieux=[lieu], permanences=[]), noel), "falc/lieux/a/index.html")
    (jour,) = html.xpath(".//li[time/@datetime='2026-12-25']")
    assert lignes(jour)[-2:] == ["C’est un jour férié.", "Téléphonez avant de venir."]


def test_a_date_on_appointment_says_so(fabrique: Fabrique, contexte: Contexte, page: Page) -> None:
    lieu = {**BASE, "horaires": {"mardi matin": "9h-12h", "mardi après-midi": "14h-17h, sur rendez-vous"}}
    html = page(falc.build(fabrique(lieux=[lieu], permanences=[]), contexte), "falc/lieux/a/index.html")
    (jour,) = html.xpath(".//li[time/@datetime='2026-11-24']")
    plages = ["De 9\u00a0heures à 12\u00a0heures.", "De 14\u00a0heures à 17\u00a0heures."]
    assert [ligne for ligne in lignes(jour) if ligne in plages] == plages
    assert lignes(jour)[-1] == "Vous devez prendre rendez-vous avant de venir."


def test_unknown_school_holidays_are_said_simply(fabrique: Fabrique, page: Page) -> None:
    lieu = {**BASE, "horaires": {"mardi": "9h-12h", "vacances scolaires": "fermé"}}
    loin = Contexte(aujourdhui=date(2035, 1, 1))
    html = page(falc.build(fabrique(lieux=[lieu], permanences=[]), loin), "falc/lieux/a/index.html")
    assert "Pendant les vacances scolaires, les dates peuvent changer." in lignes(html)


BASE: dict[str, Any] = {
    "id": "a",
    "nom": "Abri inventé",
    "acteurs": ["france-services"],
    "code_postal": "54200",
    "commune": "Toul",
    "code_insee": "54528",
    "source": "Source fictive",
    "verifie_le": "2026-11-02",
}


@pytest.fixture(scope="module")
def vraies(racine: Path) -> list[tuple[Territoire, list[Fichier]]]:
    contexte = Contexte(aujourdhui=date(2026, 11, 21))
    lus = lire_territoires(racine / "territories").territoires
    return [(territoire, list(falc.build(territoire, contexte))) for territoire in lus]


def test_the_real_places_say_their_own_hours_and_phone(
    vraies: list[tuple[Territoire, list[Fichier]]], page: Page
) -> None:
    for territoire, fichiers in vraies:
        for accueil in territoire.accueils:
            html = page(fichiers, f"falc/lieux/{accueil.lieu.id}/index.html")
            dites = lignes(html)
            attendues = phrases.une_par_ligne(phrase_falc(accueil.horaires)) if accueil.horaires else ()
            assert [p for p in attendues if p not in dites] == [], accueil.lieu.id
            numero = (accueil.telephone or "").replace(" ", "\u00a0")
            assert not numero or numero in dites, accueil.lieu.id


def test_the_real_places_give_no_date_that_is_not_one(
    vraies: list[tuple[Territoire, list[Fichier]]], page: Page
) -> None:
    for territoire, fichiers in vraies:
        ouverts: dict[str, set[date]] = {}
        for accueil in territoire.accueils:
            if accueil.horaires:
                trouvees = occurrences(
                    accueil.horaires, territoire.calendrier, date(2026, 11, 21), date(2027, 12, 31)
                )
                ouverts.setdefault(accueil.lieu.id, set()).update(o.debut.date() for o in trouvees)
        for lieu in territoire.lieux:
            for moment in page(fichiers, f"falc/lieux/{lieu.id}/index.html").xpath(".//li/time"):
                jour = date.fromisoformat(moment.get("datetime"))
                assert jour in ouverts[lieu.id]
                assert moment.text.lower() == date_longue(jour)


def test_no_real_page_claims_to_be_reread(
    vraies: list[tuple[Territoire, list[Fichier]]], texte: Texte
) -> None:
    for _, fichiers in vraies:
        for fichier in fichiers:
            assert fichier.entete is not None
            lu = texte(lxml.html.fromstring(f"<main>{fichier.contenu}</main>"))
            assert PAS_RELUE in lu
            vus = (lu, fichier.entete.titre, fichier.entete.description, *(m.nom for m in fichier.entete.fil))
            assert [vu for vu in vus if PROMESSES.search(vu)] == []


def test_no_real_page_puts_two_sentences_on_a_line(
    vraies: list[tuple[Territoire, list[Fichier]]], page: Page
) -> None:
    deux = re.compile(r"[.!?] [A-ZÀÉÈ]")
    for territoire, fichiers in vraies:
        for lieu in territoire.lieux:
            html = page(fichiers, f"falc/lieux/{lieu.id}/index.html")
            for liste in html.xpath(".//ul | .//address"):
                liste.drop_tree()  # what an editor wrote
            assert [ligne for ligne in lignes(html) if deux.search(ligne)] == [], lieu.id
