"""Do people find their page with their own words, in the browser as in Python?"""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.geo import cle
from quifaitquoi.guide.mots.lexique import Lexique, lexique
from quifaitquoi.guide.mots.radicaux import radicaux
from quifaitquoi.guide.mots.trouver import AU_PLUS, trouver
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

from tests.geo.node import executer

RACINE = Path(__file__).parents[3]
REQUETES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "requetes.yml").read_text("utf-8")
)
# Those that no word of a need begins with, or that would break a careless table of the browser.
BIZARRES = [
    "",
    " ",
    "?!",
    "de la",
    "constructor",
    "__proto__ toString",
    "caf " * 60,
    "$1 $&",
    "zzzzzzzz",
    "pas plus",
]


@cache
def territoires() -> tuple[Territoire, ...]:
    return lire_territoires(RACINE / "territories").territoires


@cache
def national() -> Lexique:
    """The lexicon of a territory that says nothing of its own about the tree."""
    return lexique(next(t for t in territoires() if t.code == "54"))


def lignes(bloc: str) -> list[Any]:
    """Each request of a block and the page it must find."""
    return [
        pytest.param(dit, page, id=f"{page}: {dit}") for page, dits in REQUETES[bloc].items() for dit in dits
    ]


@pytest.mark.parametrize(("dit", "page"), lignes("premiere"))
def test_the_first_page_found_is_the_right_one(dit: str, page: str) -> None:
    assert trouver(dit, national())[:1] == [page]


@pytest.mark.parametrize(("dit", "page"), lignes("parmi"))
def test_the_right_page_is_among_the_first_three(dit: str, page: str) -> None:
    assert page in trouver(dit, national())[:3]


def test_enough_of_what_people_say_is_tried() -> None:
    assert sum(len(dits) for bloc in REQUETES.values() for dits in bloc.values()) >= 120
    assert sum(map(len, REQUETES["parmi"].values())) <= 12, "le moteur devient moins juste"


@pytest.mark.parametrize("territoire", territoires(), ids=lambda t: t.slug)
def test_the_browser_finds_the_same(territoire: Territoire) -> None:
    """Every request, letter by letter for some of them: what is shown while one types."""
    ici = lexique(territoire)
    dits = [d for bloc in REQUETES.values() for liste in bloc.values() for d in liste]
    debuts = [dit[:n] for dit in dits[::12] for n in range(1, len(dit))]
    requetes = [*dits, *debuts, *BIZARRES]
    trouves = executer(
        "../guide/mots/trouver.js",
        "return entree.requetes.map((r) => m.trouver(r, entree.lexique).map(({ code }) => code));",
        {"requetes": requetes, "lexique": ici.json()},
    )
    attendus = [trouver(requete, ici) for requete in requetes]
    assert [(r, t) for r, t, a in zip(requetes, trouves, attendus, strict=True) if t != a] == []


@pytest.mark.parametrize("dit", BIZARRES)
def test_nothing_breaks_it(dit: str) -> None:
    assert len(trouver(dit, national())) <= AU_PLUS


def test_empty_words_find_nothing() -> None:
    for dit in ("", "de la", "?!", "zzzzzzzz"):
        assert trouver(dit, national()) == []


@pytest.mark.parametrize(
    ("un", "autre"),
    [
        ("bloquée", "bloqués"),
        ("impôts", "IMPOT"),
        ("déclarer", "déclaration"),
        ("l’ordinateur", "des ordinateurs"),
        ("expulser", "expulsion"),
    ],
)
def test_forms_of_a_word_meet(un: str, autre: str) -> None:
    assert radicaux(un) == radicaux(autre)


@pytest.mark.parametrize(
    "dit", ["mot de pase oublié", "mot de passe oubliié", "mot de psase oublié", "mot passe oblié"]
)
def test_one_wrong_letter_is_forgiven(dit: str) -> None:
    assert trouver(dit, national())[0] == "compte-bloque"


# Same stem and same meaning, though not the same ending: « taxes » and « taxe d’habitation ».
PARENTS = {"alloc", "cogn", "pirat", "scann", "photocopi", "tax", "tuer"}


def test_no_synonym_takes_the_place_of_another_word() -> None:
    """« papi » and « papiers » have the same stem: all papers became old people."""
    arbre = territoires()[0].national.arbre
    dits = " ".join(dit for page in arbre.orientations for dit in (page.titre, *page.mots))
    mots = {mot: racine[0] for mot in re.findall(r"\w+", cle(dits)) if (racine := radicaux(mot))}
    pris = {
        (dit, mot)
        for synonyme in territoires()[0].national.synonymes
        for dit in synonyme.mots
        for mot, racine in mots.items()
        if [racine] == radicaux(dit) and racine not in PARENTS and mot.rstrip("es") not in cle(dit)
    }
    assert pris == set()


@pytest.mark.parametrize(
    ("phrase", "page"),
    [
        ("toute la journée mon fils a pas de quoi manger depuis hier", "se-nourrir"),
        ("j’ai un souci, mot de passe oublié, je dois finir avant lundi", "compte-bloque"),
        ("je ne sais pas par quoi finir à la fin du mois avec mes crédits", "dettes"),
    ],
)
def test_a_known_phrase_is_heard_inside_a_sentence(phrase: str, page: str) -> None:
    assert trouver(phrase, national())[0] == page


def test_to_end_it_is_heard_alone() -> None:
    """« fin » means nothing in a sentence, and everything when it is all that somebody dares to write."""
    assert trouver("je veux en finir", national())[0] == "idees-noires"
    assert "idees-noires" not in trouver("la fin des travaux", national())


def test_the_index_stays_light() -> None:
    """What the browser downloads: under 20 kB once compressed."""
    octets = json.dumps(national().json(), ensure_ascii=False, separators=(",", ":")).encode()
    assert len(gzip.compress(octets, 9)) < 20_000
