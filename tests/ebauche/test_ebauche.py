"""Is a new territory a guide at once, and is every example in its comments true?"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.cli import main
from quifaitquoi.constats import Constat
from quifaitquoi.construction import controler
from quifaitquoi.ebauche import FICHIERS, ebauche
from quifaitquoi.geo import communes_de, departements
from quifaitquoi.guide import SORTIES
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire

JOUR = date(2026, 11, 21)
_EXEMPLE = re.compile(r"(?:^#(?! )\S.*\n|^#  +\S.*\n)+", re.MULTILINE)
"""Lines that begin with a « # » without the one space of what is said to the editor."""


@pytest.fixture
def territoires(racine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the territories, with what is national and nothing else."""
    shutil.copytree(racine / "territories" / "_national", tmp_path / "territories" / "_national")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    return tmp_path / "territories"


def poser(territoires: Path, code: str, textes: Mapping[str, str]) -> Path:
    dossier = territoires / departements()[code].chemin
    dossier.mkdir(exist_ok=True)
    for nom, texte in textes.items():
        (dossier / nom).write_text(texte, encoding="utf-8")
    return dossier


def lire(territoires: Path, code: str) -> tuple[Territoire, list[Constat]]:
    """A territory, and what is wrong in its own files."""
    controle = controler(territoires, {code}, JOUR)
    (territoire,) = controle.territoires
    siens = [c for c in controle.constats if departements()[code].chemin in c.origine.fichier]
    return territoire, siens


def exemples(texte: str) -> list[re.Match[str]]:
    return list(_EXEMPLE.finditer(texte))


def decommenter(texte: str, choisis: list[re.Match[str]]) -> str:
    """As an editor does: the « # » taken off the lines of some examples."""
    for exemple in reversed(choisis):
        nu = re.sub(r"^#", "", exemple[0], flags=re.MULTILINE)
        texte = texte[: exemple.start()] + nu + texte[exemple.end() :]
    return texte


@pytest.mark.parametrize("code", list(departements()))
def test_each_departement_begins_without_a_single_finding(code: str, territoires: Path) -> None:
    textes = ebauche(code, JOUR)
    poser(territoires, code, textes)
    territoire, siens = lire(territoires, code)
    assert (territoire.code, territoire.lieux, territoire.acteurs, territoire.permanences) == (
        code,
        (),
        (),
        (),
    )
    assert [str(constat) for constat in siens if constat.bloque] == []
    assert not re.search(r"<\w+>", "".join(textes.values()))


@pytest.mark.parametrize("code", ["54", "2A", "974"])
def test_the_guide_is_made_at_once_still_empty(code: str, territoires: Path) -> None:
    poser(territoires, code, ebauche(code, JOUR))
    territoire, _ = lire(territoires, code)
    chemins = {
        fichier.chemin for sortie in SORTIES for fichier in sortie(territoire, Contexte(aujourdhui=JOUR))
    }
    assert f"{territoire.slug}/index.html" in chemins
    assert sum("/communes/" in chemin for chemin in chemins) >= len(communes_de(code))


def test_there_are_eight_examples_in_the_four_files() -> None:
    nombres = {nom: len(exemples(texte)) for nom, texte in ebauche("54", JOUR).items()}
    assert nombres == {"territoire.yml": 2, "acteurs.yml": 2, "lieux.yml": 2, "permanences.yml": 2}


@pytest.mark.parametrize("code", ["54", "2A", "75", "974", "976"])
@pytest.mark.parametrize("combien", range(1, 9))
def test_examples_taken_up_in_order_are_always_a_guide(code: str, combien: int, territoires: Path) -> None:
    textes = dict(ebauche(code, JOUR))
    tous = [(nom, exemple) for nom in FICHIERS for exemple in exemples(textes[nom])]
    for nom in FICHIERS:
        pris = [exemple for fichier, exemple in tous[:combien] if fichier == nom]
        textes[nom] = decommenter(textes[nom], pris)
    poser(territoires, code, textes)
    territoire, siens = lire(territoires, code)
    assert [str(constat) for constat in siens if constat.bloque] == []
    faits = len(territoire.acteurs) + len(territoire.lieux) + len(territoire.permanences)
    assert faits == max(0, combien - 2)
    assert (territoire.contact is None) is (combien < 1)


@pytest.mark.parametrize(("nom", "rang"), [("territoire.yml", 0), ("territoire.yml", 1), ("acteurs.yml", 0)])
def test_an_example_that_needs_no_other_stands_alone(nom: str, rang: int, territoires: Path) -> None:
    textes = dict(ebauche("54", JOUR))
    textes[nom] = decommenter(textes[nom], [exemples(textes[nom])[rang]])
    poser(territoires, "54", textes)
    assert [str(constat) for constat in lire(territoires, "54")[1] if constat.bloque] == []


def test_examples_are_invented_and_say_so() -> None:
    texte = "".join(decommenter(texte, exemples(texte)) for texte in ebauche("54", JOUR).values())
    for nom in re.findall(r"(?:nom|service|producteur|titre): (.+)", texte):
        assert "Exemple" in nom or nom in ("France services", "Premiers pas avec un ordinateur"), nom
    # Numbers kept for fiction (Arcep, « numéros destinés aux œuvres audiovisuelles »).
    assert set(re.findall(r"telephone: (.+)", texte)) == {f"01 99 00 00 0{rang}" for rang in range(3)}


def test_the_command_makes_the_folder_and_says_what_next(
    territoires: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["nouveau", "2a"]) == 0
    dossier = territoires / "2a-corse-du-sud"
    assert sorted(fichier.name for fichier in dossier.iterdir()) == sorted(FICHIERS)
    assert {f.name: f.read_text(encoding="utf-8") for f in dossier.iterdir()} == dict(ebauche("2A", JOUR))
    dit = capsys.readouterr().out
    assert "territories/2a-corse-du-sud" in dit
    assert "quifaitquoi verifier territories/2a-corse-du-sud" in dit


def test_a_territory_that_is_there_is_left_alone(
    territoires: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deja = territoires / "54-un-autre-nom"
    deja.mkdir()
    (deja / "mes-notes.yml").write_text("# à moi\n", encoding="utf-8")
    assert main(["nouveau", "54"]) == 2
    assert "existe déjà, dans « territories/54-un-autre-nom »" in capsys.readouterr().err.replace(
        "\u00a0", " "
    )
    assert [f.name for f in territoires.rglob("*") if f.is_file() and "_national" not in str(f)] == [
        "mes-notes.yml"
    ]


@pytest.mark.parametrize(
    ("code", "dit"),
    [
        ("2C", "Vouliez-vous dire « 2A » (Corse-du-Sud) ou « 2B » (Haute-Corse) ?"),
        ("vosges", "Vouliez-vous dire « 88 » (Vosges) ?"),
        ("Meurthe", "Vouliez-vous dire « 54 » (Meurthe-et-Moselle) ?"),
        ("Girnode", "Vouliez-vous dire « 33 » (Gironde) ?"),
        ("xyz", "(exemples : 54, 2A, 974)"),
    ],
)
@pytest.mark.usefixtures("territoires")
def test_a_wrong_code_is_told_with_the_right_one(
    code: str, dit: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["nouveau", code]) == 2
    assert dit in capsys.readouterr().err.replace("\u00a0", " ")


@pytest.mark.parametrize(("ecrit", "code"), [("1", "01"), ("01", "01"), ("2b", "2B"), ("974", "974")])
def test_a_code_may_be_written_without_its_zero_or_capital(ecrit: str, code: str) -> None:
    assert f"code: {code}\n" in ebauche(ecrit, JOUR)["territoire.yml"]


def test_elsewhere_than_in_a_guide_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["nouveau", "54", str(tmp_path)]) == 2
    assert "n’est pas le dossier des territoires" in capsys.readouterr().err.replace("\u00a0", " ")
    assert not list(tmp_path.iterdir())
