"""What becomes of the France services list: its grid, its comment, its own columns, however it was saved?"""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.horaires import Calendrier, Grille, lire_grille, occurrences
from quifaitquoi.importing import Attendu, Import, Issue
from quifaitquoi.importing.sources.formats import FRANCE_SERVICES, JOURS
from quifaitquoi.model.territoire import avec_fermetures

from tests.importing import lecture
from tests.importing.lecture import relire

EXEMPLES = Path(__file__).parent / "exemples"
CSV = (EXEMPLES / "france_services.csv").read_bytes()
PHRASES = Path(__file__).parents[2] / "../shared/data/phrases_horaires.csv"
DU, AU = date(2026, 11, 21), date(2027, 12, 21)


def importe(octets: bytes = CSV, acteur: str = "") -> Import:
    attendu = Attendu(verifie_le="2026-11-02", acteur=acteur, joignable=True)
    return lecture.importe(octets, fichier="france_services.csv", attendu=attendu)


def test_a_small_list_gives_this_yaml_and_this_report() -> None:
    lu = importe()
    assert lu.yaml == (EXEMPLES / "france_services.yml").read_text(encoding="utf-8")
    assert lu.rapport.en_texte() == (EXEMPLES / "france_services.txt").read_text(encoding="utf-8")


def test_what_is_written_loads(tmp_path: Path) -> None:
    lecture = relire(tmp_path / "territories", "54", importe().yaml)
    assert not lecture.constats
    par_id = {lieu.id: lieu for lieu in importe().fiches}
    for lieu in lecture.territoires[0].lieux:
        relus, importes = (avec_fermetures(un.horaires, un.sauf) for un in (lieu, par_id[lieu.id]))
        assert (relus and relus.regles) == (importes and importes.regles)


def _enregistre(encodage: str, separateur: str) -> bytes:
    """The same rows, saved by another program, with the columns in another order."""
    lignes = list(csv.DictReader(io.StringIO(CSV.decode("windows-1252")), delimiter=";"))
    sortie = io.StringIO()
    colonnes = sorted(lignes[0], reverse=True)
    ecrit = csv.DictWriter(sortie, colonnes, delimiter=separateur, quoting=csv.QUOTE_ALL)
    ecrit.writeheader()
    ecrit.writerows(lignes)
    return sortie.getvalue().encode(encodage)


@pytest.mark.parametrize(
    ("encodage", "separateur"),
    [("utf-8", ","), ("utf-8-sig", ";"), ("windows-1252", "\t"), ("utf-16", ";")],
)
def test_however_it_was_saved_the_yaml_is_the_same(encodage: str, separateur: str) -> None:
    assert importe(_enregistre(encodage, separateur)).yaml == importe().yaml


def test_a_list_without_its_day_is_refused_with_the_way_out() -> None:
    lu = lecture.importe(CSV, fichier="liste-fs-20240801.csv")
    assert not lu.fiches
    (constat,) = [constat for constat in lu.rapport.constats if constat.bloque]
    assert constat.suggestion == "Donnez-le avec --verifie-le 2024-08-01"


def test_who_receives_can_be_said_for_all() -> None:
    fiches = importe(acteur="france-services").fiches
    assert {lieu.acteurs for lieu in fiches} == {("france-services",)}


def _liste(lignes: list[dict[str, str]]) -> bytes:
    sortie = io.StringIO()
    ecrit = csv.DictWriter(sortie, FRANCE_SERVICES.colonnes)
    ecrit.writeheader()
    fixe = {"lib_com": "Nancy", "code_postal": "54000", "telephone": "03 83 00 00 00"}
    for rang, ligne in enumerate(lignes):
        ecrit.writerow(
            {"id_fs": str(rang), "lib_fs": f"Lieu {rang}", "adresse": f"{rang} rue"} | fixe | ligne
        )
    return sortie.getvalue().encode()


@pytest.mark.parametrize("prise_rdv", ["Oui", "Non"])
def test_booking_is_left_to_be_read_again_only_when_it_is_there(prise_rdv: str) -> None:
    lu = importe(_liste([{"h_lundi": "09:00 - 12:00", "prise_rdv": prise_rdv}]))
    assert ("à relire : prise_rdv : Oui" in lecture.gardes(lu)) == (prise_rdv == "Oui")


def test_no_real_comment_is_lost_nor_published_unread() -> None:
    """Each of the real sentences, beside its real grid: the hours published are those of the reading room,
    and whatever it did not read whole is there word for word."""
    if not PHRASES.is_file():
        pytest.skip("../shared/data/phrases_horaires.csv est absent")
    with PHRASES.open(encoding="utf-8-sig", newline="") as fichier:
        reelles = list(csv.DictReader(fichier))
    lignes = [
        {nom: ligne[nom] for nom in JOURS} | {"commentaire": ligne["commentaire_masque"]} for ligne in reelles
    ]
    lu = importe(_liste(lignes))
    assert lu.rapport.nombre(Issue.IMPORTEE) == len(reelles) == 399
    blocs = dict(zip((lieu.id for lieu in lu.fiches), re.split(r"\n(?=  - id: )", lu.yaml)[1:], strict=True))
    publies = 0
    for rang, lieu in enumerate(sorted(lu.fiches, key=lambda lieu: int(lieu.id.rpartition("-")[2]))):
        grille = lire_grille({nom: lignes[rang][nom] for nom in JOURS}, lignes[rang]["commentaire"])
        publies += lieu.horaires is not None
        assert _fidele(grille, lignes[rang]["commentaire"], blocs[lieu.id]), lignes[rang]
        if lieu.horaires and grille.horaires and grille.commentaire.doute is None:
            horaires = avec_fermetures(lieu.horaires, lieu.sauf)
            assert horaires is not None
            attendus, ecrits = (
                [o[:2] for o in occurrences(h, Calendrier.pour("54"), DU, AU)]
                for h in (grille.horaires, horaires)
            )
            assert attendus == ecrits, lignes[rang]
    assert publies > 150


def _fidele(grille: Grille, commentaire: str, bloc: str) -> bool:
    """Published without its comment only when the comment was read whole; never published unread."""
    garde = _lettres(commentaire) in _lettres(bloc.partition("a_relire:")[2])
    if grille.commentaire.entiere and grille.horaires is not None:
        return True
    return garde


def _lettres(texte: str) -> str:
    return "".join(signe for signe in texte.casefold() if signe.isalnum())
