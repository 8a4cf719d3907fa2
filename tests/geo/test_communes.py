"""Are all the communes there, whole, quick to load, and each at an address of its own?"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest
from quifaitquoi.geo import (
    anciennes_communes_de,
    arrondissements_de,
    commune,
    communes_de,
    communes_du_code_postal,
    departement_de,
    departements,
    epcis_de,
    slug,
)

COLLECTIVITES = ("975", "977", "978", "986", "987", "988")


def test_the_whole_of_france() -> None:
    assert sum(len(communes_de(code)) for code in departements()) == 34_875
    assert [len(communes_de(code)) for code in ("54", "88", "16", "23", "974")] == [591, 506, 359, 255, 24]
    assert {code: len(arrondissements_de(code)) for code in ("75", "69", "13", "54")} == {
        "75": 20,
        "69": 9,
        "13": 16,
        "54": 0,
    }
    assert all(communes_de(code) for code in COLLECTIVITES)


def test_one_commune_in_full() -> None:
    nancy = commune("54395")
    assert nancy is not None
    assert (nancy.nom, nancy.codes_postaux, nancy.departement) == ("Nancy", ("54000", "54100"), "54")
    assert nancy.population is not None
    assert 100_000 < nancy.population < 110_000
    assert nancy.latitude == pytest.approx(48.69, abs=0.02)
    assert nancy.longitude == pytest.approx(6.18, abs=0.02)
    epci = next(e for e in epcis_de("54") if e.siren == nancy.epci)
    assert epci.titre == "Métropole du Grand Nancy"


def test_every_row_is_plausible() -> None:
    for code in departements():
        sirens = {epci.siren for epci in epcis_de(code)}
        for c in (*communes_de(code), *arrondissements_de(code)):
            assert departement_de(c.code) == c.departement == code
            assert c.codes_postaux, c
            assert all(len(cp) == 5 and cp.isdigit() for cp in c.codes_postaux), c
            assert c.epci is None or c.epci in sirens, c
            assert (c.latitude is None) == (c.longitude is None), c
            assert c.population is not None, c
            assert c.nom == c.nom.strip(), c


def test_unknown_positions_are_the_declared_ones() -> None:
    sans_position = Counter(
        c.departement for d in departements() for c in communes_de(d) if c.latitude is None
    )
    assert sans_position == {"15": 4, "85": 2}


def test_pages_have_distinct_addresses() -> None:
    chemins = Counter(c.chemin for d in departements() for c in (*communes_de(d), *arrondissements_de(d)))
    assert max(chemins.values()) == 1
    assert all(chemin == slug(chemin) for chemin in chemins)


def test_communes_of_one_slug_in_one_departement_keep_distinct_paths() -> None:
    """Bors twice in Charente: the INSEE code leads the path, whatever the names become."""
    bors = [c for c in communes_de("16") if c.slug.startswith("bors-")]
    assert len(bors) == 2
    assert len({c.chemin for c in bors}) == 2


def test_communes_are_sorted_by_name() -> None:
    for code in ("54", "974", "2B"):
        slugs = [c.slug for c in communes_de(code)]
        assert slugs == sorted(slugs)


def test_former_communes_lead_to_present_ones() -> None:
    for code in departements():
        for ancienne in anciennes_communes_de(code):
            actuelle = commune(ancienne.actuelle)
            assert actuelle is not None, ancienne
            assert actuelle.departement == code


def test_arrondissement_knows_its_commune() -> None:
    douzieme = commune("75112")
    assert douzieme is not None
    assert douzieme.arrondissement_de == "75056"
    paris = commune("75056")
    assert paris is not None
    assert paris.arrondissement_de is None


@pytest.mark.parametrize("code", ["", "99", "20", "54 ", "../54", "2a", "é", "\0"])
def test_unknown_departement_has_nothing(code: str) -> None:
    assert communes_de(code) == ()
    assert epcis_de(code) == ()


@pytest.mark.parametrize("code", ["", "54", "54000", "99999", "2A", "../../x", "97", "971"])
def test_unknown_commune(code: str) -> None:
    assert commune(code) is None


def test_a_postcode_may_be_shared() -> None:
    partage = communes_du_code_postal("54113", "54")
    assert len(partage) > 5
    assert partage[0].population == max(c.population or 0 for c in partage)
    assert communes_du_code_postal("97490", "974")[0].nom == "Saint-Denis"
    assert communes_du_code_postal("54113", "88") == ()


def test_printed_names_have_curly_apostrophes() -> None:
    hay = commune("94038")
    assert hay is not None
    assert (hay.nom, hay.titre, hay.chemin) == ("L'Haÿ-les-Roses", "L’Haÿ-les-Roses", "94038-l-hay-les-roses")
    titres = [e.titre for d in departements() for e in epcis_de(d)]
    assert "Communauté de communes de la Dombes" in titres
    assert not any("'" in titre or titre.startswith(("CC ", "CA ", "CU ")) for titre in titres)


def test_one_departement_opens_one_file() -> None:
    """Asking for the Creuse may not read the rest of France."""
    programme = (
        "import sys; ouverts = [];"
        "from quifaitquoi.geo import communes_de;"
        "sys.addaudithook(lambda e, a: ouverts.append(str(a[0])) if e == 'open' else None);"
        "communes_de('23'); print('\\n'.join(o for o in ouverts if o.endswith('.tsv')))"
    )
    lancement = [sys.executable, "-c", programme]
    sortie = subprocess.run(lancement, capture_output=True, text=True, check=True).stdout.split()
    assert len(sortie) == 1
    assert sortie[0].endswith("23.tsv")


def test_a_name_is_said_after_de() -> None:
    dits = {c.nom: c.de for code in ("14", "16", "54", "72", "55", "94") for c in communes_de(code)}
    attendus = {
        "Nancy": "de Nancy",
        "Aigre": "d’Aigre",
        "Le Mans": "du Mans",
        "Les Islettes": "des Islettes",
        "L'Haÿ-les-Roses": "de L’Haÿ-les-Roses",
        "La Flèche": "de La Flèche",
        "Ivry-sur-Seine": "d’Ivry-sur-Seine",
        "Épron": "d’Épron",
        "Houdemont": "de Houdemont",
    }
    assert {nom: dits[nom] for nom in attendus} == attendus
