"""Is what must be read again on no page, in no file of data, on no poster, before somebody reads it?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from quifaitquoi.guide import SORTIES
from quifaitquoi.guide.contexte import Contexte

from tests.importing.lecture import importe, relire

PHRASE = "Phrase-que-personne-n-a-relue"


def test_no_output_of_a_guide_shows_what_waits_to_be_read(tmp_path: Path) -> None:
    entete = "id,nom,commune,code_postal,telephone,horaires,source,date_maj,mémo,presentation_detail\n"
    ligne = f"1,Salle,Nancy,54000,3939,{PHRASE} 9h-12h,Exemple,2026-11-02,{PHRASE},<b>{PHRASE}</b>\n"
    lu = importe((entete + ligne).encode())
    assert lu.yaml.count(PHRASE) == 3
    (territoire,) = relire(tmp_path / "territories", "54", lu.yaml).territoires
    contexte = Contexte(aujourdhui=date(2026, 11, 21))
    fichiers = [fichier for sortie in SORTIES for fichier in sortie(territoire, contexte)]
    assert any(fichier.chemin.endswith("lieux/1/index.html") for fichier in fichiers)
    montrent = [fichier.chemin for fichier in fichiers if PHRASE.encode() in _octets(fichier.contenu)]
    assert montrent == []


def _octets(contenu: object) -> bytes:
    return contenu if isinstance(contenu, bytes) else str(contenu).encode()
