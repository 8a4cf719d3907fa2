"""Is each helper behind the right door?"""

from __future__ import annotations

from quifaitquoi.guide.portes import portes
from quifaitquoi.model import Arbre, Territoire


def test_les_portes_sont_les_reponses_de_la_premiere_question(arbre: Arbre) -> None:
    assert [porte.titre for porte in portes(arbre)] == [
        "Apprendre",
        "Faire une démarche",
        "Autre chose que le numérique",
    ]


def test_chacun_derriere_la_sienne(territoire: Territoire) -> None:
    apprendre, demarche, autre = portes(territoire.national.arbre)
    france_services, atelier = territoire.accueils
    assert demarche.repond(france_services)
    assert not apprendre.repond(france_services)
    assert apprendre.repond(atelier)
    assert not demarche.repond(atelier)
    assert not autre.repond(france_services)


def _orientation(nom: str, role: str) -> dict[str, object]:
    return {"id": nom, "titre": nom, "etapes": [{"titre": "Voir", "roles": [role]}]}


DETOUR = {
    "depart": "debut",
    "questions": [
        {
            "id": "debut",
            "titre": "Quoi ?",
            "reponses": [{"texte": "A", "vers": "suite"}, {"texte": "B", "vers": "trois"}],
        },
        {
            "id": "suite",
            "titre": "Et ?",
            "reponses": [{"texte": nom, "vers": nom} for nom in ("un", "deux", "trois", "quatre")],
        },
    ],
    "orientations": [
        *(_orientation(nom, "france-services") for nom in ("un", "deux", "quatre")),
        _orientation("trois", "conseiller-numerique"),
    ],
}


def test_l_aidant_d_un_detour_n_est_pas_derriere_la_porte() -> None:
    suite, trois = portes(Arbre.model_validate(DETOUR))
    assert suite.roles == {"france-services"}
    assert trois.roles == {"conseiller-numerique"}


def test_un_arbre_qui_tourne_en_rond_ne_bloque_pas() -> None:
    boucle = {
        "depart": "a",
        "questions": [
            {"id": "a", "titre": "A", "reponses": [{"texte": "b", "vers": "b"}, {"texte": "o", "vers": "o"}]},
            {"id": "b", "titre": "B", "reponses": [{"texte": "a", "vers": "a"}, {"texte": "o", "vers": "o"}]},
        ],
        "orientations": [{"id": "o", "titre": "O", "etapes": [{"titre": "Rien"}]}],
    }
    assert len(portes(Arbre.model_validate(boucle))) == 2
