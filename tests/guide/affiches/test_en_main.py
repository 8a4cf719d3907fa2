"""Can the sheets of a desk be read, filled with a pen, and heard: memo, desk card, orientation form?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from quifaitquoi.guide.affiches import bureau, fiche, memo
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.memo.redaction import FAMILLES
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fiche import champs
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Arbre, Role, Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.bords import verifier_en_main
from tests.guide.conftest import ARBRE, ROLES

SALLES = {"memo": memo, "bureau": bureau, "fiche": fiche}
Sortir = Callable[..., bytes]


@pytest.fixture
def sortir(territoire: Territoire, contexte: Contexte) -> Sortir:
    def faire(salle: str, vue: Vue | None = None) -> bytes:
        (affiche,) = SALLES[salle].affiches(vue or vue_de(territoire, contexte))
        return composer_pdf(affiche.epreuve, contexte.aujourdhui)

    return faire


@pytest.fixture
def vue_avec(territoire: Territoire, contexte: Contexte) -> Callable[..., Vue]:
    """The fictional territory with other national facts."""

    def faire(**champs_nationaux: Any) -> Vue:
        national = territoire.national.model_copy(update=champs_nationaux)
        return Vue(territoire.model_copy(update={"national": national}), contexte)

    return faire


@pytest.mark.parametrize(
    ("salle", "titre"),
    [
        ("memo", "Ce que nous avons fait ensemble, Meurthe-et-Moselle"),
        ("bureau", "Qui fait quoi, et comment le dire"),
        ("fiche", "Fiche d’orientation"),
    ],
)
def test_each_is_a_tagged_pdf_that_prints_on_any_printer(sortir: Sortir, salle: str, titre: str) -> None:
    pdf = sortir(salle)
    document = impression.ouvrir(pdf)
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert document.open_metadata()["dc:title"] == titre
    assert str(document.Root.Lang).startswith("fr")
    assert impression.balises(document).count("H1") == 1
    assert all("/FontFile3" in p or "/FontFile2" in p for p in impression.polices(document))
    verifier_en_main(pdf)
    assert sortir(salle) == pdf


@pytest.mark.parametrize("salle", ["memo", "bureau"])
def test_a_code_leads_to_the_page_that_says_more(
    sortir: Sortir, salle: str, territoire: Territoire, contexte: Contexte, sans_url: Any
) -> None:
    pdf = sortir(salle)
    (affiche,) = SALLES[salle].affiches(vue_de(territoire, contexte))
    url = affiche.epreuve.contenu.url
    assert url
    assert impression.codes_lus(pdf, 150)[0] == [url]
    document = impression.ouvrir(pdf)
    figures = [e for e in impression.elements(document) if e.S == "/Figure"]
    assert [str(figure.Alt) for figure in figures] == [f"Code QR qui mène à la page {url}"]
    nu = sortir(salle, Vue(territoire, sans_url(contexte)))
    assert "internet :" not in impression.texte(nu)
    assert impression.codes_lus(nu, 150)[0] == []


def test_the_memo_holds_on_a_sheet_with_every_skill_and_room_to_write(sortir: Sortir) -> None:
    (dit,) = impression.pages(sortir("memo"))
    for famille in FAMILLES:
        assert impression.plat(" ".join((famille.titre, *famille.gestes))) in dit
    for ligne in ("Date :", "Avec :", "Prochain atelier, le :", "Où :", "Téléphone :", "Autre chose :"):
        assert ligne in dit
    assert "ni mot de passe ni code" in dit
    listes = impression.balises(impression.ouvrir(sortir("memo")))
    assert listes.count("LI") == sum(len(famille.gestes) for famille in FAMILLES)


def test_the_form_asks_what_the_screen_asks(sortir: Sortir) -> None:
    (dit,) = impression.pages(sortir("fiche"))
    for choix in (*champs.PERSONNE, *champs.SITUATION, champs.CONTACT):
        assert impression.plat(choix.titre) in dit
        for reponse in choix.reponses:
            assert impression.plat(reponse) in dit
    for ligne in (*champs.PRESCRIPTEUR, champs.DESTINATION, champs.REMARQUES, champs.CONTACT_OU):
        assert f"{ligne.titre} :" in dit
    for mots in (*champs.COUPON_CASES, *champs.COUPON_LIGNES, *champs.COUPON_LIGNES_LONGUES, champs.ACCORD):
        assert impression.plat(mots) in dit


def test_the_form_is_set_once_for_all_territories(
    fabrique: Callable[..., Territoire], contexte: Contexte
) -> None:
    epreuves = [next(fiche.affiches(vue_de(fabrique(code), contexte))).epreuve for code in ("54", "88")]
    assert epreuves[0].donnees == epreuves[1].donnees
    assert all(epreuve.partout for epreuve in epreuves)


def test_the_desk_card_says_who_does_what_and_the_words_for_it(sortir: Sortir, vue_avec: Any) -> None:
    situation = ARBRE["orientations"][0] | {  # type: ignore[index, operator]
        "mandat": "Aucun mandat fictif.",
        "phrases": ["L’œuvre d’abord\u00a0: « on » la fait ensemble.", "Vous validez."],
    }
    arbre = Arbre.model_validate({**ARBRE, "orientations": [situation, *ARBRE["orientations"][1:]]})  # type: ignore[misc]
    vue = vue_avec(arbre=arbre)
    premiere, seconde = impression.pages(sortir("bureau", vue))
    for role in vue.territoire.national.roles[:2]:
        for texte in (role.nom, role.phrase, *role.fait, *role.ne_fait_pas):
            assert impression.plat(texte) in premiere
    assert "Apprendre « L’œuvre d’abord : « on » la fait ensemble. » « Vous validez. »" in seconde


def test_the_desk_card_names_the_other_helpers_of_the_territory(
    fabrique: Callable[..., Territoire], contexte: Contexte, sortir: Sortir
) -> None:
    """Roles that nobody holds here are left out; fourteen others are told over as many sheets as needed."""
    roles = [
        Role.model_validate(
            {
                "id": f"autre-{n}",
                "nom": f"Aidant fictif n° {n}",
                "phrase": "Aide pour l’essai. " * 8,
                "fait": ["Aider"],
            }
        )
        for n in range(15)
    ]
    acteurs = [{"id": f"acteur-{n}", "nom": f"Acteur {n}", "role": f"autre-{n}"} for n in range(14)]
    territoire = fabrique(acteurs=acteurs, lieux=[], permanences=[])
    national = territoire.national.model_copy(update={"roles": (*territoire.national.roles, *roles)})
    pdf = sortir("bureau", Vue(territoire.model_copy(update={"national": national}), contexte))
    dit = impression.texte(pdf)
    assert all(f"Aidant fictif n° {n} " in dit for n in range(14))
    assert "n° 14" not in dit
    assert impression.balises(impression.ouvrir(pdf)).count("TH") >= 2
    verifier_en_main(pdf)


def test_a_guide_without_the_two_front_roles_still_has_a_card(vue_avec: Any, sortir: Sortir) -> None:
    seuls = tuple(Role.model_validate(role) for role in ROLES if role["id"] == "france-services")
    dit = impression.texte(sortir("bureau", vue_avec(roles=seuls)))
    assert "Conseiller numérique" not in dit
    assert "France services" in dit
    assert "Fait" not in impression.texte(sortir("bureau", vue_avec(roles=())))
