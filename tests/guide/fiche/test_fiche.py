"""Does the orientation form ask what it should, of the right places, and give nothing away?"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import lxml.html
import pytest
from quifaitquoi.guide import feuilles, fiche, scripts
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

Page = Callable[..., lxml.html.HtmlElement]
Texte = Callable[[lxml.html.HtmlElement], str]
FIN = "fiche-orientation/index.html"
OCTETS_DE_JS = 600

# What a form of orientation holds; then ours: destination, date, way to be contacted, consent.
CHAMPS = {
    "Nom": "text",
    "Prénom": "text",
    "Téléphone ou courriel": "text",
    "Date": "text",
    "Choisir dans ce guide": "select",
    "Qui, où, et à quel numéro": "textarea",
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
    "Préfère un contact": (
        "radio",
        ["Par téléphone", "Par SMS", "Par courriel", "Par courrier", "Ne pas me contacter"],
    ),
}


@pytest.fixture
def formulaire(territoire: Territoire, contexte: Contexte, page: Page) -> lxml.html.HtmlElement:
    (trouve,) = page(fiche.build(territoire, contexte), FIN).iter("form")
    return trouve


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


def test_without_javascript_the_destination_is_lines_to_write(formulaire: lxml.html.HtmlElement) -> None:
    (liste,) = formulaire.iter("select")
    assert liste.getparent().get("hidden") is not None
    assert liste.get("id") == "guide"
    assert formulaire.xpath(".//textarea[@id='destination'][not(ancestor::*[@hidden])]")


def test_the_pages_ask_for_files_that_are_published(territoire: Territoire, contexte: Contexte) -> None:
    publies = {f.chemin for f in (*scripts.fichiers(), *feuilles.fichiers())}
    for page in fiche.build(territoire, contexte):
        assert page.entete is not None
        assert {*page.entete.styles, *page.entete.modules} <= publies


def test_the_script_stays_tiny(racine: Path) -> None:
    source = racine / "plugins/quifaitquoi/guide/fiche/fiche.js"
    assert len(gzip.compress(source.read_bytes(), 9)) <= OCTETS_DE_JS


def test_published_sheets_lose_their_comments_only() -> None:
    for feuille in feuilles.fichiers():
        assert isinstance(feuille.contenu, str)
        assert "/*" not in feuille.contenu
        assert feuille.contenu.count("{") == feuille.contenu.count("}") > 5
