"""What is tolerated, what is refused, and are the words of a refusal at the right place?"""

from __future__ import annotations

import pytest
from quifaitquoi.horaires import Acces, Anomalie, Lecture, lire, lire_saisie, phrase

INSECABLE = "\u00a0"


def _dire(lecture: Lecture) -> str:
    assert lecture.horaires is not None, lecture.anomalies
    return phrase(lecture.horaires).replace(INSECABLE, " ")


@pytest.mark.parametrize(
    "heures",
    [
        "9h-12h", "9 h - 12 h", "09h00-12h00", "9:00-12:00", "09:00 – 12:00", "9h—12h", "de 9h à 12h",
        "9h a 12h", "de 9 à 12h", "9h12h", "9h 12h", "09h00 12h00", "9H/12H", "entre 9h et 12h",
        "9 heures à midi", "9h-midi", "09h00h-12h", "ouvert de 9h à 12h", "9h00-12h00mn",
        "09:00:00-12:00:00", "le matin de 9h à 12h", "9-12h", "9h à 12h le matin",
    ],
)  # fmt: skip
def test_ecritures_d_une_meme_plage(heures: str) -> None:
    assert _dire(lire({"lundi": heures})) == "le lundi, de 9 h à 12 h"


@pytest.mark.parametrize(
    "quand",
    [
        "lundi au vendredi", "du lundi au vendredi", "Lundi-Vendredi", "lun au ven", "Lun.-Ven.",
        "LUNDI à VENDREDI", "lundi, mardi, mercredi, jeudi, vendredi",
        "lundis, mardis, mercredis, jeudis et vendredis", "lu-ma-me-je-ve",
        "lundi mardi mercredi jeudi vendredi", "tous les jours sauf samedi et dimanche", "lundi – vendredi",
        "lundi au mercredi, jeudi et vendredi", "tous les jours, sauf le week-end",
        "lundi/mardi/mercredi/jeudi/vendredi",
    ],
)  # fmt: skip
def test_ecritures_des_memes_jours(quand: str) -> None:
    assert _dire(lire({quand: "9h-12h"})) == "du lundi au vendredi, de 9 h à 12 h"


@pytest.mark.parametrize(
    "quand",
    [
        "1er et 3e mardi du mois", "1er et 3ème mardis du mois", "les 1ers et 3èmes mardis de chaque mois",
        "premier et troisième mardi du mois", "1 er et 3 e mardi du mois", "mardi (1er et 3e du mois)",
        "1°, 3° mardi",
    ],
)  # fmt: skip
def test_ecritures_du_meme_rang(quand: str) -> None:
    assert _dire(lire({quand: "9h-12h"})) == "les 1er et 3e mardis du mois, de 9 h à 12 h"


@pytest.mark.parametrize(
    "fermeture",
    [
        "du 20 décembre 2026 au 4 janvier 2027", "du 20 décembre au 4 janvier 2027",
        "20/12/2026 au 04/01/2027", "fermé du 20 décembre 2026 au 4 janvier 2027 inclus",
        "du dimanche 20 décembre 2026 au lundi 4 janvier 2027", "du 2026-12-20 au 2027-01-04",
        "DU 20 DECEMBRE 2026 AU 4 JANVIER 2027", "du 20 déc. 2026 au 4 janv. 2027",
        "entre le 20 décembre 2026 et le 4 janvier 2027",
    ],
)  # fmt: skip
def test_ecritures_de_la_meme_fermeture(fermeture: str) -> None:
    lecture = lire({"lundi": "9h-12h"}, sauf=[fermeture])
    assert _dire(lecture) == "le lundi, de 9 h à 12 h ; fermé du 20 décembre 2026 au 4 janvier 2027"


@pytest.mark.parametrize(
    "acces", ["sur rendez-vous", "sur RDV", "uniquement sur rdv", "sur R.D.V.", "avec rendez-vous"]
)
def test_ecritures_du_rendez_vous(acces: str) -> None:
    lecture = lire({"lundi": f"9h-12h {acces}"})
    assert lecture.horaires is not None
    assert [plage.acces for regle in lecture.horaires.regles for plage in regle.plages] == [Acces.rdv]


def _seule(lecture: Lecture) -> Anomalie:
    assert lecture.horaires is None
    assert len(lecture.anomalies) == 1, lecture.anomalies
    return lecture.anomalies[0]


@pytest.mark.parametrize(
    ("quand", "heures", "dans", "lu", "suggestion"),
    [
        ("lundi et jeudy", "9h-12h", "quand", "jeudy", "jeudi"),
        ("lundi", "9h-12h et ferme", "heures", "ferme", None),
        ("lundi", "9h30-12h, 14h", "heures", "14h", None),
        ("lundi", "9h-12h à 14h-18h", "heures", "à", None),
        ("lundi", "12h-9h", "heures", "12h-9h", "9h-12h"),
        ("lundi", "9h-9h", "heures", "9h-9h", None),
        ("lundi", "9h60-12h", "heures", "9h60", None),
        ("6e lundi du mois", "9h-12h", "quand", "6e", None),
        ("2e et 4e du mois", "9h-12h", "quand", "2e et 4e du mois", None),
        ("du 5 au 3 mars 2027", "9h-12h", "quand", "5 au 3 mars 2027", None),
        ("vacances scolaire de la zone D", "9h-12h", "quand", "de", None),
        ("mardi matin", "14h-17h", "quand", "mardi matin", None),
        ("25 décembre", "9h-12h", "quand", "25 décembre", None),
        ("mardi", "sur rendez-vous", "quand", "mardi", None),
        ("24 décembre 2026 mardi", "9h-12h", "quand", "24 décembre 2026 mardi", None),
    ],
)
def test_refus_a_sa_place(quand: str, heures: str, dans: str, lu: str, suggestion: str | None) -> None:
    anomalie = _seule(lire({quand: heures}))
    source = quand if dans == "quand" else heures
    assert (anomalie.dans, source[anomalie.debut : anomalie.fin] or "") in {(dans, lu), (dans, "")}
    assert anomalie.suggestion == suggestion


def test_toutes_les_erreurs_sont_dites_ensemble() -> None:
    lecture = lire({"lundy": "9h-25h", "mardi": "9-12"}, sauf=["vacanses scolaires", "32 mars 2027"])
    assert [(a.dans, a.rang) for a in lecture.anomalies] == [
        ("quand", 0), ("heures", 0), ("heures", 1), ("sauf", 0), ("sauf", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lignes",
    [
        {"lundi": "9h-12h", "lundi au mardi": "11h-13h"},
        {"lundi": "9h-12h", "lundi et mardi": "9h-12h"},
        {"1er lundi du mois": "9h-12h", "1er et 2e lundi du mois": "10h-11h"},
    ],
)
def test_deux_lignes_qui_se_chevauchent(lignes: dict[str, str]) -> None:
    assert "chevauche" in _seule(lire(lignes)).message


def test_une_ligne_toujours_fermee() -> None:
    assert "n’est jamais ouvert" in _seule(lire({"lundi": "9h-12h", "lundi au jeudi": "fermé"})).message
    toujours = lire({"jours fériés": "9h-12h"}, sauf=["tous les jours"])
    assert "n’est jamais ouvert" in _seule(toujours).message


def test_une_plage_a_cheval_sur_midi_n_a_pas_de_matin() -> None:
    anomalie = _seule(lire({"lundi": "9h-17h", "lundi matin": "fermé"}))
    assert "à cheval" in anomalie.message


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [
        ("lundi : 9h-12h ; jours fériés : fermé", "le lundi, de 9 h à 12 h ; fermé les jours fériés"),
        ("Mo 09:00-12:00; PH off", "le lundi, de 9 h à 12 h ; fermé les jours fériés"),
        (
            "ouvert le lundi de 9h à 12h, fermé les jours fériés",
            "le lundi, de 9 h à 12 h ; fermé les jours fériés",
        ),
        ("lundi : 9h-12h ; lundi : 14h-17h", "le lundi, de 9 h à 12 h et de 14 h à 17 h"),
    ],
)
def test_ce_qu_on_tape_en_ligne_de_commande(texte: str, attendue: str) -> None:
    saisie = lire_saisie(texte)
    assert saisie.horaires is not None, saisie.constats
    assert phrase(saisie.horaires).replace(INSECABLE, " ") == attendue


def test_les_constats_montrent_l_endroit_dans_le_texte_tape() -> None:
    texte = "lundi : 9h-12h ; mercrdi : 14h-25h"
    saisie = lire_saisie(texte)
    assert [texte[c.debut : c.fin] for c in saisie.constats] == ["mercrdi", "25h"]
    assert saisie.constats[0].suggestion == "mercredi"


@pytest.mark.parametrize(
    "texte", ["lundi sauf " * 20_000, "(" * 50_000, "Mo 09:00-10:00; " * 10_000, "9h-" * 50_000]
)
def test_un_texte_demesure_est_refuse_aussitot(texte: str) -> None:
    for lecture in (lire(texte), lire({texte: "9h-12h"}), lire({"lundi": texte})):
        assert lecture.horaires is None
        assert len(lecture.anomalies[0].message) < 300
    assert lire_saisie(texte).horaires is None


@pytest.mark.parametrize(
    ("quand", "dit"),
    [
        ("janvier et février 2028", "fermé en janvier et février 2028"),
        ("décembre 2027 et janvier", "fermé en décembre 2027 et en janvier 2028"),
        ("novembre, décembre et janvier 2028", "fermé en novembre et décembre 2027 et en janvier 2028"),
        ("juillet et août", "fermé en juillet et août"),
    ],
)
def test_l_annee_dite_une_fois_vaut_pour_tous_les_mois(quand: str, dit: str) -> None:
    assert _dire(lire({"lundi": "9h-12h", quand: "fermé"})).endswith(dit)
