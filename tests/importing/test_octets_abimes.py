"""Whatever happens to the bytes of a list, is every row still counted, and nothing ever raised?"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from quifaitquoi.importing import Attendu, Issue

from tests.importing.lecture import importe, relire

EXEMPLES = Path(__file__).parent / "exemples"
PIEGES = (b"\x00", b'"', b"\n", b"\r", b";", b",", b"\xff", b"\xc3", b"{", b"]", b"\xe2\x80\xae", b"=", b"\t")


def abimer(octets: bytes, hasard: random.Random) -> bytes:
    """Cut, doubled, with signs put in or taken out, as a bad copy or a bad tool does."""
    for _ in range(hasard.randint(1, 6)):
        i, j = sorted(hasard.randrange(len(octets) + 1) for _ in range(2))
        choix = hasard.randrange(5)
        if choix == 0:
            octets = octets[:i] + hasard.choice(PIEGES) + octets[i:]
        elif choix == 1:
            octets = octets[:i] + octets[i + hasard.randint(1, 5) :]
        elif choix == 2:
            octets = octets[:j] + octets[i : min(j, i + 200)] + octets[j:]
        elif choix == 3:
            octets = octets[:j] or octets
        else:
            octets = octets[:i] + bytes([hasard.randrange(256)]) + octets[i + 1 :]
    return octets


@pytest.mark.parametrize("fichier", ["petit.csv", "france_services.csv", "data_inclusion.json"])
def test_a_damaged_file_is_told_row_by_row(fichier: str, tmp_path: Path) -> None:
    sains = (EXEMPLES / fichier).read_bytes()
    importees = 0
    for graine in range(150):
        octets = abimer(sains, random.Random(graine))  # noqa: S311
        lu = importe(octets, fichier=fichier, attendu=Attendu(verifie_le="2026-11-02", joignable=True))
        rapport = lu.rapport
        assert rapport.nombre(*Issue) == len(rapport.sorts)
        assert rapport.nombre(Issue.IMPORTEE) == len(lu.fiches)
        assert rapport.sorts or any(constat.bloque for constat in rapport.constats) or rapport.vides
        assert rapport.en_json()
        importees += len(lu.fiches)
        if graine % 15 == 0 and lu.yaml:
            constats = relire(tmp_path / f"{graine}", "54", lu.yaml).constats
            assert [str(constat) for constat in constats if constat.bloque] == []
    assert importees > 20
