"""Is a finding said on one line, in good French, without obeying what it quotes?"""

from __future__ import annotations

import pytest
from quifaitquoi.constats import Constat, Gravite, Origine, cite, compte, tries, vouliez_vous_dire

ICI = Origine("territories/16-charente/lieux.yml", 41, 7)


def test_the_format_of_the_architecture() -> None:
    constat = Constat(
        ICI,
        "lieux.3.horaires",
        "je ne comprends pas « mercrdi »",
        suggestion="Vouliez-vous dire « mercredi » ?",
        lu="1er mercrdi du mois",
    )
    assert str(constat) == (
        "territories/16-charente/lieux.yml:41:7\u00a0: lieux.3.horaires «\u00a01er mercrdi du mois\u00a0»"
        "\u00a0: je ne comprends pas «\u00a0mercrdi\u00a0». Vouliez-vous dire «\u00a0mercredi\u00a0»\u00a0?"
    )


def test_a_warning_says_so() -> None:
    constat = Constat(ICI, "", "c’est vieux", Gravite.AVERTISSEMENT)
    assert str(constat) == "territories/16-charente/lieux.yml:41:7\u00a0: avertissement\u00a0: c’est vieux"
    assert not constat.bloque


@pytest.mark.parametrize(
    ("message", "phrase"),
    [
        ("c’est faux", "c’est faux. Effacez."),
        ("pourquoi ?", "pourquoi\u00a0? Effacez."),
        ("j’attends…", "j’attends… Effacez."),
    ],
)
def test_a_full_stop_comes_before_the_way_out(message: str, phrase: str) -> None:
    assert Constat(ICI, "", message, suggestion="Effacez.").phrase == phrase


def test_long_texts_are_cut_and_spaces_gathered() -> None:
    assert cite("a\n  b") == "« a b »"
    assert len(cite("mot " * 50)) <= 64
    assert cite("mot " * 50).endswith("mot… »")


def test_what_is_quoted_is_shown_not_obeyed() -> None:
    constat = Constat(ICI, "lieux.\x1b[2J", "«\n\u202e»", suggestion="\x07", lu="\x9b31m")
    assert not set(str(constat)) & set("\x1b\x07\x9b\n\u202e")


@pytest.mark.parametrize(
    ("lu", "possibles", "dit"),
    [
        ("telephon", ["telephone", "nom"], "Vouliez-vous dire « telephone » ?"),
        ("MAIRIE", ["mairie"], "Vouliez-vous dire « mairie » ?"),
        ("xyz", ["telephone"], None),
        ("x" * 5000, ["x" * 4999], None),
        ("a", [], None),
    ],
)
def test_a_near_word_is_suggested(lu: str, possibles: list[str], dit: str | None) -> None:
    assert vouliez_vous_dire(lu, possibles) == dit


def test_findings_are_sorted_by_place_and_told_once() -> None:
    loin, pres = Constat(Origine("b.yml"), "", "x"), Constat(Origine("a.yml", 10), "", "x")
    premier, second = Constat(Origine("a.yml", 2, 1), "z", "x"), Constat(Origine("a.yml", 2, 1), "a", "x")
    assert tries([loin, pres, premier, second, loin]) == [premier, second, pres, loin]


@pytest.mark.parametrize(
    ("gravites", "dit"),
    [
        ("", "aucune erreur, aucun avertissement"),
        ("e", "1 erreur, aucun avertissement"),
        ("eeaa", "2 erreurs, 2 avertissements"),
    ],
)
def test_findings_are_counted(gravites: str, dit: str) -> None:
    choix = {"e": Gravite.ERREUR, "a": Gravite.AVERTISSEMENT}
    assert compte([Constat(ICI, "", "x", choix[gravite]) for gravite in gravites]) == dit
