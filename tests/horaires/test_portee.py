"""How far does a precision hold? When a reader could hesitate, nothing is read."""

from __future__ import annotations

import pytest
from quifaitquoi.horaires import Horaires, lire, lire_phrase, phrase

INSECABLE = "\u00a0"
SEMAINE = lire({"lundi au vendredi": "9h-12h, 14h-17h", "samedi": "9h-12h"}).horaires


def _dire(texte: str, semaine: Horaires | None = None) -> str:
    lue = lire_phrase(texte, semaine)
    assert lue.sans_inconnu, lue.doute
    assert lue.horaires is not None
    return phrase(lue.horaires).replace(INSECABLE, " ")


@pytest.mark.parametrize(
    "texte",
    [
        # both, or the days of the one that are days of the other?
        "Fermé pendant les vacances scolaires et le mercredi",
        "Fermé vacances scolaires + mercredi",
        "Fermé en août et le mercredi",
        "Fermé du 3 au 21 août 2027 et le samedi",
        "Fermé en semaine paire et le samedi",
        "Fermé le 1er mardi du mois et en août",
        "Fermé en août et le 1er mardi du mois",
        "Sur rendez-vous en août et le mercredi",
        "Sans rendez-vous le matin et sur rendez-vous l’après-midi sauf le mercredi",
        "Sans rendez-vous le matin, sur rendez-vous l’après-midi (sauf le mercredi)",
        "Fermé le 24 décembre 2026 et le 31 décembre 2026 après-midi",
        # once, or always?
        "Exceptionnellement ouvert le dimanche de 9h à 12h",
        "Fermeture exceptionnelle le 1er mardi du mois",
        "Fermeture exceptionnelle pendant les vacances scolaires",
        # closed, or by appointment?
        "Fermé chaque 1er mardi du mois de 9h à 10h30 sur rendez-vous",
        # hours of the telephone, or of the door?
        "Lundi 9h-12h (téléphone)",
        "Lundi 9h-12h par téléphone",
        "Lundi 9h-12h au 01 99 00 00 00",
        "Lundi 9h-12h, mardi 14h-17h par mail",
        # the last one only, or those before it too?
        "Mardi 9h-12h et jeudi 9h-12h en semaine paire",
        "Lundi 9h-12h, mardi 9h-12h les semaines impaires",
        "Mardi 9h-12h, jeudi 9h-12h en août",
        "Mardi 9h-12h, jeudi 14h-17h pendant les vacances scolaires",
        "Mardi 9h-12h / jeudi 14h-17h semaine paire",
        "Mardi 9h-12h et jeudi 14h-17h les 1er et 3e du mois",
        "Mardi 9h-12h et jeudi 14h-17h du 1er au 15 janvier 2027",
    ],
)
@pytest.mark.parametrize("semaine", [None, SEMAINE])
def test_garde_tel_quel(texte: str, semaine: Horaires | None) -> None:
    lue = lire_phrase(texte, semaine)
    assert lue.regles == ()
    assert lue.permanences or [texte[m.debut : m.fin] for m in lue.reste] == [texte]


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [
        ("En août, le mercredi de 9h à 12h", "le mercredi, en août, de 9 h à 12 h"),
        (
            "Mardi 9h-12h, jeudi 14h-17h (semaine paire)",
            "le mardi, de 9 h à 12 h ; le jeudi des semaines paires, de 14 h à 17 h",
        ),
        (
            "Mardi 9h-12h ; jeudi 14h-17h semaine paire",
            "le mardi, de 9 h à 12 h ; le jeudi des semaines paires, de 14 h à 17 h",
        ),
        (
            "Mardi 9h-12h, samedi semaine paire 9h-12h",
            "le mardi, de 9 h à 12 h ; le samedi des semaines paires, de 9 h à 12 h",
        ),
        ("Lundi 9h-12h sur rendez-vous au 01 99 00 00 00", "le lundi, de 9 h à 12 h, sur rendez-vous"),
        ("Lundi 9h-12h. Tél 01 99 00 00 00", "le lundi, de 9 h à 12 h"),
        (
            "Jeudi 9h-12h et 14h-17h. Fermé les 24 et 31 décembre 2026 après-midi",
            "le jeudi, de 9 h à 12 h et de 14 h à 17 h ; fermé le jeudi 24 décembre 2026 et "
            "le jeudi 31 décembre 2026, l’après-midi",
        ),
        ("Jeudi 14h-17h semaine paire", "le jeudi des semaines paires, de 14 h à 17 h"),
    ],
)
def test_se_lit(texte: str, attendue: str) -> None:
    assert _dire(texte) == attendue
