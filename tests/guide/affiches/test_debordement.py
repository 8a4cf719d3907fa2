"""Does everything stay on the sheet and large enough to be read, whatever is written in the YAML?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.guide.affiches import impression
from tests.guide.affiches.bords import A4, MARGE, verifier_les_bords, verifier_sans_superposition
from tests.guide.affiches.conftest import Afficher
from tests.guide.affiches.impression import plat

EN_BAS = "Sur internet :"
HOSTILES = [
    '#panic("x") *gras* _ital_ $x^2$ @ref `code` = titre',
    '// commentaire /* bloc */ \\u{41} \\ #include("/etc/passwd")',
    ']#read("style.typ")[ - liste + liste / terme: https://exemple.fr',
    "« L’œuvre d’Élise & Zoë » — l'apostrophe droite, 50 % à 100 €…",
    '"],"titre":"x',
    "~ -- --- ... 'guillemets' \"droits\" 1 < 2 > 0",
]


@pytest.mark.parametrize("hostile", HOSTILES)
def test_text_is_never_code(afficher: Afficher, hostile: str) -> None:
    acteurs = [{"id": "france-services", "role": "france-services", "nom": hostile}]
    pdf = afficher(nom=hostile, adresse=hostile, complement_adresse=hostile, acteurs=acteurs)
    dit = impression.texte(pdf).replace(" ", "")
    assert dit.count(plat(hostile).replace(" ", "")) == 4
    assert impression.ouvrir(pdf).open_metadata()["dc:title"] == f"Horaires d’accueil, {hostile}"
    verifier_les_bords(pdf)


CAS: dict[str, dict[str, Any]] = {
    "nom de 150 caractères": {
        "nom": ("Maison intercommunale des services et du numérique " * 3)[:150].strip()
    },
    "mot sans fin": {"nom": "m" * 150, "adresse": "W" * 120, "courriels": [], "telephone": None},
    "adresse de 400 caractères": {"adresse": ("rue du Chant-du-Coq " * 20).strip()},
    "rien que des capitales": {"nom": "ESPACE ŒCUMÉNIQUE ÇA & LÀ", "adresse": "ÎLE-D’AIX"},
    "courriel très long": {"telephone": None, "courriels": ["a" * 60 + "@" + "b" * 60 + ".example"]},
    "identifiant de 80 lettres": {"id": "x" * 80},
    "identifiant à tirets": {"id": "-".join(["maison"] * 11)},
    "douze dates": {"horaires": {"mardi et jeudi": "9h-12h"}},
    "dates longues": {"horaires": {"mercredi": "8h30-12h30, 13h30-17h30"}},
    "une semaine dense": {
        "horaires": {
            "lundi, mercredi": "8h30-12h30 sur rendez-vous, 13h30-17h30 sans rendez-vous",
            "mardi, jeudi": "8h45-12h15 sur rendez-vous, 13h45-18h15 sur rendez-vous",
            "vendredi": "10h-12h30",
            "1er et 3e samedi du mois": "9h30-11h30",
        }
    },
    "trois plages par jour": {"horaires": {"lundi au samedi": "8h-10h30, 11h15-12h45, 14h30-18h30"}},
    "court": {"adresse": None, "complement_adresse": None, "frais_a_charge": [], "acces": None},
}


@pytest.mark.parametrize("cas", CAS)
def test_nothing_leaves_the_sheet(afficher: Afficher, cas: str) -> None:
    pdf = afficher(**CAS[cas])
    verifier_les_bords(pdf)
    verifier_sans_superposition(pdf)


@pytest.mark.parametrize("cas", CAS)
def test_nothing_is_cut(afficher: Afficher, cas: str) -> None:
    dit = impression.texte(afficher(**CAS[cas])).replace(" ", "")
    for champ in ("nom", "adresse"):
        assert (CAS[cas].get(champ) or "").replace(" ", "") in dit


@pytest.mark.parametrize("cas", CAS)
def test_the_number_of_sheets_is_the_one_printed(afficher: Afficher, cas: str) -> None:
    feuilles = impression.pages(afficher(**CAS[cas]))
    assert all("Feuille" in feuille for feuille in feuilles) or len(feuilles) == 1
    for feuille in feuilles:
        assert ("Feuille" not in feuille) or f" sur {len(feuilles)}." in feuille


def test_twelve_helpers_with_everything(
    afficher: Afficher, permanence: Callable[..., dict[str, Any]]
) -> None:
    presents = [
        permanence(
            titre=f"Atelier numérique inventé numéro {rang}, à l’étage",
            horaires={"mardi": "9h-12h", f"{rang} décembre 2026": "14h-17h"},
            telephone="03 83 99 99 02",
            frais_a_charge=["Gratuit"],
            verifie_le=date(2025, 8, 1),
        )
        for rang in range(1, 13)
    ]
    pdf = afficher(permanences=presents)
    feuilles = impression.pages(pdf)
    assert len(feuilles) > 3
    assert [f"Feuille {n} sur {len(feuilles)}." in feuille for n, feuille in enumerate(feuilles, 1)] == [
        True
    ] * len(feuilles)
    verifier_les_bords(pdf)


def test_a_heading_never_stays_alone_at_the_foot(
    afficher: Afficher, permanence: Callable[..., dict[str, Any]]
) -> None:
    for lignes in range(1, 8):
        autre = permanence(horaires={f"{n} décembre 2026": "9h-12h" for n in range(1, lignes + 1)})
        for feuille in impression.pages(afficher(horaires={"jeudi": "9h-12h"}, permanences=[autre, autre])):
            _, nom, suite = feuille.rpartition("Conseillers numériques fictifs")
            assert not nom or " décembre 2026 de 9 h à 12 h" in suite


def test_what_the_edges_are_for() -> None:
    """The check itself sees what sticks out."""
    feuille = [impression.Signe("x", 20, 590, 400, 597, 420)]
    with pytest.raises(AssertionError):
        assert all(signe.droite <= A4[0] - MARGE for signe in feuille)
