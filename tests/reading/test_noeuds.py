"""Does each character that was read know where it was written?"""

from __future__ import annotations

import pytest
from quifaitquoi.constats import Constat, Origine
from quifaitquoi.reading.analyse import analyser
from quifaitquoi.reading.noeuds import Origines, Page, Paire, Scalaire, Table, contenu


def lire(source: str) -> Page:
    constats: list[Constat] = []
    page = analyser("f.yml", source, constats)
    assert not constats
    return page


def scalaire(page: Page, cle: str) -> Scalaire:
    assert isinstance(page.racine, Table)
    valeur = page.racine.paires[cle].valeur
    assert isinstance(valeur, Scalaire)
    return valeur


@pytest.mark.parametrize(
    "source",
    [
        "a: un deux trois\n",
        "a:    un deux trois   # note\n",
        "a: 'un deux trois'\n",
        'a: "un deux trois"\n',
        "a: 'un  deux trois l''a'\n",
        'a: "un d\\u00e9ux \\"deux\\" trois"\n',
        'a: "un deux\\\n    deux trois"\n',
        "a: un\n  deux\n  trois\n",
        "a: un\n\n  deux\n\n\n  trois\n",
        "a: |\n  un deux\n  trois\n",
        "a: >-\n  un deux\n  trois\n",
        "a: >\n\n    un\n    deux\n\n    trois\n",
        "a:\r\n  un\r\n  deux trois\r\n",
        "a: 'un\n\n  deux\n  trois'\n",
        "{a: un deux trois, b: x}\n",
    ],
)
def test_a_word_is_where_it_was_written(source: str) -> None:
    page = lire(source)
    lu = scalaire(page, "a")
    lignes = source.splitlines()
    for mot in ("un", "trois"):
        origine = page.origine_dans(lu, lu.texte.index(mot))
        assert lignes[origine.ligne - 1][origine.colonne - 1 :].startswith(mot), (mot, origine)


def test_every_character_of_a_plain_text_has_its_column() -> None:
    page = lire("a: é€😀 fin\n")
    lu = scalaire(page, "a")
    assert [page.origine_dans(lu, rang).colonne for rang in range(len(lu.texte) + 1)] == list(range(4, 12))


def test_every_scalar_stays_text() -> None:
    source = "a: 01000\nb: 14:30\nc: no\nd: 2A\ne: 2026-11-02\nf: 1e3\ng: 0x1F\nh: 1_000\n"
    assert contenu(lire(source).racine or Table(1, 1)) == {
        "a": "01000",
        "b": "14:30",
        "c": "no",
        "d": "2A",
        "e": "2026-11-02",
        "f": "1e3",
        "g": "0x1F",
        "h": "1_000",
    }


def test_origins_point_at_texts_and_at_the_keys_of_the_rest() -> None:
    page = lire("nom: Mairie\nhoraires:\n  lundi: 9h-12h\nacteurs:\n  - a\n  - b\n")
    assert isinstance(page.racine, Table)
    origines = Origines(page, page.racine)
    assert origines[()] == Origine("f.yml", 1, 1)
    assert origines[("nom",)] == Origine("f.yml", 1, 6)
    assert origines[("horaires",)] == Origine("f.yml", 2, 1)
    assert origines[("horaires", "lundi")] == Origine("f.yml", 3, 10)
    assert origines[("acteurs", 1)] == Origine("f.yml", 6, 5)
    assert ("acteurs", 2) not in origines
    assert ("nom", "x") not in origines
    assert len(origines) == len(list(origines)) == 7


def test_no_break_spaces_around_a_key_are_no_part_of_it() -> None:
    page = lire("nom\u00a0: Mairie\n")
    assert isinstance(page.racine, Table)
    assert isinstance(page.racine.paires["nom"], Paire)
