"""What does an import do of what was there before it: places, ids, sources, and its own memory?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from quifaitquoi.cli import main
from quifaitquoi.importing.fusion import fichiers

from tests.importing.lecture import MAISON, SALLE, Importer, change, differences, yaml


def test_a_place_that_was_written_by_hand_is_a_duplicate_and_keeps_every_word(
    dossier: Path, importer: Importer
) -> None:
    a_la_main = dossier / "lieux-d-ici.yml"
    a_la_main.write_text(
        "lieux:\n  - id: chez-nous\n    nom: MAISON DU MODELE\n    adresse: 1, rue du modèle\n"
        "    code_postal: 54000\n    commune: Nancy\n    telephone: 03 83 00 00 42\n    source: Exemple\n"
        "    verifie_le: 2026-11-02\n",
        encoding="utf-8",
    )
    avant = a_la_main.read_text(encoding="utf-8")
    dit = importer({**MAISON, "mémo": "à côté de la gare"})
    assert "doublon, lieux.chez-nous, déjà écrite dans lieux-d-ici.yml:2 ; 1 à y relire" in dit
    assert "la fiche que vous avez déjà garde « 03 83 00 00 42 » ; la source dit « 03 83 00 00 00 »" in dit
    apres = a_la_main.read_text(encoding="utf-8")
    assert [ligne.strip("+ ") for ligne in differences(avant, apres)] == [
        "a_relire:",
        "- colonne: mémo",
        "texte: à côté de la gare",
        "constat: cette colonne n’est pas du standard national",
    ]
    assert not yaml(dossier).exists()
    # From now on the source is followed, where the editor had written the same.
    importer({**MAISON, "nom": "Maison du Nouveau Modèle", "mémo": "à côté de la gare"})
    assert a_la_main.read_text(encoding="utf-8") == apres


def test_without_its_memory_an_import_changes_nothing_that_is_there(
    dossier: Path, importer: Importer
) -> None:
    importer(MAISON)
    shutil.rmtree(dossier / ".importe")
    avant = yaml(dossier).read_bytes()
    importer({**MAISON, "telephone": "03 83 00 00 01"})
    assert yaml(dossier).read_bytes() == avant


@pytest.mark.parametrize(
    "abime", ["", "{", "[]", '{"version": 2}', '{"version": 1, "fiches": {"lieux": {"a": 3}}}']
)
def test_a_broken_memory_is_told_with_a_way_out(
    dossier: Path, importer: Importer, abime: str, capsys: pytest.CaptureFixture[str]
) -> None:
    importer(MAISON)
    (dossier / ".importe" / "liste.json").write_text(abime, encoding="utf-8")
    assert main(["importer", "liste.csv", "--territoire", "54"]) == 2
    assert "est abîmé : reprenez-le dans l’historique" in capsys.readouterr().err.replace("\u00a0", " ")


def test_another_place_that_has_the_same_id_keeps_it(dossier: Path, importer: Importer) -> None:
    importer(MAISON)
    importer({**SALLE, "id": "A"}, nom="autre.csv")
    assert "  - id: a-toul\n" in (dossier / "import-autre.yml").read_text(encoding="utf-8")
    assert "0 importée, 1 inchangée" in importer({**SALLE, "id": "A"}, nom="autre.csv")


def test_a_source_that_nobody_described_is_described_with_what_is_known(
    dossier: Path, importer: Importer, capsys: pytest.CaptureFixture[str]
) -> None:
    importer({**MAISON, "source": "Cartographie de l’Exemple"})
    assert yaml(dossier).read_text(encoding="utf-8").count("Cartographie de l’Exemple") == 3
    assert "    licence: Non dite par le fichier\n    donnees_du: 2026-01-02\n" in yaml(dossier).read_text(
        "utf-8"
    )
    assert main(["verifier"]) == 0
    capsys.readouterr()
    change(yaml(dossier), "Non dite par le fichier", "Licence Ouverte 2.0")
    importer({**MAISON, "source": "Cartographie de l’Exemple", "date_maj": "2026-10-02"})
    assert "    licence: Licence Ouverte 2.0\n    donnees_du: 2026-10-02\n" in yaml(dossier).read_text(
        "utf-8"
    )


def test_two_rows_that_may_be_one_place_are_told(importer: Importer) -> None:
    ici = {"latitude": "48.6921", "longitude": "6.1844"}
    autre = {**MAISON, "id": "C", "nom": "Guichet du Modèle", "adresse": "3 rue du Modèle"}
    dit = importer({**MAISON, **ici}, {**autre, "latitude": "48.6925", "longitude": "6.1840"})
    assert "est peut-être le même lieu que « c », tout près" in dit


def test_a_long_list_fills_several_files_that_all_come_back(
    dossier: Path, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fichiers, "LETTRES_MAX", 900)
    lignes = [{**MAISON, "id": str(rang), "adresse": f"{rang} rue du Modèle"} for rang in range(5)]
    importer(*lignes[:4])
    noms = sorted(fichier.name for fichier in dossier.glob("import-*"))
    assert noms == ["import-liste-2.yml", "import-liste.yml"]
    ecrits = {fichier: fichier.read_bytes() for fichier in dossier.glob("import-*")}
    assert "0 importée, 4 inchangées" in importer(*lignes[:4])
    assert {fichier: fichier.read_bytes() for fichier in dossier.glob("import-*")} == ecrits
    assert "1 importée, 4 inchangées" in importer(*lignes)
