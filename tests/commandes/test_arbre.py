"""Does the command show the tree a coordinator wants to change?"""

from __future__ import annotations

from pathlib import Path

import pytest
from quifaitquoi.cli import main

SOCLE = Path(__file__).resolve().parent.parent / "cas" / "socle"
LOCAL = """\
arbre:
  questions:
    - id: besoin
      titre: Que cherchez-vous, ici ?
      reponses:
        - {texte: Apprendre, vers: apprendre}
        - {texte: Apprendre encore, vers: apprendre}
"""


@pytest.fixture
def territoires(tmp_path: Path) -> Path:
    racine = tmp_path / "territories"
    for fichier in SOCLE.rglob("*.yml"):
        copie = racine / fichier.relative_to(SOCLE)
        copie.parent.mkdir(parents=True, exist_ok=True)
        copie.write_bytes(fichier.read_bytes())
    return racine


def lancer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        code = main(["arbre", *arguments])
    except SystemExit as sortie:
        code = int(str(sortie.code))
    ecrit = capsys.readouterr()
    return code, ecrit.out.replace("\u00a0", " "), ecrit.err.replace("\u00a0", " ")


def test_l_arbre_commun_a_tous(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    assert lancer(capsys, str(territoires)) == (
        0,
        "Que cherchez-vous ? (besoin, territories/_national/arbre.yml:4)\n"
        "  - Apprendre → Apprendre (apprendre, territories/_national/arbre.yml:10)\n"
        "  - Faire une démarche → Faire une démarche (demarche, territories/_national/arbre.yml:14)\n",
        "",
    )


def test_l_arbre_d_un_territoire(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    (territoires / "54-meurthe-et-moselle" / "arbre.yml").write_text(LOCAL, encoding="utf-8")
    code, sortie, _ = lancer(capsys, str(territoires), "--territoire", "54")
    assert code == 0
    assert sortie.splitlines()[0] == (
        "Que cherchez-vous, ici ? (besoin, territories/54-meurthe-et-moselle/arbre.yml:3)"
    )
    assert "Apprendre encore → Apprendre (apprendre, déjà plus haut)" in sortie
    assert "ici" not in lancer(capsys, str(territoires))[1]


def test_un_diagramme(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    code, sortie, _ = lancer(capsys, str(territoires), "--format", "mermaid")
    assert (code, sortie.splitlines()[0]) == (0, "flowchart LR")
    assert '  n_besoin -->|"Faire une démarche"| n_demarche' in sortie


def test_deux_fois_la_meme_chose(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    for format_ in ("texte", "mermaid"):
        une, autre = (lancer(capsys, str(territoires), "--format", format_) for _ in range(2))
        assert une == autre


def test_un_arbre_illisible_dit_pourquoi(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    fichier = territoires / "_national" / "arbre.yml"
    fichier.write_text(fichier.read_text(encoding="utf-8").replace("titre:", "titer:", 1), encoding="utf-8")
    code, sortie, erreurs = lancer(capsys, str(territoires))
    assert (code, sortie) == (1, "")
    assert "territories/_national/arbre.yml:5:7" in erreurs
    assert "titre" in erreurs


def test_un_departement_sans_dossier(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    code, sortie, erreurs = lancer(capsys, str(territoires), "--territoire", "23")
    assert (code, sortie) == (1, "")
    assert "aucun dossier ne commence par « 23- »" in erreurs
    assert lancer(capsys, str(territoires / "absent"))[0] == 2
