"""When a sentence could mean two things, is it kept rather than guessed? One test a mistake made once."""

from __future__ import annotations

from datetime import date

import pytest
from quifaitquoi.horaires import (
    Calendrier,
    Horaires,
    lire,
    lire_phrase,
    occurrences,
    osm,
    phrase,
    phrase_falc,
    semaine,
)

INSECABLE = "\u00a0"
SEMAINE = lire({"lundi au vendredi": "9h-12h, 14h-17h", "samedi": "9h-12h"}).horaires


def _dire(texte: str, semaine: Horaires | None = None) -> str:
    lue = lire_phrase(texte, semaine)
    assert lue.entiere, lue.doute
    assert lue.horaires is not None
    return phrase(lue.horaires).replace(INSECABLE, " ")


@pytest.mark.parametrize(
    "texte",
    [
        # « en période scolaire » may hold for mercredi too.
        "En période scolaire le lundi de 16h30 à 18h, et mercredi de 14h à 18h",
        # an appointment for the end, or for all of it?
        "lundi 9h-12h, mardi 14h-17h sur rendez-vous",
        "lundi 9h-12h, 14h-17h sur rendez-vous",
        "lundi 9h-12h, sur rendez-vous, 14h-17h",
        "lundi 9h-12h et sur rendez-vous",
        "sur rendez-vous le lundi ; mardi de 9h à 12h",
        # which ones, from when?
        "ouvert certains mercredis de 9h à 12h",
        "mardi tous les 15 jours de 9h à 12h",
        "un samedi sur deux de 9h à 12h",
        "le samedi de 9h à 12h (pas tous les samedis)",
        # somewhere else, or for somebody else
        "mardi 9h-12h. Mairie de Villeneuve-la-Fictive",
        "permanence le mardi de 9h à 12h",
        "mardi 9h-12h pour les seniors",
        # hours of the telephone
        "Rendez-vous uniquement au [téléphone]",
        # a year is missing, or a word is
        "horaires d’été : lundi 9h-12h",
        "mardi matin",
        "mardi de 9h à 12h et jeudi",
        "mardi de 9h à 12h ou de 14h à 17h",
    ],
)
def test_garde_tel_quel(texte: str) -> None:
    lue = lire_phrase(texte)
    assert lue.regles == ()
    assert "".join(texte[m.debut : m.fin] for m in lue.reste) == texte


@pytest.mark.parametrize(
    "texte",
    [
        # the grid has no such hours for some of the days, other hours, or says the contrary
        "sur rendez-vous le vendredi et le samedi après-midi",
        "sur rendez-vous du lundi au dimanche",
        "sans rendez-vous le samedi après-midi",
        "sur rendez-vous le 1er dimanche du mois",
        "lundi de 13h à 16h",
        "fermé le mercredi",
        "ouvert le 1er samedi du mois de 9h à 12h",
        "fermé du 9 au 30 août",
        "mardi de 18h à 20h",
        # that morning only, or one of its hours said again?
        "mardi de 9h à 12h",
        "lundi 9h-12h / mardi 14h-17h",
        # received freely on the first ones, or on appointment too?
        "Accueil du public le matin, l’après-midi sur rendez-vous",
        "Accueil du public le matin et l’après-midi sur rendez-vous",
        "Ouvert le lundi, le mardi sur rendez-vous",
        "Accueil le lundi et le mardi, le mercredi sur rendez-vous",
        # the grid closes at midday
        "le mardi de 9h à 17h sans interruption",
        # an exception with hours, or for half a day: received how, then?
        "sur rendez-vous sauf le mercredi de 9h à 12h",
        "sur rendez-vous sauf le mercredi matin",
        # closed then, or open without appointment?
        "sur rendez-vous sauf jours fériés",
        "sur rendez-vous sauf pendant les vacances scolaires",
        "Le lundi matin, l’après-midi sur rendez-vous",
        # appointments for one kind of need, or by telephone
        "sur rendez-vous pour toutes les démarches administratives",
        "rendez-vous uniquement au [téléphone]",
        "sur rendez-vous pour formation",
    ],
)
def test_garde_tel_quel_a_cote_de_la_grille(texte: str) -> None:
    lue = lire_phrase(texte, SEMAINE)
    assert lue.regles == ()
    assert not lue.entiere
    assert lue.horaires == SEMAINE


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [
        ("mardi 8h30-12h / Sur RDV : 13h30-17h30",
         "le mardi, de 8 h 30 à 12 h et, sur rendez-vous, de 13 h 30 à 17 h 30"),
        ("mardi 9h-12h sur rendez-vous, 14h-17h",
         "le mardi, de 9 h à 12 h sur rendez-vous et de 14 h à 17 h"),
        ("mardi 9h-12h, 14h-17h, sur rendez-vous",
         "le mardi, de 9 h à 12 h et de 14 h à 17 h, sur rendez-vous"),
        ("sur rendez-vous le lundi de 9h à 12h et le mardi de 14h à 17h",
         "le lundi, de 9 h à 12 h, sur rendez-vous ; le mardi, de 14 h à 17 h, sur rendez-vous"),
    ],
)  # fmt: skip
def test_le_rendez_vous_va_aux_bonnes_heures(texte: str, attendue: str) -> None:
    assert _dire(texte) == attendue


@pytest.mark.parametrize(
    ("texte", "fin"),
    [
        (
            "sur rendez-vous l’après-midi",
            "9 h à 12 h et, sur rendez-vous, de 14 h à 17 h ; le samedi, de 9 h à 12 h",
        ),
        ("fermé le 2e jeudi du mois de 16h à 17h", "le 2e jeudi du mois, de 9 h à 12 h et de 14 h à 16 h"),
        ("du lundi au vendredi de 9h à 12h et de 14h à 17h", "14 h à 17 h ; le samedi, de 9 h à 12 h"),
        # « ouvert en juillet » opens the days of the week that are open, not Sundays
        ("En juillet et août, ouvert de 8h à 11h", "du lundi au samedi, en juillet et août, de 8 h à 11 h"),
        (
            "Pendant les vacances scolaires : 9h-11h du lundi au samedi",
            "pendant les vacances scolaires, du lundi au samedi, de 9 h à 11 h",
        ),
        (
            "Pendant les vacances scolaires, fermé le samedi",
            "fermé pendant les vacances scolaires, le samedi",
        ),
        (
            "Sans rendez-vous le matin, l’après-midi sur rendez-vous",
            "le samedi, de 9 h à 12 h, sans rendez-vous",
        ),
        ("Uniquement sur rendez-vous, sauf le samedi", "sur rendez-vous tous les jours (sauf le samedi)"),
        ("Le jeudi après-midi est réservé aux rendez-vous", "le samedi, de 9 h à 12 h"),
        ("Mardi 9h-12h, mardi 14h-17h", "14 h à 17 h ; le samedi, de 9 h à 12 h"),
        ("Ouverture le samedi de 9 h à 12 h", "14 h à 17 h ; le samedi, de 9 h à 12 h"),
        # the grid already says so
        ("Fermé le samedi après-midi", "le samedi, de 9 h à 12 h"),
        (
            "De 9h à 12h sans rendez-vous, de 14h à 17h sur rendez-vous",
            "de 14 h à 17 h ; le samedi, de 9 h à 12 h, sans rendez-vous",
        ),
        ("Le samedi, uniquement sur rendez-vous.", "le samedi, de 9 h à 12 h, sur rendez-vous"),
        ("Rendez-vous obligatoire", "le samedi, de 9 h à 12 h, sur rendez-vous"),
        ("Fermeture pour congés du 5 au 16 août 2024", "fermé du 5 au 16 août 2024"),
        ("Fermé du 5 au 16 août 2024 inclus pour congés annuels", "fermé du 5 au 16 août 2024"),
        (
            "Nous vous recevons uniquement sur rendez-vous le samedi",
            "le samedi, de 9 h à 12 h, sur rendez-vous",
        ),
    ],
)
def test_ce_qui_complete_la_grille(texte: str, fin: str) -> None:
    assert _dire(texte, SEMAINE).endswith(fin)


def test_le_point_finit_la_phrase_apres_un_jour_entier() -> None:
    """« jeu. » is an abbreviation, « jeudi. » the end of a sentence."""
    lue = lire_phrase("Sur rendez-vous le jeudi. Fermé le vendredi 10 mai 2024", SEMAINE)
    assert [(m.debut, m.fin) for m in lue.compris] == [(0, 24), (26, 55)]
    assert _dire("Sur rendez-vous le jeu. matin", SEMAINE).endswith("le samedi, de 9 h à 12 h")


@pytest.mark.parametrize("texte", ["sur rendez-vous le samedi après-midi", "sur rendez-vous le dimanche"])
def test_sur_rendez_vous_hors_de_la_grille_se_dit_sans_faire_de_date(texte: str) -> None:
    """The hours are agreed on by telephone: people must read it, and no date may come out of it."""
    lue = lire_phrase(texte, SEMAINE)
    assert lue.entiere
    assert lue.horaires is not None
    assert SEMAINE is not None
    assert phrase(lue.horaires).replace(INSECABLE, " ").endswith(f"le samedi, de 9 h à 12 h ; {texte}")
    assert any(texte in remarque for remarque in semaine(lue.horaires).remarques)
    assert any("vous devez prendre rendez-vous" in ligne for ligne in phrase_falc(lue.horaires))
    fenetre = (Calendrier.pour("54"), date(2026, 12, 1), date(2027, 12, 31))
    assert occurrences(lue.horaires, *fenetre) == occurrences(SEMAINE, *fenetre)
    assert osm(lue.horaires, *fenetre) == osm(SEMAINE, *fenetre)


@pytest.mark.parametrize(
    ("texte", "regles", "garde"),
    [
        (
            "Sur rendez-vous le samedi. Possibilité de prendre rendez-vous en dehors de ces horaires.",
            1,
            "Possibilité de prendre rendez-vous en dehors de ces horaires",
        ),
        ("Sur rendez-vous en dehors des horaires d’ouverture", 0, None),
        ("Fermé le vendredi et le samedi après-midi", 0, None),
        ("La prise de rendez-vous est conseillée", 0, None),
        ("Merci de prendre rendez-vous avant de venir", 0, None),
        ("Sans rendez-vous le matin (rendez-vous conseillé)", 1, "(rendez-vous conseillé)"),
        ("Sans rendez-vous de 9h à 12h et sur rendez-vous de 14h à 16h", 0, None),
        ("Accueil le lundi, sur rendez-vous le mardi", 0, None),
        ("Sur rendez-vous l’après-midi. Accès par la cour de l’école.", 1, "Accès par la cour de l’école"),
        (
            "Sur rendez-vous l’après-midi. Des permanences se tiennent à la mairie de Villeneuve-la-Fictive "
            "certains jeudis de 9h à 12h",
            1,
            "Des permanences se tiennent à la mairie de Villeneuve-la-Fictive certains jeudis de 9h à 12h",
        ),
        (
            "Prise de rendez-vous souhaitée et uniquement sur rendez-vous le mardi",
            1,
            "Prise de rendez-vous souhaitée",
        ),
        # these could change what comes before
        ("Sur rendez-vous l’après-midi. Accès par la cour sauf le mardi.", 0, None),
        ("Sur rendez-vous l’après-midi. Permanence le jeudi matin.", 0, None),
        ("Sur rendez-vous l’après-midi. Permanence en mairie le jeudi, la structure est fermée.", 0, None),
        ("Permanence à la mairie de Villeneuve-la-Fictive. Sur rendez-vous l’après-midi", 0, None),
    ],
)
def test_ce_qui_parle_d_autre_chose_est_garde_a_part(texte: str, regles: int, garde: str | None) -> None:
    lue = lire_phrase(texte, SEMAINE)
    assert len(lue.regles) == regles
    assert [texte[m.debut : m.fin] for m in lue.reste] == [garde or texte]
