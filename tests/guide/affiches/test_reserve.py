"""Is a poster made once, found again, and never taken for another?"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.guide.affiches import build, sortie
from quifaitquoi.guide.affiches.atelier.reserve import Reserve
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire


class Atelier:
    """Counts what it makes."""

    def __init__(self) -> None:
        self.faits: list[str] = []

    def __call__(self, nom: str) -> Callable[[], bytes]:
        def fabriquer() -> bytes:
            self.faits.append(nom)
            return nom.encode()

        return fabriquer


@pytest.fixture
def atelier() -> Atelier:
    return Atelier()


def test_made_once(tmp_path: Path, atelier: Atelier) -> None:
    for _ in range(3):
        assert Reserve(tmp_path / "affiches").obtenir("a", atelier("a")) == b"a"
    assert Reserve(tmp_path / "affiches").obtenir("b", atelier("b")) == b"b"
    assert atelier.faits == ["a", "b"]


def test_without_a_folder_nothing_is_kept(atelier: Atelier) -> None:
    reserve = Reserve(None)
    assert [reserve.obtenir("a", atelier("a")) for _ in range(2)] == [b"a", b"a"]
    reserve.elaguer()
    assert atelier.faits == ["a", "a"]


def test_an_empty_file_left_by_a_crash_is_made_again(tmp_path: Path, atelier: Atelier) -> None:
    Reserve(tmp_path).obtenir("a", atelier("a"))
    (fichier,) = tmp_path.iterdir()
    fichier.write_bytes(b"")
    assert Reserve(tmp_path).obtenir("a", atelier("a")) == b"a"


def test_a_folder_that_can_not_be_written_is_no_error(tmp_path: Path, atelier: Atelier) -> None:
    (tmp_path / "plein").write_text("un fichier à la place du dossier")
    reserve = Reserve(tmp_path / "plein")
    assert reserve.obtenir("a", atelier("a")) == b"a"
    reserve.elaguer()


def test_what_has_not_served_for_longest_goes_first(tmp_path: Path, atelier: Atelier) -> None:
    vieille = Reserve(tmp_path)
    for rang in range(100):
        vieille.obtenir(f"vieux {rang}", atelier("x"))
    for rang, fichier in enumerate(sorted(tmp_path.iterdir())):
        os.utime(fichier, (rang, rang))
    gardes = sorted(tmp_path.iterdir())[-63:]
    neuve = Reserve(tmp_path)
    neuve.obtenir("neuf", atelier("x"))
    neuve.elaguer()
    assert len(list(tmp_path.iterdir())) == 64
    assert set(gardes) <= set(tmp_path.iterdir())


def test_two_builds_at_once(tmp_path: Path) -> None:
    """Each gets whole bytes while both write, read and prune the same names."""
    recus: list[bytes] = []

    def construire() -> None:
        for _ in range(20):
            reserve = Reserve(tmp_path)
            recus.extend(reserve.obtenir(f"{rang}", lambda: b"x" * 50_000) for rang in range(8))
            reserve.elaguer()

    fils = [threading.Thread(target=construire) for _ in range(4)]
    for fil in fils:
        fil.start()
    for fil in fils:
        fil.join()
    assert len(recus) == 4 * 20 * 8
    assert set(map(len, recus)) == {50_000}
    assert len(list(tmp_path.iterdir())) == 8


def test_unchanged_posters_are_not_made_again(
    territoire: Territoire, contexte: Contexte, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    garde = replace(contexte, cache=tmp_path)
    premiere = {f.chemin: f.contenu for f in build(territoire, garde)}
    assert premiere == {f.chemin: f.contenu for f in build(territoire, contexte)}
    for fabrication in ("composer_pdf", "apercu"):
        monkeypatch.setattr(sortie, fabrication, lambda *_: pytest.fail("refaite pour rien"))
    assert premiere == {f.chemin: f.contenu for f in build(territoire, garde)}


@pytest.mark.parametrize(
    "autre", [{"aujourdhui": date(2026, 11, 22)}, {"url_site": "https://ailleurs.example/"}]
)
def test_another_day_or_another_address_makes_another_poster(
    territoire: Territoire, contexte: Contexte, tmp_path: Path, autre: dict[str, object]
) -> None:
    garde = replace(contexte, cache=tmp_path)
    affiches = [
        {f.chemin: f.contenu for f in build(territoire, c) if f.chemin.endswith(".pdf")}
        for c in (garde, replace(garde, **autre))
    ]
    assert affiches[0].keys() == affiches[1].keys()
    pareilles = {chemin for chemin in affiches[0] if affiches[0][chemin] == affiches[1][chemin]}
    # The blank form says nothing of the guide, not even its address.
    vierge = "54-meurthe-et-moselle/affiches/fiche-orientation-vierge.pdf"
    assert pareilles == ({vierge} if "url_site" in autre else set())
