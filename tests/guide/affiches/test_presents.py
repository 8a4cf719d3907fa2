"""Do the week of a house and the poster « Duo » say who receives when, side by side, or say why not?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from quifaitquoi.guide.affiches import build, duo, semaine
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.bords import A4
from tests.guide.affiches.conftest import verifier_l_affiche
from tests.guide.conftest import ACTEURS, LIEUX, Page

SIMPLES = {"lundi au vendredi": "9h-12h, 14h-17h"}
URL = "https://guide.example/p/54-zh54xsv/"
HORAIRES = {"lundi au jeudi": "9h-12h, 14h-17h", "samedi": "9h-12h", "jours fériés": "fermé"}
Voir = Callable[..., Vue]
Permanence = Callable[..., dict[str, Any]]


@pytest.fixture
def voir(fabrique: Callable[..., Territoire], contexte: Contexte, permanence: Permanence) -> Voir:
    """The fictional house, where a second helper receives too."""

    def faire(autres: list[dict[str, Any]] | None = None, acteurs: Any = None, **champs: Any) -> Vue:
        recus = [permanence(horaires={"mardi": "14h-16h"})] if autres is None else autres
        lieu = LIEUX[0] | {"horaires": HORAIRES} | champs
        return vue_de(fabrique(acteurs=acteurs, lieux=[lieu], permanences=recus), contexte)

    return faire


def mettre(vue: Vue, modele: Any) -> bytes:
    (affiche,) = modele.affiches(vue)
    assert isinstance(affiche, Affiche)
    return composer_pdf(affiche.epreuve, vue.contexte.aujourdhui)


@pytest.mark.parametrize(
    ("modele", "titre", "entetes"),
    [(semaine, "La semaine, ici", 3), (duo, "Ici, à deux pour vous aider", 2)],
)
def test_a_poster_that_everybody_can_open(voir: Voir, modele: Any, titre: str, entetes: int) -> None:
    pdf = mettre(voir(horaires=SIMPLES), modele)
    verifier_l_affiche(pdf, titre=f"{titre}, Maison fictive de Toul", url=URL)
    balises = impression.balises(impression.ouvrir(pdf))
    assert balises.count("Table") == 1
    assert balises.count("TH") == entetes
    assert len(impression.pages(pdf)) == 1
    assert mettre(voir(horaires=SIMPLES), modele) == pdf


def test_the_week_word_for_word(voir: Voir) -> None:
    assert impression.texte(mettre(voir(), semaine)) == (
        "La semaine, ici Maison fictive de Toul "
        "1 rue de l’Exemple, Entrée par la cour imaginaire, 54200 Toul "
        "Informations d’août 2025 : appelez d’abord. "
        "Jour France services Conseillers numériques fictifs "
        "Lundi 9 h – 12 h 14 h – 17 h fermé "
        "Mardi 9 h – 12 h 14 h – 17 h 14 h – 16 h "
        "Mercredi et jeudi 9 h – 12 h 14 h – 17 h fermé "
        "Samedi 9 h – 12 h fermé "
        "Vendredi et dimanche : fermé. France services : fermé les jours fériés. "
        "Pour prendre rendez-vous, appelez : 03 83 99 99 99 "
        "Sur internet : guide.example/p/54-zh54xsv "
        "Mis à jour le samedi 21 novembre 2026. À retirer après le samedi 16 janvier 2027. "
        "Source : Producteur fictif (Licence Ouverte 2.0). Vérifié le 2 novembre 2026. "
        "Source : Producteur fictif (Licence Ouverte 2.0). Vérifié le 1er août 2025."
    )


def test_the_duo_says_what_each_does_and_at_which_number(voir: Voir, permanence: Permanence) -> None:
    autre = permanence(horaires={"mardi": "14h-16h"}, telephone="03 83 99 99 02", frais_a_charge=["Gratuit"])
    pdf = mettre(voir([autre], horaires=SIMPLES), duo)
    dit = impression.texte(pdf)
    assert (
        "54200 Toul Informations d’août 2025 : appelez d’abord. "
        "France services Conseillers numériques fictifs "
        "Fait avec vous vos démarches en ligne. Gratuit, sans rendez-vous. "
        "Vous apprend à vous servir d’un ordinateur. Gratuit, sur rendez-vous. "
        "03 83 99 99 99 03 83 99 99 02 "
        "Lundi : 9 h – 12 h, 14 h – 17 h Lundi : fermé "
        "Mardi : 9 h – 12 h, 14 h – 17 h Mardi : 14 h – 16 h" in dit
    )
    liens = impression.liens(impression.ouvrir(pdf))
    assert liens == ["tel:+33383999999", "tel:+33383999902", URL]


def test_each_phone_of_a_duo_is_wider_than_the_code(voir: Voir, permanence: Permanence) -> None:
    autre = permanence(horaires={"mardi": "14h-16h"}, telephone="03 83 99 99 02")
    pdf = mettre(voir([autre], horaires=SIMPLES), duo)
    ((gauche, _, droite, _),) = impression.images(pdf)
    (signes,) = impression.signes(pdf)
    plus_gros = [s for s in signes if s.texte.isdigit() and s.corps > 21]
    milieu = A4[0] / 2
    for cote in ([s for s in plus_gros if s.droite < milieu], [s for s in plus_gros if s.gauche > milieu]):
        assert len(cote) == 10
        assert max(s.droite for s in cote) - min(s.gauche for s in cote) > droite - gauche


def test_the_same_number_is_said_once(voir: Voir) -> None:
    pdf = mettre(voir(horaires=SIMPLES), duo)
    assert impression.texte(pdf).count("03 83 99 99 99") == 1
    assert "Pour les deux : 03 83 99 99 99 Lundi" in impression.texte(pdf)


def test_no_duo_when_the_hours_of_one_side_are_missing(voir: Voir, permanence: Permanence) -> None:
    vue = voir(horaires=None)
    assert list(duo.affiches(vue)) == []
    (refus,) = duo.refus(vue)
    assert refus.lieu.id == "maison-fictive"
    assert refus.raison == "il manque les horaires de «\u00a0France services\u00a0» dans ce lieu"
    vue = voir([permanence(horaires={"12 mars 2026": "9h-12h"})])
    assert list(duo.affiches(vue)) == []
    (refus,) = duo.refus(vue)
    assert "«\u00a0Conseillers numériques fictifs\u00a0» n’y reçoit plus" in refus.raison


def test_the_page_lists_the_week_and_the_duo_or_says_what_is_missing(voir: Voir, page: Page) -> None:
    vue = voir()
    pleine = page(build(vue.territoire, vue.contexte), "affiches/index.html")
    liens = [str(lien.get("href")) for lien in pleine.xpath(".//h3/..//a")]
    maison = ["affiche-maison-fictive.pdf", "semaine-maison-fictive.pdf", "duo-maison-fictive.pdf"]
    simples = ["affiche-simple-maison-fictive.pdf", "carte-simple-maison-fictive.pdf"]
    pages = ["../lieux/maison-fictive/", "../falc/lieux/maison-fictive/"]
    assert liens == [*maison, "carte-maison-fictive.pdf", *simples, *pages]
    vue = voir(horaires=None)
    vide = page(build(vue.territoire, vue.contexte), "affiches/index.html")
    assert (
        "Pas d’affiche à deux pour Maison fictive de Toul\u00a0: il manque les horaires"
        in vide.text_content()
    )
    assert "Pas d’affiche à deux" not in pleine.text_content()


def test_one_helper_alone_is_neither_a_week_nor_a_duo(voir: Voir, permanence: Permanence) -> None:
    vue = voir([permanence(acteur="france-services")])
    assert [*semaine.affiches(vue), *duo.affiches(vue), *duo.refus(vue)] == []


def test_two_of_the_same_trade_are_a_week_and_no_duo(voir: Voir, permanence: Permanence) -> None:
    acteurs = [*ACTEURS, {"id": "autre", "role": "france-services", "nom": "Autre maison fictive"}]
    vue = voir([permanence(acteur="autre", horaires={"mardi": "14h-16h"})], acteurs)
    assert len(list(semaine.affiches(vue))) == 1
    assert [*duo.affiches(vue), *duo.refus(vue)] == []


@pytest.mark.parametrize("combien", [3, 5, 12])
def test_many_helpers_with_long_names_take_more_sheets(
    voir: Voir, permanence: Permanence, combien: int
) -> None:
    noms = [f"Association « L’œuvre d’Élise » numéro {rang}" for rang in range(combien)]
    acteurs = [*ACTEURS] + [
        {"id": f"a-{rang}", "role": "conseiller-numerique", "nom": nom} for rang, nom in enumerate(noms)
    ]
    recus = [permanence(acteur=f"a-{rang}", horaires={"mardi": "14h-16h"}) for rang in range(combien)]
    pdf = mettre(voir(recus, acteurs), semaine)
    verifier_l_affiche(pdf, titre="La semaine, ici, Maison fictive de Toul")
    feuilles = impression.pages(pdf)
    assert len(feuilles) > 1
    for rang, feuille in enumerate(feuilles, 1):
        assert f"Feuille {rang} sur {len(feuilles)}." in feuille
        assert "Maison fictive de Toul" in feuille
    dit = " ".join(feuilles).replace(" ", "")
    assert [nom for nom in noms if nom.replace(" ", "") not in dit] == []


def test_a_full_week_of_two_takes_a_second_sheet_and_says_so(voir: Voir) -> None:
    jours = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
    pleine = {jour: f"9h-12h, 14h-{17 + rang % 2}h" for rang, jour in enumerate(jours)}
    feuilles = impression.pages(mettre(voir(horaires=pleine), duo))
    assert [f"Feuille {rang} sur 2." in feuille for rang, feuille in enumerate(feuilles, 1)] == [True, True]
    assert all("France services Conseillers numériques fictifs" in feuille for feuille in feuilles)


@pytest.mark.parametrize("nom", ["W" * 60, '#panic("x") *gras* $x$', "Île-d’Aix et " * 8])
def test_hostile_names_stay_words_in_their_column(voir: Voir, nom: str) -> None:
    acteurs = [ACTEURS[0], ACTEURS[1] | {"nom": nom.strip()}]
    for modele, titre in ((semaine, "La semaine, ici"), (duo, "Ici, à deux pour vous aider")):
        pdf = mettre(voir(acteurs=acteurs, nom=nom.strip(), telephone=None), modele)
        verifier_l_affiche(pdf, titre=f"{titre}, {nom.strip()}")
        assert impression.plat(nom).replace(" ", "") in impression.texte(pdf).replace(" ", "")
