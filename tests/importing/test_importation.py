"""Is every row of a file accounted for, and does what is written load?"""

from __future__ import annotations

import csv
import random
import re
from pathlib import Path

import pytest
import yaml
from quifaitquoi.importing import Attendu, Import, Issue
from quifaitquoi.importing.importation import nom_de_la_source
from quifaitquoi.importing.sources.formats import COLONNES
from quifaitquoi.model import Lieu

from tests.importing.lecture import importe, relire

EXEMPLES = Path(__file__).parent / "exemples"
REELS = Path(__file__).parents[2] / "../shared/data/lieux.csv"
DEPARTEMENTS = ("16", "23", "33", "41", "54", "58", "88", "974")
SANS_HORAIRES = {"horaires", "sauf", "code_insee", "latitude", "longitude", "a_relire"}


def test_a_small_dirty_file_gives_this_yaml_and_this_report() -> None:
    lu = importe((EXEMPLES / "petit.csv").read_bytes(), fichier="petit.csv", attendu=Attendu())
    assert lu.yaml == (EXEMPLES / "petit.yml").read_text(encoding="utf-8")
    assert lu.rapport.en_texte() == (EXEMPLES / "petit.txt").read_text(encoding="utf-8")


def test_what_is_written_loads_as_what_was_imported(tmp_path: Path) -> None:
    lu = importe((EXEMPLES / "petit.csv").read_bytes(), fichier="petit.csv")
    lecture = relire(tmp_path / "territories", "54", lu.yaml)
    (territoire,) = lecture.territoires
    assert not lecture.constats
    assert _sans_calcul(territoire.lieux) == _sans_calcul(lu.fiches)
    assert _a_relire(territoire.lieux) == _gardes(lu)
    for ecrit, lue in zip(territoire.lieux, lu.fiches, strict=True):
        assert (ecrit.horaires and ecrit.horaires.regles) == (lue.horaires and lue.horaires.regles)


def test_any_text_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    """Signs that mean something in YAML, in each kind of field, in a seeded disorder."""
    hasard = random.Random(7)  # noqa: S311
    signes = " -:#[]{}'\"|>&*!%@`,?\\~=/.é«»’\u00a0\u202f\u2028\n\t0aN"
    lignes = []
    for rang in range(300):
        texte = "".join(hasard.choice(signes) for _ in range(hasard.randint(1, 12)))
        lignes.append(
            [str(rang), f"N{texte}{rang}", "Nancy", "54000", f"{texte}{rang}", texte, texte, texte, texte]
        )
    entete = ["id", "nom", "commune", "code_postal", "adresse", "complement_adresse", "presentation_detail"]
    source = tmp_path / "x.csv"
    with source.open("w", encoding="utf-8", newline="") as fichier:
        csv.writer(fichier).writerows([[*entete, "autres_formations_labels", "à part", "source", "date_maj"]])
        csv.writer(fichier).writerows([*ligne, "Exemple", "2026-11-02"] for ligne in lignes)
    lu = importe(source.read_bytes())
    lecture = relire(tmp_path / "territories", "54", lu.yaml)
    assert not lecture.constats
    assert len(lu.fiches) > 250
    assert _sans_calcul(lecture.territoires[0].lieux) == _sans_calcul(lu.fiches)
    assert _a_relire(lecture.territoires[0].lieux) == _gardes(lu)


# fmt: off
VALEURS = (
    "", "x", "|", "a|b||", "<i>", "nan", "inf", "-1", "1e9", "0" * 100, "é" * 500, "24/7", "2026-02-30", "@",
    "a@b.example", '"', "\x07", "http://", "https://", "+33", "Gratuit|Gratuit|x|x", "https://[",
    "Mo " + ",".join(f"{heure:02d}:00-{heure:02d}:30" for heure in range(24)),
    "https://a.example/" + 600 * "x",
    "W12345678 9",
)
# fmt: on


def test_whatever_a_column_holds_rows_are_accounted_for_and_what_is_written_loads(tmp_path: Path) -> None:
    hasard = random.Random(11)  # noqa: S311
    bien = {"commune": "Nancy", "code_postal": "54000", "source": "Exemple", "date_maj": "2026-11-02"}
    source = tmp_path / "x.csv"
    with source.open("w", encoding="utf-8", newline="") as fichier:
        sortie = csv.DictWriter(fichier, COLONNES)
        sortie.writeheader()
        for rang in range(400):
            tirees = {champ: hasard.choice(VALEURS) for champ in hasard.sample(COLONNES, 6)}
            sortie.writerow({"id": str(rang), "nom": f"Salle {rang}"} | bien | tirees)
    lu = importe(source.read_bytes())
    assert len(lu.rapport.sorts) == 400
    assert 100 < len(lu.fiches) < 400
    assert not relire(tmp_path / "territories", "54", lu.yaml).constats


def _a_relire(lieux: tuple[Lieu, ...]) -> list[tuple[str, str, str, str | None]]:
    return [(lieu.id, un.colonne, un.texte, un.constat) for lieu in lieux for un in lieu.a_relire]


def _gardes(lu: Import) -> list[tuple[str, str, str, str | None]]:
    """What must be read again, in the order of the records."""
    return [
        (retenu.lieu.id, garde.colonne, garde.texte, garde.constat)
        for retenu in lu.retenus
        for garde in retenu.brouillon.a_relire
    ]


def _sans_calcul(lieux: tuple[Lieu, ...]) -> list[dict[str, object]]:
    """The records without what the reading room computes and without how hours were spelt."""
    return [lieu.model_dump(exclude=SANS_HORAIRES) for lieu in lieux]


def test_a_hostile_cell_stays_in_its_field() -> None:
    piege = "lundi\r\nlieux:\u2028  - id: pirate\x85\x1b[2J"
    csv_lu = f'id,nom,commune,code_postal,source,date_maj,horaires\n1,N,Nancy,54000,E,2026-11-02,"{piege}"\n'
    lu = importe(csv_lu.encode(), fichier="a\nlieux: [].csv")
    assert list(yaml.safe_load(lu.yaml)) == ["lieux"]
    assert [lieu["id"] for lieu in yaml.safe_load(lu.yaml)["lieux"]] == [1]
    (garde,) = yaml.safe_load(lu.yaml)["lieux"][0]["a_relire"]
    assert garde["texte"] == "lundi\nlieux:\n  - id: pirate\n\x1b[2J"
    assert "\x1b" not in lu.yaml + lu.rapport.en_texte()


@pytest.mark.parametrize(
    ("fichier", "nom"),
    [
        ("Lieux 2024.csv", "lieux"),
        ("liste-fs-20240801.csv", "liste-fs"),
        (
            "2024-08-01_producteur_lieux-de-mediation-numerique_54.csv",
            "producteur-lieux-de-mediation-numerique-54",
        ),
        ("données", "donnees"),
        ("2026.csv", "2026"),
        (".csv", "csv"),
        ("…", "lieux"),
    ],
)
def test_the_list_of_another_year_is_the_same_source(fichier: str, nom: str) -> None:
    assert nom_de_la_source([(fichier, b"")]) == nom


@pytest.fixture(scope="module")
def reels() -> bytes:
    if not REELS.is_file():
        pytest.skip("../shared/data/lieux.csv est absent")
    return REELS.read_bytes()


@pytest.mark.parametrize("code", DEPARTEMENTS)
def test_real_rows_in_are_rows_out_and_rows_explained(code: str, reels: bytes, tmp_path: Path) -> None:
    lu = importe(reels, code)
    lignes = list(csv.DictReader(reels.decode("utf-8-sig").splitlines(keepends=True)))
    du_departement = sum(ligne["code_insee"].startswith(code) for ligne in lignes)
    rapport = lu.rapport
    assert len(rapport.sorts) == len(lignes)
    assert len(rapport.sorts) - rapport.nombre(Issue.AILLEURS) == du_departement
    assert rapport.nombre(Issue.IMPORTEE) == len(lu.fiches)
    for sort in rapport.sorts:
        assert sort.issue is not Issue.REFUSEE or any(constat.bloque for constat in sort.constats)
    assert len(lu.fiches) >= 0.98 * du_departement
    assert importe(reels, code).yaml == lu.yaml
    lecture = relire(tmp_path / "territories", code, lu.yaml)
    assert not [str(constat) for constat in lecture.constats]
    assert _sans_calcul(lecture.territoires[0].lieux) == _sans_calcul(lu.fiches)
    assert _a_relire(lecture.territoires[0].lieux) == _gardes(lu)


@pytest.mark.parametrize("code", DEPARTEMENTS)
def test_every_real_cell_is_in_the_record_beside_it_or_in_the_report(code: str, reels: bytes) -> None:
    lu = importe(reels, code)
    tout = _lettres(lu.yaml + lu.rapport.en_texte())
    importees = {sort.nom for sort in lu.rapport.sorts if sort.issue is Issue.IMPORTEE}
    for ligne in csv.DictReader(reels.decode("utf-8-sig").splitlines(keepends=True)):
        if ligne["code_insee"].startswith(code) and ligne["nom"].strip().replace("'", "’") in importees:
            for colonne in set(COLONNES) - _DITES_AUTREMENT:
                for texte in filter(None, re.split(r"[|\n\x02]|Horaires :|\S+@\S+", ligne[colonne])):
                    assert _lettres(texte) in tout, (ligne["id"], colonne, texte)


_DITES_AUTREMENT = {"horaires", "courriels", "telephone", "latitude", "longitude", "code_insee", "site_web"}


def _lettres(texte: str) -> str:
    """Letters and digits only: layout, apostrophes and comment signs aside."""
    return "".join(signe for signe in texte.casefold() if signe.isalnum())
