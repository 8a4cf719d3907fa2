"""Does a folder of YAML become the territories it describes?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.constats import Origine
from quifaitquoi.reading import lire_territoires, reperer

SOCLE = Path(__file__).parent.parent / "cas" / "socle"


def poser(racine: Path, chemin: str, texte: str) -> None:
    fichier = racine / chemin
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_text(texte, encoding="utf-8")


@pytest.fixture
def racine(tmp_path: Path) -> Path:
    dossier = tmp_path / "territories"
    for fichier in SOCLE.rglob("*.yml"):
        poser(dossier, str(fichier.relative_to(SOCLE)), fichier.read_text(encoding="utf-8"))
    return dossier


def test_a_place_gets_what_its_commune_knows(racine: Path) -> None:
    lecture = lire_territoires(racine)
    (territoire,) = lecture.territoires
    (lieu,) = territoire.lieux
    assert not lecture.constats
    assert not lecture.bloquee
    assert lieu.code_insee == "54395"
    assert lieu.latitude == pytest.approx(48.69, abs=0.05)
    assert lieu.longitude == pytest.approx(6.18, abs=0.05)
    assert lieu.verifie_le == date(2026, 11, 2)


def test_a_written_position_and_code_win(racine: Path) -> None:
    poser(
        racine,
        "54-meurthe-et-moselle/autre.yml",
        "lieux:\n  - id: a\n    nom: A\n    code_postal: 54500\n    commune: Vandœuvre\n"
        "    code_insee: 54547\n"
        "    latitude: 48.6601\n    longitude: 6.1702\n    telephone: 3939\n    acteurs: [exemple]\n"
        "    source: Exemple\n    verifie_le: 2026-11-02\n",
    )
    (territoire,) = lire_territoires(racine).territoires
    lieu = territoire.lieu["a"]
    assert (lieu.code_insee, lieu.latitude, lieu.longitude) == ("54547", 48.6601, 6.1702)


def test_files_of_a_folder_and_of_its_folders_are_joined_in_order(racine: Path) -> None:
    for chemin, ident in (("z.yml", "z"), ("a/b.yaml", "b"), ("a.yml", "a")):
        poser(
            racine,
            f"54-meurthe-et-moselle/{chemin}",
            f"acteurs:\n  - {{id: {ident}, role: exemple, nom: N}}\n",
        )
    (territoire,) = lire_territoires(racine).territoires
    assert [acteur.id for acteur in territoire.acteurs] == ["b", "a", "exemple", "z"]


def test_every_record_knows_its_file_and_line(racine: Path) -> None:
    (territoire,) = lire_territoires(racine).territoires
    fichier = "territories/54-meurthe-et-moselle/lieux.yml"
    lieu = territoire.lieu["mairie"]
    assert lieu.origine() == Origine(fichier, 2, 5)
    assert lieu.origine("commune") == Origine(fichier, 5, 14)
    assert lieu.origine("telephone") == Origine(fichier, 2, 5)
    question = territoire.national.arbre.questions[0]
    assert question.reponses[1].origine("vers") == Origine("territories/_national/arbre.yml", 8, 45)
    assert territoire.national.arbre.origine("depart") == Origine("territories/_national/arbre.yml", 2, 11)


def test_relative_folders_keep_the_path_that_was_given(racine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(racine.parent.parent)
    relative = racine.relative_to(Path.cwd())
    (territoire,) = lire_territoires(relative).territoires
    assert territoire.lieux[0].origine().fichier == f"{relative.as_posix()}/54-meurthe-et-moselle/lieux.yml"


def test_a_territory_overrides_by_id_and_others_share(racine: Path) -> None:
    poser(racine, "55-meuse/territoire.yml", "territoire: {code: 55}\n")
    poser(racine, "88-vosges/territoire.yml", "territoire: {code: 88}\n")
    poser(
        racine,
        "88-vosges/national.yml",
        "ressources:\n  - id: numero-exemple\n    nom: Numéro des Vosges\n    pour: Tout.\n    source: S\n"
        "    verifie_le: 2026-11-02\n"
        "arbre:\n  depart: ici\n  questions:\n    - id: ici\n      titre: Ici ?\n      reponses:\n"
        "        - {texte: A, vers: apprendre}\n        - {texte: B, vers: besoin}\n",
    )
    partage, autre, vosges = lire_territoires(racine).territoires
    assert autre.national is partage.national
    assert [r.nom for r in vosges.national.ressources] == ["Numéro des Vosges"]
    assert vosges.national.arbre.depart == "ici"
    assert vosges.national.arbre.noeuds.keys() == {"besoin", "ici", "apprendre", "demarche"}
    assert vosges.national.roles == partage.national.roles
    assert partage.national.arbre.depart == "besoin"


@pytest.mark.parametrize(
    ("codes", "lus"), [(None, ["2A", "54"]), ({"2a"}, ["2A"]), ({"54", "2A"}, ["2A", "54"]), (set(), [])]
)
def test_only_the_territories_asked_for_are_read(
    racine: Path, codes: set[str] | None, lus: list[str]
) -> None:
    poser(racine, "2a-corse-du-sud/territoire.yml", "territoire: {code: 2a}\n")
    lecture = lire_territoires(racine, codes)
    assert [territoire.code for territoire in lecture.territoires] == lus
    assert not lecture.constats


def test_a_missing_folder_is_the_callers_affair(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="rien"):
        lire_territoires(tmp_path / "rien")


def test_what_could_not_be_read_is_known(racine: Path) -> None:
    poser(racine, "54-meurthe-et-moselle/a.yml", "acteurs:\n  - {id: bis, role: exemple, nom: ''}\n")
    (territoire,) = lire_territoires(racine).territoires
    assert territoire.illisibles == {"bis"}
    poser(racine, "54-meurthe-et-moselle/b.yml", "acteurs: [\n")
    (territoire,) = lire_territoires(racine).territoires
    assert territoire.illisibles == {"bis", "*"}


def test_a_folder_may_be_all_territories_or_one(racine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reperer(racine) == (racine, None)
    assert reperer(racine / "54-meurthe-et-moselle") == (racine, {"54"})
    assert reperer(racine / "_national") == (racine, set())
    monkeypatch.chdir(racine / "54-meurthe-et-moselle")
    assert reperer(Path()) == (racine, {"54"})


def test_reading_twice_gives_equal_territories(racine: Path) -> None:
    assert lire_territoires(racine) == lire_territoires(racine)
