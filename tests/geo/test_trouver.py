"""Is the commune of an address found when it is certain, and never guessed?"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from quifaitquoi.geo import (
    anciennes_communes_de,
    cle,
    communes_de,
    departements,
    suggestions_commune,
    trouver_commune,
)


@pytest.mark.parametrize(
    ("nom", "code_postal", "departement", "insee"),
    [
        ("Nancy", "54000", "54", "54395"),
        ("NANCY", "54100", "54", "54395"),
        (" nancy ", None, "54", "54395"),
        ("St Amant de Boixe", "16330", "16", "16295"),
        ("Saint-Amant de Boixe", "16330", "16", "16295"),
        ("Verteuil s/Charente", "16510", "16", "16400"),
        ("Valence", "16460", "16", "16392"),
        ("SAINT DENIS", "97490", "974", "97411"),
        ("Bellegarde-sur-Valserine", "01200", "01", "01033"),
        ("Rochette", "16110", "16", "16282"),
        ("L’Haÿ-les-Roses", "94240", "94", "94038"),
        ("Paris", "75012", "75", "75056"),
        ("Paris 12e", "75012", "75", "75112"),
        ("Lyon 3ème", "69003", "69", "69383"),
        ("Marseille 1er arrondissement", "13001", "13", "13201"),
    ],
)
def test_found(nom: str, code_postal: str | None, departement: str, insee: str) -> None:
    trouvee = trouver_commune(nom, code_postal, departement)
    assert trouvee is not None
    assert trouvee.code == insee


@pytest.mark.parametrize(
    ("nom", "code_postal", "departement"),
    [
        ("Libourne Cedex", "33504", "33"),
        ("Libourne CEDEX 15", "33500", "33"),
        ("Sainte-Clotilde", "97490", "974"),
        ("Nancy", "88000", "54"),
        ("Nancy", "54000", "88"),
        ("Nanci", "54000", "54"),
        ("Rochette", None, "16"),
        ("Nancy", "54000", "99"),
        ("", "54000", "54"),
        ("de la", "16110", "16"),
        ("0 Pontarion", "23225", "23"),
    ],
)
def test_not_guessed(nom: str, code_postal: str | None, departement: str) -> None:
    assert trouver_commune(nom, code_postal, departement) is None


def test_every_commune_is_found_by_its_name_and_postcodes() -> None:
    rates = [
        (c.code, c.nom, code_postal)
        for code in departements()
        for c in communes_de(code)
        for code_postal in c.codes_postaux
        if trouver_commune(c.nom.upper().replace("-", " "), code_postal, code) != c
    ]
    assert rates == []


def test_every_former_name_leads_to_today_or_is_refused_as_ambiguous() -> None:
    for code in departements():
        presentes = {cle(c.nom): c.code for c in communes_de(code)}
        candidats: dict[str, set[str]] = {}
        for ancienne in anciennes_communes_de(code):
            candidats.setdefault(cle(ancienne.nom), set()).add(ancienne.actuelle)
        for nom, actuelles in candidats.items():
            trouvee = trouver_commune(nom, None, code)
            attendues = {presentes[nom]} if nom in presentes else actuelles
            attendu = attendues.pop() if len(attendues) == 1 else None
            assert (trouvee.code if trouvee else None) == attendu, nom


@pytest.mark.parametrize(
    ("nom", "departement", "premiere"),
    [
        ("Nanci", "54", "Nancy"),
        ("Libourne Cedex", "33", "Libourne"),
        ("Angouleme", "16", "Angoulême"),
        ("Bellegarde-sur-Valserin", "01", "Valserhône"),
        ("St Dié", "88", "Saint-Dié-des-Vosges"),
    ],
)
def test_suggestions(nom: str, departement: str, premiere: str) -> None:
    assert suggestions_commune(nom, departement)[0].nom == premiere


def test_suggestions_are_few_distinct_and_never_far_fetched() -> None:
    proposees = suggestions_commune("saint", "88")
    assert len(proposees) == len(set(proposees)) == 3
    assert suggestions_commune("Ouagadougou", "54") == []
    assert suggestions_commune("", "54") == []


def test_places_of_the_real_list_are_found(donnees_reelles: Path) -> None:
    """A commune and a postcode typed by people: almost all are found, none is taken for another one."""
    with (donnees_reelles / "lieux.csv").open(encoding="utf-8", newline="") as flux:
        lignes = [ligne for ligne in csv.DictReader(flux) if ligne["code_insee"]]
    trouves = rates = 0
    for ligne in lignes:
        insee = ligne["code_insee"]
        departement = insee[:3] if insee.startswith("97") else insee[:2]
        trouvee = trouver_commune(ligne["commune"], ligne["code_postal"], departement)
        trouves += trouvee is not None
        rates += trouvee is not None and trouvee.code != insee
    print(f"{trouves} communes trouvées sur {len(lignes)}, {rates} autres que le code déclaré")
    assert trouves > 0.98 * len(lignes)
    assert rates == 0
