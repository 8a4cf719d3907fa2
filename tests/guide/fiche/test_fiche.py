"""Does the orientation form ask what it should, of the right places, and give nothing away?"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from quifaitquoi.guide import feuilles, fiche, scripts
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
Fabrique = Callable[..., Territoire]
FIN = "fiche-orientation/index.html"
OCTETS_DE_JS = 600

# What a form of orientation holds; then ours: destination, date, way to be contacted, consent.
CHAMPS = {
    "Nom": "text",
    "Prénom": "text",
    "Téléphone ou courriel": "text",
    "Date": "text",
    "Lieu du guide": "select",
    "Remarques": "textarea",
    "Numéro ou adresse": "text",
}
QUESTIONS = {
    "Profil": ("radio", ["Particulier", "Professionnel", "Association"]),
    "Tranche d’âge": ("radio", ["Moins de 16 ans", "16 à 25 ans", "26 à 59 ans", "60 ans ou plus"]),
    "Peut se déplacer": ("radio", ["Oui", "Avec de l’aide", "Non"]),
    "Besoins": ("checkbox", ["Démarches administratives", "Apprentissage", "Perfectionnement"]),
    "Matériel": ("checkbox", ["Smartphone", "Tablette", "Ordinateur"]),
    "Connexion à internet": ("radio", ["Avec", "Sans"]),
    "Sait déjà": (
        "checkbox",
        [
            "Utiliser un appareil",
            "Chercher sur internet",
            "Faire une démarche en ligne",
            "Gérer sa boîte mail",
        ],
    ),
    "Préfère un contact": ("radio", ["Par téléphone", "Par SMS", "Par courriel", "Par courrier"]),
}


@pytest.fixture
def formulaire(territoire: Territoire, contexte: Contexte, page: Page) -> lxml.html.HtmlElement:
    (trouve,) = page(fiche.build(territoire, contexte), FIN).iter("form")
    return trouve


def options(formulaire: lxml.html.HtmlElement) -> dict[str, list[str]]:
    return {
        groupe.get("label"): [o.text for o in groupe.iter("option")] for groupe in formulaire.iter("optgroup")
    }


def test_the_lines_to_write_on(formulaire: lxml.html.HtmlElement) -> None:
    ecrits = {}
    for label in formulaire.xpath(".//label[@for]"):
        (champ,) = formulaire.xpath(f".//*[@id='{label.get('for')}']")
        ecrits[label.text] = champ.get("type") or champ.tag
    assert ecrits == CHAMPS


def test_the_boxes_to_tick(formulaire: lxml.html.HtmlElement, texte: Texte) -> None:
    questions = {}
    for groupe in formulaire.find_class("choix"):
        (genre,) = {champ.get("type") for champ in groupe.iter("input")}
        questions[groupe.find("legend").text] = (genre, [texte(label) for label in groupe.iter("label")])
    assert questions == QUESTIONS


def test_the_person_is_not_named(formulaire: lxml.html.HtmlElement) -> None:
    noms = [label for label in formulaire.iter("label") if label.text and "om" in label.text.lower().split()]
    assert noms == []
    parties = {f.find("legend").text: f for f in formulaire.find_class("partie")}
    assert not parties["La personne orientée"].xpath(".//input[@type='text']")


def test_nothing_can_be_sent(formulaire: lxml.html.HtmlElement) -> None:
    assert formulaire.get("action") is None
    # In a page, outside a dialog, this method submits nothing, even without JavaScript.
    assert formulaire.get("method") == "dialog"
    assert formulaire.xpath(".//*[@type='submit' or @formaction]") == []
    assert [b for b in formulaire.iter("button") if b.get("type") not in {"button", "reset"}] == []
    # Radios need a name to exclude each other; no other field has one.
    assert formulaire.xpath(".//*[@name][not(@type='radio')]") == []


def test_the_browser_is_asked_to_keep_nothing(formulaire: lxml.html.HtmlElement) -> None:
    # Boxes may not have the attribute themselves (Nu checker): that of the form holds for them.
    champs = formulaire.xpath(".//select | .//textarea | .//input[@type='text']")
    assert {champ.get("autocomplete") for champ in champs} == {"off"}
    assert formulaire.get("autocomplete") == "off"
    assert formulaire.get("spellcheck") == "false"


def test_each_field_has_its_own_label(formulaire: lxml.html.HtmlElement) -> None:
    champs = [*formulaire.iter("input", "select", "textarea")]
    ids = [champ.get("id") for champ in champs]
    assert len(set(ids)) == len(ids) > 30
    nommes = {label.get("for") for label in formulaire.iter("label")}
    orphelins = [c for c in champs if c.get("id") not in nommes and c.getparent().tag != "label"]
    assert orphelins == []


def test_the_destinations_are_the_places_of_the_guide(formulaire: lxml.html.HtmlElement) -> None:
    assert options(formulaire) == {
        "Pompey": ["Mairie fictive de Pompey, 03\u00a083\u00a099\u00a099\u00a001"],
        "Toul": ["Maison fictive de Toul, 03\u00a083\u00a099\u00a099\u00a099"],
    }


def test_a_place_says_its_commune_when_its_name_does_not(
    fabrique: Fabrique, contexte: Contexte, lieu_nu: dict[str, Any]
) -> None:
    lieux = [{**lieu_nu, "id": "b", "nom": "Zone imaginaire"}, {**lieu_nu, "id": "a", "nom": "Abri de TOUL"}]
    vue = vue_de(fabrique(acteurs=[], lieux=lieux, permanences=[]), contexte)
    assert fiche.destinations(vue) == [("Toul", ["Abri de TOUL", "Zone imaginaire, Toul"])]


@pytest.fixture
def lieu_nu() -> dict[str, Any]:
    return {
        "code_postal": "54200",
        "commune": "Toul",
        "code_insee": "54528",
        "source": "Source fictive",
        "verifie_le": "2026-11-02",
    }


def test_what_a_contributor_writes_stays_text(
    fabrique: Fabrique, contexte: Contexte, lieu_nu: dict[str, Any]
) -> None:
    lieu = {**lieu_nu, "id": "a", "nom": "a & b \" ' < c"}
    (page,) = fiche.build(fabrique(acteurs=[], lieux=[lieu], permanences=[]), contexte)
    assert "<option>a &amp; b &#34; &#39; &lt; c, Toul</option>" in page.contenu


def test_a_guide_without_places_still_has_its_form(
    fabrique: Fabrique, contexte: Contexte, page: Page
) -> None:
    html = page(fiche.build(fabrique(acteurs=[], lieux=[], permanences=[]), contexte), FIN)
    assert [o.text for o in html.iter("option")] == ["Choisir un lieu"]


def test_the_return_slip_is_on_paper_only(
    territoire: Territoire, contexte: Contexte, page: Page, texte: Texte
) -> None:
    (talon,) = page(fiche.build(territoire, contexte), FIN).find_class("talon")
    assert "papier-seul" in talon.get("class").split()
    for case in ("Personne reçue", "Rendez-vous donné", "Personne non venue", "Personne orientée ailleurs"):
        assert case in texte(talon)


def test_the_page_asks_for_files_that_are_published(territoire: Territoire, contexte: Contexte) -> None:
    (page,) = fiche.build(territoire, contexte)
    assert page.entete is not None
    publies = {f.chemin for f in (*scripts.fichiers(), *feuilles.fichiers())}
    assert {*page.entete.styles, *page.entete.modules} <= publies


def test_the_script_stays_tiny(racine: Path) -> None:
    source = racine / "plugins/quifaitquoi/guide/fiche/fiche.js"
    assert len(gzip.compress(source.read_bytes(), 9)) <= OCTETS_DE_JS


def test_published_sheets_lose_their_comments_only() -> None:
    for feuille in feuilles.fichiers():
        assert isinstance(feuille.contenu, str)
        assert "/*" not in feuille.contenu
        assert feuille.contenu.count("{") == feuille.contenu.count("}") > 10
