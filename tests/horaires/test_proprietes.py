"""What holds for every schedule? Text to rules to text is stable, and three readers give the same dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from quifaitquoi.horaires import (
    Calendrier,
    Horaires,
    lire,
    lire_phrase,
    lire_saisie,
    occurrences,
    osm,
    phrase,
    phrase_falc,
    schema_org,
    semaine,
)

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = ("janvier", "mars", "juin", "août", "octobre", "décembre")
RANGS = ("1er", "2e", "3e", "4e", "5e", "dernier", "1er et 3e", "2e et 4e", "avant-dernier")
DU, AU = date(2026, 6, 1), date(2028, 5, 31)
CODES = ("54", "67", "971", "974", "2A", "75")

jours = st.sampled_from(JOURS)
dates = st.dates(date(2026, 7, 1), date(2028, 4, 30))


def _date(jour: date) -> str:
    noms = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ]
    return f"{'1er' if jour.day == 1 else jour.day} {noms[jour.month - 1]} {jour.year}"


def _intervalle(debut: date, duree: int) -> str:
    return f"du {_date(debut)} au {_date(debut + timedelta(days=duree))}"


intervalles = st.builds(_intervalle, dates, st.integers(1, 60))
cycles = st.builds(
    lambda depart, nombre: f"un {JOURS[depart.weekday()]} sur {nombre} à partir du {_date(depart)}",
    dates,
    st.sampled_from(["deux", "trois", "6"]),
)
quands = st.one_of(
    jours,
    st.builds("{} au {}".format, st.just("lundi"), st.sampled_from(JOURS[1:])),
    st.builds("{} et {}".format, jours, jours),
    st.builds("{} {} du mois".format, st.sampled_from(RANGS), jours),
    st.builds("{} des semaines {}".format, jours, st.sampled_from(["paires", "impaires"])),
    st.builds("{} de {} à {}".format, jours, st.sampled_from(MOIS), st.sampled_from(MOIS)),
    st.builds("{}, {}".format, intervalles, jours),
    st.builds("vacances scolaires, {}".format, jours),
    st.builds("{} en période scolaire".format, jours),
    st.builds("{} sauf en {}".format, jours, st.sampled_from(MOIS)),
    st.builds("{} {}, {}".format, st.sampled_from(RANGS), jours, st.just("semaines paires")),
    st.just("tous les jours"),
    st.just("jours fériés"),
    st.builds(_date, dates),
    cycles,
)
fermetures = st.one_of(
    quands,
    intervalles,
    st.sampled_from(["jours fériés", "vacances scolaires", "août", "25 décembre", "du 20 au 31 juillet"]),
)
plages = st.sampled_from(
    ["9h-12h", "9h-12h, 14h-17h", "13h30-17h15", "8h45-12h15, 13h-16h30, sur rendez-vous", "20h-minuit",
     "9h-12h sans rendez-vous, 14h-17h sur rendez-vous"]
)  # fmt: skip
lignes = st.dictionaries(quands, plages, min_size=1, max_size=4)
calendriers = st.sampled_from(CODES).map(Calendrier.pour)


@st.composite
def schedules(draw: st.DrawFn) -> Horaires:
    """Schedules an editor could write; those the grammar refuses (overlaps) are dropped."""
    valeur = draw(lignes) | draw(st.dictionaries(fermetures, st.just("fermé"), max_size=2))
    lecture = lire(valeur, sauf=draw(st.lists(fermetures, max_size=2)))
    assume(lecture.horaires is not None)
    assert lecture.horaires is not None
    assume(any(regle.plages for regle in lecture.horaires.regles))
    return lecture.horaires


reglages = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def _dates(horaires: Horaires, calendrier: Calendrier) -> list[tuple[Any, ...]]:
    return [tuple(o[:3]) for o in occurrences(horaires, calendrier, DU, AU)]


@reglages
@given(schedules(), calendriers)
def test_ce_qui_est_dit_se_relit_pareil(horaires: Horaires, calendrier: Calendrier) -> None:
    dite = phrase(horaires)
    relue = lire_phrase(dite)
    assert relue.entiere, (dite, relue.doute and relue.doute.message)
    assert relue.horaires is not None
    assert phrase(relue.horaires) == dite, (dite, phrase(relue.horaires))
    assert _dates(relue.horaires, calendrier) == _dates(horaires, calendrier)


@reglages
@given(horaires=schedules(), calendrier=calendriers)
def test_l_evaluateur_osm_donne_les_memes_heures(
    horaires: Horaires,
    calendrier: Calendrier,
    oracle: Callable[..., Any],
    nos_intervalles: Callable[..., Any],
) -> None:
    texte = osm(horaires, calendrier, DU, AU)
    assert oracle(texte, DU, AU) == nos_intervalles(horaires, calendrier, DU, AU), texte


@reglages
@given(schedules(), calendriers)
def test_le_texte_osm_se_relit_avec_les_memes_dates(horaires: Horaires, calendrier: Calendrier) -> None:
    texte = osm(horaires, calendrier, DU, AU)
    assume(texte)
    lecture = lire(texte)
    assert lecture.horaires is not None, (texte, lecture.anomalies)
    assert _dates(lecture.horaires, calendrier) == _dates(horaires, calendrier)


@reglages
@given(schedules(), calendriers)
def test_les_dates_sont_triees_et_ne_se_chevauchent_pas(horaires: Horaires, calendrier: Calendrier) -> None:
    trouvees = occurrences(horaires, calendrier, DU, AU)
    assert all(a.fin <= b.debut for a, b in pairwise(trouvees))
    assert all(o.debut.tzinfo is calendrier.fuseau and DU <= o.debut.date() <= AU for o in trouvees)


@reglages
@given(schedules(), calendriers)
def test_une_fenetre_plus_courte_donne_les_memes_dates(horaires: Horaires, calendrier: Calendrier) -> None:
    du, au = date(2026, 12, 20), date(2027, 1, 20)
    attendues = [o for o in occurrences(horaires, calendrier, DU, AU) if du <= o.debut.date() <= au]
    assert occurrences(horaires, calendrier, du, au) == attendues


@reglages
@given(schedules(), calendriers)
def test_toutes_les_formes_existent(horaires: Horaires, calendrier: Calendrier) -> None:
    assert len(semaine(horaires).lignes) == 7
    assert all(texte.endswith(".") for texte in phrase_falc(horaires))
    assert all(spec["@type"] for spec in schema_org(horaires, calendrier, DU, DU + timedelta(days=60)))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=60))
def test_aucun_texte_ne_fait_tomber_la_lecture(texte: str) -> None:
    for lecture in (lire(texte), lire({texte: texte}), lire({"lundi": "9h-12h"}, sauf=[texte])):
        assert (lecture.horaires is None) == bool(lecture.anomalies)
    lire_saisie(texte)
    lue = lire_phrase(texte)
    assert lue.entiere or lue.reste[0].fin <= len(texte)


MORCEAUX = (
    *JOURS[:4], "1er", "3e", "du mois", "9h", "12h", "-", "à", ",", "et", ":", ";", "semaines paires",
    "fermé", "sur rendez-vous", "sauf", "(", ")", "du", "au", "5", "janvier", "2027", "jours fériés", "matin",
    "le", "les", "vacances scolaires", "un", "sur deux",
    "à partir du", "14 à 18h", "25h", "/", "tous les jours",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(MORCEAUX), max_size=12).map(" ".join))
def test_aucun_melange_de_mots_ne_fait_tomber_la_lecture(texte: str) -> None:
    for lecture in (lire({texte: "9h-12h"}), lire({"lundi": texte}), lire({"lundi": "9h-12h"}, sauf=[texte])):
        for anomalie in lecture.anomalies:
            assert 0 <= anomalie.debut <= anomalie.fin <= len(texte)
    lire_saisie(texte)
