"""Does the command reread files, a text or a site, and say where each thing is?"""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from quifaitquoi.cli import main

TERRITOIRES = Path(__file__).parents[2] / "territories"
PAGE = """<main><div class="simple"><h1>Un lieu</h1>
<section class="idee"><svg><path d="M1"/></svg><h2>Venir</h2>
<p>Venez à 9h.</p></section></div></main>"""


def lancer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["falc", *arguments])
    ecrit = capsys.readouterr()
    return code, (ecrit.out + ecrit.err).replace("\u00a0", " ")


def test_nos_textes_simplifies_sont_sans_erreur(capsys: pytest.CaptureFixture[str]) -> None:
    code, sortie = lancer(capsys, str(TERRITOIRES))
    assert code == 0, sortie
    assert "aucune erreur" in sortie
    assert "phrases différentes, " in sortie.splitlines()[-1]


def test_un_texte_a_essayer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    essai = tmp_path / "essai.txt"
    essai.write_text("C’est ouvert.\n\nApportez deux photos.\n", encoding="utf-8")
    code, sortie = lancer(capsys, str(TERRITOIRES), "--texte", str(essai))
    assert code == 1
    assert sortie.splitlines()[0] == (
        "essai.txt:3:10 : chiffres « deux » : RLS-5.1, « deux » en lettres. Écrivez « 2 »."
    )


def test_au_clavier_avec_le_glossaire_du_guide(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Allez au CCAS.\nN’oubliez pas votre carte.\n"))
    code, sortie = lancer(capsys, str(TERRITOIRES), "--texte", "-", "--format", "json")
    assert code == 0
    assert [(c["fichier"], c["ligne"], c["champ"], c["gravite"]) for c in json.loads(sortie)] == [
        ("texte", 2, "affirmative", "avertissement")
    ]


def test_les_pages_d_un_site(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page = tmp_path / "54-meurthe-et-moselle" / "falc" / "lieux" / "essai" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    code, sortie = lancer(capsys, str(TERRITOIRES), "--site", str(tmp_path), "--format", "github")
    assert code == 1
    assert sortie.startswith(
        "::error file=54-meurthe-et-moselle/falc/lieux/essai/index.html,line=3,col=12::heures-en-entier"
    )


def test_un_site_sans_page_simplifiee(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, sortie = lancer(capsys, str(TERRITOIRES), "--site", str(tmp_path))
    assert code == 2
    assert "n’a aucune page simplifiée" in sortie
