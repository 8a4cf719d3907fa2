"""Does each poster say what the YAML says, all of it and nothing else?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from quifaitquoi.guide.contexte import Contexte

from tests.guide.affiches.conftest import Afficher
from tests.guide.affiches.impression import pages, texte

Permanence = Callable[..., dict[str, Any]]
JOUR = re.compile(r"(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche) \d+(?:er)? \w+ \d{4}")


def test_a_week_word_for_word(afficher: Afficher) -> None:
    assert texte(afficher()) == (
        "Horaires d’accueil "
        "Maison fictive de Toul "
        "1 rue de l’Exemple, Entrée par la cour imaginaire, 54200 Toul "
        "France services Gratuit Sans rendez-vous "
        "Fait avec vous vos démarches en ligne. "
        "Lundi 9 h – 12 h 13 h 30 – 17 h "
        "Mardi 9 h – 12 h 13 h 30 – 17 h "
        "Mercredi 9 h – 12 h 13 h 30 – 17 h "
        "Jeudi 9 h – 12 h 13 h 30 – 17 h "
        "Vendredi 9 h – 12 h 13 h 30 – 17 h "
        "Samedi et dimanche : fermé "
        "Fermé les jours fériés. "
        "Une question ? Appelez : 03 83 99 99 99 "
        "Sur internet : guide.example/p/54-zh54xsv "
        "Mis à jour le samedi 21 novembre 2026. À retirer après le samedi 16 janvier 2027. "
        "Source : Producteur fictif (Licence Ouverte 2.0). Vérifié le 2 novembre 2026."
    )


def test_dates_word_for_word(afficher: Afficher) -> None:
    dit = texte(afficher(horaires={"2e et 4e jeudi du mois": "14h-16h"}, acces="sur rendez-vous"))
    assert dit == (
        "Prochaines permanences "
        "Maison fictive de Toul "
        "1 rue de l’Exemple, Entrée par la cour imaginaire, 54200 Toul "
        "France services Gratuit Sur rendez-vous "
        "Fait avec vous vos démarches en ligne. "
        "Les 2e et 4e jeudis du mois, de 14 h à 16 h. "
        "Jeudi 26 novembre 2026 de 14 h à 16 h "
        "Jeudi 10 décembre 2026 de 14 h à 16 h "
        "Jeudi 24 décembre 2026 de 14 h à 16 h "
        "Jeudi 14 janvier 2027 de 14 h à 16 h "
        "Jeudi 28 janvier 2027 de 14 h à 16 h "
        "Pour prendre rendez-vous, appelez : 03 83 99 99 99 "
        "Sur internet : guide.example/p/54-zh54xsv "
        "Mis à jour le samedi 21 novembre 2026. À retirer après le jeudi 28 janvier 2027. "
        "Source : Producteur fictif (Licence Ouverte 2.0). Vérifié le 2 novembre 2026."
    )


def test_goes_down_when_the_last_date_shown_is_past(afficher: Afficher) -> None:
    dit = texte(afficher(horaires={"mardi et jeudi": "9h-12h"}))
    montrees = JOUR.findall(dit)
    assert len(montrees) < len(("mardi", "jeudi")) * 8
    assert f"À retirer après le {montrees[-1].lower()}." in dit


def test_goes_down_as_soon_as_one_of_the_two_has_no_date_left(
    afficher: Afficher, permanence: Permanence
) -> None:
    rare = permanence(horaires={"1er mercredi du mois": "14h-17h"}, verifie_le=date(2026, 11, 1))
    dit = texte(afficher(horaires={"mardi et jeudi": "9h-12h"}, permanences=[rare]))
    derniere = JOUR.findall(dit.partition("Conseillers")[0])[-1]
    assert f"À retirer après le {derniere.lower()}." in dit


def test_a_doubtful_holiday_says_to_call(afficher: Afficher) -> None:
    dit = texte(afficher(horaires={"vendredi": "9h-12h"}))
    assert "Vendredi 25 décembre 2026 de 9 h à 12 h Jour férié : appelez avant de venir." in dit
    assert "Vendredi 18 décembre 2026 de 9 h à 12 h Vendredi" in dit


def test_a_week_with_doubtful_holidays_says_to_call(afficher: Afficher) -> None:
    assert "Jours fériés : appelez avant de venir." in texte(
        afficher(horaires={"lundi au vendredi": "9h-12h"})
    )


def test_closures_are_said_and_their_dates_left_out(afficher: Afficher) -> None:
    dit = texte(afficher(horaires={"jeudi": "9h-12h"}, sauf=["du 20 décembre 2026 au 4 janvier 2027"]))
    assert "fermé du 20 décembre 2026 au 4 janvier 2027." in dit
    assert "Jeudi 17 décembre 2026" in dit
    assert "Jeudi 24 décembre 2026" not in dit


def test_hours_of_a_week_that_are_not_every_week(afficher: Afficher) -> None:
    horaires = {
        "lundi au jeudi": "9h-12h",
        "1er et 3e vendredi du mois": "14h-17h",
        "juillet et août": "fermé",
    }
    dit = texte(afficher(horaires=horaires))
    assert "Vendredi 1er et 3e du mois : 14 h – 17 h" in dit
    assert "Fermé en juillet et août (sauf les 1er et 3e vendredis du mois)." in dit


def test_facts_older_than_a_year_say_so(afficher: Afficher) -> None:
    assert "Informations d’août 2025 : appelez d’abord." in texte(afficher(verifie_le=date(2025, 8, 1)))
    assert "Informations" not in texte(afficher(verifie_le=date(2025, 11, 21)))


def test_no_phone_then_mail_then_site_then_nothing(afficher: Afficher) -> None:
    sans = {"telephone": None, "verifie_le": date(2025, 8, 1)}
    courriel = texte(afficher(**sans))
    assert "Écrivez à : accueil@maison.example Sur internet" in courriel
    assert "renseignez-vous d’abord" in courriel
    assert "ppelez" not in courriel
    assert "Sur internet : maison.example Sur internet" in texte(afficher(**sans, courriels=[]))
    assert "fermé Fermé les jours fériés. Sur internet : guide.example" in texte(
        afficher(**sans, courriels=[], site_web=[])
    )


def test_two_helpers_each_with_its_phone(afficher: Afficher, permanence: Permanence) -> None:
    aide = permanence(telephone="03 83 99 99 02", verifie_le=date(2026, 11, 1))
    dit = texte(afficher(horaires={"jeudi": "9h-12h"}, permanences=[aide]))
    assert dit.startswith("Prochaines permanences")
    assert dit.index("France services Gratuit") < dit.index("Conseillers numériques fictifs Gratuit")
    assert "Atelier smartphone inventé. Téléphone : 03 83 99 99 02" in dit
    assert "Mercredi 2 décembre 2026 de 14 h à 17 h" in dit


def test_a_role_is_explained_once(afficher: Afficher, permanence: Permanence) -> None:
    encore = permanence(acteur="france-services", titre=None, verifie_le=date(2026, 11, 1))
    assert texte(afficher(permanences=[encore])).count("Fait avec vous vos démarches en ligne.") == 1


def test_unknown_hours_are_not_invented(afficher: Afficher, permanence: Permanence) -> None:
    connue = permanence(verifie_le=date(2026, 11, 1))
    dit = texte(afficher(horaires=None, permanences=[connue]))
    assert "Jours et heures non connus : renseignez-vous avant de venir." in dit
    assert dit.index("Conseillers numériques") < dit.index("Jours et heures non connus")


def test_what_is_over_is_not_shown(afficher: Afficher, permanence: Permanence) -> None:
    finie = permanence(horaires={"12 mars 2026": "9h-12h"}, verifie_le=date(2026, 11, 1))
    assert "Conseillers" not in texte(afficher(permanences=[finie]))


def test_overseas_hours_holidays_and_phone(afficher: Afficher) -> None:
    dit = texte(
        afficher(
            code="974",
            code_insee="97411",
            code_postal="97400",
            commune="Saint-Denis",
            telephone="02 62 99 99 99",
            horaires={"vendredi": "9h-12h", "jours fériés": "fermé"},
            sauf=["20 novembre 2026"],
        )
    )
    assert "97400 Saint-Denis" in dit
    assert "02 62 99 99 99" in dit
    assert "Vendredi 18 décembre 2026" in dit
    assert "Vendredi 25 décembre 2026" not in dit


def test_a_local_holiday_closes_here_and_not_there(afficher: Afficher) -> None:
    """20 December, the end of slavery, is a holiday in La Réunion only."""
    decembre = {"horaires": {"dimanche": "9h-12h", "jours fériés": "fermé"}}
    assert "Dimanche 20 décembre 2026" in texte(afficher(**decembre))
    ailleurs = {"code": "974", "code_insee": "97411", "commune": "Saint-Denis", "code_postal": "97400"}
    assert "Dimanche 20 décembre 2026" not in texte(afficher(**decembre, **ailleurs))


def test_built_another_day_shows_the_dates_of_that_day(afficher: Afficher, contexte: Contexte) -> None:
    demain = replace(contexte, aujourdhui=date(2026, 11, 27))
    horaires = {"2e et 4e jeudi du mois": "14h-16h"}
    assert "26 novembre" in texte(afficher(horaires=horaires))
    assert "26 novembre" not in texte(afficher(horaires=horaires, contexte_=demain))


def test_each_sheet_of_several_can_be_hung_alone(afficher: Afficher, permanence: Permanence) -> None:
    autres = [
        permanence(titre=f"Atelier inventé {rang}", verifie_le=date(2026, 11, 1))
        for rang in ("un", "deux", "trois")
    ]
    feuilles = pages(afficher(permanences=autres))
    assert len(feuilles) > 1
    for numero, feuille in enumerate(feuilles, 1):
        assert f"Feuille {numero} sur {len(feuilles)}." in feuille
        assert ("La suite est sur la feuille" in feuille) == (numero < len(feuilles))
        assert "Maison fictive de Toul" in feuille
        assert "03 83 99 99 99" in feuille
        assert "À retirer après le" in feuille
    assert all(f"Atelier inventé {rang}." in " ".join(feuilles) for rang in ("un", "deux", "trois"))
