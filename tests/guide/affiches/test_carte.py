"""Is a card handed to somebody complete, the same eight times, and said once to who listens?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from quifaitquoi.guide.affiches import carte
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.bords import A4
from tests.guide.affiches.impression import POINT_PAR_MM
from tests.guide.conftest import LIEUX

Remettre = Callable[..., bytes]
URL = "https://guide.example/p/54-zh54xsv/"
RECTO = (
    "Maison fictive de Toul 1 rue de l’Exemple, Entrée par la cour imaginaire, 54200 Toul "
    "Le mardi, de 9 h à 12 h. Sans rendez-vous. Une question ? Appelez : 03 83 99 99 99 "
    "Mon rendez-vous : À jeter après le samedi 16 janvier 2027. À apporter : voir au dos."
)
VERSO = (
    "À apporter : Votre courrier fictif. "
    "Mis à jour le samedi 21 novembre 2026. Sur internet : guide.example/p/54-zh54xsv"
)


@pytest.fixture
def remettre(fabrique: Callable[..., Territoire], contexte: Contexte) -> Remettre:
    def faire(contexte_: Contexte = contexte, *, permanences: Any = (), **champs: Any) -> bytes:
        lieu = LIEUX[0] | {"horaires": {"mardi": "9h-12h"}} | champs
        vue = vue_de(fabrique(lieux=[lieu], permanences=list(permanences)), contexte_)
        (affiche,) = carte.affiches(vue)
        return composer_pdf(affiche.epreuve, contexte.aujourdhui)

    return faire


def cartes(pdf: bytes) -> int:
    return impression.texte(pdf).count("Mon rendez-vous :")


def verifier(pdf: bytes) -> None:
    """Every character is readable, in the margins of a printer, and over no other."""
    for signes in impression.signes(pdf):
        verifier_la_face(signes)


def verifier_la_face(signes: list[impression.Signe]) -> None:
    for signe in signes:
        assert signe.corps >= 8 - 0.01
        assert min(signe.gauche, signe.bas) >= 5 * POINT_PAR_MM
        assert signe.droite <= A4[0] - 5 * POINT_PAR_MM
        assert signe.haut <= A4[1] - 5 * POINT_PAR_MM
    dans_l_ordre = sorted(signes, key=lambda signe: signe.gauche)
    for rang, a in enumerate(dans_l_ordre):
        for b in dans_l_ordre[rang + 1 :]:
            if b.gauche > a.droite - 2:
                break
            assert min(a.haut, b.haut) - max(a.bas, b.bas) <= 2, (a, b)


def test_eight_times_the_same_words_on_both_faces(remettre: Remettre) -> None:
    pdf = remettre()
    assert impression.pages(pdf) == [" ".join([RECTO] * 8), " ".join([VERSO] * 8)]
    verifier(pdf)
    assert remettre() == pdf


def test_a_phone_reads_the_code_of_each_card(remettre: Remettre) -> None:
    assert impression.codes_lus(remettre(), 150) == [[], [URL] * 8]
    for gauche, bas, droite, haut in impression.images(remettre()):
        assert min(droite - gauche, haut - bas) / POINT_PAR_MM >= 29.5
    quatre = remettre(a_apporter=[f"{rang} document imaginaire" for rang in range(16)])
    assert impression.codes_lus(quatre, 150) == [[URL] * 4]


def test_a_back_with_nothing_to_say_is_not_printed(
    remettre: Remettre, contexte: Contexte, sans_url: Callable[[Contexte], Contexte]
) -> None:
    """Neither code nor thing to bring: a single face, which says nothing of its back."""
    (seule,) = impression.pages(remettre(sans_url(contexte), acteurs=["conums"], a_apporter=[]))
    assert cartes(remettre(sans_url(contexte), acteurs=["conums"], a_apporter=[])) == 8
    assert "au dos" not in seule
    assert "internet" not in seule


def test_who_listens_hears_one_card(remettre: Remettre) -> None:
    document = impression.ouvrir(remettre())
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert document.open_metadata()["dc:title"] == "Cartes à remettre, Maison fictive de Toul"
    assert str(document.Root.Lang).startswith("fr")
    huit, quatre = remettre(), remettre(a_apporter=["courrier « œuvre » fictif, " * n for n in (8, 9)])
    assert (cartes(huit), cartes(quatre)) == (8, 4)
    balises = [impression.balises(impression.ouvrir(pdf)) for pdf in (huit, quatre)]
    assert [(b.count("H1"), b.count("Figure")) for b in balises] == [(0, 1), (0, 1)]
    assert abs(len(balises[0]) - len(balises[1])) <= 4


def test_there_is_room_to_write_the_appointment(remettre: Remettre) -> None:
    """Six centimetres of the line are free after the words."""
    signes = next(impression.signes(remettre()))
    gras = [s for s in signes if s.texte == "M" and s.corps == pytest.approx(11)]
    assert len(gras) == 8
    for debut in gras:
        libre = (debut.gauche + 35 * POINT_PAR_MM, debut.gauche + 93 * POINT_PAR_MM)
        sur_la_ligne = [s for s in signes if abs(s.bas - debut.bas) < 2 and libre[0] < s.gauche < libre[1]]
        assert sur_la_ligne == []


@pytest.mark.parametrize(("fois", "attendues"), [(1, 8), (3, 8), (8, 4), (30, 2)])
def test_more_words_make_larger_cards_never_smaller_letters(
    remettre: Remettre, fois: int, attendues: int
) -> None:
    choses = [f"{rang} document imaginaire" for rang in range(1, 2 * fois)]
    pdf = remettre(a_apporter=choses)
    assert cartes(pdf) == attendues
    verifier(pdf)
    assert impression.texte(pdf).count(f"{2 * fois - 1} document imaginaire.") == attendues


def test_more_words_than_a_sheet_holds_are_all_printed(remettre: Remettre) -> None:
    pdf = remettre(a_apporter=[f"{rang} document imaginaire " * 14 for rang in range(40)])
    assert impression.texte(pdf).count("document imaginaire") == 14 * 40
    assert cartes(pdf) == 1
    verifier(pdf)


def test_two_helpers_are_named_and_a_place_without_phone_gives_its_mail(
    remettre: Remettre, permanence: Callable[..., dict[str, Any]]
) -> None:
    pdf = remettre(permanences=[permanence(horaires={"jeudi": "14h-16h"})], telephone=None)
    dit = impression.texte(pdf)
    assert "France services : Le mardi, de 9 h à 12 h." in dit
    assert "Conseillers numériques fictifs : Le jeudi, de 14 h à 16 h. Sur rendez-vous." in dit
    verifier(pdf)


@pytest.mark.parametrize("hostile", ["W" * 150, '#panic("x") *gras* $x$ @ref', "Île-d’Aix, " * 12])
def test_hostile_words_stay_on_their_card(remettre: Remettre, hostile: str) -> None:
    pdf = remettre(nom=hostile.strip(), adresse=hostile.strip())
    verifier(pdf)
    dit = impression.texte(pdf).replace(" ", "")
    assert dit.count(impression.plat(hostile).replace(" ", "")) == 2 * cartes(pdf)
