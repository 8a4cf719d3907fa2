"""Do the week table, the easy sentences, schema.org and the limits say what the rules say?"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from quifaitquoi.horaires import (
    Calendrier,
    Horaires,
    limites,
    lire,
    occurrences,
    phrase_falc,
    schema_org,
    semaine,
)

INSECABLE = "\u00a0"


def _horaires(valeur: dict[str, str] | str, *sauf: str) -> Horaires:
    lecture = lire(valeur, sauf=sauf)
    assert lecture.horaires is not None, lecture.anomalies
    return lecture.horaires


def _simple(texte: str) -> str:
    return texte.replace(INSECABLE, " ")


def test_semaine_ordinaire() -> None:
    table = semaine(
        _horaires({"lundi": "9h-12h, 14h-17h30", "mardi": "9h-12h", "mardi matin": "sur rendez-vous"})
    )
    assert [ligne.jour for ligne in table.lignes][:2] == ["lundi", "mardi"]
    assert [_simple(cellule) for cellule in table.lignes[0].cellules] == ["9 h – 12 h", "14 h – 17 h 30"]
    assert [_simple(cellule) for cellule in table.lignes[1].cellules] == ["9 h – 12 h (sur rendez-vous)"]
    assert table.lignes[2].cellules == ()
    assert table.remarques == ()


def test_semaine_avec_rangs_et_fermetures() -> None:
    table = semaine(
        _horaires({"mardi": "9h-12h", "1er et 3e mardi du mois": "14h-17h", "jours fériés": "fermé"}, "août")
    )
    assert [_simple(cellule) for cellule in table.lignes[1].cellules] == [
        "sauf 1er et 3e du mois : 9 h – 12 h",
        "1er et 3e du mois : 14 h – 17 h",
    ]
    assert table.remarques == ("fermé les jours fériés et en août",)


def test_ce_qui_ne_tient_pas_dans_une_semaine_est_une_remarque() -> None:
    table = semaine(_horaires({"lundi": "9h-12h", "jeudi 10 décembre 2026": "14h-16h"}))
    assert [_simple(remarque) for remarque in table.remarques] == [
        "le jeudi 10 décembre 2026, de 14 h à 16 h"
    ]


def test_phrases_falc() -> None:
    phrases = phrase_falc(
        _horaires({"lundi et mardi": "9h-12h, 13h30-17h, sur rendez-vous", "jours fériés": "fermé"})
    )
    assert [_simple(texte) for texte in phrases] == [
        "C’est ouvert le lundi et le mardi.",
        "Le matin : de 9 heures à 12 heures.",
        "L’après-midi : de 13 heures 30 à 17 heures.",
        "Vous devez prendre rendez-vous avant de venir.",
        "C’est fermé les jours fériés.",
    ]


def test_les_semaines_impaires_en_falc_renvoient_aux_dates() -> None:
    phrases = phrase_falc(_horaires({"lundi des semaines impaires": "9h-12h"}))
    assert phrases[0] == "C’est ouvert certains lundis."
    assert "Regardez bien les dates." in phrases[-1]


def test_schema_org_dit_la_semaine_puis_les_dates_qui_different() -> None:
    horaires = _horaires({"vendredi": "9h-12h", "jours fériés": "fermé"})
    entrees = schema_org(horaires, Calendrier.pour("54"), date(2026, 12, 1), date(2027, 1, 31))
    assert entrees == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["https://schema.org/Friday"],
            "opens": "09:00",
            "closes": "12:00",
        },
        *(
            {
                "@type": "OpeningHoursSpecification",
                "validFrom": jour,
                "validThrough": jour,
                "opens": "00:00",
                "closes": "00:00",
            }
            for jour in ("2026-12-25", "2027-01-01")
        ),
    ]


def test_un_ferie_non_dit_est_marque_et_un_ferie_dit_ne_l_est_pas() -> None:
    calendrier = Calendrier.pour("54")
    noel = date(2026, 12, 25)
    (incertaine,) = occurrences(_horaires({"vendredi": "9h-12h"}), calendrier, noel, noel)
    assert incertaine.ferie == "Noël"
    (sure,) = occurrences(_horaires({"vendredi 25 décembre 2026": "9h-12h"}), calendrier, noel, noel)
    assert sure.ferie is None


def test_limites_du_calendrier_scolaire() -> None:
    sans_vacances, avec = _horaires({"lundi": "9h-12h"}), _horaires({"lundi": "9h-12h"}, "vacances scolaires")
    du, au = date(2026, 12, 1), date(2027, 12, 31)
    assert limites(sans_vacances, Calendrier.pour("973"), du, au) == ()
    assert limites(avec, Calendrier.pour("54"), du, au) == ()
    assert "Appelez avant de venir" in limites(avec, Calendrier.pour("973"), du, au)[0]
    assert (
        "encore connues après le vendredi 2 juillet 2027" in limites(avec, Calendrier.pour("974"), du, au)[0]
    )
    connues = Calendrier.pour("54").vacances_connues()
    assert connues is not None
    veille, lendemain = connues[0] - timedelta(days=1), connues[1] + timedelta(days=1)
    assert "ne sont pas encore connues" in limites(avec, Calendrier.pour("54"), du, lendemain)[0]
    assert "d’avant le samedi 5 juillet 2025" in limites(avec, Calendrier.pour("54"), veille, du)[0]


def test_la_zone_ecrite_l_emporte_sur_celle_du_territoire() -> None:
    horaires = _horaires({"lundi": "9h-12h"}, "vacances scolaires de la zone A")
    fevrier = occurrences(horaires, Calendrier.pour("54"), date(2027, 2, 1), date(2027, 3, 7))
    assert [o.debut.date().day for o in fevrier] == [1, 8, 1]


def test_le_jour_du_changement_d_heure() -> None:
    """9 h stays 9 h on the last Sundays of March and October."""
    horaires = _horaires({"dimanche": "1h-4h"})
    calendrier = Calendrier.pour("54")
    mars, octobre = date(2027, 3, 28), date(2027, 10, 31)
    (printemps,) = occurrences(horaires, calendrier, mars, mars)
    (automne,) = occurrences(horaires, calendrier, octobre, octobre)
    assert [o.debut.hour for o in (printemps, automne)] == [1, 1]
    assert [_duree(o.debut, o.fin) for o in (printemps, automne)] == [timedelta(hours=2), timedelta(hours=4)]


def _duree(debut: datetime, fin: datetime) -> timedelta:
    return timedelta(seconds=fin.timestamp() - debut.timestamp())
