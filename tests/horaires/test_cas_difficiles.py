"""Does each awkward real schedule behave as expected? One test a case, read from the data beside us."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.horaires import (
    Acces,
    Calendrier,
    Horaires,
    Partie,
    dire_permanence,
    lire,
    lire_grille,
    lire_phrase,
    occurrences,
    osm,
    phrase,
)

INSECABLE = "\u00a0"
CALENDRIER = Calendrier.pour("54")
DU, AU = date(2026, 1, 1), date(2027, 12, 31)
# Case: the OSM string the text must become.
CONVERTIBLES = {
    "N001": "Mo-We 09:30-10:30,11:00-12:00; Fr 09:30-10:30,11:00-12:00,14:00-15:00",
    "N003": "Mo,Th 15:00-18:00; Tu,Fr,Sa 10:00-12:30,15:00-18:00; We 10:00-19:00",
    "N004": "Mo,Tu 09:00-12:30,13:30-17:00; We 09:00-12:00,13:30-16:30; Th 09:30-12:30,13:30-17:00; "
    "Fr 09:00-12:30",
    "N005": "We 14:00-18:00",
    "N006": "Tu-Fr 10:00-12:00,13:30-18:30; Sa 10:00-12:30,14:00-17:30",
    "N049": "Mo 10:00-12:00,14:30-17:30; Tu,Th 10:00-12:00; We,Fr 10:00-12:00,14:00-18:00; "
    "Sa[2,4] 10:00-12:00",
    "N053": "Sa[1] 09:00-12:00",
}
# Cases of which nothing may be computed: hours unknown, parity unknown, two services, other places, summer.
GARDES_TELS_QUELS = (
    "N014", "N015", "N016", "N017", "N018", "N031", "N032", "N033", "N034", "N035", "N037", "N045",
    "N079", "N081", "N083", "N085",
)  # fmt: skip


@pytest.fixture(scope="module")
def cas(donnees_reelles: Path) -> Mapping[str, str]:
    with (donnees_reelles / "nasty_cas.csv").open(encoding="utf-8", newline="") as fichier:
        return {ligne["cas"]: ligne["valeur"] for ligne in csv.DictReader(fichier)}


def _champs(valeur: str) -> dict[str, str]:
    """« h_lundi=… ; h_samedi=… » as a mapping."""
    morceaux = re.split(r" ; (?=\w+=)", valeur)
    return {cle: texte for cle, _, texte in (morceau.partition("=") for morceau in morceaux)}


def _dire(horaires: Horaires | None) -> str:
    assert horaires is not None
    return phrase(horaires).replace(INSECABLE, " ")


@pytest.mark.parametrize("code", CONVERTIBLES)
def test_convertible(code: str, cas: Mapping[str, str]) -> None:
    lue = lire_phrase(cas[code])
    assert lue.entiere
    assert lue.horaires is not None
    assert osm(lue.horaires, CALENDRIER, DU, AU) == CONVERTIBLES[code]


@pytest.mark.parametrize("code", GARDES_TELS_QUELS)
def test_garde_tel_quel(code: str, cas: Mapping[str, str]) -> None:
    lue = lire_phrase(cas[code])
    assert lue.regles == ()
    assert [cas[code][m.debut : m.fin] for m in lue.reste] == [cas[code]]


def test_deux_communes_sur_rendez_vous(cas: Mapping[str, str]) -> None:
    lue = lire_phrase(cas["N051"])
    assert lue.regles == ()
    assert [dire_permanence(permanence).replace(INSECABLE, " ") for permanence in lue.permanences] == [
        "à Harol : les 2e et 4e jeudis du mois, de 14 h à 16 h, sur rendez-vous",
        "à Hymont : le 4e lundi du mois, de 14 h à 16 h, sur rendez-vous",
    ]


def test_tous_les_mardis_et_un_jeudi_par_mois(cas: Mapping[str, str]) -> None:
    lue = lire_phrase(cas["N052"])
    assert lue.regles == ()
    dites = [dire_permanence(permanence).replace(INSECABLE, " ") for permanence in lue.permanences]
    assert [dite.rpartition(" : ")[2] for dite in dites] == [
        "le mardi, sur rendez-vous",
        "le 1er jeudi du mois, sur rendez-vous",
    ]
    assert "GUILLOS" in dites[0]
    assert "PAILLET" in dites[1]


@pytest.mark.parametrize(("code", "dates"), [
    ("N029", [date(2026, 12, 28), date(2027, 1, 4), date(2027, 1, 18)]),
    ("N030", [date(2026, 12, 22), date(2027, 1, 12), date(2027, 1, 26)]),
])  # fmt: skip
def test_semaines_du_bus_au_nouvel_an(code: str, dates: list[date], cas: Mapping[str, str]) -> None:
    champs = _champs(cas[code])
    semaines = {"Semaine impaire": "week 1-53/2", "Semaine paire": "week 2-52/2"}[champs["ouverture"]]
    horaires = lire(f"{semaines} {champs['horaires']}").horaires
    assert horaires is not None
    trouvees = occurrences(horaires, Calendrier.pour("16"), date(2026, 12, 20), date(2027, 1, 31))
    assert sorted({o.debut.date() for o in trouvees}) == dates


def test_parite_dans_une_case(cas: Mapping[str, str]) -> None:
    grille = lire_grille(_champs(cas["N036"]))
    assert _dire(grille.horaires) == (
        "le jeudi des semaines paires, de 9 h à 12 h et de 13 h 30 à 17 h ; le jeudi des semaines impaires, "
        "de 9 h à 18 h ; le samedi des semaines paires, de 10 h à 12 h ; "
        "fermé le samedi des semaines impaires"
    )


def test_fermeture_d_une_demi_journee_par_mois(cas: Mapping[str, str]) -> None:
    semaine = lire({"lundi au vendredi": "8h30-12h, 13h-17h"}).horaires
    lue = lire_phrase(cas["N054"], semaine)
    assert lue.horaires is not None
    jeudi = date(2026, 12, 17)
    du_jour = occurrences(lue.horaires, CALENDRIER, jeudi, jeudi)
    assert [(o.debut.hour, o.fin.hour) for o in du_jour] == [(8, 12)]


def test_ferme_au_public_mais_sur_rendez_vous(cas: Mapping[str, str]) -> None:
    assert _dire(lire_phrase(cas["N065"]).horaires) == (
        "le lundi et le mardi, de 14 h à 17 h, sur rendez-vous ; le jeudi, de 9 h à 12 h, sur rendez-vous"
    )


def test_le_jeudi_sur_rendez_vous(cas: Mapping[str, str]) -> None:
    champs = _champs(cas["N066"])
    grille = lire_grille({"h_jeudi": champs["h_jeudi"]}, champs["commentaire"])
    assert _dire(grille.horaires) == "le jeudi, de 9 h à 11 h 45 et de 14 h à 16 h 45, sur rendez-vous"


def test_matins_sur_rendez_vous(cas: Mapping[str, str]) -> None:
    regles = lire_phrase(cas["N067"]).regles
    assert {jour for regle in regles for jour in regle.quand.jours} == {1, 4, 5}
    assert {(regle.quand.partie, regle.acces) for regle in regles} == {(Partie.matin, Acces.rdv)}


def test_matin_libre_et_apres_midi_sur_rendez_vous(cas: Mapping[str, str]) -> None:
    semaine = lire({"lundi": "9h-12h, 14h-17h"}).horaires
    assert _dire(lire_phrase(cas["N068"], semaine).horaires) == (
        "le lundi, de 9 h à 12 h sans rendez-vous et, sur rendez-vous, de 14 h à 17 h"
    )


def test_un_telephone_n_est_pas_une_heure(cas: Mapping[str, str]) -> None:
    lue = lire_phrase(cas["N069"])
    assert all(not regle.plages for regle in lue.regles)
    assert any("02.47" in cas["N069"][m.debut : m.fin] for m in lue.reste)


@pytest.mark.parametrize("code", ["N070", "N080", "N095", "N097", "N104"])
def test_case_contradictoire_ou_sans_heures(code: str, cas: Mapping[str, str]) -> None:
    champs = _champs(cas[code]) if "=" in cas[code] else {"lundi": cas[code]}
    grille = lire_grille(champs)
    assert grille.horaires is None
    assert grille.anomalies
    assert {texte for _, texte in grille.cellules_brutes} <= set(champs.values())


def test_une_saison_dans_une_case(cas: Mapping[str, str]) -> None:
    grille = lire_grille({"h_samedi": _champs(cas["N080"])["h_samedi"]})
    assert _dire(grille.horaires) == "le samedi, de juin à septembre, de 9 h à 12 h"


def test_fermeture_d_un_jour_passe(cas: Mapping[str, str]) -> None:
    assert _dire(Horaires(lire_phrase(cas["N082"]).regles)) == "fermé le vendredi 10 mai 2024"


def test_deux_regimes_scolaires(cas: Mapping[str, str]) -> None:
    assert _dire(lire_phrase(cas["N084"]).horaires) == (
        "le mercredi et le samedi (sauf pendant les vacances scolaires), de 13 h à 18 h ; "
        "pendant les vacances scolaires, du lundi au vendredi, de 10 h à 19 h"
    )


def test_minuit_a_minuit_est_une_case_vide(cas: Mapping[str, str]) -> None:
    grille = lire_grille(_champs(cas["N094"]))
    assert (
        _dire(grille.horaires)
        == "le lundi, de 8 h 30 à 12 h et de 13 h 30 à 16 h 30 ; le mercredi, de 9 h à 12 h"
    )


@pytest.mark.parametrize(("code", "attendu"), [
    ("N098", "le mardi, de 6 h à 14 h"),
    ("N099", "le mardi, de 8 h 45 à 10 h, de 10 h 30 à 11 h 30, de 13 h 30 à 14 h 30 et de 15 h à 16 h 15"),
])  # fmt: skip
def test_case_inhabituelle_mais_possible(code: str, attendu: str, cas: Mapping[str, str]) -> None:
    assert _dire(lire_grille({"mardi": cas[code]}).horaires) == attendu
