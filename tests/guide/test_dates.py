"""Are the coming days right, in each territory's time, and never more than what is known?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dates import DATES_MONTREES, Prochaines, prochaines
from quifaitquoi.horaires import Calendrier, lire


def _prochaines(ecrits: dict[str, str], jour: date, code: str = "54") -> Prochaines:
    horaires = lire(ecrits).horaires
    assert horaires is not None
    return prochaines(horaires, Calendrier.pour(code), Contexte(aujourdhui=jour))


def test_toutes_les_dates_de_l_agenda_et_aucune_au_dela() -> None:
    trouvees = _prochaines({"mardi": "9h-12h"}, date(2026, 11, 21))
    assert [p.jour for p in trouvees.jours] == [date(2026, 11, 24) + timedelta(weeks=n) for n in range(8)]
    assert trouvees.jusquau == date(2027, 1, 16)


def test_cinq_dates_quand_elles_sont_rares() -> None:
    trouvees = _prochaines({"1er mercredi du mois": "14h-17h"}, date(2026, 11, 21))
    assert len(trouvees.jours) == DATES_MONTREES
    assert trouvees.jours[-1].jour == date(2027, 4, 7) == trouvees.jusquau


def test_une_date_unique_et_l_horizon_est_dit() -> None:
    trouvees = _prochaines({"10 décembre 2026": "14h-17h"}, date(2026, 11, 21))
    assert [p.jour for p in trouvees.jours] == [date(2026, 12, 10)]
    assert trouvees.jusquau == date(2026, 11, 21) + timedelta(days=396)


def test_une_date_passee_ne_donne_rien() -> None:
    assert _prochaines({"10 décembre 2026": "14h-17h"}, date(2026, 12, 11)).premier is None


def test_le_jour_meme_compte() -> None:
    premier = _prochaines({"samedi": "9h-12h"}, date(2026, 11, 21)).premier
    assert premier is not None
    assert premier.jour == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("code", "decalage"),
    [("54", "+01:00"), ("974", "+04:00"), ("971", "-04:00"), ("973", "-03:00"), ("976", "+03:00")],
)
def test_l_heure_est_celle_du_territoire(code: str, decalage: str) -> None:
    premier = _prochaines({"mardi": "9h-12h"}, date(2026, 11, 21), code).premier
    assert premier is not None
    assert premier.ouvertures == f"2026-11-24T09:00{decalage}/2026-11-24T12:00{decalage}"


def test_le_passage_a_l_heure_d_ete_ne_decale_rien() -> None:
    jours = _prochaines({"samedi, dimanche": "9h-12h"}, date(2027, 3, 27)).jours[:2]
    assert [jour.ouvertures for jour in jours] == [
        "2027-03-27T09:00+01:00/2027-03-27T12:00+01:00",
        "2027-03-28T09:00+02:00/2027-03-28T12:00+02:00",
    ]
    assert {jour.heures for jour in jours} == {"de 9\u00a0h à 12\u00a0h"}


def test_le_passage_a_l_heure_d_hiver_ne_decale_rien() -> None:
    premier = _prochaines({"dimanche": "14h-17h"}, date(2026, 10, 25)).premier
    assert premier is not None
    assert premier.ouvertures == "2026-10-25T14:00+01:00/2026-10-25T17:00+01:00"


def test_deux_plages_font_un_jour() -> None:
    premier = _prochaines({"mardi": "9h-12h, 13h30-17h"}, date(2026, 11, 21)).premier
    assert premier is not None
    assert premier.heures == "de 9\u00a0h à 12\u00a0h et de 13\u00a0h\u00a030 à 17\u00a0h"
    assert premier.heures_breves == "9\u00a0h – 12\u00a0h, 13\u00a0h\u00a030 – 17\u00a0h"
    assert len(premier.ouvertures.split()) == 2


def test_un_ferie_dont_personne_n_a_parle_est_douteux() -> None:
    jours = {j.jour: j for j in _prochaines({"lundi au vendredi": "9h-12h"}, date(2026, 12, 20)).jours}
    assert jours[date(2026, 12, 25)].ferie == "Noël"
    assert jours[date(2026, 12, 24)].ferie is None


def test_un_ferie_ferme_n_est_pas_une_date() -> None:
    ecrits = {"lundi au vendredi": "9h-12h", "jours fériés": "fermé"}
    jours = [j.jour for j in _prochaines(ecrits, date(2026, 12, 20)).jours]
    assert date(2026, 12, 25) not in jours
    assert date(2026, 12, 24) in jours


def test_sur_rendez_vous_n_est_pas_ouvert() -> None:
    premier = _prochaines(
        {"mardi": "9h-12h sans rendez-vous, 14h-17h sur rendez-vous"}, date(2026, 11, 21)
    ).premier
    assert premier is not None
    matin, apres_midi = premier.ouvertures.split()
    assert apres_midi.endswith("/rdv")
    assert not matin.endswith("/rdv")


def test_jusqu_a_minuit() -> None:
    premier = _prochaines({"mardi": "20h-24h"}, date(2026, 11, 21)).premier
    assert premier is not None
    assert premier.heures == "de 20\u00a0h à minuit"
    assert premier.heures_breves == "20\u00a0h – minuit"


def test_ce_qu_on_ne_sait_pas_des_vacances_est_dit() -> None:
    ecrits = {"mardi": "9h-12h", "vacances scolaires": "fermé"}
    assert _prochaines(ecrits, date(2026, 11, 21), "973").limites
    assert not _prochaines(ecrits, date(2026, 11, 21), "54").limites


def test_couper_une_liste_coupe_aussi_ce_qu_on_sait() -> None:
    toutes = _prochaines({"mardi": "9h-12h"}, date(2026, 11, 21))
    coupees = toutes.premiers(3)
    assert [jour.jour for jour in coupees.jours] == [jour.jour for jour in toutes.jours[:3]]
    assert coupees.jusquau == date(2026, 12, 8)
    assert toutes.premiers(8) is toutes
