"""Are the same rows read whoever saved the file?"""

from __future__ import annotations

from pathlib import Path

import pytest
from quifaitquoi.importing.sources.tableau import lire_tableau

from tests.importing.lecture import importe

SOURCE = (
    "id,nom,commune,code_postal,date_maj,source,adresse\r\n"
    'A_1,"Café « Le Modèle »",Nancy,54000,2026-11-02,Exemple,"1, rue du Modèle"\r\n'
    "A_2,Été fictif,Toul,54200,2026-11-02,Exemple,2 rue\r\n"
)


def _avec(separateur: str, texte: str = SOURCE) -> str:
    """The same table with another separator: only that of a quoted address is not one."""
    return texte.replace("1, rue", "1\0 rue").replace(",", separateur).replace("\0", ",")


@pytest.mark.parametrize("separateur", [",", ";", "\t"])
@pytest.mark.parametrize("codage", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
def test_encoding_and_separator_change_nothing(codage: str, separateur: str) -> None:
    attendu = importe(SOURCE.encode())
    lu = importe(_avec(separateur, SOURCE).encode(codage))
    assert (lu.yaml, lu.rapport) == (attendu.yaml, attendu.rapport)
    assert [lieu.nom for lieu in lu.fiches] == ["Café « Le Modèle »", "Été fictif"]


def test_columns_come_in_any_order_and_are_known_without_their_capitals() -> None:
    retournee = "\n".join(
        ",".join(reversed(ligne)) for ligne in (["Id", "NOM", "Code postal"], ["A", "Salle", "54000"])
    )
    (ligne,) = lire_tableau(retournee.encode(), "x.csv").lignes
    assert ligne.cellules == {"id": "A", "nom": "Salle", "code_postal": "54000"}


def test_a_line_is_counted_from_the_start_of_the_file_even_after_a_cell_of_several_lines() -> None:
    tableau = lire_tableau(b'id,nom\n1,"a\n\nb"\n,\n2,c\n', "x.csv")
    assert [(ligne.numero, ligne.cellules["nom"]) for ligne in tableau.lignes] == [(2, "a\n\nb"), (6, "c")]
    assert tableau.vides == 1


def test_a_quote_never_closed_costs_its_own_line_only() -> None:
    tableau = lire_tableau(b'id,nom\n1,"Salle\n2,b\n3,SALLE "MODELE\n4,"Salle" c\n', "x.csv")
    assert [(ligne.numero, ligne.cellules.get("nom")) for ligne in tableau.lignes] == [
        (2, None), (3, "b"), (4, 'SALLE "MODELE'), (5, '"Salle" c'),
    ]  # fmt: skip
    assert [bool(ligne.probleme) for ligne in tableau.lignes] == [True, False, False, False]


def test_cells_beyond_the_header_and_columns_given_twice_are_kept() -> None:
    tableau = lire_tableau("nom,nom,,météo\na,b,c,d,e\n".encode(), "x.csv")
    assert tableau.lignes[0].cellules == {
        "nom": "a", "nom (colonne 2)": "b", "colonne 3": "c", "météo": "d", "colonne 5": "e",
    }  # fmt: skip
    gardees = [constat.champ for constat in tableau.constats if not constat.bloque]
    assert gardees == ["nom (colonne 2)", "colonne 3", "météo"]


def test_what_shows_nothing_is_not_a_letter() -> None:
    tableau = lire_tableau("nom\n\ufeffSal\u200ble\u202f: b\u00a0\n".encode(), "x.csv")
    assert tableau.lignes[0].cellules == {"nom": "Salle\u00a0: b"}


@pytest.mark.parametrize("octets", [b"", b"\n", b"\x00\x01\xff", b'"', b"nom", b"\xff\xfea"], ids=repr)
def test_anything_else_is_told_and_gives_nothing(octets: bytes) -> None:
    lu = importe(octets)
    assert not lu.yaml
    assert not lu.fiches
    assert lu.rapport.constats


def test_each_needed_column_that_lacks_is_named(tmp_path: Path) -> None:
    fichier = tmp_path / "x.csv"
    fichier.write_bytes(b"nom,commune\n")
    constats = importe(fichier.read_bytes(), fichier=fichier.name).rapport.constats
    assert [constat.champ for constat in constats if constat.bloque] == ["code_postal", "date_maj"]


@pytest.mark.parametrize("guillemet", ["", '"'])
def test_a_cell_out_of_all_size_costs_its_own_line_only(guillemet: str) -> None:
    enorme = guillemet + "A" * 200_000 + guillemet
    tableau = lire_tableau(f"id,nom\n1,{enorme}\n2,b\n".encode(), "x.csv")
    assert [(ligne.numero, ligne.cellules.get("nom")) for ligne in tableau.lignes] == [(2, None), (3, "b")]
    assert tableau.lignes[0].probleme


def test_a_header_out_of_all_size_is_a_file_that_is_not_a_list() -> None:
    assert lire_tableau(b"id," + b"A" * 200_000 + b"\n1,b\n", "x.csv").constats
