"""Are facts said in short sentences, one idea each, one a line?"""

from __future__ import annotations

import re
from datetime import date, time
from itertools import chain, combinations

import pytest
from quifaitquoi.guide.falc import phrases
from quifaitquoi.horaires import Acces, Horaires, Plage, lire
from quifaitquoi.model.referentiels import AccesPermanence, Frais, Service

MOTS_PAR_PHRASE = 12


def lu(texte: dict[str, str]) -> Horaires:
    horaires = lire(texte).horaires
    assert horaires is not None
    return horaires


def toutes_nos_phrases() -> list[str]:
    frais = chain.from_iterable(combinations(Frais, n) for n in range(len(Frais) + 1))
    return [
        *phrases.aide(Service),
        *(phrase for liste in frais for oui in (True, False) for phrase in phrases.prix(liste, oui)),
        *(phrase for oui in (True, False) for phrase in phrases.anciennes(date(2024, 8, 1), oui)),
        *(phrases.recu(acces) for acces in Acces),
        *chain.from_iterable(phrases.horaires(None, None, True)),
    ]


def test_every_service_of_the_standard_is_explained() -> None:
    assert set(phrases.SERVICES) == set(Service)
    assert len(set(phrases.SERVICES.values())) == len(Service)


@pytest.mark.parametrize("phrase", sorted(set(toutes_nos_phrases())))
def test_our_sentences_follow_the_rules(phrase: str) -> None:
    assert phrase[0].isupper()
    assert phrase.endswith(".")
    assert not re.search(r"[.!?] ", phrase), "deux phrases sur une ligne (RLS-1.7)"
    assert len(phrase.split()) <= MOTS_PAR_PHRASE, "phrase longue (RLS-4.1)"
    assert not re.search(r"[;()\[\]…–%/&]", phrase), "signe difficile (RLS-4.2, 5.4)"
    assert not re.search(r"\b[A-Z]{2,}\b", phrase), "sigle ou capitales (RLS-1.6, 6.4)"
    assert not re.search(r"\d\d/\d\d", phrase), "date abrégée (RLS-5.3)"


@pytest.mark.parametrize(
    ("frais", "joignable", "attendu"),
    [
        (("Gratuit",), True, ("C’est gratuit.",)),
        (("Payant",), True, ("C’est payant.", "Demandez le prix au téléphone.")),
        (
            ("Gratuit sous condition",),
            False,
            ("C’est gratuit pour certaines personnes.", "Demandez le prix avant de venir."),
        ),
        (
            ("Gratuit", "Payant"),
            True,
            ("Le prix change selon les personnes et les aides.", "Demandez le prix au téléphone."),
        ),
        ((), False, ("Demandez le prix avant de venir.",)),
    ],
)
def test_the_price(frais: tuple[str, ...], joignable: bool, attendu: tuple[str, ...]) -> None:
    assert phrases.prix(tuple(map(Frais, frais)), joignable) == attendu


def test_each_opening_is_a_group() -> None:
    quand = lu({"mardi": "14h-17h", "jeudi": "9h-12h", "jours fériés": "fermé"})
    assert phrases.horaires(quand, None, True) == (
        ("C’est ouvert le mardi.", "De 14\u00a0heures à 17\u00a0heures."),
        ("C’est ouvert le jeudi.", "De 9\u00a0heures à 12\u00a0heures."),
        ("C’est fermé les jours fériés.",),
    )


def test_two_sentences_never_share_a_line() -> None:
    (groupe,) = phrases.horaires(lu({"mardi des semaines paires": "14h-17h"}), None, True)
    assert groupe[-2:] == ("Ce n’est pas toutes les semaines.", "Regardez bien les dates.")


def test_how_one_is_received_is_said_once() -> None:
    partout = lu({"mardi": "14h-17h sur rendez-vous"})
    une_fois = phrases.horaires(partout, AccesPermanence.RENDEZ_VOUS, True)
    assert str(une_fois).count("rendez-vous") == 1


def test_how_one_is_received_is_not_lost_for_the_other_hours() -> None:
    en_partie = lu({"mardi": "14h-17h sur rendez-vous", "jeudi": "9h-12h"})
    *_, dernier = phrases.horaires(en_partie, AccesPermanence.RENDEZ_VOUS, True)
    assert dernier == ("Vous devez prendre rendez-vous avant de venir.",)


def test_unknown_hours_are_to_be_asked() -> None:
    assert phrases.horaires(None, None, False) == (("Demandez les horaires avant de venir.",),)
    assert phrases.horaires(None, None, True) == (("Demandez les horaires au téléphone.",),)


def test_hours_are_written_in_full() -> None:
    assert phrases.heures(Plage(time(9), time(12, 30), None)) == "De 9\u00a0heures à 12\u00a0heures\u00a030."
    assert phrases.heures(Plage(time(14), time(0), None)) == "De 14\u00a0heures à minuit."


def test_old_facts_give_their_day_in_full() -> None:
    assert phrases.anciennes(date(2024, 8, 1), True) == (
        "Attention\u00a0: ces informations sont anciennes.",
        "Elles sont du jeudi 1er août 2024.",
        "Téléphonez avant de venir.",
    )
