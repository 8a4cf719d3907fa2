"""Who receives where and when, once the records are put together?"""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError
from quifaitquoi.constats import Origine
from quifaitquoi.horaires import occurrences
from quifaitquoi.model import (
    SANS_ORIGINE,
    Acteur,
    Arbre,
    Lieu,
    National,
    Permanence,
    Presentation,
    Territoire,
)

FAIT_LE = {"source": "Exemple", "verifie_le": "2026-11-02"}


LIEU = {
    "id": "l",
    "nom": "L",
    "code_postal": "54000",
    "commune": "Nancy",
    "acteurs": ["a", "inconnu"],
    "horaires": {"lundi": "9h-12h"},
    "sauf": ["30 novembre 2026"],
    "services": ["Aide aux démarches administratives"],
    **FAIT_LE,
}
PERMANENCES = (
    {"acteur": "b", "lieu": "l", "horaires": {"mardi": "14h-17h"}, "telephone": "3939", **FAIT_LE},
    {"acteur": "b", "lieu": "inconnu", "horaires": "Mo 09:00-10:00", **FAIT_LE},
)


def territoire() -> Territoire:
    arbre = Arbre.model_construct(depart="", questions=(), orientations=())
    return Territoire(
        code="54",
        acteurs=(
            Acteur(id="a", role="r", nom="A", telephone="0383000000"),
            Acteur(id="b", role="r", nom="B"),
        ),
        lieux=(Lieu.model_validate(LIEU),),
        permanences=tuple(Permanence.model_validate(permanence) for permanence in PERMANENCES),
        national=National.model_construct(arbre=arbre),
    )


def test_each_presence_of_an_acteur() -> None:
    du_lieu, de_la_permanence = territoire().accueils
    assert (du_lieu.acteur.id, du_lieu.telephone, du_lieu.permanence) == ("a", "03 83 00 00 00", None)
    assert (de_la_permanence.acteur.id, de_la_permanence.telephone) == ("b", "39 39")
    assert de_la_permanence.services == du_lieu.lieu.services
    assert de_la_permanence.verifie_le == date(2026, 11, 2)


def test_closures_of_a_place_win_over_its_hours() -> None:
    guide = territoire()
    accueil = guide.accueils[0]
    assert accueil.horaires
    jours = occurrences(accueil.horaires, guide.calendrier, date(2026, 11, 21), date(2026, 12, 8))
    assert [jour.debut.date() for jour in jours] == [date(2026, 11, 23), date(2026, 12, 7)]


@pytest.mark.parametrize(("ecrit", "code"), [("54", "54"), ("2a", "2A"), ("1", "01"), ("974", "974")])
def test_the_code_of_a_departement(ecrit: str, code: str) -> None:
    assert Presentation(code=ecrit).code == code


def test_the_folder_of_the_site() -> None:
    assert Territoire.model_construct(code="2A").slug == "2a-corse-du-sud"


def test_a_record_is_frozen_and_refuses_unknown_keys() -> None:
    acteur = Acteur(id="a", role="r", nom="A")
    with pytest.raises(ValidationError):
        acteur.nom = "B"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Acteur.model_validate({"id": "a", "role": "r", "nom": "A", "couleur": "bleu"})


def test_a_field_that_is_absent_stands_where_its_record_does() -> None:
    acteur = Acteur(id="a", role="r", nom="A")
    assert acteur.origine("nom") == SANS_ORIGINE
    acteur.situer(
        {(): Origine("a.yml", 2), ("nom",): Origine("a.yml", 3, 10), ("zone",): Origine("a.yml", 4)}
    )
    assert acteur.origine("nom") == Origine("a.yml", 3, 10)
    assert acteur.origine("telephone") == Origine("a.yml", 2)
    assert acteur.origine("zone", 1) == Origine("a.yml", 4)
