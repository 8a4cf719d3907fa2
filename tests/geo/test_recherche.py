"""Does somebody who types a commune their own way find it, first, and the same in the browser?"""

from __future__ import annotations

import json
import random
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quifaitquoi.geo import Entree, cle, entrees, index_json, javascript, rechercher
from quifaitquoi.geo.recherche import reste_apres_fautes

from .node import executer
from .orthographes import FAUTES, SANS_FAUTE, Maniere

CHOIX = ("54", "88", "16", "23", "974", "33", "41", "58", "01", "42", "71", "75", "94")


@cache
def groupe() -> tuple[Entree, ...]:
    return tuple(entree for code in CHOIX for entree in entrees(code))


def noms(requete: str, limite: int = 10) -> list[str]:
    return [entree.nom for entree in rechercher(requete, groupe(), limite)]


@pytest.mark.parametrize(
    ("requete", "premier"),
    [
        ("St Etienne", "Saint-Étienne"),
        ("Saint Etiene", "Saint-Étienne"),
        ("l hay", "L’Haÿ-les-Roses"),
        ("lhay", "L’Haÿ-les-Roses"),
        ("l'haye les roses", "L’Haÿ-les-Roses"),
        ("hay les roses", "L’Haÿ-les-Roses"),
        ("sainte foy", "Sainte-Foy"),
        ("ste foy la grande", "Sainte-Foy-la-Grande"),
        ("01000", "Bourg-en-Bresse"),
        ("Bourg en Bress", "Bourg-en-Bresse"),
        ("la réunion st denis", "Saint-Denis"),
        ("st denis 97400", "Saint-Denis"),
        ("thiaucourt regnieville", "Thiaucourt-Regniéville"),
        ("jarville", "Jarville-la-Malgrange"),
        ("st die", "Saint-Dié-des-Vosges"),
        ("st dié des voges", "Saint-Dié-des-Vosges"),
        ("chalon s/ saone", "Chalon-sur-Saône"),
        ("verteuil s/Charente", "Verteuil-sur-Charente"),
        ("nanci", "Nancy"),
        ("NANCY (54)", "Nancy"),
        ("nancy cedex", "Nancy"),
        ("54000", "Nancy"),
        ("vandeuvre", "Vandœuvre-lès-Nancy"),
        ("vandoeuvre nancy", "Vandœuvre-lès-Nancy"),
        ("souterraine", "La Souterraine"),
        ("la souteraine", "La Souterraine"),
        ("pont de mouson", "Pont-à-Mousson"),
        ("epinale", "Épinal"),
        ("gerardmere", "Gérardmer"),
        ("étang salé", "L’Étang-Salé"),
        ("la possesion", "La Possession"),
        ("cilaosse", "Cilaos"),
        ("angouleme", "Angoulême"),
        ("gueret", "Guéret"),
        ("aubuson", "Aubusson"),
        ("paris 12", "Paris 12e Arrondissement"),
        ("paris 2eme", "Paris 2e Arrondissement"),
        ("Bellegarde sur Valserine", "Bellegarde-sur-Valserine"),
        ("st amant de boixe", "Saint-Amant-de-Boixe"),
        ("saint-amantdeboixe", "Saint-Amant-de-Boixe"),
        ("neuves-maison", "Neuves-Maisons"),
        ("vosges epinal", "Épinal"),
        ("Creuse", "Guéret"),
    ],
)
def test_first_found(requete: str, premier: str) -> None:
    assert noms(requete)[0] == premier


def test_former_commune_leads_to_the_present_one() -> None:
    (ancienne,) = rechercher("Bellegarde-sur-Valserine", groupe(), 1)
    assert (ancienne.code, ancienne.actuelle) == ("01033", "Valserhône")


def test_a_shared_postcode_gives_all_its_communes_most_populated_first() -> None:
    trouvees = rechercher("54113", groupe(), 100)
    assert len(trouvees) > 5
    assert all("54113" in entree.codes_postaux for entree in trouvees)
    populations = [entree.population for entree in trouvees]
    assert populations == sorted(populations, reverse=True)


@pytest.mark.parametrize("requete", ["", "   ", "--", "zzzzzz", "99999", "😀", "xq"])
def test_nothing_found(requete: str) -> None:
    assert noms(requete) == []


def test_the_very_name_is_not_drowned_in_near_ones() -> None:
    assert noms("Toul")[0] == "Toul"
    assert all("toul" in cle(nom) for nom in noms("Toul"))


FICTIVES = [
    Entree(code, nom, ("99100",), population, "", "Imaginaire 99")
    for code, nom, population in (
        ("99006", "Valbrun-le-Grand", 9),
        ("99005", "Mont-Valbrune", 8_000),
        ("99004", "Valbruns", 9_000),
        ("99003", "Le Valbrune", 1),
        ("99002", "Valbrune", 2),
        ("99001", "Ailleurs", 99_000),
        ("99007", "Valbrune-Haute", 70_000),
    )
]


def test_ranks_follow_one_another() -> None:
    assert [e.nom for e in rechercher("valbrun", FICTIVES)] == [
        "Valbrune-Haute",
        "Valbruns",
        "Valbrun-le-Grand",
        "Valbrune",
        "Mont-Valbrune",
        "Le Valbrune",
    ]
    assert [e.nom for e in rechercher("valbrune", FICTIVES)] == [
        "Valbrune",
        "Le Valbrune",
        "Valbrune-Haute",
        "Mont-Valbrune",
    ]


def _tirage(communes: tuple[Entree, ...], combien: int) -> list[tuple[Entree, str, bool]]:
    """(wanted entry, odd spelling, without a typo) for real communes, always the same ones."""
    hasard = random.Random(54_395)  # noqa: S311
    tirage = []
    for entree in hasard.sample([e for e in communes if not e.actuelle], combien):
        manieres = [(hasard.choice(SANS_FAUTE), True), (hasard.choice(FAUTES), False)]
        tirage += [(entree, maniere(entree.nom, hasard), juste) for maniere, juste in manieres]
    return tirage


def test_every_right_spelling_finds_its_commune_at_once() -> None:
    rates = []
    for entree, requete, juste in _tirage(groupe(), 300):
        if juste:
            premier = rechercher(requete, groupe(), 1)
            # A namesake elsewhere may come first; its postcode then tells them apart.
            if [cle(e.nom) for e in premier] != [cle(entree.nom)]:
                rates.append((entree.nom, requete, premier))
    assert rates == []


@pytest.mark.parametrize("faute", FAUTES)
def test_one_typo_in_a_long_name_still_finds_the_commune(faute: Maniere) -> None:
    hasard = random.Random(88_160)  # noqa: S311
    connus = {e.cle for e in entrees("54")}
    longues = [e for e in entrees("54") if not e.actuelle and e.nom.isalpha() and len(e.nom) >= 6]
    for entree in hasard.sample(longues, 60):
        requete = faute(entree.nom, hasard)
        # « Mangonville » less one letter is Manonville, a village of the same département.
        if cle(requete) not in connus:
            assert entree in rechercher(requete, entrees("54"), 30), requete


DEBUTS = (
    "54",
    "540",
    "saint",
    "st s",
    "la",
    "de la",
    "s",
    "ss",
    "",
    "97",
    "paris 3e",
    "Charente",
    "le  ",
    "é",
    "4",
)
FAUTIVES = ("mourmelon-surmeuse", "longouy", "cilaosse", "boulmont", "reunion", "saintt", "toString")


def test_python_and_browser_give_the_same_ordered_list() -> None:
    communes = tuple(entree for code in ("54", "16", "974") for entree in entrees(code))
    requetes = [*(requete for _, requete, _ in _tirage(communes, 250)), *DEBUTS, *FAUTIVES]
    programme = (
        "const index = m.lireIndex(entree.index);"
        "return entree.requetes.map((r) => m.rechercher(r, index, 12).map((e) => [e.code, e.nom]));"
    )
    entree = {"index": json.loads(index_json(communes)), "requetes": requetes}
    obtenu = executer("recherche.js", programme, entree)
    for requete, liste in zip(requetes, obtenu, strict=True):
        attendue = [[e.code, e.nom] for e in rechercher(requete, communes, 12)]
        assert liste == attendue, requete


def test_browser_entries_carry_what_a_page_shows() -> None:
    programme = (
        "const [e] = m.lireIndex(entree); return [e.code, e.nom, e.codesPostaux, e.population, e.actuelle];"
    )
    ancienne = next(e for e in entrees("01") if e.actuelle)
    champs = [ancienne.code, ancienne.nom, list(ancienne.codes_postaux), 0, ancienne.actuelle]
    assert executer("recherche.js", programme, json.loads(index_json([ancienne]))) == champs


def test_published_modules_import_each_other_only() -> None:
    modules = javascript()
    assert set(modules) == {"cle.js", "recherche.js"}
    assert 'from "./cle.js"' in modules["recherche.js"]
    assert modules["recherche.js"].count("import ") == 1
    assert "import " not in modules["cle.js"]


mots = st.text("abc", min_size=1, max_size=8)


@given(mots, mots, st.integers(0, 2))
def test_typos_are_counted_like_an_edit_distance(mot: str, voulu: str, fautes: int) -> None:
    """``reste`` exists if and only if some beginning of ``voulu`` is within that many edits of ``mot``."""
    proches = [n for n in range(len(voulu) + 1) if _distance(mot, voulu[:n]) <= fautes]
    reste = reste_apres_fautes(mot, voulu, fautes)
    if reste is not None:
        assert len(voulu) - reste in proches
    else:
        assert not proches


def _distance(a: str, b: str) -> int:
    """Damerau-Levenshtein (optimal alignment), by the book."""
    d = {(i, j): i + j for i in range(len(a) + 1) for j in range(len(b) + 1) if not i * j}
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 2 : i] == b[j - 2 : j][::-1]:
                d[i, j] = min(d[i, j], d[i - 2, j - 2] + 1)
    return d[len(a), len(b)]
