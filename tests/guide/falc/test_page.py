"""Is a simplified page described once, for the screen, the paper and those who reread it?"""

from __future__ import annotations

from datetime import date

from quifaitquoi.guide.dates import JourOuvert
from quifaitquoi.guide.falc.page import Bloc, Dates, Jour, Ligne, Page, choses, liens, phrases, texte

PAGE = Page(
    "Maison inventée",
    (
        Bloc("horaires", "Quand venir", (phrases("C’est ouvert le mardi.", "De 9\u00a0heures à midi."),)),
        Bloc(
            "calendrier",
            "Les dates",
            (
                Dates(
                    annonce=Ligne("Les prochaines dates sont\u00a0:", datee=True),
                    jours=tuple(
                        Jour(JourOuvert(date(2026, 11, jour), ()), (Ligne(f"Mardi {jour}", datee=True),))
                        for jour in (24, 25, 26)
                    ),
                    jusquau="2026-11-26",
                    fuseau="Europe/Paris",
                    montrees=2,
                ),
            ),
        ),
        Bloc("documents", "Apporter", (choses("Un courrier"), liens(("La carte", "x/carte/")))),
    ),
)


def test_the_text_to_approve_holds_every_line_but_those_that_change_with_the_day() -> None:
    assert texte(PAGE).split("\n") == [
        "Maison inventée",
        "Quand venir",
        "C’est ouvert le mardi.",
        "De 9\u00a0heures à midi.",
        "Les dates",
        "Apporter",
        "Un courrier",
        "La carte",
    ]


def test_a_comma_changes_the_text_to_approve() -> None:
    autre = Page("Maison, inventée", PAGE.blocs)
    assert texte(autre) != texte(PAGE)


def test_the_dates_read_on_the_day_of_the_build_are_those_shown() -> None:
    (dates,) = PAGE.blocs[1].contenus
    assert [ligne.texte for ligne in dates.lignes] == [
        "Les prochaines dates sont\u00a0:",
        "Mardi 24",
        "Mardi 25",
    ]
    assert all(ligne.datee for ligne in dates.lignes)
