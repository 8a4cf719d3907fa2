"""Does « Qui fait quoi ? » show the doors of the guide, near and from three metres?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from quifaitquoi.guide.affiches import portes
from quifaitquoi.guide.affiches.atelier.support import Support
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Contact, Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.conftest import verifier_l_affiche
from tests.guide.affiches.impression import POINT_PAR_MM

CAPITALE = 0.668
"""Height of a capital of our font, for a body of 1."""
Mettre = Callable[..., bytes]


@pytest.fixture
def mettre(territoire: Territoire, contexte: Contexte) -> Mettre:
    def faire(*, mur: bool, ou: Territoire = territoire, quand: Contexte = contexte) -> bytes:
        affiche = list(portes.affiches(vue_de(ou, quand), Support()))[mur]
        return composer_pdf(affiche.epreuve, quand.aujourdhui)

    return faire


@pytest.mark.parametrize("mur", [False, True])
def test_one_sheet_that_everybody_can_open(mettre: Mettre, mur: bool) -> None:
    pdf = mettre(mur=mur)
    url = "https://guide.example/p/54-2j5x6xc/"
    verifier_l_affiche(pdf, titre="Qui fait quoi\u00a0?, Meurthe-et-Moselle", url=url)
    balises = impression.balises(impression.ouvrir(pdf))
    assert [b for b in balises if b.startswith("H")] == ["H1", "H2", "H2", "H2"]
    assert mettre(mur=mur) == pdf


def test_word_for_word(mettre: Mettre) -> None:
    assert impression.texte(mettre(mur=True)) == (
        "Qui fait quoi ? Apprendre Faire une démarche Autre chose que le numérique "
        "Une question ? Appelez : Sur internet : guide.example/p/54-2j5x6xc "
        "Mis à jour le samedi 21 novembre 2026. À retirer après le mercredi 22 décembre 2027."
    )
    dit = impression.texte(mettre(mur=False))
    assert "Trois portes en Meurthe-et-Moselle." in dit
    assert "Apprendre Voyez : Conseiller numérique" in dit


def test_doors_are_read_from_three_metres(mettre: Mettre) -> None:
    """A capital of 15 mm, which the rule of 20 April 2017 asks for signs that tell the way."""
    (signes,) = impression.signes(mettre(mur=True))
    grands = "".join(s.texte for s in signes if s.corps * CAPITALE >= 15 * POINT_PAR_MM)
    assert grands == "ApprendreFaireunedémarcheAutrechosequelenumérique"


def test_the_number_of_the_service_that_keeps_the_guide(mettre: Mettre, territoire: Territoire) -> None:
    contact = Contact.model_validate({"service": "Service fictif", "telephone": "03 83 99 99 00"})
    pdf = mettre(mur=True, ou=territoire.model_copy(update={"contact": contact}))
    assert "Appelez : 03 83 99 99 00" in impression.texte(pdf)
    assert "tel:+33383999900" in impression.liens(impression.ouvrir(pdf))


def test_without_address_of_the_site_no_code(mettre: Mettre, contexte: Contexte) -> None:
    pdf = mettre(mur=False, quand=replace(contexte, url_site=""))
    assert impression.codes_lus(pdf) == [[]]
    assert "Sur internet" not in impression.texte(pdf)


def test_a_door_with_too_many_words_takes_another_sheet(mettre: Mettre, territoire: Territoire) -> None:
    arbre = territoire.national.arbre
    depart = arbre.questions[0]
    longues = tuple(
        r.model_copy(update={"texte": f"{r.texte} dans l’œuvre imaginaire de la commune, « là »"})
        for r in depart.reponses
    )
    questions = (depart.model_copy(update={"reponses": longues}), *arbre.questions[1:])
    national = territoire.national.model_copy(
        update={"arbre": arbre.model_copy(update={"questions": questions})}
    )
    pdf = mettre(mur=True, ou=territoire.model_copy(update={"national": national}))
    feuilles = impression.pages(pdf)
    assert len(feuilles) > 1
    for rang, feuille in enumerate(feuilles, 1):
        assert f"Feuille {rang} sur {len(feuilles)}." in feuille
    assert " ".join(feuilles).count("dans l’œuvre imaginaire de la commune, « là »") == 3
    verifier_l_affiche(pdf, titre="Qui fait quoi\u00a0?, Meurthe-et-Moselle")
