"""Does the table of the actions say what is declared, and nothing that isn't?"""

from __future__ import annotations

from datetime import date

from quifaitquoi.guide.actions_cles import A_PRECISER, NE_LE_FAIT_PAS, Declaration, tableau_des_actions
from quifaitquoi.model import Territoire

from tests.guide.actions_fictives import ACTIONS, AUTRE, PRATIQUES, avec_actions


def test_the_two_front_line_roles_come_first(territoire: Territoire) -> None:
    autour = {**ACTIONS[0], "parts": ACTIONS[0]["parts"][::-1]}
    tableau = tableau_des_actions(avec_actions(territoire, [autour]))
    assert [role.id for role in tableau.roles] == [
        "france-services",
        "conseiller-numerique",
        "travailleur-social",
    ]
    assert tableau.face_a_face is not None
    assert [role.id for role in tableau.face_a_face.roles] == ["france-services", "conseiller-numerique"]
    assert [role.id for role in tableau.autres.roles] == ["travailleur-social"]


def test_each_role_speaks_in_its_own_column(territoire: Territoire) -> None:
    sortir, signer = tableau_des_actions(avec_actions(territoire)).lignes
    assert [(case.refus, case.phrase) for case in sortir.cases] == [
        ("", "Roule en bus imaginaire."),
        ("", "Campe au marché inventé."),
        (NE_LE_FAIT_PAS, "Attend au bureau."),
    ]
    assert [(case.refus, case.phrase) for case in signer.cases] == [
        ("", "Signe avec un mandat d’exemple."),
        (NE_LE_FAIT_PAS, ""),
        ("", A_PRECISER),
    ]


def test_no_frequency_is_ever_invented(territoire: Territoire) -> None:
    tableau = tableau_des_actions(avec_actions(territoire))
    assert {case.frequence for ligne in tableau.lignes for case in ligne.cases} == {None}
    assert not tableau.continuum_rempli
    assert tableau.declarations == ()


def test_what_a_territory_declares_is_shown_with_who_says_it(territoire: Territoire) -> None:
    plus_vieille = {**PRATIQUES[0], "action": "signer", "frequences": [], "verifie_le": "2026-10-01"}
    tableau = tableau_des_actions(avec_actions(territoire, pratiques=[*PRATIQUES, plus_vieille]))
    assert [case.frequence_dite for case in tableau.lignes[0].cases] == ["souvent", "rarement", "jamais"]
    assert [case.frequence_dite for case in tableau.lignes[1].cases] == [None, None, None]
    assert tableau.lignes[0].initiatives == ("Un goûter fictif le jeudi.", "Un bus pour deux.")
    assert tableau.declarations == (Declaration("Réunion d’exemple", date(2026, 10, 1)),)
    assert tableau.continuum_rempli
    assert tableau.face_a_face is not None
    assert tableau.face_a_face.continuum_rempli


def test_a_frequency_of_another_role_fills_no_continuum(territoire: Territoire) -> None:
    autre = {**PRATIQUES[0], "frequences": [{"role": "travailleur-social", "frequence": 0}]}
    tableau = tableau_des_actions(avec_actions(territoire, pratiques=[autre]))
    assert tableau.continuum_rempli
    assert tableau.face_a_face is not None
    assert not tableau.face_a_face.continuum_rempli


def test_actions_of_the_territory_come_last(territoire: Territoire) -> None:
    lignes = tableau_des_actions(avec_actions(territoire, locales=[AUTRE])).lignes
    assert [(ligne.action.id, ligne.locale) for ligne in lignes] == [
        ("sortir", False),
        ("signer", False),
        ("chanter", True),
    ]


def test_with_one_of_the_two_missing_nothing_is_face_to_face(territoire: Territoire) -> None:
    seule = {**ACTIONS[1], "parts": ACTIONS[1]["parts"][:1]}
    tableau = tableau_des_actions(avec_actions(territoire, [seule]))
    assert tableau.face_a_face is None
    assert [role.id for role in tableau.autres.roles] == ["france-services"]


def test_each_source_is_given_once(territoire: Territoire) -> None:
    assert tableau_des_actions(avec_actions(territoire)).sources == ("Fiche d’exemple.",)
