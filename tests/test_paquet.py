"""Is what we install and publish complete, locked, and free for everybody to use?"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from email.parser import Parser
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parent.parent
PROJET = tomllib.loads((RACINE / "pyproject.toml").read_text("utf-8"))
VERROUS = ("requirements.lock", "requirements-dev.lock")
# Licences that let anybody, a company or a town, use, change and sell what they make of it.
LIBRES = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|CNRI-Python|Python Software Foundation|MPL|Mozilla|Unlicense|0BSD|CC0|LGPL"
    r"|Lesser General",
    re.IGNORECASE,
)
# Says « Other/Proprietary » where packages are listed, and « MIT License » in the LICENSE it carries.
LUES = {"locate": "MIT"}


def epingles(verrou: str) -> dict[str, str]:
    """The packages of a lock file and their versions, the last one where the version depends on Python's."""
    lignes = re.findall(r"^([a-z0-9.-]+)==(\S+)", (RACINE / verrou).read_text("utf-8"), re.MULTILINE)
    return dict(lignes)


def licence(nom: str) -> str | None:
    """What an installed package says of its licence; None when it isn't for this system or this Python."""
    if nom in LUES:
        return LUES[nom]
    try:
        dit = metadata(nom)
    except PackageNotFoundError:
        return None
    classees = [c.rpartition(":: ")[2] for c in dit.get_all("Classifier") or [] if c.startswith("License ::")]
    premiere = (dit.get("License") or "").strip().partition("\n")[0]
    return dit.get("License-Expression") or " OR ".join(filter(None, [*classees, premiere]))


def est_libre(expression: str) -> bool:
    """Whether every part that binds (AND) offers a free choice (OR): GPL alone doesn't."""
    parties = re.split(r"\s+AND\s+", expression.replace("(", "").replace(")", ""))
    return all(any(LIBRES.search(choix) for choix in re.split(r"\s+OR\s+", partie)) for partie in parties)


@pytest.fixture(scope="module")
def roue(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built for real from this tree."""
    dossier = tmp_path_factory.mktemp("dist")
    commande = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(dossier)]
    subprocess.run(commande, cwd=RACINE, check=True, capture_output=True)
    (archive,) = dossier.glob("*.whl")
    return zipfile.ZipFile(archive)


def test_the_wheel_holds_the_whole_package(roue: zipfile.ZipFile) -> None:
    suivis = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "plugins/quifaitquoi"]
    sortie = subprocess.run(suivis, cwd=RACINE, check=True, capture_output=True).stdout.decode()
    attendus = {nom.removeprefix("plugins/") for nom in sortie.split("\0") if (RACINE / nom).is_file()}
    assert attendus - set(roue.namelist()) == set()
    assert {Path(nom).suffix for nom in attendus} >= {".py", ".js"}


def test_the_wheel_has_both_doors_and_the_licence(roue: zipfile.ZipFile) -> None:
    (portes,) = [nom for nom in roue.namelist() if nom.endswith("entry_points.txt")]
    declarees = roue.read(portes).decode()
    assert "quifaitquoi = quifaitquoi.cli:main" in declarees
    assert "quifaitquoi = quifaitquoi.plugin:QuiFaitQuoi" in declarees
    (fiche,) = [nom for nom in roue.namelist() if nom.endswith(".dist-info/METADATA")]
    assert Parser().parsestr(roue.read(fiche).decode())["License-Expression"] == "MIT"
    assert any(nom.endswith("licenses/LICENSE") for nom in roue.namelist())


@pytest.mark.parametrize("verrou", VERROUS)
def test_the_lock_is_up_to_date(verrou: str) -> None:
    groupes = PROJET["dependency-groups"]
    voulus = [*PROJET["project"]["dependencies"], *groupes["construction"]]
    voulus += groupes["dev"] if "dev" in verrou else []
    verrouilles = epingles(verrou)
    assert [p for p in voulus if verrouilles.get(p.partition("==")[0]) != p.partition("==")[2]] == []


@pytest.mark.parametrize("verrou", VERROUS)
def test_each_locked_package_has_a_hash_and_no_origin(verrou: str) -> None:
    contenu = (RACINE / verrou).read_text("utf-8")
    blocs = re.split(r"^(?=[a-z0-9])", contenu, flags=re.MULTILINE)[1:]
    assert len(blocs) == len(re.findall(r"^[a-z0-9.-]+==", contenu, re.MULTILINE)) > 20
    assert [bloc.split()[0] for bloc in blocs if "--hash=sha256:" not in bloc] == []
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|file:", contenu)


def test_the_build_backend_is_the_locked_one() -> None:
    assert PROJET["build-system"]["requires"][0] in PROJET["dependency-groups"]["construction"]


def test_every_package_is_free_for_any_use() -> None:
    licences = {nom: licence(nom) for nom in epingles("requirements-dev.lock")}
    installees = {nom: dite for nom, dite in licences.items() if dite is not None}
    assert len(installees) > 50
    assert {nom: dite for nom, dite in installees.items() if not est_libre(dite)} == {}


@pytest.mark.parametrize(
    ("expression", "libre"),
    [
        ("GPL-3.0-or-later", False),
        ("MIT AND GPL-2.0-only", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("GPL-2.0-or-later OR MPL-1.1", True),
        ("Apache-2.0 AND (MIT OR GPL-2.0-only)", True),
        ("", False),
    ],
)
def test_the_licence_rule_can_fail(expression: str, libre: bool) -> None:
    assert est_libre(expression) is libre
