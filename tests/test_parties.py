"""Do parts made on several machines give, once joined, the very bytes of a site made in one go?"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from quifaitquoi.cli import main
from quifaitquoi.parties import COMMUNE, SIGNATURE, repartition, reunir

from .guide_fictif import BELFORT, ecrire_projet

REGLAGES = {
    "SOURCE_DATE_EPOCH": "1795496400",
    "NO_MKDOCS_2_WARNING": "1",
    "URL_SITE": "https://guide.example/",
    "PATH": os.environ["PATH"],
    "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
}


def fabriquer(projet: Path, site: str, partie: str = "") -> Path:
    """One build in a process of its own, as on another machine."""
    commande = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(projet / "mkdocs.yml"), "-d", site]
    environnement = REGLAGES | ({"PARTIE": partie} if partie else {})
    subprocess.run(commande, check=True, capture_output=True, env=environnement, cwd=projet)
    return projet / site


def contenu(dossier: Path) -> dict[str, bytes]:
    return {f.relative_to(dossier).as_posix(): f.read_bytes() for f in dossier.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented guide and two neighbours, each part built, and the whole."""
    projet = ecrire_projet(tmp_path_factory.mktemp("parties"))
    for code, nom, chef_lieu in (("70", "70-haute-saone", "Vesoul"), ("39", "39-jura", "Lons-le-Saunier")):
        voisin = shutil.copytree(projet / "territories" / BELFORT, projet / "territories" / nom)
        for fichier in voisin.iterdir():
            texte = fichier.read_text("utf-8").replace("code: 90", f"code: {code}")
            texte = texte.replace("Belfort", chef_lieu).replace("90000", f"{code}000")
            fichier.write_text(texte, "utf-8")
    for site, partie in (("entier", ""), ("p1", COMMUNE), ("p2", "90"), ("p3", "39,70")):
        fabriquer(projet, site, partie)
    return projet


def parts(projet: Path, *noms: str) -> list[Path]:
    return [projet / nom for nom in noms]


@pytest.mark.parametrize("ordre", [("p1", "p2", "p3"), ("p3", "p2", "p1")])
def test_les_octets_sont_les_memes(projet: Path, tmp_path: Path, ordre: tuple[str, ...]) -> None:
    combien = reunir(parts(projet, *ordre), tmp_path / "site")
    entier, joint = contenu(projet / "entier"), contenu(tmp_path / "site")
    assert sorted(entier) == sorted(joint)
    assert entier == joint
    assert combien == len(entier) > 500
    assert SIGNATURE not in joint


@pytest.mark.parametrize(
    ("noms", "dit"),
    [
        (("p1", "p2"), "il manque la partie de : 39, 70"),
        (("p2", "p3"), "il faut une partie commune"),
        (("p1", "p2", "p2bis", "p3"), "deux parties ont le même territoire : 90"),
        (("p1", "p2", "demain"), "pas du même jour"),
        (("p1", "p2", "p3", "etranger"), "n’est pas dans la partie commune : 25"),
        (("p1", "entier"), "n’est pas une partie du site"),
        (("p1", "abime"), "n’est pas une partie du site"),
        (("p1", "p2", "p3", "dehors"), "n’est pas une partie du site"),
        (("p1", "p2", "troue"), "il manque « nulle-part.html » dans"),
    ],
)
def test_ce_qui_ne_va_pas_ensemble_est_refuse(
    projet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], noms: tuple[str, ...], dit: str
) -> None:
    dossiers = [
        _signer(projet, tmp_path / nom) if not (projet / nom).exists() else projet / nom for nom in noms
    ]
    code = main(["reunir", *map(str, dossiers), "--sortie", str(tmp_path / "site")])
    sortie = capsys.readouterr()
    assert code == 2
    assert dit in sortie.err.replace("\u00a0", " ")
    assert "Traceback" not in sortie.err


def _signer(projet: Path, dossier: Path) -> Path:
    """A part whose signature says something else."""
    dossier.mkdir()
    signature = json.loads((projet / "p2" / SIGNATURE).read_text("utf-8"))
    autres = {
        "p2bis": {},
        "demain": {"jour": "2026-11-25", "codes": ["39", "70"]},
        "etranger": {"codes": ["25"]},
        "troue": {"codes": ["39", "70"], "fichiers": ["nulle-part.html"]},
        "dehors": {"codes": [], "fichiers": ["../../dehors.txt"]},
    }
    if dossier.name in autres:
        (dossier / SIGNATURE).write_text(json.dumps(signature | autres[dossier.name]), "utf-8")
    else:
        (dossier / SIGNATURE).write_text("{", "utf-8")
    (dossier.parent / "dehors.txt").write_text("x", "utf-8")
    return dossier


def test_la_sortie_doit_etre_vide(projet: Path, tmp_path: Path) -> None:
    (tmp_path / "reste").write_text("", "utf-8")
    with pytest.raises(ValueError, match="n’est pas vide"):
        reunir(parts(projet, "p1", "p2", "p3"), tmp_path)


def test_les_parts_sont_egales_et_completes() -> None:
    tailles = {"a": 10, "b": 9, "c": 5, "d": 4, "e": 1}
    assert repartition(tailles, 2) == [("a", "d", "e"), ("b", "c")]
    assert repartition(tailles, 9) == [("a",), ("b",), ("c",), ("d",), ("e",)]
    assert repartition(tailles, 1) == [("a", "b", "c", "d", "e")]


def test_les_parties_de_la_matrice(projet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dossier = str(projet / "territories")
    assert main(["parties", dossier, "--nombre", "3"]) == 0
    assert json.loads(capsys.readouterr().out) == [COMMUNE, "70", "39,90"]
    for rang, dit in (("1", "commun\n"), ("3", "39,90\n"), ("4", "")):
        assert main(["parties", dossier, "--nombre", "3", "--rang", rang]) == 0
        assert capsys.readouterr().out == dit
